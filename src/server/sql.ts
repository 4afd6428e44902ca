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

/** True where the row lies within the actor's sight: stands inside the statement, beside the row policy. */
export const inSight = (table: string): Sql => sql`${ident(table)}.circle_id = any ((select app_circles())::int[])`
