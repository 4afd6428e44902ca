/** A ledger's page and its count: filters and order from the declaration, rows only within the actor's sight. */
import { yesWords } from '../kit/ledger-words.ts'
import type { Area } from '../kit/area.ts'
import { countCap, deepest, filterable, type Listing, sortable } from '../kit/listing.ts'
import { column, type Field, openFields } from '../kit/record/fields.ts'
import { refusal } from '../kit/refusal.ts'
import { seesAll } from '../kit/who.ts'
import { isDay, plusDays } from '../law/day.ts'
import { presentBut, selected } from './columns.ts'
import type { Asker, Ctx } from './context.ts'
import { foundBy } from './words.ts'
import { bySight, empty, ident, inSight, join, raw, type Sql, sql } from './sql.ts'

const wrong = (code: 'daysWrong' | 'choiceWrong', field: Field): never => {
  throw refusal(code, { field: field.label }, { field: field.name })
}

const range = (col: Sql, field: Field, value: string): Sql => {
  const [from = '', to = from] = value.split('~')
  for (const end of [from, to]) if (end !== '' && !isDay(end)) wrong('daysWrong', field)
  if (from && to) return sql`${col} between ${from} and ${to}`
  return from ? sql`${col} >= ${from}` : sql`${col} <= ${to}`
}

const matching = (field: Field, value: string): Sql => {
  const col = raw(`c.${column(field.name)}`)
  if (field.kind === 'day') return range(col, field, value)
  if (field.kind === 'yes') return sql`${col} = ${yesWords.includes(value)}`
  const values = value.split(',')
  if (['unit', 'office', 'user', 'users'].includes(field.kind) && !values.every((v) => /^[0-9a-f-]{36}$/.test(v))) wrong('choiceWrong', field)
  if (field.kind === 'users') return sql`${col} && ${values}::uuid[]`
  if (['unit', 'office', 'user'].includes(field.kind)) return sql`${col} = any (${values}::uuid[])`
  return values.length === 1 ? sql`${col} = ${value}` : sql`${col} = any (${values}::text[])`
}

/** What a ledger was asked for: the conditions of its rows beside sight. */
const asked = (area: Area, listing: Listing, today: string): Sql[] => {
  const parts: Sql[] = []
  if (listing.state) parts.push(sql`c.state = any (${listing.state.split(',')}::text[])`)
  if (listing.due === 'late') parts.push(sql`r.area = ${area.name} and r.due_on < ${today}`)
  if (listing.due === 'soon') parts.push(sql`r.area = ${area.name} and r.due_on between ${today} and ${plusDays(today, 7)}`)
  if (listing.origin) parts.push(sql`r.origin = ${listing.origin}`)
  if (listing.q) parts.push(sql`c.id in (${foundBy(listing.q, deepest, area.name)})`)
  for (const field of filterable(area)) {
    const value = listing[field.name]
    if (typeof value === 'string' && value !== '') parts.push(matching(field, value))
  }
  return parts
}

const all = (parts: Sql[]): Sql => join(parts, ' and ')

const needsSpine = (listing: Listing): boolean => Boolean(listing.due || listing.origin)

type Order = { field: Field; descending: boolean }

/** By the day of opening, latest first; where the ledger does not show that day, by number. */
const orderOf = (area: Area, sort: string | undefined): Order => {
  const opened = sortable(area).find((f) => f.name === area.spine.opened)
  const wanted = sort ?? (opened ? `-${opened.name}` : area.spine.number)
  const name = wanted.replace(/^-/, '')
  const field = sortable(area).find((f) => f.name === name)
  if (!field) throw refusal('notSortable', { field: name }, { field: 'sort' })
  return { field, descending: wanted.startsWith('-') }
}

const ordered = (by: Sql, id: Sql, { descending }: Order): Sql =>
  descending ? sql`${by} desc nulls last, ${id} desc` : sql`${by} asc nulls first, ${id} asc`

/** The fields shown: those asked for where there are any of that name, else those that the declaration lists. */
export const shownFields = (area: Area, columns: string | undefined): Field[] => {
  const fields = openFields(area.record)
  const asked = columns?.split(',')
  const chosen = fields.filter((f) => asked?.includes(f.name))
  return chosen.length > 0 ? chosen : fields.filter((f) => f.inList)
}

export type Row = Record<string, unknown> & { id: string; state: string; dueOn?: string; paused?: true; origin: string }

