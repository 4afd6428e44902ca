/** Signing in and out: lockout after five failures, sessions that end when idle and at the day's end. */
import { randomBytes } from 'node:crypto'
import { reason, Refusal, worded } from '../../../kit/refusal.ts'
import type { Got } from '../../../kit/contract.ts'
import { dayInBeijing } from '../../../law/day.ts'
import { asActor, type Ctx, hashOfToken } from '../../../server/context.ts'
import { transaction } from '../../../server/db.ts'
import type { House } from '../../../server/house.ts'
import type { OpenServed, Web } from '../../../server/http.ts'
import { newId } from '../../../server/id.ts'
import { sql } from '../../../server/sql.ts'
import { writeDownForKeepers } from '../../../server/trail.ts'
import { type Me, userContract } from '../contract.ts'
import { checkStrength, hashPassword, passwordFits, spendTheSameTime } from './passwords.ts'

const MOST_FAILURES = 5
const LOCKED_MINUTES = 30
const IDLE_MINUTES = 30
const LIVES_HOURS = 12

type Credential = { id: string; hash: string; failures: number; locked: boolean; disabled: boolean }

const find = (house: House, account: string): Promise<Credential | undefined> =>
  transaction(house.side, undefined, (tx) =>
    tx.one<Credential>(sql`select u.id, c.hash, c.failures, c.locked_until is not null and c.locked_until > now() as locked, u.disabled_at is not null as disabled
      from users u join credentials c on c.user_id = u.id where u.account = ${account}`),
  )

/** A failure is counted whatever becomes of the request. */
const countFailure = (house: House, id: string): Promise<number> =>
  transaction(house.side, undefined, (tx) =>
    tx.run(sql`update credentials set failures = case when failures + 1 >= ${MOST_FAILURES} then 0 else failures + 1 end,
      locked_until = case when failures + 1 >= ${MOST_FAILURES} then now() + make_interval(mins => ${LOCKED_MINUTES}) else locked_until end where user_id = ${id}`),
  )

const begin = (house: House, userId: string, agent: string): Promise<string> =>
  transaction(house.side, undefined, async (tx) => {
    const token = randomBytes(32).toString('base64url')
    const id = newId()
    await tx.run(sql`update credentials set failures = 0, locked_until = null where user_id = ${userId}`)
    await tx.run(sql`insert into sessions (id, token_hash, user_id, ends_at, idle, agent)
      values (${id}, ${hashOfToken(token)}, ${userId}, now() + make_interval(hours => ${LIVES_HOURS}), make_interval(mins => ${IDLE_MINUTES}), ${agent})`)
    await tx.run(sql`select refresh_rights(${id}, ${dayInBeijing(house.clock())})`)
    return token
  })

export const meOf = async (ctx: Ctx): Promise<Me> => {
  const row = await ctx.tx.one<{ account: string; office: string | null; mustChange: boolean }>(sql`
    select u.account, o.name as office, coalesce(c.must_change, false) as "mustChange" from users u left join offices o on o.id = u.office_id left join credentials c on c.user_id = u.id where u.id = ${ctx.actor.id}`)
  return {
    id: ctx.actor.id,
    name: ctx.actor.name,
    roles: ctx.actor.roles,
    account: row?.account ?? '',
    office: row?.office ?? null,
    mustChange: row?.mustChange ?? false,
  }
}

const wrong = (): Refusal => new Refusal([reason('wrongPassword')])

const signIn = async (house: House, { body }: Got<typeof userContract.signIn>, web: Web): Promise<Me> => {
  const found = await find(house, body.account.toLowerCase())
  if (!found) {
    await spendTheSameTime(body.password)
    throw wrong()
  }
  if (found.locked) throw new Refusal([worded('lockedOut', `连续${MOST_FAILURES}次输错口令，账号锁定${LOCKED_MINUTES}分钟`)])
  if (!(await passwordFits(body.password, found.hash))) {
    await countFailure(house, found.id)
    throw wrong()
  }
  if (found.disabled) throw new Refusal([worded('wrongPassword', '账号已停用，请联系系统管理员')])
  const token = await begin(house, found.id, web.agent)
  web.setCookie(token, LIVES_HOURS * 3600)
  return asActor(house, token, false, async (ctx) => {
    await writeDownForKeepers(ctx, 'sign in', { agent: web.agent })
    return meOf(ctx)
  })
}

const signOut = async (house: House, _: unknown, web: Web): Promise<{ done: boolean }> => {
  web.clearCookie()
  if (!web.token) return { done: true }
  const hash = hashOfToken(web.token)
  await transaction(house.side, undefined, (tx) => tx.run(sql`update sessions set ended_at = now() where token_hash = ${hash} and ended_at is null`))
  return { done: true }
}

export const signInRoutes: OpenServed[] = [
  { route: userContract.signIn, handleOpen: signIn as OpenServed['handleOpen'] },
  { route: userContract.signOut, handleOpen: signOut },
]

/** One's own password; all other sessions end. */
export const changePassword = async (ctx: Ctx, { body }: Got<typeof userContract.changePassword>): Promise<{ done: boolean }> => {
  const me = await ctx.tx.one<{ hash: string; account: string }>(
    sql`select c.hash, u.account from credentials c join users u on u.id = c.user_id where c.user_id = ${ctx.actor.id} for update of c`,
  )
  if (!me || !(await passwordFits(body.old, me.hash))) throw new Refusal([worded('formIncomplete', '原口令不正确', { field: 'old' })])
  if (body.old === body.new) throw new Refusal([worded('formIncomplete', '新口令不能与原口令相同', { field: 'new' })])
  checkStrength(body.new, me.account, ctx.actor.name)
  await ctx.tx.run(
    sql`update credentials set hash = ${await hashPassword(body.new)}, must_change = false, changed_at = now() where user_id = ${ctx.actor.id}`,
  )
  await ctx.tx.run(sql`update sessions set ended_at = now() where user_id = ${ctx.actor.id} and id <> ${ctx.sessionId} and ended_at is null`)
  await writeDownForKeepers(ctx, 'change password', {})
  return { done: true }
}
