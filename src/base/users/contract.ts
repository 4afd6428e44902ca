/** Signing in, one's own sessions, and the accounts that the three keepers run between them. */
import { z } from 'zod'
import { askedDay } from '../../kit/asked-day.ts'
import { type Route, route } from '../../kit/contract.ts'
import { type Role, roles } from '../../kit/role.ts'

const role = z.enum(Object.keys(roles) as [Role, ...Role[]], '没有这个角色')
const account = z
  .string('请填写账号')
  .trim()
  .regex(/^[a-z0-9._-]{2,40}$/, '账号用小写字母、数字、点、横线，2至40个字符')
export const password = z.string('请填写口令').min(1, '请填写口令').max(200, '口令不超过200个字符')
const id = z.object({ id: z.uuid() })

export const Me = z.object({
  id: z.string(),
  account: z.string(),
  name: z.string(),
  office: z.string().nullable(),
  roles: z.array(role),
  mustChange: z.boolean(),
  /** A second factor is required of one's roles, and none is set up yet. */
  mustEnrol: z.boolean(),
  /** Things done to the account by others that its owner has not been told. */
  untold: z.number(),
})
export type Me = z.infer<typeof Me>

/** The password was right, and one of these must follow within minutes, with this ticket. No session has begun. */
export const SecondWanted = z.object({
  wanted: z.literal('second'),
  ticket: z.string(),
  ways: z.array(z.enum(['code', 'passkey', 'recovery'])),
})
export type SecondWanted = z.infer<typeof SecondWanted>

const SessionSaid = z.object({
  id: z.string(),
  startedAt: z.string(),
  seenAt: z.string(),
  agent: z.string().nullable(),
  /** From where it was begun; sessions from before this was kept have none. */
  address: z.string().nullable(),
  current: z.boolean(),
})

export const UserSaid = z.object({
  id: z.string(),
  account: z.string(),
  name: z.string(),
  officeId: z.string().nullable(),
  disabled: z.boolean(),
  locked: z.boolean(),
  factors: z.number(),
  roles: z.array(z.object({ role, officeId: z.string().nullable(), from: z.string(), until: z.string().nullable() })),
  sessions: z.number(),
})
export type UserSaid = z.infer<typeof UserSaid>

const Entry = z.object({
  id: z.number(),
  at: z.string(),
  userId: z.string().nullable(),
  kind: z.string(),
  area: z.string().nullable(),
  recordId: z.string().nullable(),
  /** From where the session was begun in which it was done, or the sign-in that failed was tried. */
  address: z.string().nullable(),
})

const keeping = ['admin', 'security', 'auditor'] as const

export const userContract = {
  signIn: route({
    method: 'POST',
    path: '/api/session',
    summary: '登录',
    surface: 'open',
    body: z.strictObject({ account: z.string().trim().max(40), password }),
    answer: z.union([Me, SecondWanted]),
  }),
  me: route({ method: 'GET', path: '/api/session', summary: '我是谁', surface: 'own', answer: Me }),
  signOut: route({ method: 'DELETE', path: '/api/session', summary: '退出', surface: 'own', answer: z.object({ done: z.boolean() }) }),
  changePassword: route({
    method: 'PUT',
    path: '/api/session/password',
    summary: '修改口令',
    surface: 'own',
    body: z.strictObject({ old: password, new: password }),
    answer: z.object({ done: z.boolean() }),
  }),
  sessions: route({ method: 'GET', path: '/api/sessions', summary: '我的登录', surface: 'own', answer: z.array(SessionSaid) }),
  endSession: route({
    method: 'DELETE',
    path: '/api/sessions/:id',
    summary: '结束我的一个登录',
    surface: 'own',
    params: id,
    answer: z.object({ done: z.boolean() }),
  }),
  users: route({ method: 'GET', path: '/api/users', summary: '账号', surface: 'keeping', roles: keeping, answer: z.array(UserSaid) }),
  addUser: route({
    method: 'POST',
    path: '/api/users',
    summary: '开设账号',
    surface: 'keeping',
    roles: ['admin'],
    body: z.strictObject({ account, name: z.string('请填写姓名').trim().min(1, '请填写姓名').max(50), officeId: z.uuid().optional() }),
    answer: z.object({ id: z.string(), password: z.string() }),
  }),
  changeUser: route({
    method: 'PATCH',
    path: '/api/users/:id',
    summary: '改账号、停用、启用',
    surface: 'keeping',
    roles: ['admin'],
    params: id,
    body: z.strictObject({
      name: z.string().trim().min(1).max(50).optional(),
      officeId: z.uuid().nullable().optional(),
      disabled: z.boolean().optional(),
    }),
    answer: z.object({ done: z.boolean() }),
  }),
  resetPassword: route({
    method: 'POST',
    path: '/api/users/:id/password',
    summary: '重置口令并解锁',
    surface: 'keeping',
    roles: ['admin'],
    params: id,
    answer: z.object({ password: z.string() }),
  }),
  setRoles: route({
    method: 'PUT',
    path: '/api/users/:id/roles',
    summary: '授予、收回角色',
    surface: 'keeping',
    roles: ['security', 'admin'],
    params: id,
    body: z.strictObject({
      roles: z.array(z.strictObject({ role, officeId: z.uuid().optional(), from: askedDay.optional(), until: askedDay.optional() })).max(20),
    }),
    answer: z.object({ done: z.boolean() }),
  }),
  endUserSessions: route({
    method: 'DELETE',
    path: '/api/users/:id/sessions',
    summary: '结束一个人的全部登录',
    surface: 'keeping',
    roles: ['security'],
    params: id,
    answer: z.object({ ended: z.number() }),
  }),
  addOffice: route({
    method: 'POST',
    path: '/api/offices',
    summary: '增设内设机构、派驻机构',
    surface: 'keeping',
    roles: ['admin'],
    body: z.strictObject({ name: z.string().trim().min(1, '请填写名称').max(100), kind: z.enum(['室', '派驻机构'], '请选择类别') }),
    answer: z.object({ id: z.string() }),
  }),
  trail: route({
    method: 'GET',
    path: '/api/trail',
    summary: '操作轨迹：谁在何时做过何类操作',
    surface: 'keeping',
    roles: ['auditor'],
    query: z.strictObject({ before: z.coerce.number().int().optional(), user: z.uuid().optional(), kind: z.string().max(40).optional() }),
    answer: z.array(Entry),
  }),
} satisfies Record<string, Route>
