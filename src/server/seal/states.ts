/** What a record says, in one digest: its row, its lines, its steps and signatures. Sealed, so that a change past the doors is seen. */
import { type Area, linesTable } from '../../kit/area.ts'
import { ident, join, type Sql, sql } from '../sql.ts'

/** Columns that a later version of the platform adds are empty at first, and circles are worked out: neither is what a record says. */
const rowOf = (alias: string): Sql => sql`jsonb_strip_nulls(to_jsonb(${ident(alias)}) - 'circle_id')`

const hung = (table: string, order: Sql): Sql =>
  sql`(select coalesce(jsonb_agg(${rowOf('h')} order by ${order}), '[]') from ${ident(table)} h where h.record_id = c.id)`

const saidOf = (area: Area): Sql =>
  join([
    rowOf('c'),
    ...Object.keys(area.lines ?? {}).map((name) => hung(linesTable(area.name, name), sql`h.ord, h.id`)),
    hung('steps_taken', sql`h.ord`),
    hung('signatures', sql`h.step_id, h.ord`),
  ])

/** One question for the digests of an area's records, those that `which` picks of the table called `c`. */
export const statesOf = (area: Area, which: Sql): Sql => sql`
  select c.id, sha256(convert_to(jsonb_build_array(${saidOf(area)})::text, 'UTF8')) as digest from ${ident(area.name)} c where ${which}`
