/** The runs of a paper as pieces of text: cut into lines, measured in characters, written in a face of the standard. */
import { TextRun } from 'docx'
import { type Run, runText } from '../kit/paper.ts'
import type { Face } from '../kit/faces.ts'

/** `open` is a gap that nobody has filled yet. */
export type Piece = { text: string; open?: true }

/** What was pasted may hold characters that no XML may hold; they would make the whole file unreadable. */
export const legible = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?|\v|\f|\u2028|\u2029/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/(?!\n)\p{Cc}|\ufffe|\uffff/gu, '')

/** A gap filled with nothing but spaces is as open as one that nobody touched. */
const pieceOf = (run: Run): Piece =>
  'blank' in run && !run.text?.trim() ? { text: legible(runText({ blank: run.blank, hint: run.hint })), open: true } : { text: legible(runText(run)) }

/** One line for each paragraph that a person wrote into a gap; the spaces that were typed to indent it go, as the style indents. */
export const linesOf = (runs: readonly Run[]): Piece[][] => {
  const lines: Piece[][] = [[]]
  for (const piece of runs.map(pieceOf)) {
    piece.text.split(/\s*\n\s*/).forEach((text, i) => {
      if (i > 0) lines.push([])
      if (text) lines.at(-1)?.push({ ...piece, text })
    })
  }
  const written = lines.filter((line) => line.length > 0)
  return written.length > 0 ? written : [[]]
}

export const textOf = (pieces: readonly Piece[]): string => pieces.map((piece) => piece.text).join('')

/** The same pieces in lines that end after the given numbers of letters. */
export const cutAt = (pieces: readonly Piece[], ends: readonly number[]): Piece[][] => {
  const bounds = [0, ...ends, textOf(pieces).length]
  return bounds.slice(1).map((end, i) => {
    const start = bounds[i] ?? 0
    let at = 0
    return pieces.flatMap((piece) => {
      const text = piece.text.slice(Math.max(0, start - at), Math.max(0, end - at))
      at += piece.text.length
      return text ? [{ ...piece, text }] : []
    })
  })
}

/** In characters of the grid: a Latin letter or digit is half of one. */
export const widthOf = (text: string): number => [...text].reduce((sum, letter) => sum + (letter < '\u0100' ? 0.5 : 1), 0)

/** Without the hint Word takes “ ” … — for Latin and sets them half as wide. */
export const fontOf = (face: Face) => ({ ascii: face, hAnsi: face, eastAsia: face, cs: face, hint: 'eastAsia' })

type Look = { halfPoints?: number; breakBefore?: boolean }

/** A gap that is still open is marked so that nobody sends it out by mistake. */
export const written = (pieces: readonly Piece[], face: Face, look: Look = {}): TextRun[] =>
  pieces.map(
    (piece, i) =>
      new TextRun({
        text: piece.text,
        font: fontOf(face),
        ...(piece.open ? { highlight: 'yellow' as const } : {}),
        ...(look.halfPoints ? { size: look.halfPoints } : {}),
        ...(look.breakBefore && i === 0 ? { break: 1 } : {}),
      }),
  )
