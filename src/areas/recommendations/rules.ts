/** What the declaration of a recommendation cannot say. Each rule returns the reasons against a step; none means go. */
import type { Situation } from '../../kit/procedure/procedure.ts'
import { against, type Reason, worded } from '../../kit/refusal.ts'
import type { Values } from '../../kit/who.ts'
import { plusDays } from '../../law/day.ts'
import { ownRule } from '../../law/statute.ts'
import { organisationalHandling } from '../../law/statutes/sanctions.ts'
import { implementingRegulations, supervisionLaw } from '../../law/statutes/supervision-law.ts'
import { supervisionRules } from '../../law/statutes/supervision-rules.ts'
import { standing } from './derive.ts'

const fourElements = implementingRegulations.article('recommendation')
const separate = ownRule('整改情况由起草人以外的人核查')
export const lookBackWindow = ownRule('销号后三十日至九十日内回头看')
const LOOK_BACK_AFTER = 30

/** A sentence that removes somebody from office; one that names 组织处理 leaves it to those who may. */
const removes = (sentence: string): boolean => /免职|责令.{0,6}辞职|免去[^，,]{0,20}职务?/.test(sentence) && !sentence.includes('组织处理')
const demandsRemoval = (says: unknown): boolean =>
  String(says ?? '')
    .split(/[。；;！!\n]/)
    .some(removes)

const notRemoval = (field: string) => ({
  ...against('建议不得直接要求免职、责令辞职，只能建议有关党组织按干部管理权限给予组织处理', organisationalHandling.article(10)),
  field,
})

/** What is demanded of the unit; what is told of the past may of course say that somebody was removed. */
const demands = ['requirements', 'says'] as const

export const asksNoRemoval = ({ form, lineForms }: Situation): Reason[] => [
  ...demands.filter((field) => demandsRemoval(form?.[field])).map(notRemoval),
  ...(Object.values(lineForms ?? {}).some((line) => demandsRemoval(line.says)) ? [notRemoval('says')] : []),
]

/** The same of the whole letter, whatever wrote it. */
export const letterAsksNoRemoval = (record: Values): Reason[] => (demandsRemoval(record.requirements) ? [notRemoval('requirements')] : [])

const partyOrganisation = /(党组|党委|党工委|党总支|党支部|党组织|纪委|纪工委)$|^(中共|中国共产党).*委员会$/

/** 纪律检查建议 goes to a party organisation, 监察建议 to the unit; the two in one may go to either. */
export const addressedAsItsKind = ({ record, form }: Situation): Reason[] => {
  const { kind, addressee } = { ...record, ...form }
  const toParty = partyOrganisation.test(String(addressee ?? ''))
  if (!kind || !addressee) return []
  if (kind === '纪律检查建议' && !toParty) return [{ ...against('纪律检查建议应当主送党组织', supervisionRules.article(19)), field: 'addressee' }]
  return kind === '监察建议' && toParty ? [{ ...against('监察建议应当主送监察对象所在单位，不主送党组织', fourElements), field: 'addressee' }] : []
}

export const fromOwnOffice = ({ form, actor }: Situation): Reason[] =>
  form && !actor.tokens.some((token) => token.endsWith(`@${String(form.officeId)}`))
    ? [worded('ruleNotMet', '起草部门应当是本人所在部门', { field: 'officeId' })]
    : []

const elements = { investigated: '监督调查情况', problem: '主要问题与原因', requirements: '整改建议、要求和期限', feedback: '反馈要求' }

/** 四项法定要素, and at least one suggestion that can be carried out and checked. */
export const isComplete = ({ record, lines }: Situation): Reason[] => {
  const lacking = Object.entries({ kind: '类型', addressee: '主送', ...elements }).filter(([field]) => !record[field])
  return [
    ...lacking.map(([field, label]) => ({ ...against(`建议书还没有写明“${label}”`, fourElements), field })),
    ...(standing(lines).length === 0 ? [against('请至少写明一条建议', fourElements)] : []),
    ...(standing(lines).some((line) => demandsRemoval(line.says)) ? [notRemoval('says')] : []),
  ]
}

/** The day that the letter names for the reply still lies ahead. */
export const replyDayAhead = ({ record, form, today }: Situation): Reason[] => {
  const due = form?.replyDueOn ?? record.replyDueOn
  return due && String(due) <= String(form?.servedOn ?? today)
    ? [worded('ruleNotMet', '建议书载明的回复日期应当晚于送达日期', { field: 'replyDueOn' })]
    : []
}

export const redoDayAhead = ({ form, today }: Situation): Reason[] =>
  form?.redoDueOn && String(form.redoDueOn) <= today ? [worded('ruleNotMet', '重新整改期限应当晚于今天', { field: 'redoDueOn' })] : []

const before = (given: unknown, earlier: unknown): boolean => Boolean(given && earlier && String(given) < String(earlier))

export const afterItsIssue = ({ record, form }: Situation): Reason[] =>
  before(form?.servedOn, record.issuedOn) ? [worded('ruleNotMet', '送达不能早于制发', { field: 'servedOn' })] : []

export const afterItsService = ({ record, form }: Situation): Reason[] =>
  before(form?.repliedOn, record.servedOn) ? [worded('ruleNotMet', '回复不能早于送达', { field: 'repliedOn' })] : []

/** Nobody checks what they drafted. */
export const checkerIsNotDrafter = ({ record, form }: Situation): Reason[] =>
  form?.checkerId && form.checkerId === record.drafterId ? [{ ...against('起草人不能核查自己起草的建议', separate), field: 'checkerId' }] : []

export const didNotDraft = ({ record, actor }: Situation): Reason[] =>
  record.drafterId === actor.id ? [against('起草人不能核查自己起草的建议', separate)] : []

/** Every suggestion of the letter is checked, one by one. */
export const eachIsChecked = ({ lines, form, lineForms }: Situation): Reason[] =>
  form && standing(lines).some((line) => !lineForms?.[line.id]?.outcome) ? [worded('formIncomplete', '请逐条填写建议的落实情况')] : []

const done = ['已落实', '持续推进']

export const allCarriedOut = ({ lines, form, lineForms }: Situation): Reason[] =>
  form && standing(lines).some((line) => !done.includes(String(lineForms?.[line.id]?.outcome)))
    ? [against('还有没有落实的建议，应当退回重整', ownRule('建议逐条落实或者转入持续推进后才能销号'))]
    : []

/** 有正当理由的，不能按拒不采纳处理. */
export const refusalIsUnfounded = ({ form }: Situation): Reason[] =>
  form && form.unfounded !== true ? [{ ...against('对方理由成立的，不能按拒不采纳处理', supervisionLaw.article(71)), field: 'unfounded' }] : []

export const hasForceOfLaw = ({ record }: Situation): Reason[] =>
  record.kind === '纪律检查建议' ? [against('纪律检查建议不适用监察法关于拒不采纳监察建议的规定', supervisionLaw.article(71))] : []

export const isOfTheParty = ({ record }: Situation): Reason[] =>
  record.kind === '纪律检查建议' ? [] : [against('监察建议按照监察法关于拒不采纳监察建议的规定处理', supervisionLaw.article(71))]

/** Too early a look says nothing of what lasts. */
export const lastedAWhile = ({ record, form, today }: Situation): Reason[] => {
  const from = record.closedOn ? plusDays(String(record.closedOn), LOOK_BACK_AFTER) : undefined
  return from && String(form?.lookedBackOn ?? today) < from ? [against('销号满三十日后才能回头看', lookBackWindow)] : []
}
