/** From a figure's declaration to SQL: one question with two heads, a count and a list, so that they cannot disagree. */
import { type Area, linesTable } from '../kit/area.ts'
import { type Figure, type Matches, type Which, whichesOf } from '../kit/figure.ts'
import { column } from '../kit/record/fields.ts'
import { empty, ident, join, type RawValue, type Sql, sql } from './sql.ts'

export type Period = { from: string; to: string }
/** A period as a statement knows it: its days, or the columns that hold them. */
type During = { from: RawValue; to: RawValue }
type Parts = NonNullable<Figure['parts']>
export type PartChosen = Parts & { key: string }
/** How the actor's sight of an area is asked for in a statement about one of its tables. */
export type SightOf = (area: string) => (table: string) => Sql

const col = (field: string): Sql => sql`t.${ident(column(field))}`

const equals = (field: string, value: Matches): Sql => {
  if (!Array.isArray(value)) return sql`${col(field)} = ${value}`
  return sql`${col(field)}::text = any (${value.map(String)}::text[])`
}

/** The table that a which counts: an area's own, or that of its lines. */
export const tableOf = (which: Which): { table: string; area: string; lines?: string } => {
  const [area = '', lines] = which.of.split('.')
  return lines ? { table: linesTable(area, lines), area, lines } : { table: area, area }
}

/** Which rows of a table count in a period; the actor's sight is the first condition. */
const chosenBy = (which: Which, { from, to }: During, sight: SightOf): Sql => {
  const parts: Sql[] = [sight(tableOf(which).area)('t')]
  if (which.on) parts.push(sql`${col(which.on)} between ${from} and ${to}`)
  if (which.open) {
    parts.push(sql`(${col(which.open.since)} is null or ${col(which.open.since)} <= ${to})`)
    parts.push(sql`(${col(which.open.until)} is null or ${col(which.open.until)} > ${to})`)
  }
  for (const [field, value] of Object.entries(which.where ?? {})) parts.push(equals(field, value))
  if (which.someOf)
    parts.push(
      sql`(${join(
        which.someOf.map((f) => sql`${col(f)} is not null`),
        ' or ',
      )})`,
    )
  for (const field of which.noneOf ?? []) parts.push(sql`${col(field)} is null`)
  if (which.after) parts.push(sql`${col(which.after[0])} > ${col(which.after[1])}`)
  return join(parts, ' and ')
}

/** Where a record's people are its own row, or its lines, a person is told by number, else by name and unit. */
const counted = (figure: Figure): Sql => {
  if (figure.counts === 'rows') return sql`count(*)`
  if (figure.counts === 'people') return sql`count(distinct t.person_key)`
  return 'sum' in figure.counts ? sql`coalesce(sum(${col(figure.counts.sum)}), 0)` : sql`count(distinct ${col(figure.counts.distinct)})`
}

/** What tells the parts apart: the field, and where it is empty the name that the figure has for that. */
const partKey = ({ by, unsaid }: Parts): Sql => (unsaid === undefined ? sql`${col(by)}::text` : sql`coalesce(${col(by)}::text, ${unsaid})`)

/**
 * The figure's number, and with `parts` its parts in the same pass over the rows; `whole` marks the number. Several tables are
 * counted one by one and added.
 */
export const countSql = (figure: Figure, period: During, sight: SightOf, parts?: Parts): Sql => {
  const each = whichesOf(figure).map((which) => {
    const [from, chosen] = [sql`from ${ident(tableOf(which).table)} t`, chosenBy(which, period, sight)]
    return parts
      ? sql`select grouping(k.key) = 1 as whole, k.key, ${counted(figure)} as n
          ${from} cross join lateral (select ${partKey(parts)}) k(key) where ${chosen} group by grouping sets ((), (k.key))`
      : sql`select true as whole, null::text as key, ${counted(figure)} as n ${from} where ${chosen}`
  })
  return sql`select whole, key, sum(n)::float8 as value from (${join(each, ' union all ')}) each_table group by whole, key`
}

/** The same in each of these spans of days; each span is found by the day's own index. */
export const seriesSql = (figure: Figure, spans: readonly Period[], sight: SightOf, parts?: Parts): Sql => sql`
  select s.ord::int - 1 as ord, c.whole, c.key, c.value
    from unnest(${spans.map(({ from }) => from)}::date[], ${spans.map(({ to }) => to)}::date[]) with ordinality s(from_day, to_day, ord)
   cross join lateral (${countSql(figure, { from: sql`s.from_day`, to: sql`s.to_day` }, sight, parts)}) c`

type Heads = { once: Sql; order: Sql; adds: Sql; only: Sql }

/** Each person, or each value, once; a sum adds what its field holds, and a row that holds nothing is not behind it. */
const headsOf = ({ counts }: Figure): Heads => {
  if (counts === 'rows') return { once: empty, order: empty, adds: sql`1`, only: empty }
  if (counts !== 'people' && 'sum' in counts) return { once: empty, order: empty, adds: col(counts.sum), only: sql` and ${col(counts.sum)} <> 0` }
  const by = counts === 'people' ? sql`t.person_key` : col(counts.distinct)
  return { once: sql`distinct on (${by})`, order: sql`order by ${by}, t.id`, adds: sql`1`, only: empty }
}

/** The rows behind a figure, each with the record it belongs to and, for lines, whose line it is. */
export const rowsSql = (figure: Figure, period: Period, sight: SightOf, areas: (name: string) => Area, part?: PartChosen): Sql => {
  const { once, order, adds, only } = headsOf(figure)
  const each = whichesOf(figure).map((which) => {
    const { table, area, lines } = tableOf(which)
    const who = lines ? areas(area).people?.find((p) => p.of === lines)?.name : undefined
    const chosen = chosenBy(which, period, sight)
    return sql`(select ${once} ${lines ? sql`t.record_id` : sql`t.id`} as record_id, ${who ? col(who) : sql`null::text`} as who,
      ${which.on ? col(which.on) : sql`null::date`} as day, ${adds} as adds
      from ${ident(table)} t where ${part ? sql`${chosen} and ${partKey(part)} = ${part.key}` : chosen}${only} ${order})`
  })
  return join(each, ' union all ')
}
