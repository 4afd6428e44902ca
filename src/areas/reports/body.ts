/** The body of a report as a document: lines of text, numbers that are figures, gaps, tables; nothing else may stand in one. */
import { z } from 'zod'
import { isDay } from '../../law/day.ts'

export const lineKinds = {
  title: '标题',
  subtitle: '副标题',
  addressee: '主送',
  first: '一级标题',
  second: '二级标题',
  third: '三级标题',
  text: '正文',
  note: '注',
  signature: '署名',
  date: '日期',
} as const
export type LineKind = keyof typeof lineKinds
const kinds = Object.keys(lineKinds) as [LineKind, ...LineKind[]]

const day = z.string().refine(isDay)

/**
 * A number in the text: a figure, or one part of it. Without days of its own it counts in the period of the report;
 * `definition` is the digest of the figure's declaration when the number was put in; `beside` asks for last year's too.
 */
export const Token = z.strictObject({
  figure: z.string().min(1).max(100),
  part: z.string().max(300).nullable(),
  from: day.nullable(),
  to: day.nullable(),
  beside: z.enum(['lastYear']).nullable(),
  definition: z.string().max(64).nullable(),
})
export type Token = z.output<typeof Token>

const Text = z.strictObject({ type: z.literal('text'), text: z.string().min(1).max(20_000) })
const Figure = z.strictObject({ type: z.literal('figure'), attrs: Token })
const Blank = z.strictObject({ type: z.literal('blank'), attrs: z.strictObject({ hint: z.string().max(200) }) })
const Inline = z.discriminatedUnion('type', [Text, Figure, Blank])
export type Inline = z.output<typeof Inline>

const Line = z.strictObject({
  type: z.literal('paragraph'),
  attrs: z.strictObject({ kind: z.enum(kinds) }),
  content: z.array(Inline).max(2000).optional(),
})
const Cells = z.strictObject({
  type: z.literal('table'),
  attrs: z.strictObject({
    caption: z.string().max(200),
    head: z.array(z.string().max(100)).max(40),
    rows: z.array(z.array(z.array(Inline).max(20)).max(40)).max(200),
    note: z.string().max(1000).nullable(),
  }),
})
const Piece = z.discriminatedUnion('type', [Line, Cells])
export type Piece = z.output<typeof Piece>

export const Body = z.strictObject({ type: z.literal('doc'), content: z.array(Piece).min(1).max(1000) })
export type Body = z.output<typeof Body>

export type Span = { from: string; to: string }

export const inlinesOf = (piece: Piece): Inline[] => (piece.type === 'table' ? piece.attrs.rows.flat(2) : (piece.content ?? []))

const words = (inline: Inline): string => (inline.type === 'text' ? inline.text : inline.type === 'blank' ? `〔${inline.attrs.hint}〕` : '□')

/** Where something stands, in words: which paragraph, and how that begins. */
export const placeOf = (body: Body, at: number): string => {
  const piece = body.content[at]
  if (!piece) return '正文'
  if (piece.type === 'table') return `表“${piece.attrs.caption}”`
  const said = inlinesOf(piece).map(words).join('')
  return `第${at + 1}段“${said.length > 12 ? `${said.slice(0, 12)}……` : said}”`
}

/** Every number of the body in its order, with where it stands. */
export const tokensIn = (body: Body): { token: Token; at: number }[] =>
  body.content.flatMap((piece, at) => inlinesOf(piece).flatMap((inline) => (inline.type === 'figure' ? [{ token: inline.attrs, at }] : [])))

/** The days in which a number counts. */
export const spanOf = ({ from, to }: Token, report: Span): Span => ({ from: from ?? report.from, to: to ?? report.to })

/** By what a number is found among the values: which figure, which part, which days. */
export const keyOf = (token: Token, report: Span): string => {
  const { from, to } = spanOf(token, report)
  return [token.figure, token.part ?? '', from, to].join('|')
}
