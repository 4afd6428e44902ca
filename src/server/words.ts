/** Finding by words: text is kept as two-character pieces, so that a Chinese name is found wherever it stands. */
import { type Sql, sql } from './sql.ts'

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** The pieces of a text: every two characters that stand together, and each single one at a word's end. */
export const piecesOf = (text: string): string[] => {
  const pieces = new Set<string>()
  for (const word of plain(text).split(' ')) {
    const letters = [...word]
    for (const [i, letter] of letters.entries()) pieces.add(i + 1 < letters.length ? letter + letters[i + 1] : letter)
  }
  pieces.delete('')
  return [...pieces]
}

/** What is kept of a text for finding: its plain words and its pieces. */
export const wordsOf = (texts: (string | undefined)[]): { words: string; pieces: string } => {
  const words = plain(texts.filter(Boolean).join(' '))
  return { words, pieces: piecesOf(words).join(' ') }
}

const query = (wanted: string): string => {
  const letters = [...wanted]
  if (letters.length === 1) return `'${wanted}':*`
  return letters
    .slice(0, -1)
    .map((letter, i) => `'${letter}${letters[i + 1]}'`)
    .join(' & ')
}

/** The records, within sight, whose words hold what is wanted; each word of the question must be there. */
export const foundBy = (wanted: string, atMost: number): Sql => {
  const words = plain(wanted).split(' ').filter(Boolean)
  if (words.length === 0) return sql`select null::uuid where false`
  const found = words.map((word) => sql`select find_records(${word}, ${query(word)}::tsquery, ${atMost})`)
  return found.reduce((all, one) => sql`${all} intersect ${one}`)
}
