/** The heads of papers that go out: of an ordinary document, and of a 函 with its two pairs of red lines. */
import { AlignmentType, BorderStyle, Footer, Header, Paragraph, TextRun } from 'docx'
import type { Head } from '../kit/paper.ts'
import { faces } from '../kit/faces.ts'
import { letterLine, linePitch, millimetres, textWidth } from './papers-layout.ts'
import { fontOf, linesOf, widthOf, written } from './papers-runs.ts'
import { bracketed } from './papers-title.ts'

const red = 'FF0000'
/** The largest mark of an issuer, in half points; a long name is set smaller so that it stays on one line. */
const largest = 96
/** Of a character's width, so that the mark does not touch the edges of the type area. */
const room = 1.06

const markSize = (mark: string): number => Math.min(largest, Math.floor(textWidth / 10 / (widthOf(mark) * room)))

const blank = (): Paragraph => new Paragraph({ style: 'Normal', keepNext: true })
const numberRuns = (docNumber: string) => written(linesOf([{ text: bracketed(docNumber) }]).flat(), faces.fangSong)

const issuerMark = (mark: string, before: number): Paragraph => {
  const size = markSize(mark)
  return new Paragraph({
    style: 'IssuerMark',
    keepNext: true,
    spacing: { before, line: size * 12, lineRule: 'exact' },
    children: [new TextRun({ text: mark, font: fontOf(faces.title), size, color: red })],
  })
}

/** The mark 35 mm under the edge of the type area, the number two lines under it, the red line 4 mm under that, two lines to the title. */
const documentHead = (mark: string, docNumber: string): Paragraph[] => [
  issuerMark(mark, millimetres(35)),
  blank(),
  blank(),
  new Paragraph({
    style: 'DocumentNumber',
    border: { bottom: { style: BorderStyle.SINGLE, size: 12, space: 11, color: red } },
    children: numberRuns(docNumber),
  }),
  blank(),
  blank(),
]

/** The number at the right edge under the first pair of lines, two lines to the title. */
const letterNumber = (docNumber: string): Paragraph[] => [
  new Paragraph({ style: 'DocumentNumber', alignment: AlignmentType.RIGHT, spacing: { before: 280 }, children: numberRuns(docNumber) }),
  blank(),
  blank(),
]

export const headOf = ({ form, mark }: Head, docNumber: string): Paragraph[] =>
  form === 'letter' ? letterNumber(docNumber) : documentHead(mark, docNumber)

const lineIndent = { left: -letterLine.left, right: -letterLine.right }

/** First page of a 函: its mark 30 mm from the edge of the sheet, with a thick and a thin red line 4 mm under it. */
export const letterHeader = (mark: string): Header =>
  new Header({
    children: [
      issuerMark(mark, 0),
      new Paragraph({
        style: 'Normal',
        indent: lineIndent,
        spacing: { line: 227, lineRule: 'exact' },
        border: { bottom: { style: BorderStyle.THICK_THIN_SMALL_GAP, size: 24, space: 0, color: red } },
      }),
    ],
  })

/** The thin and the thick line 20 mm from the lower edge; the first page of a 函 has no number. */
export const letterFooter = (): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: 'Normal',
        indent: lineIndent,
        spacing: { line: linePitch / 3, lineRule: 'exact' },
        border: { bottom: { style: BorderStyle.THIN_THICK_SMALL_GAP, size: 24, space: 15, color: red } },
      }),
    ],
  })
