/** What the declaration of a reading request cannot say: who stands aside, what must be named, and until when. */
import type { Situation } from '../../kit/procedure/procedure.ts'
import { against, type Reason, worded } from '../../kit/refusal.ts'
import type { Values } from '../../kit/who.ts'
import { type Day, plusDays } from '../../law/day.ts'
import { bases } from './bases.ts'
import { upkeep } from './codes.ts'

const LONGEST = 30

/** Whoever is related to the person does not read of them. */
export const standsInNoRelation = ({ form }: Situation): Reason[] =>
  form && form.unrelated !== true ? [against('与档案对象有近亲属或者利害关系的，不能查阅', bases.standAside)] : []

/** A reading rests on a paper; only putting the archive in order needs none. */
export const paperIsNamed = ({ form }: Situation): Reason[] =>
  form && form.purpose !== upkeep && !form.paper ? [worded('fieldMissing', '请填写依据文号', { field: 'paper', basis: bases.purpose })] : []

export const upkeepIsTheCustodians = ({ form }: Situation): Reason[] =>
  form?.purpose === upkeep ? [against(`“${upkeep}”只由保管人办理`, bases.purpose)] : []

export const notTheirOwn = ({ record, actor }: Situation): Reason[] =>
  record.applicantId === actor.id ? [against('不能批准本人的查阅申请', bases.approval)] : []

/** The last day is today or later, and no more than thirty days away. */
export const untilInReach = ({ form, today }: Situation): Reason[] => {
  const until = form?.untilDay
  if (typeof until !== 'string') return []
  if (until < today) return [worded('fieldWrong', '查阅截止日不能早于今天', { field: 'untilDay', basis: bases.period })]
  return until > plusDays(today, LONGEST)
    ? [worded('fieldWrong', `查阅截止日不能晚于${plusDays(today, LONGEST)}`, { field: 'untilDay', basis: bases.period })]
    : []
}

/** What an archive is called is a person's name: whoever bears it is taken for that person, until proved otherwise. */
export const isTheSame = (reader: string, subject: unknown): boolean => reader.trim() === String(subject ?? '').trim()

export const readsOfThemselves: Reason = against('不能查阅本人的廉政档案', bases.standAside)

/** Why an archive may not be read on a request now; a ledger's request is history and opens nothing. */
export const mayNotRead = (state: string, { personId }: Values, until: Day | undefined, today: Day): Reason[] => {
  if (!personId) return [against('由登记簿导入的历史申请不能用来打开档案，请另行申请', bases.approval)]
  if (state === 'requested') return [against('查阅申请尚未批准', bases.approval)]
  if (state !== 'open' || !until) return [against('查阅申请已经办结，需要再查阅的请另行申请', bases.period)]
  return until < today ? [against(`查阅期限已于${until}届满，需要再查阅的请另行申请`, bases.period)] : []
}
