/** The access that runs on records, as tokens of their circles. */
import type { Area } from '../kit/area.ts'
import { circleOf, inCircle, type Values } from '../kit/who.ts'
import { isHouseAtWork } from './circles.ts'
import type { Ctx } from './context.ts'
import { sql } from './sql.ts'

const PREFIX = 'access:'

/** Whoever reads by it bears this token while it runs; `refresh_rights` gives it by the day and the hour. */
const accessToken = (accessId: string): string => `${PREFIX}${accessId}`

/** The tokens of access that runs now on these records. */
export const grantedOn = async (ctx: Ctx, ids: string[]): Promise<Map<string, string[]>> => {
  const rows =
    ids.length === 0
      ? []
      : await ctx.tx.all<{ id: string; on: string }>(sql`select access_id as id, record_id as on from access_grants
          where record_id = any (${ids}::uuid[]) and (until_day >= ${ctx.today} or until_at > ${ctx.now})`)
  return new Map([...Map.groupBy(rows, ({ on }) => on)].map(([on, all]) => [on, all.map(({ id }) => accessToken(id))]))
}

type Known = { values: Values; excluded: string[]; signatures: { who: string[] }[] }

/** Does the actor know the record without any access, by the area's rule or because they sign on it? */
export const knowsByRight = ({ actor }: Pick<Ctx, 'actor'>, area: Area, { values, excluded, signatures }: Known): boolean =>
  inCircle([...circleOf(area.seenBy, values, excluded), ...signatures.flatMap(({ who }) => who)], actor)

/** Whoever knows a record by access alone reads it, and changes nothing on it; what the house draws from their acts elsewhere it draws. */
export const onlyReads = (ctx: Pick<Ctx, 'actor' | 'tx'>, area: Area, kept: Known): boolean =>
  ctx.actor.tokens.some((token) => token.startsWith(PREFIX)) && !isHouseAtWork(ctx.tx) && !knowsByRight(ctx, area, kept)
