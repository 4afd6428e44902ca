/** The one place that names the SQL template library: fragments nest, values are always parameters. */
import sqlTag, { empty, join, raw, type RawValue, Sql } from 'sql-template-tag'

export { empty, join, raw, Sql }
export type { RawValue }
export const sql = sqlTag

/** A column or table of our own declarations; anything else is refused rather than quoted. */
export const ident = (name: string): Sql => {
  if (!/^[a-z_][a-z0-9_]*$/.test(name)) throw new Error(`not a name of ours: ${name}`)
  return raw(name)
}

/** True where the row lies within the actor's sight, for a statement to be narrowed by: an index by circle may answer it. For who sees little. */
export const bySight = (table: string): Sql => sql`${ident(table)}.circle_id = any ((select app_circles())::int[])`

/**
 * The same test on rows that something else has found already, word for word as in the row policy: a search among ranges, which
 * does not lead the planner to look for the rows by circle.
 */
export const inSight = (table: string): Sql => sql`coalesce(${ident(table)}.circle_id <@ (select app_sight()), false)`

/** The house's own sight, for the transaction: every circle, and those that are made meanwhile. */
export const seeEverything: Sql = sql`select set_config('app.sight', '{[1,)}', true)`
