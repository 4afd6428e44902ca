/** 结案前: the double check is closed, and somebody else has looked at the case from the political side. Each reason names its rule. */
import type { Situation } from '../../kit/procedure/procedure.ts'
import { against, type Reason, worded } from '../../kit/refusal.ts'
import type { Values } from '../../kit/who.ts'
import { bases } from './bases.ts'
import { investigators } from './separation-rules.ts'

/** Filed here, and asked then whether it concerns organised crime; history from a ledger never was, and is exempt. */
export const askedAtFiling = (record: Values): boolean => record.gang !== undefined

export const doubleCheckIsClosed = ({ record }: Situation): Reason[] =>
  askedAtFiling(record) && !record.doubleCheckedOn
    ? [against(`本案的“${record.gang ? '一案三查' : '一案双查'}”尚未办结，不能结案`, bases.doubleCheck)]
    : []

export const caseWasReflectedOn = ({ record }: Situation): Reason[] =>
  askedAtFiling(record) && !record.reflectedOn ? [against('结案前应当由承办人和审查调查组以外的人进行政治复核', bases.reflection)] : []

/** 第二人: neither the handler nor one of the group, now or before. */
export const reviewerIsSecond = (at: Situation): Reason[] =>
  investigators(at).has(at.actor.id) ? [against('承办人和审查调查组成员不得承担本案的政治复核', bases.reflection)] : []

/** A question taken up beside the fixed ones is answered like them. */
export const furtherIsAnswered = ({ form }: Situation): Reason[] => {
  if (!form?.further) return []
  return [
    ...(form.furtherFacts ? [] : [worded('formIncomplete', '补充审视的问题，请写明事实和理由', { field: 'furtherFacts', basis: bases.reflection })]),
    ...(form.furtherArticle
      ? []
      : [worded('formIncomplete', '补充审视的问题，请写明依据条款', { field: 'furtherArticle', basis: bases.reflection })]),
  ]
}
