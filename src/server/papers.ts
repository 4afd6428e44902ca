/** Papers to Word: the file of a paper in the layout of GB/T 9704-2012. */
import { AlignmentType, Document, DocumentGridType, Footer, Packer, PageNumber, Paragraph, type Table, TextRun } from 'docx'
import type { Block, IssuedPaper, Sheet } from '../kit/paper.ts'
import { words } from '../kit/words.ts'
import { type Face, faces } from '../kit/faces.ts'
import { fontTable } from './papers-fonts.ts'
import { headOf, letterFooter, letterHeader } from './papers-head.ts'
import { imprintOf } from './papers-imprint.ts'
import { charSpace, letterLine, linePitch, oneCharacter, page, pageNumberCharacter, stylesXml } from './papers-layout.ts'
import { fontOf, legible, linesOf, type Piece, textOf, widthOf, written } from './papers-runs.ts'
import { sheetBlock } from './papers-sheet.ts'
import { tableBlock } from './papers-table.ts'
import { docNumberOf, titleOf } from './papers-title.ts'

type Drawn = Block | Sheet
type Written = Exclude<Drawn, { kind: 'table' | 'sheet' }>

const looks: Readonly<Record<Exclude<Written['kind'], 'title'>, { style: string; face: Face }>> = {
  subtitle: { style: 'Subtitle', face: faces.kai },
  addressee: { style: 'Salutation', face: faces.fangSong },
  first: { style: 'Heading1', face: faces.hei },
  second: { style: 'Heading2', face: faces.kai },
  third: { style: 'Heading3', face: faces.fangSong },
  text: { style: 'BodyText', face: faces.fangSong },
  enclosures: { style: 'Enclosures', face: faces.fangSong },
  signature: { style: 'Signature', face: faces.fangSong },
  date: { style: 'Date', face: faces.fangSong },
  note: { style: 'Note', face: faces.fangSong },
}

const widest = (block: Drawn | undefined): number =>
  block && block.kind !== 'table' && block.kind !== 'sheet' ? Math.max(...linesOf(block.runs).map((line) => widthOf(textOf(line)))) : 0

/** The date ends four characters from the edge and the name is centred over it; a long name comes no nearer to the edge than two. */
const fromTheEdge = (block: Written, line: readonly Piece[], all: readonly Drawn[]): number | undefined => {
  if (block.kind === 'date') return 4
  if (block.kind !== 'signature') return undefined
  const date = all.slice(all.indexOf(block)).find((each) => each.kind === 'date')
  return Math.max(2, 4 + (widest(date) - widthOf(textOf(line))) / 2)
}

/** 附件 stands two characters in, its first line hangs out by the three of its heading, so that the names are under each other. */
const enclosed = (line: number) => ({ left: Math.round(5 * oneCharacter), ...(line === 0 ? { hanging: Math.round(3 * oneCharacter) } : {}) })

const indented = (block: Written, edge: number | undefined, line: number) => {
  if (block.kind === 'enclosures') return { indent: enclosed(line) }
  return edge === undefined ? {} : { indent: { right: Math.round(edge * oneCharacter) } }
}
/** Words short enough to be kept whole at the end: eight lines. */
const isShort = (block: Drawn): boolean => widest(block) <= 8 * 28

const emptyLine = (keepNext: boolean): Paragraph => new Paragraph({ style: 'Normal', keepNext })
const isHead = (block: Drawn | undefined): boolean => block?.kind === 'title' || block?.kind === 'subtitle'

/** The seal needs two free lines over the name, and name and date never stand on a page without text; one line is free over 附件. */
const roomBefore = (block: Written, before: Drawn | undefined): Paragraph[] => {
  if (block.kind === 'enclosures') return [emptyLine(false)]
  return block.kind === 'signature' && before?.kind !== 'signature' ? [emptyLine(true), emptyLine(true)] : []
}

const writtenBlock = (block: Written, i: number, all: readonly Drawn[]): Paragraph[] => {
  const [before, next] = [all[i - 1], all[i + 1]]
  const headEnds = next !== undefined && !isHead(next)
  if (block.kind === 'title') return [titleOf(block.runs), ...(headEnds ? [emptyLine(true)] : [])]
  const { style, face } = looks[block.kind]
  const keep = next?.kind === 'signature' ? { keepNext: true, keepLines: isShort(block) } : {}
  const lines = linesOf(block.runs).map(
    (line, n) => new Paragraph({ style, ...keep, ...indented(block, fromTheEdge(block, line, all), n), children: written(line, face) }),
  )
  return [...roomBefore(block, before), ...lines, ...(block.kind === 'subtitle' && headEnds ? [emptyLine(true)] : [])]
}

const blockOf = (block: Drawn, i: number, all: readonly Drawn[]): (Paragraph | Table)[] => {
  if (block.kind === 'sheet') return [sheetBlock(block)]
  return block.kind === 'table' ? tableBlock(block) : writtenBlock(block, i, all)
}

/** Odd pages have the number one character from the right edge, even ones one from the left. */
const pageNumber = (side: 'left' | 'right'): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        alignment: AlignmentType[side === 'left' ? 'LEFT' : 'RIGHT'],
        indent: { [side]: pageNumberCharacter },
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: fontOf(faces.song) })],
      }),
    ],
  })

const { width, height, ...margin } = page

/** A 函 has its own first page: its mark and its lines stand in header and footer, and no number. */
const sectionOf = ({ head }: IssuedPaper) => {
  const letter = head?.form === 'letter' ? head : undefined
  return {
    properties: {
      page: { size: { width, height }, margin: letter ? { ...margin, header: letterLine.header } : margin },
      grid: { type: DocumentGridType.LINES_AND_CHARS, linePitch, charSpace },
      ...(letter ? { titlePage: true } : {}),
    },
    ...(letter ? { headers: { first: letterHeader(letter.mark) } } : {}),
    footers: { default: pageNumber('right'), even: pageNumber('left'), ...(letter ? { first: letterFooter() } : {}) },
  }
}

/**
 * The imprint floats on the page of the paragraph after it: before the last words, which are kept whole and with name and
 * date, so that all of them are on one page; after longer words it is before the free lines over the name.
 */
const bodyOf = ({ head, docNumber, imprint, blocks }: IssuedPaper): (Paragraph | Table)[] => {
  const drawn = blocks.map(blockOf)
  const ends = blocks.findIndex(({ kind }) => kind === 'signature')
  const last = blocks[ends - 1]
  const before = drawn.slice(0, ends).flat().length - (last && isShort(last) ? 1 : 0)
  const all = drawn.flat()
  return [
    ...(docNumber ? (head ? headOf(head, docNumber) : docNumberOf(docNumber)) : []),
    ...(imprint && ends > 0 ? [...all.slice(0, before), ...imprintOf(imprint), ...all.slice(before)] : all),
  ]
}

/** The Word file of a paper. */
export const wordOf = (paper: IssuedPaper): Promise<Buffer> =>
  Packer.toBuffer(
    new Document({
      title: legible(paper.name),
      ...(paper.about ? { description: paper.about } : {}),
      creator: words.platform,
      lastModifiedBy: words.platform,
      externalStyles: stylesXml,
      evenAndOddHeaderAndFooters: true,
      compatibility: { version: 15, balanceSingleByteDoubleByteWidth: true },
      sections: [{ ...sectionOf(paper), children: bodyOf(paper) }],
    }),
    false,
    [{ path: 'word/fontTable.xml', data: fontTable }],
  )
