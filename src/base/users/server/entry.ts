/** Over the threshold: whoever proved who they are gets a session, or is asked for the second proof first. */
import { dayInBeijing } from '../../../law/day.ts'
import type { Role } from '../../../kit/role.ts'
import { asActor, type Ctx } from '../../../server/context.ts'
import { transaction } from '../../../server/db.ts'
import { makeDigest } from '../../../server/digest.ts'
import type { House } from '../../../server/house.ts'
import type { Web } from '../../../server/open-served.ts'
import { sql } from '../../../server/sql.ts'
import { writeDownForKeepers } from '../../../server/trail.ts'
import type { Me, SecondWanted } from '../contract.ts'
import { type SecondFactor, secondFactorFor } from '../sign-in-rules.ts'
import { passkeysWorkAt } from './passkeys.ts'
import { rulesOf } from './rules.ts'
import { begin, LIVES_SECONDS } from './sessions.ts'
import { letWait } from './waits.ts'

export const meOf = async (ctx: Ctx): Promise<Me> => {
  const row = await ctx.tx.one<{ account: string; office: string | null; mustChange: boolean; mustEnrol: boolean; untold: number }>(sql`
    select u.account, o.name as office, coalesce(c.must_change, false) and not s.by_sso as "mustChange", s.must_enrol as "mustEnrol",
      (select count(*) from account_events e where e.user_id = u.id and e.seen_at is null) as untold
      from users u join sessions s on s.id = ${ctx.sessionId} left join offices o on o.id = u.office_id
      left join credentials c on c.user_id = u.id where u.id = ${ctx.actor.id}`)
  return {
    id: ctx.actor.id,
    name: ctx.actor.name,
    roles: ctx.actor.roles,
    account: row?.account ?? '',
    office: row?.office ?? null,
    mustChange: row?.mustChange ?? false,
    mustEnrol: row?.mustEnrol ?? false,
    untold: row?.untold ?? 0,
  }
}

type Standing = { mode: SecondFactor; code: boolean; passkey: boolean; recovery: boolean }

/** What this user's roles ask today, and what is there; a password that has lived too long must be changed. */
const standingOf = (house: House, userId: string): Promise<Standing> =>
  transaction(house.side, undefined, async (tx) => {
    const today = dayInBeijing(house.clock())
    const rules = await rulesOf(tx)
    const held = await tx.all<{ role: Role }>(
      sql`select role from user_roles where user_id = ${userId} and from_day <= ${today} and (until_day is null or until_day >= ${today})`,
    )
    const has = await tx.one<Omit<Standing, 'mode'>>(sql`
      select exists (select 1 from factors where user_id = ${userId} and kind = 'code') as code,
        exists (select 1 from factors where user_id = ${userId} and kind = 'passkey') as passkey,
        exists (select 1 from recovery_codes where user_id = ${userId} and used_at is null) as recovery`)
    if (rules.passwordLives > 0)
      await tx.run(sql`update credentials set must_change = true
        where user_id = ${userId} and changed_at < now() - make_interval(days => ${rules.passwordLives})`)
    return {
      mode: secondFactorFor(
        rules,
        held.map(({ role }) => role),
      ),
      code: false,
      passkey: false,
      recovery: false,
      ...has,
    }
  })

/** Begins the session of whoever has proved all that is asked. */
export const admit = async (house: House, userId: string, web: Web, how: { mustEnrol?: boolean; bySso?: boolean } = {}): Promise<Me> => {
  const token = await begin(house, { userId, agent: web.agent, from: web.from, mustEnrol: how.mustEnrol ?? false, bySso: how.bySso ?? false })
  web.setCookie(token, LIVES_SECONDS)
  return asActor(house, token, false, async (ctx) => {
    await writeDownForKeepers(ctx, 'sign in', { agent: web.agent, from: web.from })
    await makeDigest(ctx)
    return meOf(ctx)
  })
}

/** After the first proof: in, or the second is wanted. A factor that was set up is always asked for, unless the office uses none. */
export const admitOrAsk = async (house: House, userId: string, web: Web, bySso: boolean): Promise<Me | SecondWanted> => {
  const { mode, code, passkey, recovery } = await standingOf(house, userId)
  if (mode === 'off' || !(code || passkey)) return admit(house, userId, web, { mustEnrol: mode === 'required', bySso })
  const ways = [
    ...(code ? (['code'] as const) : []),
    ...(passkey && passkeysWorkAt(web.origin) ? (['passkey'] as const) : []),
    ...(recovery ? (['recovery'] as const) : []),
  ]
  return { wanted: 'second', ticket: await letWait(house, 'second', userId, { bySso }), ways }
}
