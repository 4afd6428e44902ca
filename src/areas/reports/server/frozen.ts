/** What a signature fixes: each number with the records behind it, and a digest over all; afterwards only compared, never written again. */
import type { Ctx } from '../../../server/context.ts'
import { figuresFor, type Share, sharesBehind } from '../../../server/figures.ts'
import { readRecord } from '../../../server/records.ts'
import { refusal } from '../../../kit/refusal.ts'
import { inSight, sql } from '../../../server/sql.ts'
import { lookedAround } from '../../../server/trail.ts'
import { reports } from '../area.ts'
import { type Body, keyOf, type Span, spanOf, type Token, tokensIn } from '../body.ts'
import type { Correction, FrozenRecord, TokenSaid } from '../contract.ts'
import { counting, digestOfDefinition, sha, valuesOf } from './values.ts'

type Shares = Readonly<Record<string, number>>
type Row = {
  ord: number
  figure: string
  part: string | null
  from_day: string
  to_day: string
  definition: string
  value: number
  before: number | null
  unit: string
  rows: Shares
  digest: string
}

export type Issue = { issue: number; bodyVersion: number; digest: string; at: string }

/** The last signature on the report. */
export const issueOf = async (ctx: Ctx, id: string): Promise<Issue | undefined> =>
  ctx.tx.one<Issue>(
    sql`select issue, body_version as "bodyVersion", digest, at from reports_issues where record_id = ${id} order by issue desc limit 1`,
  )

const rowsOf = (ctx: Ctx, id: string, issue: number): Promise<Row[]> =>
  ctx.tx.all<Row>(sql`select ord, figure, part, from_day, to_day, definition, value, before, unit, rows, digest
    from reports_figures where record_id = ${id} and issue = ${issue} order by ord`)

const sharesOf = (shares: readonly Share[]): Shares => Object.fromEntries(shares.map(({ id, adds }) => [id, adds]))

const behind = (all: Ctx, token: Token, report: Span): Promise<Share[]> =>
  sharesBehind(all, token.figure, spanOf(token, report), token.part ?? undefined)

const frozenRow = (all: Ctx, ord: number, token: Token, report: Span, said: TokenSaid, shares: Share[]): Row => {
  const { from, to } = spanOf(token, report)
  const row = {
    ord,
    figure: token.figure,
    part: token.part,
    from_day: from,
    to_day: to,
    definition: digestOfDefinition(all, token.figure),
    value: said.value ?? 0,
    before: said.before ?? null,
    unit: said.unit,
    rows: sharesOf(shares),
  }
  return { ...row, digest: sha(JSON.stringify(row)) }
}

/** Fixes every number of the body as the house counts it at this moment. */
export const freeze = (ctx: Ctx, id: string, { version, content }: { version: number; content: Body }, report: Span): Promise<void> =>
  counting(ctx, async (all) => {
    const tokens = tokensIn(content).map(({ token }) => token)
    const said = await valuesOf(all, tokens, report)
    const shares = await Promise.all(tokens.map((token) => behind(all, token, report)))
    const rows = tokens.map((token, ord) => frozenRow(all, ord, token, report, said[ord] as TokenSaid, shares[ord] ?? []))
    const issue = ((await issueOf(ctx, id))?.issue ?? 0) + 1
    const digest = sha([JSON.stringify(content), ...rows.map((row) => row.digest)].join('\n'))
    await ctx.tx.run(
      sql`insert into reports_issues (record_id, issue, body_version, digest, at) values (${id}, ${issue}, ${version}, ${digest}, ${ctx.now})`,
    )
    const kept = rows.map((row) => ({ ...row, record_id: id, issue }))
    await ctx.tx.run(sql`insert into reports_figures select * from jsonb_populate_recordset(null::reports_figures, ${JSON.stringify(kept)})`)
  })

const mayKnow = (ctx: Ctx): ((figure: string) => boolean) => {
  const known = new Set(figuresFor(ctx).map(({ id }) => id))
  return (figure) => known.has(figure)
}

