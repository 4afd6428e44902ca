/** From a declaration to columns: what is selected, under which name, as which type. */
import { column, type Field, openFields, sealedFields } from '../kit/record/fields.ts'
import { type Area, linesTable } from '../kit/area.ts'
import type { FieldKind } from '../kit/record/field.ts'
import { ident, join, raw, type Sql, sql } from './sql.ts'

/** The column type that each kind of field is kept in, in the words of the database; `house.test` compares it with the table as it stands. */
export const columnType: Record<FieldKind, string> = {
  line: 'text',
  text: 'text',
  day: 'date',
  month: 'text',
  code: 'text',
  unit: 'uuid',
  office: 'uuid',
  user: 'uuid',
  users: 'uuid[]',
  person: 'uuid',
  count: 'integer',
  money: 'numeric',
  yes: 'boolean',
}

/** `c.subject_name as "subjectName"`, for each field. */
export const selected = (alias: string, fields: Field[]): Sql => join(fields.map((f) => raw(`${alias}.${column(f.name)} as "${f.name}"`)))

/** A line as a JSON object of its number and the fields under their own names: made of a row, for a function takes a hundred values at most. */
const asObject = (alias: string, fields: Field[]): Sql =>
  sql`(select row_to_json(o) from (select ${raw(`${alias}.id`)}, ${selected(alias, fields)}) o)`

/** The lines of a record, each kind as one JSON array in its order. */
export const linesSelected = (area: Area): Sql[] =>
  Object.entries(area.lines ?? {}).map(
    ([name, { record }]) => sql`(select coalesce(json_agg(${asObject('l', openFields(record))} order by l.ord), '[]')
     from ${ident(linesTable(area.name, name))} l where l.record_id = c.id) as ${raw(`"lines.${name}"`)}`,
  )

/** The same values without what lies sealed: for steps, trail and whatever else others may read. */
export const withoutSealed = (area: Area, values: Readonly<Record<string, unknown>>): Record<string, unknown> => {
  const sealed = new Set(sealedFields(area.record).map((f) => f.name))
  return Object.fromEntries(Object.entries(values).filter(([name]) => !sealed.has(name)))
}

/** The same as `present`, without the field that only the question needed. */
export const presentBut = <T extends object>(row: T, but: keyof T | undefined): T => {
  const kept: Partial<T> = {}
  for (const name in row) if (row[name] !== null && row[name] !== undefined && name !== but) kept[name] = row[name]
  return kept as T
}

/** Drops what is not there, so that a record's optional fields are absent rather than null. */
export const present = <T extends object>(row: T): T => presentBut(row, undefined)

/** Field names to column names, for what goes into a table. */
export const asColumns = (fields: Field[], values: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(fields.map((f) => [column(f.name), values[f.name] ?? null]))
