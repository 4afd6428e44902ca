/** 我的账号: the second factors one has, set up and taken away; and their reset by the security officer. */
import { randomBytes } from 'node:crypto'
import { Refusal, refusal, worded } from '../../../kit/refusal.ts'
import type { Got } from '../../../kit/contract.ts'
import type { Ctx } from '../../../server/context.ts'
import { newId } from '../../../server/id.ts'
import { sql } from '../../../server/sql.ts'
import { writeDownForKeepers } from '../../../server/trail.ts'
import type { factorContract, MyAccount } from '../factor-contract.ts'
import { passwordRulesInWords, secondFactorFor } from '../sign-in-rules.ts'
import { eventsOf, tellOwner } from './events.ts'
import { provePassword } from './my-password.ts'
import { keepPasskey, passkeysWorkAt, registrationAsked } from './passkeys.ts'
import { newRecoveryCodes, recoveryLeft } from './recovery.ts'
import { rulesOf } from './rules.ts'
import { seal, unseal } from './sealing.ts'
import { endAllOf } from './sessions.ts'
import { addressOf, inBase32, stepOfCode } from './totp.ts'
import { endWait, letWait, tryWait } from './waits.ts'

const factorsOf = (ctx: Ctx): Promise<MyAccount['factors']> =>
  ctx.tx.all(sql`select id, kind, name, to_char(added_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as "addedAt",
    to_char(used_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') as "usedAt" from factors where user_id = ${ctx.actor.id} order by added_at, id`)

const modeOf = async (ctx: Ctx) => secondFactorFor(await rulesOf(ctx.tx), ctx.actor.roles)

export const myAccount = async (ctx: Ctx): Promise<MyAccount> => {
  const row = await ctx.tx.one<{ at: string }>(
    sql`select to_char(changed_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as at from credentials where user_id = ${ctx.actor.id}`,
  )
  return {
    mode: await modeOf(ctx),
    factors: await factorsOf(ctx),
    recoveryLeft: await recoveryLeft(ctx),
    passwordChangedAt: row?.at ?? '',
    passwordRules: passwordRulesInWords(await rulesOf(ctx.tx)),
    mayUsePasskeys: passkeysWorkAt(ctx.origin ?? ''),
    events: await eventsOf(ctx),
  }
}

const mayAdd = async (ctx: Ctx): Promise<void> => {
  if ((await modeOf(ctx)) === 'off') throw new Refusal([worded('ruleNotMet', '本单位没有启用您的角色的两步验证')])
}

const accountOf = async (ctx: Ctx): Promise<string> => {
  const row = await ctx.tx.one<{ account: string }>(sql`select account from users where id = ${ctx.actor.id}`)
  return row?.account ?? ''
}

/** The secret waits, sealed, until a code shows that the authenticator has it. */
export const beginCode = async (ctx: Ctx, { body }: Got<typeof factorContract.beginCode>) => {
  await mayAdd(ctx)
  await provePassword(ctx, body.password, 'password')
  if ((await factorsOf(ctx)).some(({ kind }) => kind === 'code'))
    throw new Refusal([worded('ruleNotMet', '已经设置了动态验证码，请先移除再重新设置')])
  const secret = randomBytes(20)
  const sealed = seal(ctx.house.doors.key, secret, ctx.actor.id).toString('base64')
  const ticket = await letWait(ctx.house, 'code', ctx.actor.id, { sealed })
  return { ticket, secret: inBase32(secret), address: addressOf(secret, await accountOf(ctx), '明鉴') }
}

/** What follows a factor that was set up: the session is free, and with the first one come the codes for its loss. */
const setUp = async (ctx: Ctx, kind: string): Promise<{ recovery: string[] | null }> => {
  await ctx.tx.run(sql`update sessions set must_enrol = false where user_id = ${ctx.actor.id} and ended_at is null`)
  await writeDownForKeepers(ctx, 'add factor', { kind })
  return { recovery: (await recoveryLeft(ctx)) > 0 ? null : await newRecoveryCodes(ctx.tx, ctx.actor.id) }
}

const mine = (ctx: Ctx, userId: string): void => {
  if (userId !== ctx.actor.id) throw refusal('signInAfresh')
}

