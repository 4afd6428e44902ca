/** Figures under the reader's own sight: computed, broken down, and opened onto the records behind them. */
import { partsDoNotAddUp } from '../kit/words.ts'
import type { Area } from '../kit/area.ts'
import { type Composed, type Figure, isComposed, type Part, percentages, whichesOf } from '../kit/figure.ts'
import { refusal } from '../kit/refusal.ts'
import { rolesMeant, seesAll } from '../kit/who.ts'
import { countSql, type PartChosen, type Period, rowsSql, seriesSql, type SightOf, tableOf } from './chosen.ts'
import type { Ctx } from './context.ts'
import { areaNamed } from './house.ts'
import { bySight, inSight, type Sql, sql } from './sql.ts'

export type Counted = {
  id: string
  label: string
  unit: string
  means: string
  value: number
  parts?: Part[]
  /** True when the reader sees every record of the area; else the figure counts what they may know. */
  whole: boolean
  /** Set when the parts do not add up to the figure: it is refused rather than shown. */
  refused?: string
}

type Declared = { id: string; area: Area; figure: Figure | Composed }

const all = (ctx: Ctx): Declared[] =>
  ctx.house.areas.flatMap((area) => Object.entries(area.figures ?? {}).map(([id, figure]) => ({ id, area, figure })))

/** Has the reader any part in this area? Who has none is not even told that the figure exists. */
export const hasPart = (ctx: Ctx, area: Area): boolean => rolesMeant(area.seenBy).some((role) => ctx.actor.roles.includes(role))

const sourcesOf = (ctx: Ctx, declared: Declared): Area[] => {
  const figures = isComposed(declared.figure) ? declared.figure.of.map((id) => named(ctx, id)) : [declared]
  const tables = figures.flatMap(({ figure }) => (isComposed(figure) ? [] : whichesOf(figure).map((which) => tableOf(which).area)))
  return [...new Set(tables)].map((name) => areaNamed(ctx.house, name))
}

const named = (ctx: Ctx, id: string): Declared => {
  const found = all(ctx).find((declared) => declared.id === id)
  if (!found) throw refusal('notFound')
  return found
}

/** The figures that this reader may ask for. */
export const figuresFor = (ctx: Ctx): Declared[] => all(ctx).filter((declared) => sourcesOf(ctx, declared).every((area) => hasPart(ctx, area)))

/** Who sees all of an area has its rows found by their days; who sees little, by circle. */
const sightOf =
  (ctx: Ctx): SightOf =>
  (area) =>
    seesAll(areaNamed(ctx.house, area).seenBy, ctx.actor) ? inSight : bySight

type Row = { whole: boolean; key: string | null; value: number }

/** The number with its parts, those that hold something, the greatest first. */
const numberAndParts = async (ctx: Ctx, figure: Figure, period: Period): Promise<{ value: number; parts: Part[] }> => {
  const rows = await ctx.tx.all<Row>(countSql(figure, period, sightOf(ctx), figure.parts))
  const parts = rows.flatMap(({ whole, key, value }) => (whole || key === null || value === 0 ? [] : [{ key, value }]))
  return {
    value: rows.find(({ whole }) => whole)?.value ?? 0,
    parts: parts.sort((a, b) => b.value - a.value || a.key.localeCompare(b.key)),
  }
}

const refusalOf = (value: number, parts: Part[]): { refused?: string } => {
  const sum = parts.reduce((total, part) => total + part.value, 0)
  return sum === value ? {} : { refused: partsDoNotAddUp(sum, value) }
}

/** Counts a figure, or gives what has been counted of it already. */
type Tell = (declared: Declared) => Promise<Counted>

const composed = async (ctx: Ctx, figure: Composed, tell: Tell): Promise<{ value: number; parts: Part[] }> => {
  const values = (await Promise.all(figure.of.map((id) => tell(named(ctx, id))))).map(({ value }) => value)
  const shares = figure.as === 'percent' ? percentages(values) : values
  return {
    value: values.reduce((sum, n) => sum + n, 0),
    parts: figure.of.map((id, i) => ({ key: id.split('.').at(-1) as string, value: shares[i] as number })),
  }
}

const compute = async (ctx: Ctx, declared: Declared, period: Period, tell: Tell): Promise<Counted> => {
  const { id, figure } = declared
  const head = {
    id,
    label: figure.label,
    unit: figure.unit,
    means: figure.means,
    whole: sourcesOf(ctx, declared).every((area) => seesAll(area.seenBy, ctx.actor)),
  }
  if (isComposed(figure)) {
    const { value, parts } = await composed(ctx, figure, tell)
    return { ...head, value, ...(figure.as === 'percent' ? { parts } : {}) }
  }
  const { value, parts } = await numberAndParts(ctx, figure, period)
  return figure.parts ? { ...head, value, parts, ...refusalOf(value, parts) } : { ...head, value }
}

