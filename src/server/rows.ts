/** Many rows in one statement, handed over column by column: half the bytes of JSON, and read in less than half the time. */
import { packed } from './packed.ts'
import { ident, join, raw, type Sql, sql } from './sql.ts'

/** The columns that are given, with their types in the words of the database. */
export type Columns = Readonly<Record<string, string>>
export type Rows = readonly Readonly<Record<string, unknown>>[]

const isList = (type: string): boolean => type.endsWith('[]')
/** Lists would be run together by `unnest`: they travel as JSON, as does what is JSON itself. */
const asJson = (type: string): boolean => isList(type) || type === 'jsonb'

const given = (value: unknown, type: string): unknown => {
  if (value === undefined || value === null) return null
  return asJson(type) ? JSON.stringify(value) : value
}

const typed = (name: string, type: string): Sql => {
  if (!asJson(type)) return sql`r.${ident(name)}`
  if (!isList(type)) return sql`r.${ident(name)}::${raw(type)}`
  return sql`case when r.${ident(name)} is not null then array(select json_array_elements_text(r.${ident(name)}::json))::${raw(type)} end`
}

/** The values of a column, one of each row. */
const columnOf = (rows: Rows, name: string, type: string): unknown => {
  const values = rows.map((row) => given(row[name], type))
  return packed(asJson(type) ? 'text' : type, values) ?? values
}

/** These rows as a table `r`: `unnest(…) as r(id, day)`. */
export const unnested = (columns: Columns, rows: Rows): Sql => {
  const arrays = Object.entries(columns).map(([name, type]) => sql`${columnOf(rows, name, type)}::${raw(asJson(type) ? 'text' : type)}[]`)
  return sql`unnest(${join(arrays)}) as r(${join(Object.keys(columns).map(ident))})`
}

/** Writes rows into a table; what is absent of a row is null. */
export const insertRows = (table: string, columns: Columns, rows: Rows): Sql => sql`
  insert into ${ident(table)} (${join(Object.keys(columns).map(ident))})
  select ${join(Object.entries(columns).map(([name, type]) => typed(name, type)))} from ${unnested(columns, rows)}`

/** The same, in place of rows of the same key. Where nothing can be in place, `insertRows` is much quicker. */
export const putRows = (table: string, columns: Columns, key: readonly string[], rows: Rows): Sql => {
  const rest = Object.keys(columns).filter((name) => !key.includes(name))
  return sql`${insertRows(table, columns, rows)}
    on conflict (${join(key.map(ident))}) do update set ${join(rest.map((name) => sql`${ident(name)} = excluded.${ident(name)}`))}`
}
