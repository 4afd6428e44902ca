/** The access that runs on records, as tokens of their circles. */
import type { Ctx } from './context.ts'
import { sql } from './sql.ts'

/** Whoever reads by it bears this token while it runs; `refresh_rights` gives it by the day and the hour. */
export const accessToken = (accessId: string): string => `access:${accessId}`

/** The tokens of access that runs now on these records. */
export const grantedOn = async (ctx: Ctx, ids: string[]): Promise<Map<string, string[]>> => {
  const rows =
    ids.length === 0
      ? []
      : await ctx.tx.all<{ id: string; on: string }>(sql`select access_id as id, record_id as on from access_grants
          where record_id = any (${ids}::uuid[]) and (until_day >= ${ctx.today} or until_at > ${ctx.now})`)
  return new Map([...Map.groupBy(rows, ({ on }) => on)].map(([on, all]) => [on, all.map(({ id }) => accessToken(id))]))
}
