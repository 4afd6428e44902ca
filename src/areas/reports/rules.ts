/** What the declaration of a report cannot say: its days run forwards, and whoever sends it on does not check it. */
import type { Situation } from '../../kit/procedure/procedure.ts'
import { against, type Reason, worded } from '../../kit/refusal.ts'
import { bases } from './bases.ts'

export const daysRunForwards = ({ form }: Situation): Reason[] =>
  form && String(form.fromDay) > String(form.toDay) ? [worded('ruleNotMet', '起始日不能晚于截止日', { field: 'toDay' })] : []

export const checkedByAnother = ({ actor, taken }: Situation): Reason[] =>
  taken.findLast(({ step }) => step === 'submit')?.by === actor.id ? [against('不能核自己送审的报告，请由其他人核稿', bases.checking)] : []
