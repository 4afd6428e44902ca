/** The head of a paper: the document number, and a title whose lines are whole words of balanced length, as the standard asks. */
import { Paragraph } from 'docx'
import type { Run } from '../kit/paper.ts'
import { faces } from '../kit/faces.ts'
import { cutAt, linesOf, type Piece, textOf, widthOf, written } from './papers-runs.ts'

/** Characters of 22 pt in a line of the type area, with room to see that it is centred. */
const longestLine = 19
const words = new Intl.Segmenter('zh', { granularity: 'word' })
/** A numeral belongs to what is counted: no line ends with one. */
const numeral = /^[\p{Nd}\u3007\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341\u767e\u7b2c]+$/u

/** Where a line may end: after a word, and rather than in the middle of a phrase at the end of a run, such as a name or a period. */
const endsIn = (pieces: readonly Piece[]): { end: number; phrase: boolean }[] => {
  const text = textOf(pieces)
  const phrases = new Set(pieces.map((_, i) => textOf(pieces.slice(0, i + 1)).length))
  return [...words.segment(text)]
    .filter(({ segment }) => !numeral.test(segment))
    .map(({ index, segment }) => ({ end: index + segment.length, phrase: phrases.has(index + segment.length) }))
    .filter(({ end }) => end < text.length)
}

/** The ends nearest to an even share of the title, of which the end of a phrase may be four characters off. */
const bestEnds = (pieces: readonly Piece[], lines: number): number[] => {
  const text = textOf(pieces)
  const ends = endsIn(pieces)
  const share = widthOf(text) / lines
  const chosen: number[] = []
  for (let line = 1; line < lines; line++) {
    const start = chosen.at(-1) ?? 0
    const fits = ({ end }: { end: number }) =>
      end > start && widthOf(text.slice(start, end)) <= longestLine && widthOf(text.slice(end)) <= longestLine * (lines - line)
    const cost = ({ end, phrase }: { end: number; phrase: boolean }) => Math.abs(widthOf(text.slice(0, end)) - share * line) - (phrase ? 4 : 0)
    const [best] = ends.filter(fits).sort((a, b) => cost(a) - cost(b))
    if (best) chosen.push(best.end)
  }
  return chosen
}

const balanced = (pieces: Piece[]): Piece[][] => {
  const lines = Math.ceil(widthOf(textOf(pieces)) / longestLine)
  return lines < 2 ? [pieces] : cutAt(pieces, bestEnds(pieces, lines))
}

export const titleOf = (runs: readonly Run[]): Paragraph =>
  new Paragraph({
    style: 'Title',
    children: linesOf(runs)
      .flatMap(balanced)
      .flatMap((line, i) => written(line, faces.title, { breakBefore: i > 0 })),
  })

/** The year stands in 〔〕, whatever brackets the number was typed with. */
export const bracketed = (docNumber: string): string => docNumber.replace(/[[(（【［](\d{4})[\])）】］]/, '〔$1〕')

const blankLines = (count: number): Paragraph[] => Array.from({ length: count }, () => new Paragraph({ style: 'Normal' }))

/** Papers with a number go onto sheets with the red head: its seven lines stay free, and two between the number and the title. */
export const docNumberOf = (docNumber: string): Paragraph[] => [
  ...blankLines(7),
  new Paragraph({ style: 'DocumentNumber', children: written(linesOf([{ text: bracketed(docNumber) }]).flat(), faces.fangSong) }),
  ...blankLines(2),
]