/** The numbers as they were signed, in their order; a figure that the reader may not know has none. */
export const frozenOf = async (ctx: Ctx, id: string, issue: number, tokens: readonly Token[], report: Span): Promise<TokenSaid[]> => {
  const [rows, may] = [await rowsOf(ctx, id, issue), mayKnow(ctx)]
  return tokens.map((token, i): TokenSaid => {
    const row = rows[i]
    const key = keyOf(token, report)
    if (!row || !may(row.figure)) return { key, value: null, unit: row?.unit ?? '', whole: false }
    return { key, value: row.value, unit: row.unit, whole: true, ...(row.before === null ? {} : { before: row.before }) }
  })
}

const seen = (ctx: Ctx, ids: readonly string[]): Promise<FrozenRecord[]> =>
  ctx.tx.all<FrozenRecord>(
    sql`select r.id, r.area, r.number, r.title, r.state from records r where r.id = any (${ids}::uuid[]) and ${inSight('r')} order by r.number`,
  )

/** The records that a number was counted from when it was signed: those that the reader may see, and how many they may not. */
export const frozenRecords = async (ctx: Ctx, id: string, ord: number) => {
  await readRecord(ctx, reports, id)
  const issue = await issueOf(ctx, id)
  const row = issue && (await rowsOf(ctx, id, issue.issue)).find((each) => each.ord === ord)
  if (!row || !mayKnow(ctx)(row.figure)) throw refusal('notFound')
  const ids = Object.keys(row.rows)
  const records = await seen(ctx, ids)
  await lookedAround(ctx, {
    kind: 'figure',
    area: reports.name,
    what: { id: row.figure, from: row.from_day, to: row.to_day, part: row.part, report: id },
  })
  return { value: row.value, records, unseen: ids.length - records.length }
}

type Today = { value: number; rows: Shares }

const todayOf = (ctx: Ctx, rows: readonly Row[]): Promise<Today[]> =>
  counting(ctx, async (all) => {
    const tokens = rows.map(({ figure, part, from_day: from, to_day: to }): Token => ({ figure, part, from, to, beside: null, definition: null }))
    const none = { from: '', to: '' }
    const values = await valuesOf(all, tokens, none)
    const shares = await Promise.all(tokens.map((token) => behind(all, token, none)))
    return tokens.map((_, i) => ({ value: values[i]?.value ?? 0, rows: sharesOf(shares[i] ?? []) }))
  })

const lacking = (from: Shares, others: Shares): string[] => Object.keys(from).filter((id) => others[id] !== from[id])

/** Where a signed report and the records of today part: each number with what came and what left, as far as the reader may see. */
export const correctionsOf = async (ctx: Ctx, id: string): Promise<Correction[]> => {
  const kept = await readRecord(ctx, reports, id)
  const issue = kept.state === 'signed' ? await issueOf(ctx, id) : undefined
  if (!issue) return []
  const may = mayKnow(ctx)
  const rows = (await rowsOf(ctx, id, issue.issue)).filter(({ figure }) => may(figure))
  const today = await todayOf(ctx, rows)
  const parted = rows.flatMap((row, i) => {
    const now = today[i] as Today
    const [left, came] = [lacking(row.rows, now.rows), lacking(now.rows, row.rows)]
    return row.value !== now.value || left.length + came.length > 0 ? [{ row, now, left, came }] : []
  })
  const records = new Map((await seen(ctx, [...new Set(parted.flatMap(({ left, came }) => [...left, ...came]))])).map((each) => [each.id, each]))
  const shown = (ids: readonly string[]): FrozenRecord[] => ids.flatMap((each) => records.get(each) ?? [])
  return parted.map(({ row, now, left, came }) => ({
    ord: row.ord,
    figure: row.figure,
    part: row.part,
    frozen: row.value,
    now: now.value,
    came: shown(came),
    left: shown(left),
    unseen: new Set([...left, ...came]).size - new Set([...shown(left), ...shown(came)].map((each) => each.id)).size,
  }))
}
