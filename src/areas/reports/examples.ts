/** Sentences of a body that give an example: they speak of one matter, so they may name nobody. */
import type { Body, Piece } from './body.ts'
import { inlinesOf } from './body.ts'

/** 如、例如、比如 at the head of a clause; not 如果、如何、如实 and the like, which give no example. */
const opens = /(?:^|[，：、（])(?:例如|比如|如(?![何果实期下数此今同意约愿上]))/

const textOf = (piece: Piece): string =>
  inlinesOf(piece)
    .map((inline) => (inline.type === 'text' ? inline.text : '□'))
    .join('')

/** Every example of the body, with the paragraph that it stands in. */
export const examplesIn = (body: Body): { at: number; text: string }[] =>
  body.content.flatMap((piece, at) =>
    piece.type === 'table'
      ? []
      : textOf(piece)
          .split(/[。；！？]/)
          .filter((sentence) => opens.test(sentence.trim()))
          .map((text) => ({ at, text })),
  )

const headings: readonly string[] = ['first', 'second', 'third']
const isHeading = (piece: Piece | undefined): boolean => piece?.type === 'paragraph' && headings.includes(piece.attrs.kind)

/** The pieces of the section in which a paragraph stands: from the heading over it to the next one. */
export const sectionOf = (body: Body, at: number): Body => {
  const begins = body.content.findLastIndex((piece, i) => i <= at && isHeading(piece))
  const ends = body.content.findIndex((piece, i) => i > at && isHeading(piece))
  return { ...body, content: body.content.slice(Math.max(begins, 0), ends < 0 ? undefined : ends) }
}