/** The first page, which most people ask for, has its number written out: as a parameter it would be planned anew each time. */
const window = (limit: number, offset: number): Sql => (offset === 0 ? sql`limit ${raw(String(limit))}` : sql`limit ${limit} offset ${offset}`)

/** Who sees but a few records has them found by circle; who sees nearly all walks the index of what was asked. */
const seen = ({ actor }: Asker, area: Area): Sql => (actor && !seesAll(area.seenBy, actor) ? bySight('c') : inSight('c'))

/** Which rows of the order are wanted beside what was asked, and how many of them. */
type Part = { beyond: Sql[]; window: Sql }

const statement = (asker: Asker, area: Area, listing: Listing, { beyond, window }: Part): Sql => {
  const order = orderOf(area, listing.sort)
  const by = sql`c.${ident(column(order.field.name))}`
  return sql`
  select p.*, r.due_on as "dueOn", nullif(r.due_paused, false) as paused, r.origin from (
    select c.id, c.state, ${selected('c', shownFields(area, listing.columns))}, ${by} as sorted
      from ${ident(area.name)} c ${needsSpine(listing) ? sql`join records r on r.id = c.id` : empty}
     where ${all([seen(asker, area), ...asked(area, listing, asker.today), ...beyond])}
     order by ${ordered(by, sql`c.id`, order)} ${window}) p
  join records r on r.id = p.id
  order by ${ordered(sql`p.sorted`, sql`p.id`, order)}`
}

const shown = (row: Row): Row => presentBut(row, 'sorted')

export type Page = { items: Row[]; more: boolean }

/** What is asked for one page: a row more than it holds. */
export const pageAsked = (asker: Asker, area: Area, listing: Listing): Sql => {
  if (listing.page * listing.size > deepest) throw refusal('tooDeep', {}, { field: 'page' })
  return statement(asker, area, listing, { beyond: [], window: window(listing.size + 1, (listing.page - 1) * listing.size) })
}

/** One page, and whether there is another. */
export const pageFound = ({ size }: Listing, rows: Row[]): Page => ({ items: rows.slice(0, size).map(shown), more: rows.length > size })

export const pageOf = async (ctx: Ctx, area: Area, listing: Listing): Promise<Page> =>
  pageFound(listing, await ctx.tx.all<Row>(pageAsked(ctx, area, listing)))

type Key = { sorted: string; id: string }

/** Rows after this one in the order; those without a value to be ordered by stand apart, so that the index is entered where the last batch ended. */
const after = (by: Sql, key: Key | undefined, { field, descending }: Order, filled: boolean): Sql[] => {
  const which = filled ? sql`${by} is not null` : sql`${by} is null`
  if (!key) return [which]
  const than = raw(descending ? '<' : '>')
  if (!filled) return [which, sql`c.id ${than} ${key.id}::uuid`]
  return [which, sql`(${by}, c.id) ${than} (${key.sorted}::${raw(field.kind === 'day' ? 'date' : 'text')}, ${key.id}::uuid)`]
}

/**
 * Everything that was asked for in its order, so many rows at a time, each batch found by the last row of the one before: the
 * hundredth thousand costs what the first does, and what changes meanwhile moves no row twice or out.
 */
export async function* batchesOf(ctx: Ctx, area: Area, listing: Listing, size: number): AsyncGenerator<Row[]> {
  const order = orderOf(area, listing.sort)
  const by = sql`c.${ident(column(order.field.name))}`
  for (const filled of order.descending ? [true, false] : [false, true]) {
    let last: Key | undefined
    for (;;) {
      const rows: Row[] = await ctx.tx.all<Row>(statement(ctx, area, listing, { beyond: after(by, last, order, filled), window: sql`limit ${size}` }))
      if (rows.length > 0) yield rows.map(shown)
      const end = rows.at(-1)
      if (!end || rows.length < size) break
      last = { sorted: String(end.sorted), id: end.id }
    }
  }
}

export type Counted = { n: number }

export const countAsked = (asker: Asker, area: Area, listing: Listing): Sql => sql`
  select count(*) as n from (select 1 from ${ident(area.name)} c ${needsSpine(listing) ? sql`join records r on r.id = c.id` : empty}
    where ${all([seen(asker, area), ...asked(area, listing, asker.today)])} limit ${countCap + 1}) counted`

/** How many there are, up to the cap; `capped` says that there are more. */
export const countFound = ([counted]: Counted[]): { count: number; capped: boolean } => {
  const n = counted?.n ?? 0
  return { count: Math.min(n, countCap), capped: n > countCap }
}
