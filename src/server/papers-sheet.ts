/** Forms such as 呈批表: a name at the left of each row, what is said beside it, and at its foot who said it and when. */
import { AlignmentType, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType } from 'docx'
import type { Sheet, SheetRow } from '../kit/paper.ts'
import { type Face, faces } from '../kit/faces.ts'
import { textWidth } from './papers-layout.ts'
import { linesOf, written } from './papers-runs.ts'

const nameWidth = Math.round(textWidth * 0.26)
/** A signed row leaves room for an opinion written by hand. */
const signedHeight = 1100
const spacing = { line: 440, lineRule: 'exact' } as const

type Look = { face: Face; alignment: (typeof AlignmentType)[keyof typeof AlignmentType] }

const lines = (text: string, { face, alignment }: Look): Paragraph[] =>
  linesOf([{ text }]).map((line) => new Paragraph({ style: 'Cell', alignment, spacing, children: written(line, face, { halfPoints: 28 }) }))

const cell = (width: number, children: Paragraph[]): TableCell =>
  new TableCell({ width: { size: width, type: WidthType.DXA }, verticalAlign: VerticalAlignTable.CENTER, children })

const rowOf = ({ label, says, foot }: SheetRow): TableRow =>
  new TableRow({
    cantSplit: says.length < 600,
    ...(foot === undefined ? {} : { height: { value: signedHeight, rule: 'atLeast' } }),
    children: [
      cell(nameWidth, lines(label, { face: faces.hei, alignment: AlignmentType.CENTER })),
      cell(textWidth - nameWidth, [
        ...lines(says, { face: faces.fangSong, alignment: AlignmentType.LEFT }),
        ...(foot ? lines(foot, { face: faces.fangSong, alignment: AlignmentType.RIGHT }) : []),
      ]),
    ],
  })

export const sheetBlock = ({ rows }: Sheet): Table =>
  new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: [nameWidth, textWidth - nameWidth],
    layout: TableLayoutType.FIXED,
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    rows: rows.map(rowOf),
  })
