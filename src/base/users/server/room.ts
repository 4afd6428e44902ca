/** The server half of 人员与账号. */
import { Refusal, worded } from '../../../kit/refusal.ts'
import type { Ctx } from '../../../server/context.ts'
import { room, serve } from '../../../server/room.ts'
import { sql } from '../../../server/sql.ts'
import { writeDownForKeepers } from '../../../server/trail.ts'
import { userContract } from '../contract.ts'
import { addOffice, addUser, changeUser, resetPassword, setRoles, usersOf } from './accounts.ts'
import { changePassword, meOf } from './sign-in.ts'

type Session = { id: string; startedAt: string; seenAt: string; agent: string | null; current: boolean }

const mySessions = (ctx: Ctx): Promise<Session[]> =>
  ctx.tx.all<Session>(sql`
    select id, to_char(started_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') as "startedAt", to_char(seen_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') as "seenAt",
      agent, id = ${ctx.sessionId} as current
      from sessions where user_id = ${ctx.actor.id} and ended_at is null and ends_at > now() and seen_at + idle > now() order by started_at desc`)

const endMine = async (ctx: Ctx, id: string): Promise<{ done: boolean }> => {
  const ended = await ctx.tx.run(sql`update sessions set ended_at = now() where id = ${id} and user_id = ${ctx.actor.id} and ended_at is null`)
  if (ended === 0) throw new Refusal([worded('notFound', '没有这个登录')])
  return { done: true }
}

const endAllOf = async (ctx: Ctx, userId: string): Promise<{ ended: number }> => {
  const ended = await ctx.tx.run(sql`update sessions set ended_at = now() where user_id = ${userId} and ended_at is null`)
  await writeDownForKeepers(ctx, 'end sessions', { userId, ended })
  return { ended }
}

type Entry = { id: number; at: string; userId: string | null; kind: string; area: string | null; recordId: string | null }

export const userRoom = room({
  serves: [
    serve(userContract.me, meOf),
    serve(userContract.changePassword, changePassword),
    serve(userContract.sessions, mySessions),
    serve(userContract.endSession, (ctx, { params }) => endMine(ctx, params.id)),
    serve(userContract.users, usersOf),
    serve(userContract.addUser, addUser),
    serve(userContract.changeUser, changeUser),
    serve(userContract.resetPassword, resetPassword),
    serve(userContract.setRoles, setRoles),
    serve(userContract.endUserSessions, (ctx, { params }) => endAllOf(ctx, params.id)),
    serve(userContract.addOffice, addOffice),
    serve(userContract.trail, (ctx, { query }) =>
      ctx.tx.all<Entry>(sql`select id, to_char(at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI:SS') as at, user_id as "userId", kind, area, record_id as "recordId"
        from trail_for_audit(${query.before ?? null}, ${query.user ?? null}, ${query.kind ?? null}, 200)`),
    ),
  ],
})
