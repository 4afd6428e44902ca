/** Sessions: begun, listed, ended. One ends when idle, at the day's end, and when who it is for has changed. */
import { randomBytes } from 'node:crypto'
import { Refusal, worded } from '../../../kit/refusal.ts'
import { dayInBeijing } from '../../../law/day.ts'
import { type Ctx, hashOfToken } from '../../../server/context.ts'
import { transaction, type Tx } from '../../../server/db.ts'
import type { House } from '../../../server/house.ts'
import { newId } from '../../../server/id.ts'
import { sql } from '../../../server/sql.ts'
import { writeDownForKeepers } from '../../../server/trail.ts'
import { rulesOf } from './rules.ts'

const IDLE_MINUTES = 30
const LIVES_HOURS = 12
export const LIVES_SECONDS = LIVES_HOURS * 3600

type Begun = { userId: string; agent: string; from: string; mustEnrol: boolean; bySso: boolean }

/** Where there are more than the office allows, those begun first end. */
const endTheOldest = async (tx: Tx, userId: string): Promise<void> => {
  const { sessionsAtMost } = await rulesOf(tx)
  if (sessionsAtMost === 0) return
  await tx.run(sql`update sessions set ended_at = now() where id in (
    select id from sessions where user_id = ${userId} and ended_at is null and ends_at > now() and seen_at + idle > now()
     order by started_at desc, id desc offset ${sessionsAtMost})`)
}

/** Begins a session and gives its token, of which only the digest is kept. A sign-in by password takes the count of failures away. */
export const begin = (house: House, { userId, agent, from, mustEnrol, bySso }: Begun): Promise<string> =>
  transaction(house.side, undefined, async (tx) => {
    const token = randomBytes(32).toString('base64url')
    const id = newId()
    await tx.run(sql`select 1 from users where id = ${userId} for update`)
    if (!bySso) await tx.run(sql`update credentials set failures = 0, locked_until = null where user_id = ${userId}`)
    await tx.run(sql`insert into sessions (id, token_hash, user_id, ends_at, idle, agent, address, must_enrol, by_sso)
      values (${id}, ${hashOfToken(token)}, ${userId}, now() + make_interval(hours => ${LIVES_HOURS}), make_interval(mins => ${IDLE_MINUTES}),
        ${agent}, ${from}, ${mustEnrol}, ${bySso})`)
    await endTheOldest(tx, userId)
    await tx.run(sql`select refresh_rights(${id}, ${dayInBeijing(house.clock())}, ${house.clock()})`)
    return token
  })

/** Ends all that a user has begun: every session, and every sign-in that waits for its second step. */
export const endAllOf = async (tx: Tx, userId: string): Promise<number> => {
  await tx.run(sql`delete from sign_in_waits where user_id = ${userId}`)
  return tx.run(sql`update sessions set ended_at = now() where user_id = ${userId} and ended_at is null`)
}

type Session = { id: string; startedAt: string; seenAt: string; agent: string | null; address: string | null; current: boolean }

export const mySessions = (ctx: Ctx): Promise<Session[]> =>
  ctx.tx.all<Session>(sql`
    select id, to_char(started_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') as "startedAt", to_char(seen_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') as "seenAt",
      agent, address, id = ${ctx.sessionId} as current
      from sessions where user_id = ${ctx.actor.id} and ended_at is null and ends_at > now() and seen_at + idle > now() order by started_at desc`)

export const endMine = async (ctx: Ctx, id: string): Promise<{ done: boolean }> => {
  const ended = await ctx.tx.run(sql`update sessions set ended_at = now() where id = ${id} and user_id = ${ctx.actor.id} and ended_at is null`)
  if (ended === 0) throw new Refusal([worded('notFound', '没有这个登录')])
  return { done: true }
}

export const endMyOthers = async (ctx: Ctx): Promise<{ ended: number }> => ({
  ended: await ctx.tx.run(sql`update sessions set ended_at = now() where user_id = ${ctx.actor.id} and id <> ${ctx.sessionId} and ended_at is null`),
})

/** The security officer ends the sign-ins of somebody else. */
export const endSessionsOf = async (ctx: Ctx, userId: string): Promise<{ ended: number }> => {
  const ended = await endAllOf(ctx.tx, userId)
  await writeDownForKeepers(ctx, 'end sessions', { userId, ended })
  return { ended }
}
