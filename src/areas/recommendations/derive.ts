/** What of a recommendation follows from its suggestions, its systems and its days. */
import type { Values } from '../../kit/who.ts'

/** The suggestions that stand in the letter. */
export const standing = <L extends Values>(lines: Readonly<Record<string, L[]>>): L[] =>
  (lines.suggestions ?? []).filter((line) => line.struck !== true)

/** Counts come from the lines where there are any; what a ledger counted stays as it said. */
export const deriveRecommendation = (record: Values, lines: Readonly<Record<string, Values[]>>): Values => ({
  items: lines.suggestions?.length ? standing(lines).length : (record.items ?? 0),
  ...(lines.systems?.length ? { systemsImproved: lines.systems.length } : {}),
  ...(record.repliedOn && record.replyDueOn ? { repliedLate: String(record.repliedOn) > String(record.replyDueOn) } : {}),
})
