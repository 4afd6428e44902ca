/** Who held which post in which unit on a past day: told from the terms alone. */
import type { Day } from '../../law/day.ts'
import type { Values } from '../../kit/who.ts'

/**
 * The terms that ran on a day. On the day on which one post is left and the next taken up, it is the next that counts.
 * A term whose first day nobody wrote down is not among them: it would only be guessed.
 */
export const heldOn = <T extends Values>(terms: readonly T[], day: Day): T[] =>
  terms.filter(({ fromDay, untilDay }) => typeof fromDay === 'string' && fromDay <= day && (typeof untilDay !== 'string' || day < untilDay))

/** The terms in the order in which they began; those without a first day stand last. */
export const inOrder = <T extends Values>(terms: readonly T[]): T[] =>
  terms.toSorted((a, b) => String(a.fromDay ?? '9999').localeCompare(String(b.fromDay ?? '9999')))

/** Every unit that a person ever belonged to, as far as the register knows. */
export const unitsOf = (person: Values, terms: readonly Values[]): string[] => [
  ...new Set([person.unitId, ...terms.map((term) => term.unitId)].filter((id): id is string => typeof id === 'string')),
]
