/** The two rulers: which sanction may be given to whom. Each breach is refused with its article. */
import type { Line, Situation } from '../../kit/procedure/procedure.ts'
import { against, type Reason, worded } from '../../kit/refusal.ts'
import type { Values } from '../../kit/who.ts'
import { approvalRules, disciplineRegulations, sanctionLaw } from '../../law/statutes/sanctions.ts'
import { supervisionRules } from '../../law/statutes/supervision-rules.ts'
import { platformDefaults } from '../../law/statutes/work-regulations.ts'
import { bases } from './bases.ts'
import { left } from './codes.ts'
import { proposedForm } from './effects.ts'
import { tookThisRound } from './this-round.ts'
import { againstDecision } from './weighing-rules.ts'

const light = ['警告', '记过', '记大过']
const grassroots = '基层群众性自治组织管理人员'
const others = '其他依法履行公职人员'

const partyRuler = (person: Values): Reason[] => {
  if (!person.partySanction) return []
  if (!person.member) return [against(`给予${person.name}党纪处分，须先在“补充人员情况”中填写是否中共党员`, disciplineRegulations.article(8))]
  if (person.member === '预备党员')
    return [against(`${person.name}为预备党员，不适用党纪处分，按延长预备期或者取消预备党员资格处理`, approvalRules.article(48))]
  return person.member === '否'
    ? [against(`${person.name}不是中共党员，不能给予党纪处分“${person.partySanction}”`, disciplineRegulations.article(8))]
    : []
}

const hasLeft = (person: Values): boolean => left.includes(String(person.standing ?? ''))
const isGrassroots = (person: Values, tier: unknown): boolean => person.objectKind === grassroots || tier === 'D'

const govRuler = (person: Values, tier: unknown): Reason[] => {
  const sanction = String(person.govSanction ?? '')
  if (!sanction) return []
  if (hasLeft(person)) return [against(`${person.name}已${person.standing}，不再给予政务处分`, sanctionLaw.article(27))]
  if (light.includes(sanction)) return []
  if (isGrassroots(person, tier))
    return [against(`${person.name}为村（社区）等基层组织人员，只能给予警告、记过、记大过，不能给予“${sanction}”`, sanctionLaw.article(22))]
  if (person.objectKind === others)
    return [against(`${person.name}为其他依法履行公职的人员，只能给予警告、记过、记大过，不能给予“${sanction}”`, sanctionLaw.article(23))]
  return person.objectKind ? [] : [against(`给予“${sanction}”，须先填写${person.name}的监察对象类别`, sanctionLaw.article(22))]
}

/** 判处刑罚的公职人员应当开除; whom this law does not let dismiss is left out. */
const isDismissed = (person: Values, tier: unknown): Reason[] => {
  const dismissible = !hasLeft(person) && !isGrassroots(person, tier) && person.objectKind !== others
  const official = Boolean(person.objectKind || person.govSanction)
  return person.convicted && official && dismissible && person.govSanction !== '开除'
    ? [{ ...against(`${person.name}${person.convicted}，依法应当给予政务开除`, sanctionLaw.article(14)), field: 'govSanction' }]
    : []
}

const conclusion = (person: Values): Reason[] => {
  const sanctioned = Boolean(person.partySanction || person.govSanction)
  if (!person.outcome) return [worded('formIncomplete', `请选择${person.name}的处理结论`, { field: 'outcome' })]
  if (person.outcome === '给予处分' && !sanctioned)
    return [worded('formIncomplete', `给予${person.name}处分的，请选择党纪处分或者政务处分`, { field: 'partySanction' })]
  return person.outcome !== '给予处分' && sanctioned
    ? [worded('formIncomplete', `${person.name}的处理结论是“${person.outcome}”，不应选择处分`, { field: 'outcome' })]
    : []
}

/** 四种形态 is proposed from the measure; who decides otherwise says why. */
const formOf = (person: Values): Reason[] => {
  const proposed = proposedForm(person)
  if (!proposed) return []
  if (!person.form)
    return [
      worded('formIncomplete', `请确认${person.name}的四种形态（按最重措施应为${proposed}）`, {
        field: 'form',
        basis: platformDefaults.article('tolerance'),
      }),
    ]
  return person.form !== proposed && !person.remark
    ? [against(`${person.name}按最重措施属于${proposed}，选择“${person.form}”应当在备注写明理由`, platformDefaults.article('tolerance'))]
    : []
}

const days = (at: Situation): Reason[] => {
  const decidedOn = at.form?.decidedOn
  if (typeof decidedOn !== 'string') return []
  const { filedOn, trialDoneOn } = at.record
  if (typeof filedOn === 'string' && decidedOn < filedOn) return [against('处分决定不能早于立案', supervisionRules.article(38))]
  return typeof trialDoneOn === 'string' && decidedOn < trialDoneOn ? [against('处分决定不能早于审结', supervisionRules.article(55))] : []
}

const persons = (at: Situation): Line[] => at.lines.persons ?? []

/** Every person of the case is decided on, each within what both rulers allow; whose decision stands is left as it is. */
export const sanctionsAreLawful = (at: Situation): Reason[] => {
  if (!at.lineForms) return at.form ? [worded('formIncomplete', '请写明每名被审查调查人的处理')] : []
  const said = at.lineForms
  const silent = persons(at).filter((p) => !said[p.id] && !p.closedOn && !p.outcome)
  if (silent.length > 0) return [worded('formIncomplete', `还没有写明${silent.map((p) => p.name).join('、')}的处理`)]
  const decided = persons(at).flatMap((p) => (said[p.id] ? [{ ...p, ...said[p.id] } as Values] : []))
  return [
    ...days(at),
    ...decided.flatMap((p) => [
      ...conclusion(p),
      ...partyRuler(p),
      ...govRuler(p, at.record.tier),
      ...isDismissed(p, at.record.tier),
      ...formOf(p),
      ...againstDecision(p, at.form?.decidedOn),
    ]),
  ]
}

/** 撤职（降级）以上须先办手续、须报县委的须先报，方可结案. */
export const consequencesAreDone = (at: Situation): Reason[] => {
  const wanting: Reason[] = []
  if (at.record.heavy && !tookThisRound(at, 'formalities'))
    wanting.push(against('撤销党内职务（降级）以上处分，应当先办理职务、工资等变更手续', disciplineRegulations.article(44)))
  if (at.record.delegate && !at.record.delegateNotifiedOn)
    wanting.push(against('给予人大代表、政协委员政务处分的，应当先向其所在人大、政协通报', bases.delegates))
  if (at.record.overseenByParty && !tookThisRound(at, 'submitToParty')) wanting.push(against('应当先报县委常委会审议', approvalRules.article(17)))
  return wanting
}

export const partyWasAsked = (at: Situation): Reason[] =>
  at.record.overseenByParty && !tookThisRound(at, 'submitToParty')
    ? [against('撤销党内职务（降级）以上的处分，宣布前应当报县委常委会审议', approvalRules.article(17))]
    : []
