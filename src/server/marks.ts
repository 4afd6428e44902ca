/** Marks that stand among the pieces of a record's words, each with a sign of its own that no text can hold. */
import { readingsOfName, readingsOfUnit } from './readings.ts'

/** The present marking. Whoever changes what is marked raises it, and every row is marked again. */
export const MARKING = 1

const reversed = (text: string): string => [...text].reverse().join('')

/** The plain words of a number, run together from each on: 线〔2024〕12号 is found as 线202412, 202412 and 12号. */
const fromEach = (words: string): string[] => words.split(' ').map((_, i, all) => all.slice(i).join(''))

/** The numbers of other records that a title cites; nobody can tell where the words before one end, so each is taken for its beginning. */
const cited = (title: string): string[] =>
  [...title.matchAll(/(\p{L}{0,8})([〔［【]\d{4}[〕］】]\d+\p{Lo}?)/gu)].flatMap(([, head = '', rest = '']) =>
    [...head, ''].map((_, from, letters) => letters.slice(from).join('') + rest),
  )

export const readingMark = (reading: string): string => `~${reading}`
export const numberMark = (joined: string): string => `=${joined}`
/** By its end: the number stands the other way round. */
export const identityMark = (end: string): string => `#${reversed(end.toUpperCase())}`
export const areaMark = (area: string): string => `:${area}`

export type Marked = { area: string; number: string; title: string; names: string[]; idNumbers: string[] }

/**
 * The marks of a record: its area, its number and those that its title cites, how its people's names are read, their identity numbers.
 * A record of the unit register is read by its title; `plain` takes the signs out of a number.
 */
export const marksOf = ({ area, number, title, names, idNumbers }: Marked, plain: (text: string) => string): string[] => [
  ...new Set([
    areaMark(area),
    ...[number, ...cited(title)].flatMap((each) => fromEach(plain(each)).map(numberMark)),
    ...[...new Set(names)].flatMap(readingsOfName).map(readingMark),
    ...(area === 'units' ? readingsOfUnit(title).map(readingMark) : []),
    ...idNumbers.map(identityMark),
  ]),
]
