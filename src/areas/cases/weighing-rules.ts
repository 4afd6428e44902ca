/** 量纪情形: several breaches at once, a sanction upon a sanction, several government sanctions, and what must come first. */
import type { Situation } from '../../kit/procedure/procedure.ts'
import { against, type Reason, worded } from '../../kit/refusal.ts'
import type { Values } from '../../kit/who.ts'
import { sanctionLaw } from '../../law/statutes/sanctions.ts'
import { bases } from './bases.ts'
import { left } from './codes.ts'
import { govMonths, LONGEST_GOV_TERM } from './effects.ts'

/** The five kinds of party sanction, lightest first; what stands on one step differs in length alone. */
const ladder = [['警告'], ['严重警告'], ['撤销党内职务', '严重警告（本应撤职而无党内职务）'], ['留党察看一年', '留党察看二年'], ['开除党籍']] as const
const gradeOf = (sanction: unknown): number => ladder.findIndex((step) => (step as readonly unknown[]).includes(sanction))

const govOrder = ['警告', '记过', '记大过', '降级', '撤职', '开除']

const ofName = (person: Values): string => String(person.name ?? '')

const several = (person: Values): Reason[] =>
  Boolean(person.highestOfSeveral) === Boolean(person.severalWhy)
    ? []
    : [{ ...against(`${ofName(person)}合并处理的，应当同时写明应受的最高处分和理由`, bases.several), field: 'severalWhy' }]

const sameGov = (person: Values): Reason[] => {
  const same = Number(person.sameGov ?? 0)
  if (person.sameGov !== undefined && same < 2)
    return [worded('ruleNotMet', '相同政务处分有两个以上才填写个数', { field: 'sameGov', basis: sanctionLaw.article(15) })]
  return same >= 2 === (person.govTerm !== undefined)
    ? []
    : [{ ...against(`${ofName(person)}应当给予多个相同政务处分的，个数和确定的处分期应当一并写明`, sanctionLaw.article(15)), field: 'govTerm' }]
}

const treatment = (person: Values): Reason[] =>
  person.treatment && !left.includes(String(person.standing ?? ''))
    ? [{ ...against(`${ofName(person)}不是退休、离职或者死亡人员，不适用待遇调整`, sanctionLaw.article(27)), field: 'treatment' }]
    : []

/** What is said of each person holds together. */
export const weighingIsSound = (at: Situation): Reason[] => {
  if (!at.form && !at.lineForms) return []
  const said = at.lineForms ?? {}
  const spoken = (at.lines.persons ?? []).flatMap((person) => (said[person.id] ? [{ ...person, ...said[person.id] } as Values] : []))
  if (spoken.length === 0) return at.form ? [worded('formIncomplete', '请选择要写明量纪情形的人员')] : []
  return spoken.flatMap((person) => [...several(person), ...sameGov(person), ...treatment(person)])
}

/** 合并处理: the rule asks for one grade more, or for the reason why not; it never sets the sanction itself. */
const aggravated = (person: Values): Reason[] => {
  const highest = gradeOf(person.highestOfSeveral)
  if (highest < 0) return []
  const wanted = Math.min(highest + 1, ladder.length - 1)
  return gradeOf(person.partySanction) >= wanted || person.remark
    ? []
    : [
        against(
          `${ofName(person)}有数种违纪行为，应当按最高处分“${String(person.highestOfSeveral)}”加重一档，即“${ladder[wanted]?.[0]}”；不加重的，在备注写明从轻、减轻的情节`,
          bases.several,
        ),
      ]
}

const stillWeighing = (person: Values, decidedOn: unknown): Reason[] => {
  if (!person.priorUntil) return []
  if (!person.partySanction) return [against(`${ofName(person)}没有给予党纪处分，不合并计算影响期`, bases.again)]
  return typeof decidedOn === 'string' && String(person.priorUntil) < decidedOn
    ? [against(`${ofName(person)}的原处分影响期在决定作出前已满，不合并计算`, bases.again)]
    : []
}

const termIsAllowed = (person: Values): Reason[] => {
  if (person.govTerm === undefined) return []
  const sanction = String(person.govSanction ?? '')
  const single = govMonths[sanction]
  if (single === undefined) return [against(`${ofName(person)}没有给予撤职以下的政务处分，不确定处分期`, sanctionLaw.article(15))]
  const most = Math.min(LONGEST_GOV_TERM, single * Number(person.sameGov ?? 1))
  const term = Number(person.govTerm)
  return term >= single && term <= most
    ? []
    : [against(`${ofName(person)}的政务处分期应当在${single}个月以上、${most}个月以下确定`, sanctionLaw.article(15))]
}

const heaviestIsExecuted = (person: Values): Reason[] => {
  if (!person.otherGov) return []
  const [given, other] = [person.govSanction, person.otherGov].map((each) => govOrder.indexOf(String(each))) as [number, number]
  return other < given ? [] : [against(`${ofName(person)}应当给予种类不同的政务处分的，执行其中最重的一种`, sanctionLaw.article(15))]
}

const onlyOnce = (person: Values): Reason[] =>
  person.govByUnit === true && person.govSanction
    ? [against(`${ofName(person)}的任免机关、单位已就同一违法行为给予处分，不得重复给予政务处分`, sanctionLaw.article(16))]
    : []

const removedBefore = (person: Values): Reason[] =>
  person.elected === true && ['撤职', '开除'].includes(String(person.govSanction ?? '')) && person.removedFirst !== true
    ? [against(`${ofName(person)}现任选任职务，给予“${String(person.govSanction)}”前应当依法先免去职务（在“写明量纪情形”中填写）`, bases.delegates)]
    : []

/** Against the decision on one person, with what was weighed for them. */
export const againstDecision = (person: Values, decidedOn: unknown): Reason[] => [
  ...aggravated(person),
  ...stillWeighing(person, decidedOn),
  ...termIsAllowed(person),
  ...heaviestIsExecuted(person),
  ...onlyOnce(person),
  ...removedBefore(person),
]
