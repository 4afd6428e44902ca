/** What the numbers of a body are today: each under the sight of whoever asks, or as the house counts them all. */
import { createHash } from 'node:crypto'
import { roles } from '../../../kit/role.ts'
import type { Role } from '../../../kit/role.ts'
import { plusMonths } from '../../../law/day.ts'
import { asHouse } from '../../../server/circles.ts'
import type { Ctx } from '../../../server/context.ts'
import { type Counted, definitionOf, figuresFor, figuresOf } from '../../../server/figures.ts'
import { type Body, keyOf, placeOf, type Span, spanOf, type Token, tokensIn } from '../body.ts'
import type { TokenSaid } from '../contract.ts'
import { type Fault, textFaults } from '../digits.ts'

export const sha = (text: string): string => createHash('sha256').update(text).digest('hex')
export const digestOfDefinition = (ctx: Ctx, figure: string): string => sha(definitionOf(ctx, figure)).slice(0, 16)

/** Runs work with the sight of the house: a report of the commission counts every record, whoever signs it. */
export const counting = <T>(ctx: Ctx, work: (all: Ctx) => Promise<T>): Promise<T> =>
  asHouse(ctx, () => work({ ...ctx, actor: { ...ctx.actor, roles: Object.keys(roles) as Role[] } }))

const lastYear = ({ from, to }: Span): Span => ({ from: plusMonths(from, -12), to: plusMonths(to, -12) })
const dated = ({ from, to }: Span): string => `${from}|${to}`

type Book = ReadonlyMap<string, ReadonlyMap<string, Counted>>

/** All figures that the tokens need, one question for each period. */
const bookOf = async (ctx: Ctx, tokens: readonly Token[], report: Span): Promise<Book> => {
  const wanted = new Map<string, { span: Span; ids: Set<string> }>()
  const want = (span: Span, id: string): void => {
    const known = wanted.get(dated(span)) ?? { span, ids: new Set<string>() }
    wanted.set(dated(span), { span, ids: known.ids.add(id) })
  }
  for (const token of tokens) {
    want(spanOf(token, report), token.figure)
    if (token.beside) want(lastYear(spanOf(token, report)), token.figure)
  }
  const found = await Promise.all(
    [...wanted].map(async ([key, { span, ids }]) => [key, new Map((await figuresOf(ctx, span, [...ids])).map((each) => [each.id, each]))] as const),
  )
  return new Map(found)
}

const amountOf = (counted: Counted | undefined, part: string | null): number | null => {
  if (!counted || counted.refused) return null
  return part === null ? counted.value : (counted.parts?.find(({ key }) => key === part)?.value ?? 0)
}

const said = (ctx: Ctx, token: Token, report: Span, book: Book): TokenSaid => {
  const span = spanOf(token, report)
  const counted = book.get(dated(span))?.get(token.figure)
  const before = token.beside ? amountOf(book.get(dated(lastYear(span)))?.get(token.figure), token.part) : null
  const changed = counted && token.definition !== null && token.definition !== digestOfDefinition(ctx, token.figure)
  return {
    key: keyOf(token, report),
    value: amountOf(counted, token.part),
    unit: counted?.unit ?? '',
    whole: counted?.whole ?? false,
    ...(before === null ? {} : { before }),
    ...(counted?.refused ? { refused: counted.refused } : {}),
    ...(changed ? { changed } : {}),
  }
}

/** The values of these numbers, in their order. A figure that the reader may not know has none. */
export const valuesOf = async (ctx: Ctx, tokens: readonly Token[], report: Span): Promise<TokenSaid[]> => {
  const book = await bookOf(ctx, tokens, report)
  return tokens.map((token) => said(ctx, token, report, book))
}

/** Figures that this body names and the house does not have. */
const unknownIn = (ctx: Ctx, body: Body): Fault[] => {
  const known = new Set(ctx.house.areas.flatMap((area) => Object.keys(area.figures ?? {})))
  return tokensIn(body)
    .filter(({ token }) => !known.has(token.figure))
    .map(({ at }): Fault => ({ kind: 'figure', at, text: `${placeOf(body, at)}引用了没有的指标` }))
}

/** All that stands against sending a body on: loose digits, open gaps, figures that do not add up, each with its place. */
export const faultsIn = async (ctx: Ctx, body: Body, report: Span): Promise<Fault[]> => {
  const unknown = unknownIn(ctx, body)
  if (unknown.length > 0) return unknown
  const tokens = tokensIn(body)
  const values = await valuesOf(
    ctx,
    tokens.map(({ token }) => token),
    report,
  )
  const labels = new Map(figuresFor(ctx).map(({ id, figure }) => [id, figure.label]))
  const refused = tokens.flatMap(({ token, at }, i): Fault[] => {
    const why = values[i]?.refused
    return why ? [{ kind: 'figure', at, text: `${placeOf(body, at)}引用的“${labels.get(token.figure) ?? ''}”不闭合：${why}` }] : []
  })
  return [...textFaults(body, report), ...refused]
}
