/** What the declaration cannot say of appeals and corrections: in time, by others, and never to the worse. */
import { everNamed } from '../../kit/procedure/ever-named.ts'
import { everyRule, type Situation } from '../../kit/procedure/procedure.ts'
import { against, type Reason, worded } from '../../kit/refusal.ts'
import { plusMonths } from '../../law/day.ts'
import { bases } from './bases.ts'
import { isHeavier, OURS, ownWays } from './codes.ts'
import { inOrder, wayFits } from './rules.ts'

/** The day from which the month runs: service, or, where a ledger does not tell it, the decision. */
const received = ({ record }: Situation): unknown => record.servedOn ?? record.decidedOn

const isInTime = (at: Situation): Reason[] => {
  const from = received(at)
  if (!at.form || typeof from !== 'string' || at.form.lateReason) return []
  const until = plusMonths(from, 1)
  return String(at.form.appealedOn) > until
    ? [worded('ruleNotMet', `申诉应当在收到决定之日起一个月内（${until}前）提出；仍受理的，请写明理由`, { field: 'lateReason', basis: bases.appeal })]
    : []
}

const onlyOnce = ({ record }: Situation): Reason[] =>
  record.appealedOn ? [against(record.settledOn ? '已经作出申诉决定' : '申诉正在办理', bases.appeal)] : []

/** 原承办人、调查组成员（包括以前的）不办理申诉. */
const byOthers = (at: Situation): Reason[] =>
  everNamed(at, ['handlerId', 'team']).has(at.form?.appealHandlerId)
    ? [{ ...against('原承办人和调查组成员不得办理申诉', bases.recusal), field: 'appealHandlerId' }]
    : []

const afterService = inOrder('appealedOn', received, '申诉不能早于收到决定')
export const appealIsGood = everyRule(onlyOnce, afterService, isInTime, byOthers)

export const appealIsOpen = ({ record }: Situation): Reason[] =>
  record.appealedOn && !record.settledOn ? [] : [against('没有正在办理的申诉', bases.appeal)]

/** The decision is another body's: it is appealed against there. A ledger does not say whose it is, and its way does. */
const isOthers = ({ record }: Situation): boolean => (record.decidedBy ? record.decidedBy !== OURS : !ownWays.includes(String(record.way)))
export const isOurDecision = (at: Situation): Reason[] =>
  isOthers(at) ? [against('决定由有权机关作出，申诉也由其决定，本机关登记结果', bases.appeal)] : []
export const isTheirDecision = (at: Situation): Reason[] => (isOthers(at) ? [] : [against('决定由本机关作出，申诉由本机关决定', bases.appeal)])

/** Whose approval it needs hangs on the level, which a ledger does not tell. */
export const levelIsKnown = ({ record }: Situation): Reason[] =>
  record.level ? [] : [worded('ruleNotMet', '请先更正登记，填写对象层级', { field: 'level', basis: bases.powers })]

const changed = ['way', 'besides', 'handling', 'responsibility']

/** A change says what it changes to, and never to something heavier; anything else changes nothing. */
export const notToTheWorse = ({ record, form }: Situation): Reason[] => {
  if (!form) return []
  const result = form.appealResult ?? form.result
  const given = changed.filter((field) => form[field] !== undefined)
  if (result !== '变更')
    return given.map((field) => worded('ruleNotMet', `结果为“${String(result)}”的，不填写变更内容`, { field, basis: bases.appeal }))
  const heavier = isHeavier(form.way, record.way) || (form.besides !== undefined && form.besides !== record.besides)
  return [
    ...(form.way || form.responsibility
      ? []
      : [worded('formIncomplete', '请填写变更后的问责方式或者责任类型', { field: 'way', basis: bases.appeal })]),
    ...wayFits(record, form.way, 'way'),
    ...wayFits(record, form.besides, 'besides'),
    ...(heavier ? [{ ...against(`原决定为“${String(record.way)}”，不能变更为更重的问责`, bases.noHeavier), field: 'way' }] : []),
  ]
}
