/** What of an appeal follows from its days and from what has to be restored. */
import type { Values } from '../../kit/who.ts'

/** Late or not, in time or not, and how much is still to be given back. */
export const deriveReview = (record: Values, lines: Readonly<Record<string, Values[]>>): Values => ({
  ...(record.applyDueOn ? { late: String(record.appliedOn) > String(record.applyDueOn) } : {}),
  ...(record.decidedOn && record.decideDueOn ? { inTime: String(record.decidedOn) <= String(record.decideDueOn) } : {}),
  ...(lines.restorations?.length ? { unrestored: lines.restorations.filter((line) => !line.outcome).length } : {}),
})
