/** The measures and styles of GB/T 9704-2012: A4, a type area of 156 × 225 mm with 22 lines of 28 characters. */

import { type Face, faces } from '../kit/faces.ts'

/** All in twips, a twentieth of a point. */
export const millimetres = (length: number): number => Math.round((length * 1440) / 25.4)

export const page = {
  width: millimetres(210),
  height: millimetres(297),
  top: millimetres(37),
  bottom: millimetres(35),
  left: millimetres(28),
  right: millimetres(26),
  header: millimetres(15),
  /** Sets the dashes of the page number 7 mm under the type area. */
  footer: millimetres(25.5),
}

export const textWidth = page.width - page.left - page.right
/** 22 of them are 0.9 pt less than the 225 mm; 29 pt would be 0.2 pt more and cost the last line. */
export const linePitch = 579
/** The grid's character is 0.2 pt less than the 16 pt of the text, 28 of them being 6 pt wider than 156 mm. In 4096ths of a point. */
export const charSpace = -Math.ceil((16 - textWidth / 20 / 28) * 4096)
/** A character of the grid. */
export const oneCharacter = textWidth / 28
export const pageNumberCharacter = 280
/** A character of 4号, as the imprint has. */
export const imprintCharacter = 280
export const imprintLine = 440
/** The red lines of a 函 are 170 mm long and centred on the sheet: so much wider than the type area at each side. */
export const letterLine = { left: millimetres(8), right: millimetres(6), header: millimetres(30) }
/**
 * The letters themselves are set 0.3 pt closer and kept off the grid, and full lines are justified to the edge: LibreOffice
 * takes a grid that is narrower than its letters for one of two cells a letter, and would set 14 of them in a line.
 */
const closer = -6

type Style = {
  id: string
  /** Word's own name where it has one, so that every language shows its own. */
  name: string
  face: Face
  halfPoints: number
  align: 'left' | 'center' | 'right' | 'both'
  /** The exact height of a line when it is not that of the grid. */
  line?: number
  bold?: true
  indented?: true
  keepNext?: true
  outline?: number
  /** The spacing of letters, where it is not that of 28 in a line. */
  spacing?: 0
}

const body = { face: faces.fangSong, halfPoints: 32, align: 'both' } as const
const styles: readonly Style[] = [
  { ...body, id: 'BodyText', name: 'Body Text', indented: true },
  { ...body, id: 'Title', name: 'Title', face: faces.title, halfPoints: 44, align: 'center', keepNext: true },
  { ...body, id: 'Subtitle', name: 'Subtitle', face: faces.kai, align: 'center', keepNext: true },
  { ...body, id: 'DocumentNumber', name: 'Document Number', align: 'center' },
  { ...body, id: 'Salutation', name: 'Salutation' },
  { ...body, id: 'Heading1', name: 'heading 1', face: faces.hei, indented: true, keepNext: true, outline: 0 },
  { ...body, id: 'Heading2', name: 'heading 2', face: faces.kai, indented: true, keepNext: true, outline: 1 },
  { ...body, id: 'Heading3', name: 'heading 3', bold: true, indented: true, keepNext: true, outline: 2 },
  { ...body, id: 'Signature', name: 'Signature', align: 'right', keepNext: true },
  { ...body, id: 'Date', name: 'Date', align: 'right' },
  { ...body, id: 'Enclosures', name: 'Enclosures', align: 'left' },
  { ...body, id: 'IssuerMark', name: 'Issuer Mark', face: faces.title, align: 'center', keepNext: true, spacing: 0 },
  { ...body, id: 'Imprint', name: 'Imprint', halfPoints: 28, line: imprintLine, align: 'left', spacing: 0 },
  { ...body, id: 'Note', name: 'Note', halfPoints: 24, line: 400 },
  { ...body, id: 'Caption', name: 'caption', face: faces.hei, halfPoints: 28, align: 'left', keepNext: true },
  { ...body, id: 'Cell', name: 'Table Cell', halfPoints: 24, line: 360, align: 'center', spacing: 0 },
  { ...body, id: 'Footer', name: 'footer', face: faces.song, halfPoints: 28, line: 320, align: 'left', spacing: 0 },
]

const fonts = (face: Face): string => `<w:rFonts w:ascii="${face}" w:hAnsi="${face}" w:eastAsia="${face}" w:cs="${face}"/>`
const size = (halfPoints: number): string => `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`

/** The order of the elements is the schema's: Word refuses or overlooks what stands elsewhere. */
const styleXml = (style: Style): string => {
  const paragraph = [
    style.keepNext ? '<w:keepNext/>' : '',
    style.line ? `<w:spacing w:line="${style.line}" w:lineRule="exact"/>` : '',
    style.indented ? `<w:ind w:firstLineChars="200" w:firstLine="${Math.round(2 * oneCharacter)}"/>` : '',
    `<w:jc w:val="${style.align}"/>`,
    style.outline === undefined ? '' : `<w:outlineLvl w:val="${style.outline}"/>`,
  ]
  const run = [
    fonts(style.face),
    style.bold ? '<w:b/><w:bCs/>' : '',
    style.spacing === undefined ? '' : '<w:spacing w:val="0"/>',
    size(style.halfPoints),
  ]
  return [
    `<w:style w:type="paragraph" w:styleId="${style.id}"><w:name w:val="${style.name}"/><w:basedOn w:val="Normal"/><w:qFormat/>`,
    `<w:pPr>${paragraph.join('')}</w:pPr><w:rPr>${run.join('')}</w:rPr></w:style>`,
  ].join('')
}

/**
 * Every page holds its 22 lines: no line is moved to keep another company. No punctuation hangs into the margin and no
 * space is put between Chinese and digits, or a line would not hold 28 characters.
 */
const defaults = [
  `<w:docDefaults><w:rPrDefault><w:rPr>${fonts(faces.fangSong)}${size(32)}<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>`,
  '<w:pPrDefault/></w:docDefaults>',
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl w:val="0"/>',
  '<w:overflowPunct w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:snapToGrid w:val="0"/>',
  `<w:spacing w:before="0" w:after="0" w:line="${linePitch}" w:lineRule="exact"/><w:jc w:val="both"/></w:pPr>`,
  `<w:rPr>${fonts(faces.fangSong)}<w:snapToGrid w:val="0"/><w:spacing w:val="${closer}"/>${size(32)}</w:rPr></w:style>`,
].join('')

/** The styles as Word keeps them: `docx` has no option for half of what a Chinese page needs. */
export const stylesXml = `<?xml version="1.0" encoding="UTF-8"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${defaults}${styles.map(styleXml).join('')}</w:styles>`
