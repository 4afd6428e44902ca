/** What the declaration of an appeal cannot say, until it is in hand. Each rule returns the reasons against a step; none means go. */
import type { Situation } from '../../kit/procedure/procedure.ts'
import { against, type Reason, worded } from '../../kit/refusal.ts'
import type { Values } from '../../kit/who.ts'
import { plusDays, plusMonths } from '../../law/day.ts'
import { bases } from './bases.ts'
import { kindOf, measures } from './kinds.ts'

const LONGEST_HOLIDAY = 15

const before = (given: unknown, earlier: unknown): boolean => Boolean(given && earlier && String(given) < String(earlier))

/** An appeal is against something: the case names it, or the earlier appeal does. */
export const caseIsNamed = ({ form }: Situation): Reason[] =>
  !form || form.caseNumber || form.earlierNumber
    ? []
    : [worded('fieldMissing', '请填写原案件编号；原案不在本系统的，用“登记申诉（原案不在本系统）”', { field: 'caseNumber' })]

/** Where the house does not know the old decision, its measure is written down by hand. */
export const oldMeasureIsSaid = ({ form }: Situation): Reason[] => {
  const { ruler } = form ? kindOf(form) : {}
  if (!form || !ruler || form[measures[ruler].old]) return []
  const { old, label } = measures[ruler]
  return [worded('fieldMissing', `“${form.kind}”是对${label}的，请填写原${label}`, { field: old })]
}

/** What follows an earlier appeal names it. */
export const followsAnEarlier = ({ form }: Situation): Reason[] => {
  const { follows, basis } = form ? kindOf(form) : {}
  if (!form || !follows || !basis || form.earlierNumber) return []
  return [worded('fieldMissing', `“${form.kind}”应当在“${follows}”之后提出，请填写此前的申诉编号`, { field: 'earlierNumber', basis })]
}

/** What has a term to apply in needs the day from which it runs. */
export const receiptIsKnown = ({ form }: Situation): Reason[] => {
  const { applyBasis } = form ? kindOf(form) : {}
  if (!form || !applyBasis || form.receivedOn) return []
  return [worded('fieldMissing', '请填写收到原决定日期，申请期限从这一天起算', { field: 'receivedOn', basis: applyBasis })]
}

export const daysRunForward = ({ form }: Situation): Reason[] => {
  if (!form) return []
  return [
    ...(before(form.receivedOn, form.oldDecidedOn) ? [worded('ruleNotMet', '收到决定不能早于作出决定', { field: 'receivedOn' })] : []),
    ...(before(form.appliedOn, form.receivedOn) ? [worded('ruleNotMet', '申请不能早于收到决定', { field: 'appliedOn' })] : []),
  ]
}

/** A day that a step gives is not before one that the record has. */
export const notBefore =
  (field: string, earlier: string, text: string) =>
  ({ form, record }: Situation): Reason[] =>
    before(form?.[field], record[earlier]) ? [worded('ruleNotMet', text, { field })] : []

export const decidedHere = ({ record }: Situation): Reason[] => {
  const { here, decidedBy, basis } = kindOf(record)
  return here ? [] : [against(`“${record.kind}”由${decidedBy}决定，本机关只移送案卷、登记结果`, basis)]
}

export const decidedElsewhere = ({ record }: Situation): Reason[] => {
  const { here, basis } = kindOf(record)
  return here ? [against(`“${record.kind}”由本机关受理，不移送`, basis)] : []
}

/** Late is late; whether there was a good reason, a person says and the deputy signs. */
export const inTimeOrExcused = ({ record, form }: Situation): Reason[] => {
  if (!record.late || !form || form.excuse) return []
  const said = `申请期限到${record.applyDueOn}为止，${record.appliedOn}的申请已经逾期；有正当理由的，写明理由由分管领导决定`
  return [{ ...against(said, kindOf(record).applyBasis ?? bases.excuse), field: 'excuse' }]
}

export const lateIsLate = ({ record, form }: Situation): Reason[] =>
  form?.refusalGround === '逾期申请且没有正当理由' && !record.late
    ? [worded('ruleNotMet', '这份申请没有逾期，不能以逾期为由不予受理', { field: 'refusalGround', basis: kindOf(record).applyBasis ?? bases.party })]
    : []

/** The term to apply was reckoned from the day of receipt: who corrects that day begins anew, so that nobody is made late, or in time, by a correction. */
export const termFollowsReceipt = ({ receivedOn, applyDueOn }: Values): Reason[] => {
  if (typeof receivedOn !== 'string' || typeof applyDueOn !== 'string') return []
  const end = plusMonths(receivedOn, 1)
  return applyDueOn < end || applyDueOn > plusDays(end, LONGEST_HOLIDAY)
    ? [{ ...against('收到决定日期决定申请期限，不能直接更正，请由申诉人撤回后重新登记', bases.apply), field: 'receivedOn' }]
    : []
}

const isOriginal = (record: Values, id: unknown): boolean => Array.isArray(record.originals) && record.originals.includes(id)

/** 原办案、审理人员应当回避: by what the case says, and by what a person confirms. */
export const handlerIsFresh = ({ record, form }: Situation): Reason[] => {
  if (!form) return []
  return [
    ...(isOriginal(record, form.handlerId)
      ? [{ ...against('原案件的承办人、审查调查组成员和审理承办人应当回避，不得承办复查', bases.party), field: 'handlerId' }]
      : []),
    ...(form.recused === true ? [] : [{ ...against('请先核对复查承办人没有参与原案的审查调查、审理', bases.recusal), field: 'recused' }]),
  ]
}