/** All figures of a period, or those named. */
export const figuresOf = async (ctx: Ctx, period: Period, ids?: string[]): Promise<Counted[]> => {
  const wanted = figuresFor(ctx).filter((declared) => !ids || ids.includes(declared.id))
  const told = new Map<string, Promise<Counted>>()
  const tell: Tell = (declared) => {
    const counted = told.get(declared.id) ?? compute(ctx, declared, period, tell)
    told.set(declared.id, counted)
    return counted
  }
  return Promise.all(wanted.map(tell))
}

export type Series = { id: string; values: number[]; parts?: { key: string; values: number[] }[] }
type Told = Row & { ord: number }

const overSpans = (rows: readonly Told[], spans: readonly Period[]): number[] => {
  const values = spans.map(() => 0)
  for (const { ord, value } of rows) values[ord] = value
  return values
}

const oneSeries = async (ctx: Ctx, id: string, figure: Figure, spans: readonly Period[], split: boolean): Promise<Series> => {
  const rows = await ctx.tx.all<Told>(seriesSql(figure, spans, sightOf(ctx), split ? figure.parts : undefined))
  const values = overSpans(
    rows.filter(({ whole }) => whole),
    spans,
  )
  if (!split || !figure.parts) return { id, values }
  const byKey = Map.groupBy(
    rows.filter(({ whole }) => !whole),
    ({ key }) => key,
  )
  return { id, values, parts: [...byKey].flatMap(([key, told]) => (key === null ? [] : [{ key, values: overSpans(told, spans) }])) }
}

/** The named figures in each of these spans of days, with `split` their parts too; one made of others has no series of its own. */
export const seriesOf = (ctx: Ctx, ids: readonly string[], spans: readonly Period[], split = false): Promise<Series[]> =>
  Promise.all(
    figuresFor(ctx).flatMap(({ id, figure }) => (!ids.includes(id) || isComposed(figure) ? [] : [oneSeries(ctx, id, figure, spans, split)])),
  )

export type Behind = { id: string; area: string; number: string; title: string; state: string; who: string | null; day: string | null; adds: number }

const single = (figures: Declared[], part: string | undefined): { figures: Figure[]; part?: PartChosen } => {
  const plain = figures.map(({ figure }) => figure as Figure)
  const parts = plain[0]?.parts
  if (part !== undefined && !parts) throw refusal('noParts')
  return { figures: plain, ...(part !== undefined && parts ? { part: { ...parts, key: part } } : {}) }
}

/** What is behind a figure or one of its parts: the rows that it counts, under the sight of whoever asks. */
const behindOf = (ctx: Ctx, id: string, period: Period, part: string | undefined): Sql => {
  const declared = figuresFor(ctx).find((d) => d.id === id)
  if (!declared) throw refusal('notFound')
  const { figure } = declared
  const chosen = isComposed(figure)
    ? single(
        figure.of.filter((each) => part === undefined || each.split('.').at(-1) === part).map((each) => named(ctx, each)),
        undefined,
      )
    : single([declared], part)
  return chosen.figures
    .map((each) => rowsSql(each, period, sightOf(ctx), (name) => areaNamed(ctx.house, name), chosen.part))
    .reduce((a, b) => sql`${a} union all ${b}`)
}

export type Share = { id: string; adds: number }

/** Every record behind a figure or one of its parts, once, with what it adds. */
export const sharesBehind = (ctx: Ctx, id: string, period: Period, part?: string): Promise<Share[]> =>
  ctx.tx.all<Share>(sql`select b.record_id as id, sum(b.adds)::float8 as adds from (${behindOf(ctx, id, period, part)}) b group by 1 order by 1`)

/** What a figure counts, as a text that is another when its declaration is: with the figures that it is made of. */
export const definitionOf = (ctx: Ctx, id: string): string => {
  const { figure } = named(ctx, id)
  return JSON.stringify([figure, ...(isComposed(figure) ? figure.of.map((each) => named(ctx, each).figure) : [])])
}

/** The records behind a figure, or behind one of its parts, a page at a time. `total` is the figure's own number. */
export const recordsBehind = async (ctx: Ctx, id: string, period: Period, page: number, size: number, part?: string) => {
  const rows = behindOf(ctx, id, period, part)
  const sums = await ctx.tx.one<{ total: number; records: number }>(
    sql`select coalesce(sum(adds), 0)::float8 as total, count(*) as records from (${rows}) behind`,
  )
  const items = await ctx.tx.all<Behind>(sql`
    select r.id, r.area, r.number, r.title, r.state, b.who, b.day, b.adds::float8 as adds
      from (${rows}) b join records r on r.id = b.record_id
     order by b.day, r.number, b.who limit ${size} offset ${(page - 1) * size}`)
  return { total: sums?.total ?? 0, records: sums?.records ?? 0, page, size, items }
}
