/** What others did to an account, told to its owner until it was seen. */
import type { Ctx } from '../../../server/context.ts'
import { newId } from '../../../server/id.ts'
import { sql } from '../../../server/sql.ts'
import type { MyAccount } from '../factor-contract.ts'

type Event = MyAccount['events'][number]

export const tellOwner = async (ctx: Ctx, userId: string, kind: Event['kind']): Promise<void> => {
  await ctx.tx.run(sql`insert into account_events (id, user_id, kind) values (${newId()}, ${userId}, ${kind})`)
}

export const eventsOf = (ctx: Ctx): Promise<Event[]> =>
  ctx.tx.all<Event>(sql`select kind, to_char(at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') as at, seen_at is not null as seen
    from account_events where user_id = ${ctx.actor.id} order by id desc limit 20`)

export const eventsSeen = async (ctx: Ctx): Promise<{ done: boolean }> => {
  await ctx.tx.run(sql`update account_events set seen_at = now() where user_id = ${ctx.actor.id} and seen_at is null`)
  return { done: true }
}
