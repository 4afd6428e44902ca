/** 版记 at the foot of the last page: copies, printer and day between lines; a 函 has neither lines nor printer. */
import { ShadingType, FrameAnchorType, FrameWrap, HorizontalPositionAlign, Paragraph, TabStopType, TextRun, VerticalPositionAlign } from 'docx'
import type { Imprint } from '../kit/paper.ts'
import { faces } from '../kit/faces.ts'
import { words } from '../kit/words.ts'
import { imprintCharacter, textWidth } from './papers-layout.ts'
import { fontOf, legible } from './papers-runs.ts'

const font = fontOf(faces.fangSong)
const edge = imprintCharacter

/** Paragraphs with one and the same frame lie in it together: on the lower edge of the type area, as wide as that. */
const frame = {
  type: 'alignment',
  width: textWidth,
  wrap: FrameWrap.NOT_BESIDE,
  anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.MARGIN },
  alignment: { x: HorizontalPositionAlign.LEFT, y: VerticalPositionAlign.BOTTOM },
} as const

/** A line as wide as the type area: the border of a paragraph would be as narrow as its text. In eighths of a point: 0.35 mm and 0.25 mm. */
const ruled = (size: 20 | 14): Paragraph =>
  new Paragraph({
    style: 'Normal',
    frame,
    keepNext: true,
    spacing: { line: size, lineRule: 'exact' },
    shading: { type: ShadingType.CLEAR, fill: '000000', color: 'auto' },
  })

/** A second line begins under the first name, after the three characters of its heading. */
const copiesLine = (copies: string): Paragraph =>
  new Paragraph({
    style: 'Imprint',
    frame,
    keepNext: true,
    indent: { left: 4 * edge, right: edge, hanging: 3 * edge },
    children: [new TextRun({ text: `${words.copiesTo}${legible(copies).replace(/。?\s*$/, '')}。`, font })],
  })

const printedLine = (by: string, on: string): Paragraph =>
  new Paragraph({
    style: 'Imprint',
    frame,
    keepNext: true,
    indent: { left: edge, right: edge },
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth - edge }],
    children: [new TextRun({ text: legible(by), font }), new TextRun({ text: `\t${on}${words.printedOn}`, font })],
  })

/** Nothing to say makes nothing. Its first and last lines are the thicker ones. */
export const imprintOf = ({ copies, by, on }: Imprint): Paragraph[] => {
  if (!by || !on) return copies ? [copiesLine(copies)] : []
  return [ruled(20), ...(copies ? [copiesLine(copies), ruled(14)] : []), printedLine(by, on), ruled(20)]
}
