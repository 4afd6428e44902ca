/** What of a double check follows from its lines. */
import type { Values } from '../../kit/who.ts'
import { isConcluded } from './rules.ts'

/** How many lines still have no reasoned conclusion. */
export const deriveCheck = (_: Values, lines: Readonly<Record<string, Values[]>>): Values => ({
  lacking: (lines.matters ?? []).filter((matter) => !isConcluded(matter)).length,
})
