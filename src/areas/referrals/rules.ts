/** What the declaration of a referral cannot say: its days run forwards, and a new system is counted. */
import type { Situation } from '../../kit/procedure/procedure.ts'
import { type Reason, worded } from '../../kit/refusal.ts'

const wrong = (text: string, field: string): Reason[] => [worded('ruleNotMet', text, { field })]

export const dueDayAhead = ({ form, today }: Situation): Reason[] =>
  form && String(form.dueOn) <= today ? wrong('反馈期限应当晚于今天', 'dueOn') : []

export const afterIssue = ({ record, form }: Situation): Reason[] =>
  form?.receivedOn && String(form.receivedOn) < String(record.issuedOn) ? wrong('签收不能早于发出', 'receivedOn') : []

export const systemsAreCounted = ({ record, form }: Situation): Reason[] => {
  if (!form) return []
  if (String(form.reportedOn) < String(record.receivedOn)) return wrong('反馈不能早于签收', 'reportedOn')
  return (form.outcomeKind === '新制度') === Number(form.systemsMade ?? 0) > 0
    ? []
    : wrong('结果为新制度的填写完善制度的项数，其他的不填', 'systemsMade')
}
