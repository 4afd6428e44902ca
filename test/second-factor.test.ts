/** Second factors: codes that change with time, codes for their loss, what a role requires, and their reset by the security officer. */
import { describe, expect, it } from 'vitest'
import { asTheHouse } from '../src/server/context.ts'
import { sql } from '../src/server/sql.ts'
import { codeOf, inBase32, stepAt } from '../src/base/users/server/totp.ts'
import { seal, unseal } from '../src/base/users/server/sealing.ts'
import { type SignInRules, signInRulesAtFirst } from '../src/base/users/sign-in-rules.ts'
import type { Actor } from './actor.ts'
import { county } from './helm.ts'

const c = county()
type Said = { ticket: string; wanted?: string; ways: string[]; secret: string; recovery: string[] | null; message: string; mustEnrol?: boolean }

const post = async (url: string, payload: object, cookie = '') => {
  const answer = await c.app.inject({ method: 'POST', url, payload, ...(cookie ? { headers: { cookie } } : {}) })
  return { status: answer.statusCode, body: answer.json<Said>(), cookie: String(answer.headers['set-cookie'] ?? '').split(';')[0] as string }
}
const signIn = ({ account, password }: Actor) => post('/api/session', { account, password })
const second = (ticket: string, rest: object) => post('/api/session/second', { ticket, ...rest })

const bytesOf = (base32: string): Uint8Array => {
  const bits = [...base32].map((sign) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign).toString(2).padStart(5, '0')).join('')
  return new Uint8Array((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}
const codeAt = (secret: string, later: number): string => codeOf(bytesOf(secret), stepAt(c.house.clock()) + later)

/** Sets up a code with the step before the present one, so that the present and the next are still to be used. */
const enrols = async (who: Actor): Promise<{ secret: string; recovery: string[] }> => {
  const { body } = await who.ask<Said>('POST', '/api/account/code/begin', { password: who.password })
  const added = await who.ask<Said>('POST', '/api/account/code', { ticket: body.ticket, code: codeAt(body.secret, -1) })
  expect(added.status, added.text).toBe(200)
  return { secret: body.secret, recovery: added.body.recovery ?? [] }
}

const rules = async (change: Partial<SignInRules>) => {
  const set = await c.cast.security!.ask('PUT', '/api/sign-in-rules', { ...signInRulesAtFirst, ...change })
  expect(set.status, set.text).toBe(200)
}

describe('动态验证码的算法', () => {
  it.each([
    [59, '94287082'],
    [1_111_111_109, '07081804'],
    [1_111_111_111, '14050471'],
    [1_234_567_890, '89005924'],
    [2_000_000_000, '69279037'],
    [20_000_000_000, '65353130'],
  ])('RFC 6238 的样例：%i 秒是 %s', (seconds, code) => {
    expect(codeOf(Buffer.from('12345678901234567890'), stepAt(new Date(seconds * 1000)), 8)).toBe(code)
  })

  it('密钥写成验证器认得的样子', () => {
    expect(inBase32(Buffer.from('foobar'))).toBe('MZXW6YTBOI')
    expect(Buffer.from(bytesOf(inBase32(Buffer.alloc(20, 7))))).toEqual(Buffer.alloc(20, 7))
  })

  it('封存的密钥，换一把钥匙、换一个人、改一个字节都打不开', () => {
    const [key, other] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)]
    const sealed = seal(key, Buffer.from('secret'), 'a')
    expect(unseal(key, sealed, 'a').toString()).toBe('secret')
    expect(() => unseal(other, sealed, 'a')).toThrow()
    expect(() => unseal(key, sealed, 'b')).toThrow()
    sealed[sealed.length - 1]! ^= 1
    expect(() => unseal(key, sealed, 'a')).toThrow()
  })
})

