/** Accounts: the administrator opens and closes them, the security officer says who may do what, neither reads a case. */
import { Refusal, worded } from '../../../kit/refusal.ts'
import type { Got } from '../../../kit/contract.ts'
import { mayHoldTogether, type Role } from '../../../kit/role.ts'
import type { Ctx } from '../../../server/context.ts'
import type { Tx } from '../../../server/db.ts'
import { forgetDirectory } from '../../../server/directory.ts'
import { newId } from '../../../server/id.ts'
import { sql } from '../../../server/sql.ts'
import { writeDownForKeepers } from '../../../server/trail.ts'
import type { userContract, UserSaid } from '../contract.ts'
import { tellOwner } from './events.ts'
import { putPassword } from './my-password.ts'
import { hashPassword, randomPassword } from './passwords.ts'
import { endAllOf } from './sessions.ts'

type Held = { role: Role; officeId?: string | undefined; from?: string | undefined; until?: string | undefined }

export const usersOf = (ctx: Ctx): Promise<UserSaid[]> =>
  ctx.tx.all<UserSaid>(sql`
    select u.id, u.account, u.name, u.office_id as "officeId", u.disabled_at is not null as disabled, coalesce(c.locked_until > now(), false) as locked,
      (select count(*) from factors f where f.user_id = u.id) as factors,
      (select coalesce(json_agg(json_build_object('role', r.role, 'officeId', r.office_id, 'from', r.from_day, 'until', r.until_day) order by r.role), '[]')
         from user_roles r where r.user_id = u.id and (r.until_day is null or r.until_day >= ${ctx.today})) as roles,
      (select count(*) from sessions s where s.user_id = u.id and s.ended_at is null and s.ends_at > now() and s.seen_at + s.idle > now()) as sessions
      from users u left join credentials c on c.user_id = u.id order by u.account`)

/** Makes an account with a password that must be changed at the first sign-in, unless one is given to stay. */
export const makeUser = async (
  tx: Tx,
  given: { account: string; name: string; officeId?: string | undefined; password?: string },
): Promise<{ id: string; password: string }> => {
  const id = newId()
  const password = given.password ?? randomPassword()
  const taken = await tx.one(sql`select 1 from users where account = ${given.account}`)
  if (taken) throw new Refusal([worded('ruleNotMet', '这个账号已经有人使用', { field: 'account' })])
  await tx.run(sql`insert into users (id, account, name, office_id) values (${id}, ${given.account}, ${given.name}, ${given.officeId ?? null})`)
  await tx.run(
    sql`insert into credentials (user_id, hash, must_change) values (${id}, ${await hashPassword(password)}, ${given.password === undefined})`,
  )
  return { id, password }
}

/** Replaces what a user holds from today on; what they held before stays as history. */
export const putRoles = async (tx: Tx, userId: string, held: Held[], today: string): Promise<void> => {
  await tx.run(sql`delete from user_roles where user_id = ${userId} and from_day >= ${today}`)
  await tx.run(sql`update user_roles set until_day = (${today}::date - 1) where user_id = ${userId} and (until_day is null or until_day >= ${today})`)
  for (const h of held) {
    await tx.run(sql`insert into user_roles (user_id, role, office_id, from_day, until_day)
      values (${userId}, ${h.role}, ${h.officeId ?? null}, ${h.from ?? today}, ${h.until ?? null})
      on conflict (user_id, role, from_day) do update set office_id = excluded.office_id, until_day = excluded.until_day`)
  }
  await tx.run(sql`update users set rights_version = rights_version + 1 where id = ${userId}`)
}

const mustExist = async (ctx: Ctx, id: string): Promise<void> => {
  if (!(await ctx.tx.one(sql`select 1 from users where id = ${id}`))) throw new Refusal([worded('notFound', '没有这个账号')])
}

const officeMustExist = async (tx: Tx, id: string | null | undefined): Promise<void> => {
  if (id && !(await tx.one(sql`select 1 from offices where id = ${id}`)))
    throw new Refusal([worded('formIncomplete', '没有这个部门，请重新选择', { field: 'officeId' })])
}

