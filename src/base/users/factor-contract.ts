/** 我的账号: second factors, codes for their loss, what was done to the account; and the second call of signing in. */
import { z } from 'zod'
import { type Route, route } from '../../kit/contract.ts'
import { Me, password } from './contract.ts'
import { SignInRules } from './sign-in-rules.ts'

const done = z.object({ done: z.boolean() })
const id = z.object({ id: z.uuid() })
const ticket = z.string().min(20).max(100)
const code = z
  .string('请填写验证码')
  .trim()
  .regex(/^\d{6}$/, '验证码是六位数字')
/** What a browser says of a passkey; the library checks each part of it. */
const said = z.record(z.string(), z.unknown())
const name = z.string('请填写名称').trim().min(1, '请填写名称').max(40, '名称不超过40个字')

const Factor = z.object({
  id: z.string(),
  kind: z.enum(['code', 'passkey']),
  name: z.string(),
  addedAt: z.string(),
  usedAt: z.string().nullable(),
})
export const MyAccount = z.object({
  mode: z.enum(['off', 'offered', 'required']),
  factors: z.array(Factor),
  recoveryLeft: z.number(),
  passwordChangedAt: z.string(),
  passwordRules: z.string(),
  /** Passkeys are bound to a name; at a bare number there are none. */
  mayUsePasskeys: z.boolean(),
  events: z.array(z.object({ at: z.string(), kind: z.enum(['password', 'factors', 'roles', 'recovery']), seen: z.boolean() })),
})
export type MyAccount = z.infer<typeof MyAccount>
/** Codes for the loss of a factor: given once, when the first one is set up, and never again. */
const Added = z.object({ recovery: z.array(z.string()).nullable() })

const keepers = ['admin', 'security', 'auditor'] as const

export const factorContract = {
  ways: route({
    method: 'GET',
    path: '/api/session/ways',
    summary: '登录页上有哪些登录方式',
    surface: 'open',
    answer: z.object({ sso: z.string().nullable() }),
  }),
  second: route({
    method: 'POST',
    path: '/api/session/second',
    summary: '登录的第二步：验证码、恢复码或者通行密钥',
    surface: 'open',
    body: z.union(
      [
        z.strictObject({ ticket, code }),
        z.strictObject({ ticket, recovery: z.string('请填写恢复码').trim().min(8, '恢复码不完整').max(40) }),
        z.strictObject({ ticket, passkey: said }),
      ],
      '请填写六位数字的验证码，或者恢复码',
    ),
    answer: Me,
  }),
  passkeyAsked: route({
    method: 'POST',
    path: '/api/session/second/passkey',
    summary: '登录的第二步：取得通行密钥的质询',
    surface: 'open',
    body: z.strictObject({ ticket }),
    answer: z.object({ options: said }),
  }),
  sso: route({ method: 'GET', path: '/api/session/sso', summary: '转到单位的统一认证', surface: 'open', answer: done }),
  ssoReturn: route({ method: 'GET', path: '/api/session/sso/return', summary: '从统一认证返回', surface: 'open', answer: done }),
  account: route({ method: 'GET', path: '/api/account', summary: '我的账号', surface: 'own', answer: MyAccount }),
  beginCode: route({
    method: 'POST',
    path: '/api/account/code/begin',
    summary: '开始设置动态验证码',
    surface: 'own',
    body: z.strictObject({ password }),
    answer: z.object({ ticket: z.string(), secret: z.string(), address: z.string() }),
  }),
  addCode: route({
    method: 'POST',
    path: '/api/account/code',
    summary: '输入验证码，动态验证码生效',
    surface: 'own',
    body: z.strictObject({ ticket, code }),
    answer: Added,
  }),
  beginPasskey: route({
    method: 'POST',
    path: '/api/account/passkeys/begin',
    summary: '开始添加通行密钥',
    surface: 'own',
    body: z.strictObject({ password }),
    answer: z.object({ ticket: z.string(), options: said }),
  }),
  addPasskey: route({
    method: 'POST',
    path: '/api/account/passkeys',
    summary: '通行密钥生效',
    surface: 'own',
    body: z.strictObject({ ticket, name, passkey: said }),
    answer: Added,
  }),
  dropFactor: route({
    method: 'POST',
    path: '/api/account/factors/:id/removal',
    summary: '移除一种验证方式',
    surface: 'own',
    params: id,
    body: z.strictObject({ password }),
    answer: done,
  }),
  recoveryAfresh: route({
    method: 'POST',
    path: '/api/account/recovery',
    summary: '重新生成恢复码，原来的作废',
    surface: 'own',
    body: z.strictObject({ password }),
    answer: z.object({ recovery: z.array(z.string()) }),
  }),
  seen: route({ method: 'POST', path: '/api/account/events/seen', summary: '账号变动已知悉', surface: 'own', answer: done }),
  endOthers: route({
    method: 'POST',
    path: '/api/sessions/others/end',
    summary: '结束我的其他全部登录',
    surface: 'own',
    answer: z.object({ ended: z.number() }),
  }),
  resetFactors: route({
    method: 'DELETE',
    path: '/api/users/:id/factors',
    summary: '清除一个人的两步验证，由本人重新设置',
    surface: 'keeping',
    roles: ['security'],
    params: id,
    answer: done,
  }),
  rules: route({ method: 'GET', path: '/api/sign-in-rules', summary: '登录与口令的规则', surface: 'keeping', roles: keepers, answer: SignInRules }),
  setRules: route({
    method: 'PUT',
    path: '/api/sign-in-rules',
    summary: '改登录与口令的规则',
    surface: 'keeping',
    roles: ['security'],
    body: SignInRules,
    answer: done,
  }),
} satisfies Record<string, Route>
