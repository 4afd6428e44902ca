/** One's own password: proved again before what is grave, changed under the rules of the office. */
import { Refusal, worded } from '../../../kit/refusal.ts'
import type { Got } from '../../../kit/contract.ts'
import type { Ctx } from '../../../server/context.ts'
import type { Tx } from '../../../server/db.ts'
import { sql } from '../../../server/sql.ts'
import { writeDownForKeepers } from '../../../server/trail.ts'
import type { userContract } from '../contract.ts'
import { hashPassword, passwordFits } from './passwords.ts'
import { rulesOf } from './rules.ts'
import { checkNotFormer, checkStrength } from './strength.ts'
import { mayTry, noteFailure } from './tries.ts'

/** Puts a new password in force; the one before is remembered, so that it does not come back at once. */
export const putPassword = async (tx: Tx, userId: string, password: string, mustChange: boolean): Promise<void> => {
  await tx.run(sql`insert into former_passwords (user_id, hash) select user_id, hash from credentials where user_id = ${userId}`)
  await tx.run(sql`update credentials set hash = ${await hashPassword(password)}, must_change = ${mustChange}, failures = 0, locked_until = null,
    changed_at = now() where user_id = ${userId}`)
}

/** Refuses unless this is the present password of whoever asks; who tries too often is held off. */
export const provePassword = async (ctx: Ctx, password: string, field: string): Promise<{ hash: string; account: string }> => {
  mayTry(ctx.house, ctx.sessionId, ctx.actor.id)
  const me = await ctx.tx.one<{ hash: string; account: string }>(
    sql`select c.hash, u.account from credentials c join users u on u.id = c.user_id where c.user_id = ${ctx.actor.id} for update of c`,
  )
  if (me && (await passwordFits(password, me.hash))) return me
  noteFailure(ctx.house, ctx.sessionId, ctx.actor.id)
  throw new Refusal([worded('formIncomplete', field === 'old' ? '原口令不正确' : '口令不正确', { field })])
}

/** Changes one's own password; all other sessions end. */
export const changePassword = async (ctx: Ctx, { body }: Got<typeof userContract.changePassword>): Promise<{ done: boolean }> => {
  const me = await provePassword(ctx, body.old, 'old')
  if (body.old === body.new) throw new Refusal([worded('formIncomplete', '新口令不能与原口令相同', { field: 'new' })])
  const rules = await rulesOf(ctx.tx)
  checkStrength(body.new, me.account, ctx.actor.name, rules)
  await checkNotFormer(ctx.tx, ctx.actor.id, body.new, rules)
  await putPassword(ctx.tx, ctx.actor.id, body.new, false)
  await ctx.tx.run(sql`update sessions set ended_at = now() where user_id = ${ctx.actor.id} and id <> ${ctx.sessionId} and ended_at is null`)
  await writeDownForKeepers(ctx, 'change password', {})
  return { done: true }
}