describe('两步验证', () => {
  it('没有设置的账号，程序照旧一次登录', async () => {
    const { status, body } = await signIn(c.cast.stranger)
    expect([status, body.wanted]).toEqual([200, undefined])
  })

  it('设置要先输口令，验证码不对不生效；库里没有明文密钥', async () => {
    const { handler2 } = c.cast
    await handler2.mayNot(handler2.ask('POST', '/api/account/code/begin', { password: '错的' }), '口令不正确', 422)
    const { body } = await handler2.ask<Said>('POST', '/api/account/code/begin', { password: handler2.password })
    await handler2.mayNot(handler2.ask('POST', '/api/account/code', { ticket: body.ticket, code: codeAt(body.secret, 9) }), '验证码不正确', 422)
    await c.cast.stranger.mayNot(
      c.cast.stranger.ask('POST', '/api/account/code', { ticket: body.ticket, code: codeAt(body.secret, 0) }),
      '重新登录',
      401,
    )
    const { secret } = await enrols(handler2)
    const [row] = await asTheHouse(c.house, (ctx) => ctx.tx.all<{ secret: Buffer }>(sql`select secret from factors where user_id = ${handler2.id}`))
    expect(row!.secret.includes(Buffer.from(bytesOf(secret)))).toBe(false)
    expect(row!.secret.includes(secret)).toBe(false)
  })

  it('口令对了还要第二步；没有第二步就没有登录；用过的验证码不再接受', async () => {
    const { handler } = c.cast
    const { secret } = await enrols(handler)
    const first = await signIn(handler)
    expect(first).toMatchObject({ status: 200, cookie: '', body: { wanted: 'second', ways: ['code', 'recovery'] } })
    const wrong = await second(first.body.ticket, { code: codeAt(secret, 7) })
    expect([wrong.status, wrong.body.message]).toEqual([401, '验证没有通过，请重新验证'])
    const code = codeAt(secret, 0)
    const entered = await second(first.body.ticket, { code })
    expect(entered.status).toBe(200)
    expect((await c.app.inject({ url: '/api/desk', headers: { cookie: entered.cookie } })).statusCode).toBe(200)
    expect((await second(first.body.ticket, { code: codeAt(secret, 1) })).status).toBe(401)
    const again = await signIn(handler)
    expect((await second(again.body.ticket, { code })).status).toBe(401)
    expect((await second(again.body.ticket, { code: codeAt(secret, 1) })).status).toBe(200)
  })

  it('恢复码每个只用一次，用过会告诉本人', async () => {
    const { head } = c.cast
    const { recovery } = await enrols(head)
    expect(new Set(recovery).size).toBe(10)
    const [spent] = recovery
    const first = await signIn(head)
    const entered = await second(first.body.ticket, { recovery: spent!.toUpperCase() })
    expect(entered.status).toBe(200)
    const again = await signIn(head)
    expect((await second(again.body.ticket, { recovery: spent })).status).toBe(401)
    const account = await head.get<{ recoveryLeft: number; events: { kind: string; seen: boolean }[] }>('/api/account')
    expect(account.recoveryLeft).toBe(9)
    expect(account.events).toMatchObject([{ kind: 'recovery', seen: false }])
    await head.ask('POST', '/api/account/events/seen', {})
    expect((await head.get<{ events: { seen: boolean }[] }>('/api/account')).events[0]!.seen).toBe(true)
  })

  it('第二步连错五次，账号同样锁定', async () => {
    const { intake } = c.cast
    const { secret } = await enrols(intake)
    const first = await signIn(intake)
    for (let i = 0; i < 5; i += 1) expect((await second(first.body.ticket, { code: '000000' })).status).toBe(401)
    const locked = await second(first.body.ticket, { code: codeAt(secret, 0) })
    expect([locked.status, locked.body.message]).toEqual([429, expect.stringContaining('锁定30分钟')])
  })

  it('角色必须设置的，登录后先设置才能办事；最后一种不能移除', async () => {
    await rules({ secondFactor: { committee: 'required' } })
    const { committee } = c.cast
    await committee.comesBack()
    expect((await committee.ask<Said>('GET', '/api/session')).body.mustEnrol).toBe(true)
    await committee.mayNot(committee.ask('GET', '/api/desk'), '两步验证', 409)
    await committee.mayNot(committee.ask('GET', '/api/handovers'), '两步验证', 409)
    await enrols(committee)
    await committee.get('/api/desk')
    const { factors } = await committee.get<{ factors: { id: string }[] }>('/api/account')
    await committee.mayNot(
      committee.ask('POST', `/api/account/factors/${factors[0]!.id}/removal`, { password: committee.password }),
      '请先添加另一种',
      409,
    )
    await rules({ secondFactor: { committee: 'off' } })
    expect((await signIn(committee)).body.wanted).toBeUndefined()
    await rules({})
    expect((await signIn(committee)).body.wanted).toBe('second')
  })

  it('丢了由安全管理员清除：登录全部结束，留痕，本人知道；管理员不能清除，安全管理员也不能清除自己的', async () => {
    const { handler2, security, admin } = c.cast
    await admin.mayNot(admin.ask('DELETE', `/api/users/${handler2.id}/factors`), '不能使用这项功能', 403)
    await security!.mayNot(security!.ask('DELETE', `/api/users/${security!.id}/factors`), '另一名安全管理员', 409)
    expect((await security!.ask('DELETE', `/api/users/${handler2.id}/factors`)).status).toBe(200)
    await handler2.mayNot(handler2.ask('GET', '/api/desk'), '请先登录', 401)
    const { status, body } = await signIn(handler2)
    expect([status, body.wanted, (body as unknown as { untold: number }).untold]).toEqual([200, undefined, 1])
    const trail = await c.cast.auditor!.get<{ kind: string; userId: string }[]>('/api/trail?kind=reset%20factors')
    expect(trail.map(({ userId }) => userId)).toEqual([security!.id])
  })

  it('没有人出故障', () => expect(c.faults).toEqual([]))
})
