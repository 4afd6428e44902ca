/** Finding by words: text is kept as two-character pieces, so that a Chinese name is found wherever it stands. */
import { areaMark, identityMark, type Marked, marksOf, numberMark, readingMark } from './marks.ts'
import { readingIn } from './readings.ts'
import { type Sql, sql } from './sql.ts'

/** Letters and digits alone, in one width and case; whatever else stands between them parts words. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** The pieces of plain words: every two characters that stand together, and each single one at a word's end. */
const piecesIn = (words: string): string[] => {
  const pieces = new Set<string>()
  for (const word of words.split(' ')) {
    const letters = [...word]
    for (const [i, letter] of letters.entries()) pieces.add(i + 1 < letters.length ? letter + letters[i + 1] : letter)
  }
  pieces.delete('')
  return [...pieces]
}

/** The marks of a record, as they stand among its pieces. */
export const marksFor = (record: Marked): string[] => marksOf(record, plain)

/** What is kept of a record for finding: its plain words, and its pieces with its marks. */
export const wordsOf = (texts: (string | undefined)[], record: Marked): { words: string; pieces: string } => {
  const words = plain(texts.filter(Boolean).join(' '))
  return { words, pieces: [...piecesIn(words), ...marksFor(record)].join(' ') }
}

/** The pieces by which a word is found in the index; a single letter only where nothing else narrows the question. */
const query = (wanted: string, alone: boolean): string[] => {
  const letters = [...wanted]
  if (letters.length === 1) return alone ? [`'${wanted}':*`] : []
  return letters.slice(0, -1).map((letter, i) => `'${letter}${letters[i + 1]}'`)
}

const byWords = (words: string[], within: string[], atMost: number): Sql => {
  const alone = words.every((word) => [...word].length === 1)
  const pieces = [...new Set(words.flatMap((word) => query(word, alone))), ...within].join(' & ')
  return sql`select find_records(${words.map((word) => `%${word}%`)}::text[], ${pieces}::tsquery, ${atMost})`
}

/** Two or three letters are initials, or the whole of a short name; from four on they may be the beginning of a longer one. */
const read = (reading: string): string => (reading.length < 4 ? `'${readingMark(reading)}'` : `'${readingMark(reading)}':*`)

/** 线〔2024〕12 in any brackets, whole or its beginning: nothing but a number is meant. */
const isNumber = (wanted: string): boolean => /^[^\p{P}\s]*[〔[(【]\s*\d{4}\s*[〕\])】]\s*\d+\p{Lo}?$/u.test(wanted.normalize('NFKC').trim())

/** The marks that a question may mean: a reading, a document number run together, the end of an identity number. */
const meant = (wanted: string, words: string[]): string[] => {
  const joined = words.join('')
  const reading = readingIn(wanted)
  return [
    ...(reading ? [read(reading)] : []),
    ...(/[0-9]/.test(joined) && joined.length > 4 ? [`'${numberMark(joined)}':*`] : []),
    ...(/^([0-9]{4,18}|[0-9]{3,17}x)$/.test(words.join(' ')) ? [`'${identityMark(joined)}':*`] : []),
  ]
}

/**
 * The records, within sight, that are meant: those whose words hold every word of the question, those whose people are read
 * so, those with such a number; of one area when it is named. Sight is applied inside, before anything is counted or cut off.
 */
export const foundBy = (wanted: string, atMost: number, area?: string): Sql => {
  const words = plain(wanted).split(' ').filter(Boolean)
  if (words.length === 0) return sql`select null::uuid where false`
  const within = area ? [`'${areaMark(area)}'`] : []
  const marks = meant(wanted, words)
  if (marks.length === 0) return byWords(words, within, atMost)
  const marked = sql`select find_marked(${[`(${marks.join(' | ')})`, ...within].join(' & ')}::tsquery, ${atMost})`
  return isNumber(wanted) ? marked : sql`${marked} union ${byWords(words, within, atMost)}`
}

/** A question as it is written down: of an identity number only the end, by which nobody else learns it. */
export const writtenDown = (wanted: string): string => wanted.normalize('NFKC').replace(/[0-9]{7,17}[0-9xX]/g, (number) => `…${number.slice(-4)}`)
