/** Papers to Word: the file of a paper in the layout of GB/T 9704-2012. */
import { AlignmentType, Document, DocumentGridType, Footer, Packer, PageNumber, Paragraph, type Table, TextRun } from 'docx'
import type { Block, Paper } from '../kit/paper.ts'
import { words } from '../kit/words.ts'
import { type Face, faces } from '../kit/faces.ts'
import { fontTable } from './papers-fonts.ts'
import { charSpace, linePitch, oneCharacter, page, pageNumberCharacter, stylesXml } from './papers-layout.ts'
import { fontOf, legible, linesOf, type Piece, textOf, widthOf, written } from './papers-runs.ts'
import { tableBlock } from './papers-table.ts'
import { docNumberOf, titleOf } from './papers-title.ts'

type Written = Exclude<Block, { kind: 'table' }>

const looks: Readonly<Record<Exclude<Written['kind'], 'title'>, { style: string; face: Face }>> = {
  subtitle: { style: 'Subtitle', face: faces.kai },
  addressee: { style: 'Salutation', face: faces.fangSong },
  first: { style: 'Heading1', face: faces.hei },
  second: { style: 'Heading2', face: faces.kai },
  third: { style: 'Heading3', face: faces.fangSong },
  text: { style: 'BodyText', face: faces.fangSong },
  signature: { style: 'Signature', face: faces.fangSong },
  date: { style: 'Date', face: faces.fangSong },
  note: { style: 'Note', face: faces.fangSong },
}

const widest = (block: Block | undefined): number =>
  block && block.kind !== 'table' ? Math.max(...linesOf(block.runs).map((line) => widthOf(textOf(line)))) : 0

/** The date ends four characters from the edge and the name is centred over it; a long name comes no nearer to the edge than two. */
const fromTheEdge = (block: Written, line: readonly Piece[], all: readonly Block[]): number | undefined => {
  if (block.kind === 'date') return 4
  if (block.kind !== 'signature') return undefined
  const date = all.slice(all.indexOf(block)).find((each) => each.kind === 'date')
  return Math.max(2, 4 + (widest(date) - widthOf(textOf(line))) / 2)
}

const indented = (edge: number | undefined) => (edge === undefined ? {} : { indent: { right: Math.round(edge * oneCharacter) } })
const emptyLine = (keepNext: boolean): Paragraph => new Paragraph({ style: 'Normal', keepNext })
const isHead = (block: Block | undefined): boolean => block?.kind === 'title' || block?.kind === 'subtitle'

const writtenBlock = (block: Written, i: number, all: readonly Block[]): Paragraph[] => {
  const [before, next] = [all[i - 1], all[i + 1]]
  const headEnds = next !== undefined && !isHead(next)
  if (block.kind === 'title') return [titleOf(block.runs), ...(headEnds ? [emptyLine(true)] : [])]
  const { style, face } = looks[block.kind]
  // The seal needs two free lines over the name, and name and date never stand on a page without text.
  const room = block.kind === 'signature' && before?.kind !== 'signature' ? [emptyLine(true), emptyLine(true)] : []
  const keep = next?.kind === 'signature' ? { keepNext: true } : {}
  const lines = linesOf(block.runs).map(
    (line) => new Paragraph({ style, ...keep, ...indented(fromTheEdge(block, line, all)), children: written(line, face) }),
  )
  return [...room, ...lines, ...(block.kind === 'subtitle' && headEnds ? [emptyLine(true)] : [])]
}

const blockOf = (block: Block, i: number, all: readonly Block[]): (Paragraph | Table)[] =>
  block.kind === 'table' ? tableBlock(block) : writtenBlock(block, i, all)

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

export const wordOf = (paper: Paper): Promise<Buffer> =>
  Packer.toBuffer(
    new Document({
      title: legible(paper.name),
      creator: words.platform,
      lastModifiedBy: words.platform,
      externalStyles: stylesXml,
      evenAndOddHeaderAndFooters: true,
      compatibility: { version: 15, balanceSingleByteDoubleByteWidth: true },
      sections: [
        {
          properties: {
            page: { size: { width, height }, margin },
            grid: { type: DocumentGridType.LINES_AND_CHARS, linePitch, charSpace },
          },
          footers: { default: pageNumber('right'), even: pageNumber('left') },
          children: [...(paper.docNumber ? docNumberOf(paper.docNumber) : []), ...paper.blocks.flatMap(blockOf)],
        },
      ],
    }),
    false,
    [{ path: 'word/fontTable.xml', data: fontTable }],
  )