export const addCode = async (ctx: Ctx, { body }: Got<typeof factorContract.addCode>) => {
  const { userId, says } = await tryWait<{ sealed: string }>(ctx.house, 'code', body.ticket)
  mine(ctx, userId)
  const sealed = Buffer.from(says.sealed, 'base64')
  const step = stepOfCode(unseal(ctx.house.doors.key, sealed, userId), body.code, ctx.now)
  if (step === undefined) throw new Refusal([worded('formIncomplete', '验证码不正确，请核对手机的时间后输入当前显示的六位数字', { field: 'code' })])
  await endWait(ctx.house, body.ticket)
  await ctx.tx.run(
    sql`insert into factors (id, user_id, kind, name, secret, last_step) values (${newId()}, ${userId}, 'code', '动态验证码', ${sealed}, ${step})`,
  )
  return setUp(ctx, 'code')
}

export const beginPasskey = async (ctx: Ctx, { body }: Got<typeof factorContract.beginPasskey>) => {
  await mayAdd(ctx)
  await provePassword(ctx, body.password, 'password')
  const origin = ctx.origin ?? ''
  if (!passkeysWorkAt(origin)) throw new Refusal([worded('ruleNotMet', '通行密钥须用域名和加密连接访问本平台时才能使用')])
  const options = await registrationAsked(ctx.tx, { id: ctx.actor.id, account: await accountOf(ctx), name: ctx.actor.name }, origin)
  const ticket = await letWait(ctx.house, 'passkey', ctx.actor.id, { challenge: options.challenge })
  return { ticket, options: { ...options } }
}

export const addPasskey = async (ctx: Ctx, { body }: Got<typeof factorContract.addPasskey>) => {
  const { userId, says } = await tryWait<{ challenge: string }>(ctx.house, 'passkey', body.ticket)
  mine(ctx, userId)
  await keepPasskey(ctx.tx, userId, { name: body.name, passkey: body.passkey, challenge: says.challenge, origin: ctx.origin ?? '' })
  await endWait(ctx.house, body.ticket)
  return setUp(ctx, 'passkey')
}

/** Takes one away; the last one stays where one's role requires it. With the last go the codes for its loss. */
export const dropFactor = async (ctx: Ctx, { params, body }: Got<typeof factorContract.dropFactor>): Promise<{ done: boolean }> => {
  await provePassword(ctx, body.password, 'password')
  const rest = (await factorsOf(ctx)).filter(({ id }) => id !== params.id)
  if (rest.length === 0 && (await modeOf(ctx)) === 'required')
    throw new Refusal([worded('ruleNotMet', '您的角色要求两步验证，请先添加另一种验证方式，再移除这一种')])
  const dropped = await ctx.tx.run(sql`delete from factors where id = ${params.id} and user_id = ${ctx.actor.id}`)
  if (dropped === 0) throw new Refusal([worded('notFound', '没有这种验证方式')])
  if (rest.length === 0) await ctx.tx.run(sql`delete from recovery_codes where user_id = ${ctx.actor.id}`)
  await writeDownForKeepers(ctx, 'drop factor', {})
  return { done: true }
}

export const recoveryAfresh = async (ctx: Ctx, { body }: Got<typeof factorContract.recoveryAfresh>): Promise<{ recovery: string[] }> => {
  await provePassword(ctx, body.password, 'password')
  if ((await factorsOf(ctx)).length === 0) throw new Refusal([worded('ruleNotMet', '还没有设置两步验证，不需要恢复码')])
  await writeDownForKeepers(ctx, 'recovery codes', {})
  return { recovery: await newRecoveryCodes(ctx.tx, ctx.actor.id) }
}

/** For whoever lost their factors: the security officer clears them, all sign-ins end, and the owner is told. Never one's own. */
export const resetFactors = async (ctx: Ctx, userId: string): Promise<{ done: boolean }> => {
  if (userId === ctx.actor.id) throw new Refusal([worded('ruleNotMet', '不能清除自己的两步验证，请另一名安全管理员办理')])
  const known = await ctx.tx.one(sql`select 1 from users where id = ${userId}`)
  if (!known) throw new Refusal([worded('notFound', '没有这个账号')])
  await ctx.tx.run(sql`delete from factors where user_id = ${userId}`)
  await ctx.tx.run(sql`delete from recovery_codes where user_id = ${userId}`)
  await endAllOf(ctx.tx, userId)
  await tellOwner(ctx, userId, 'factors')
  await writeDownForKeepers(ctx, 'reset factors', { userId })
  return { done: true }
}