export const addUser = async (ctx: Ctx, { body }: Got<typeof userContract.addUser>): Promise<{ id: string; password: string }> => {
  await officeMustExist(ctx.tx, body.officeId)
  const made = await makeUser(ctx.tx, body)
  await writeDownForKeepers(ctx, 'add user', { account: body.account, name: body.name })
  forgetDirectory(ctx.house)
  return made
}

export const changeUser = async (ctx: Ctx, { params, body }: Got<typeof userContract.changeUser>): Promise<{ done: boolean }> => {
  await mustExist(ctx, params.id)
  await officeMustExist(ctx.tx, body.officeId)
  if (body.disabled && params.id === ctx.actor.id) throw new Refusal([worded('ruleNotMet', '不能停用自己的账号')])
  if (body.name) await ctx.tx.run(sql`update users set name = ${body.name} where id = ${params.id}`)
  if (body.officeId !== undefined) await ctx.tx.run(sql`update users set office_id = ${body.officeId} where id = ${params.id}`)
  if (body.disabled !== undefined) {
    await ctx.tx.run(sql`update users set disabled_at = ${body.disabled ? ctx.now : null} where id = ${params.id}`)
    if (body.disabled) await endAllOf(ctx.tx, params.id)
  }
  await writeDownForKeepers(ctx, 'change user', { userId: params.id, ...body })
  forgetDirectory(ctx.house)
  return { done: true }
}

export const resetPassword = async (ctx: Ctx, { params }: Got<typeof userContract.resetPassword>): Promise<{ password: string }> => {
  await mustExist(ctx, params.id)
  const password = randomPassword()
  await putPassword(ctx.tx, params.id, password, true)
  await endAllOf(ctx.tx, params.id)
  await tellOwner(ctx, params.id, 'password')
  await writeDownForKeepers(ctx, 'reset password', { userId: params.id })
  return { password }
}

/** The administrator may appoint the first security officer and auditor, and nobody after that: then the security officer does. */
const mayGrant = async (ctx: Ctx, held: Held[]): Promise<void> => {
  if (ctx.actor.roles.includes('security')) return
  const there = await ctx.tx.one(sql`select 1 from user_roles where role = 'security' and (until_day is null or until_day >= ${ctx.today})`)
  const onlyKeepers = held.every((h) => h.role === 'security' || h.role === 'auditor' || h.role === 'admin')
  if (there || !onlyKeepers) throw new Refusal([worded('notYourRole', '角色由安全管理员授予；系统管理员只能任命首位安全管理员')])
}

export const setRoles = async (ctx: Ctx, { params, body }: Got<typeof userContract.setRoles>): Promise<{ done: boolean }> => {
  await mustExist(ctx, params.id)
  if (params.id === ctx.actor.id) throw new Refusal([worded('ruleNotMet', '不能改自己的角色')])
  if (!mayHoldTogether(body.roles.map((h) => h.role)))
    throw new Refusal([worded('ruleNotMet', '系统管理员、安全管理员、审计管理员互不兼任，也不兼任业务角色')])
  await mayGrant(ctx, body.roles)
  for (const { officeId } of body.roles) await officeMustExist(ctx.tx, officeId)
  await putRoles(ctx.tx, params.id, body.roles, ctx.today)
  await endAllOf(ctx.tx, params.id)
  await tellOwner(ctx, params.id, 'roles')
  await writeDownForKeepers(ctx, 'set roles', { userId: params.id, roles: body.roles })
  return { done: true }
}

export const addOffice = async (ctx: Ctx, { body }: Got<typeof userContract.addOffice>): Promise<{ id: string }> => {
  const [id] = await makeOffices(ctx.tx, [body])
  await writeDownForKeepers(ctx, 'add office', body)
  forgetDirectory(ctx.house)
  return { id: id as string }
}

/** Makes offices, in order behind those there are; one of the same name is refused. */
export const makeOffices = async (tx: Tx, offices: { name: string; kind: '室' | '派驻机构' }[]): Promise<string[]> => {
  const ids: string[] = []
  for (const { name, kind } of offices) {
    if (await tx.one(sql`select 1 from offices where name = ${name}`)) throw new Refusal([worded('ruleNotMet', '已有同名的机构', { field: 'name' })])
    const id = newId()
    await tx.run(sql`insert into offices (id, name, kind, ord) select ${id}, ${name}, ${kind}, coalesce(max(ord), 0) + 1 from offices`)
    ids.push(id)
  }
  return ids
}
