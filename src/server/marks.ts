/** Marks that stand among the pieces of a record's words, each with a sign of its own that no text can hold. */
import { readingsOfName, readingsOfUnit } from './readings.ts'

/** The present marking. Whoever changes what is marked raises it, and every row is marked again. */
export const MARKING = 1

const reversed = (text: string): string => [...text].reverse().join('')

/** The plain words of a number, run together from each on: 线〔2024〕12号 is found as 线202412, 202412 and 12号. */
const fromEach = (words: string): string[] => words.split(' ').map((_, i, all) => all.slice(i).join(''))

export const readingMark = (reading: string): string => `~${reading}`
export const numberMark = (joined: string): string => `=${joined}`
/** By its end: the number stands the other way round. */
export const identityMark = (end: string): string => `#${reversed(end.toUpperCase())}`
export const areaMark = (area: string): string => `:${area}`

export type Marked = { area: string; number: string; title: string; names: string[]; idNumbers: string[] }

/**
 * The marks of a record: its area, its number, how its people's names are read, their identity numbers.
 * A record of the unit register is read by its title; `plain` takes the signs out of a number.
 */
export const marksOf = ({ area, number, title, names, idNumbers }: Marked, plain: (text: string) => string): string[] => [
  ...new Set([
    areaMark(area),
    ...fromEach(plain(number)).map(numberMark),
    ...[...new Set(names)].flatMap(readingsOfName).map(readingMark),
    ...(area === 'units' ? readingsOfUnit(title).map(readingMark) : []),
    ...idNumbers.map(identityMark),
  ]),
]
