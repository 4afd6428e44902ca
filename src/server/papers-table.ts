/** The tables of a paper: as wide as the type area, with small enough letters and columns as wide as what they hold. */
import { AlignmentType, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType } from 'docx'
import type { Block, Run } from '../kit/paper.ts'
import { type Face, faces } from '../kit/faces.ts'
import { textWidth } from './papers-layout.ts'
import { linesOf, textOf, widthOf, written } from './papers-runs.ts'

type TableBlock = Extract<Block, { kind: 'table' }>
type Cells = Run[][][]
type Letters = { halfPoints: number; line: number; padding: number }

/** A column with longer words than this reads better from the left. */
const longWords = 12
const widestWanted = 16

/** 小四 for a usual table; 五号, 小五 and 六号 for wide ones. */
const lettersFor = (columns: number): Letters => {
  if (columns <= 8) return { halfPoints: 24, line: 360, padding: 80 }
  if (columns <= 12) return { halfPoints: 21, line: 320, padding: 60 }
  return columns <= 15 ? { halfPoints: 18, line: 280, padding: 40 } : { halfPoints: 15, line: 240, padding: 30 }
}

const cellText = (runs: readonly Run[]): string[] => linesOf(runs).map(textOf)
const total = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0)

/** What cannot be broken: a number, with room for the wider digits of another face where the right one is missing; else two characters. */
const narrowest = (texts: readonly string[]): number =>
  Math.max(2, ...texts.flatMap((text) => text.match(/[!-~]+/g) ?? []).map((word) => widthOf(word) * 1.3))
const widest = (texts: readonly string[]): number => Math.min(widestWanted, Math.max(2, ...texts.map(widthOf)))

/** Widths that fill the type area: what each column wants, or, when that is too much, less of it, but no broken number. */
const columnWidths = (columns: readonly string[][], letters: Letters): number[] => {
  const twips = (characters: number) => characters * letters.halfPoints * 10 + 2 * letters.padding
  const least = columns.map((texts) => twips(Math.min(widestWanted, narrowest(texts))))
  const wanted = columns.map((texts, i) => Math.max(twips(widest(texts)), least[i] ?? 0))
  const room = textWidth - total(least)
  const shares =
    total(wanted) <= textWidth || room <= 0
      ? (room <= 0 ? least : wanted).map((width, _, all) => (width * textWidth) / total(all))
      : least.map((width, i) => width + ((wanted[i] ?? width) - width) * (room / (total(wanted) - total(least))))
  const ends = shares.map((_, i) => Math.round(total(shares.slice(0, i + 1))))
  return ends.map((end, i) => end - (ends[i - 1] ?? 0))
}

type Setting = { face: Face; width: number; left: boolean; letters: Letters }

const cellOf = (runs: readonly Run[], { face, width, left, letters }: Setting): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    children: linesOf(runs).map(
      (line) =>
        new Paragraph({
          style: 'Cell',
          alignment: left ? AlignmentType.LEFT : AlignmentType.CENTER,
          spacing: { line: letters.line, lineRule: 'exact' },
          children: written(line, face, { halfPoints: letters.halfPoints }),
        }),
    ),
  })

const tableOf = (rows: Cells, columns: number): Table => {
  const letters = lettersFor(columns)
  const cellsOf = (row: Run[][]) => Array.from({ length: columns }, (_, i) => row[i] ?? [])
  const texts = Array.from({ length: columns }, (_, i) => rows.flatMap((row) => cellText(row[i] ?? [])))
  const widths = columnWidths(texts, letters)
  const isLong = texts.map((column) => column.slice(1).some((text) => widthOf(text) > longWords))
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    margins: { top: 40, bottom: 40, left: letters.padding, right: letters.padding },
    rows: rows.map(
      (row, line) =>
        new TableRow({
          tableHeader: line === 0,
          cantSplit: true,
          children: cellsOf(row).map((runs, i) =>
            cellOf(runs, {
              face: line === 0 ? faces.hei : faces.fangSong,
              width: widths[i] ?? 0,
              left: line > 0 && isLong[i] === true,
              letters,
            }),
          ),
        }),
    ),
  })
}

/** Caption, table and note; without a note an empty line, because two tables that touch become one. */
export const tableBlock = (block: TableBlock): (Paragraph | Table)[] => {
  const head = block.head.map((text): Run[] => [{ text }])
  const columns = Math.max(head.length, ...block.rows.map((row) => row.length))
  return [
    new Paragraph({ style: 'Caption', children: written(linesOf([{ text: block.caption }]).flat(), faces.hei) }),
    ...(columns > 0 ? [tableOf([head, ...block.rows], columns)] : []),
    ...linesOf([{ text: block.note ?? '' }]).map((line) => new Paragraph({ style: 'Note', children: written(line, faces.fangSong) })),
  ]
}
