/** Single sign-on against a real issuer on loopback: in by the claim, never made, and nothing taken that was not asked for. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SingleSignOn } from '../src/server/doors.ts'
import { county } from './helm.ts'
import { Issuer } from './issuer.ts'

const issuer = new Issuer()
const sso: SingleSignOn = { issuer: '', clientId: 'mingjian', claim: 'preferred_username', label: '测试县统一认证' }
beforeAll(async () => {
  await issuer.opens()
  sso.issuer = issuer.address
})
afterAll(() => issuer.closes())
const c = county({ origin: 'http://127.0.0.1:8080', sso })
const without = county()

const go = (url: string, cookie = '') => c.app.inject({ url, ...(cookie ? { headers: { cookie } } : {}) })
const cookiesOf = (answer: { headers: Record<string, unknown> }): string[] => [answer.headers['set-cookie'] ?? []].flat().map(String)
const pairOf = (cookies: string[], name: string): string => String(cookies.find((each) => each.startsWith(`${name}=`)) ?? '').split(';')[0] as string

/** The way of a browser: to the issuer and back. */
const leaves = async () => {
  const out = await go('/api/session/sso')
  expect(out.statusCode).toBe(302)
  const at = await fetch(String(out.headers.location), { redirect: 'manual' })
  const back = new URL(at.headers.get('location') as string)
  return { cookie: pairOf(cookiesOf(out), 'mingjian-return'), cookies: cookiesOf(out), back }
}
const wayIn = async () => {
  const { cookie, back } = await leaves()
  return go(`${back.pathname}${back.search}`, cookie)
}

describe('统一认证', () => {
  it('没有设置的，登录页上没有，地址也没有', async () => {
    expect((await without.app.inject({ url: '/api/session/ways' })).json()).toEqual({ sso: null })
    expect((await without.app.inject({ url: '/api/session/sso' })).statusCode).toBe(404)
    expect((await without.app.inject({ url: '/api/session/sso/return?code=x&state=y' })).statusCode).toBe(404)
  })

  it('按声明的项目找到已有的账号，进来了；回程凭据只有这一路，登录凭据仍是严格的', async () => {
    issuer.says = { account: c.cast.handler.account }
    expect((await go('/api/session/ways')).json()).toEqual({ sso: '测试县统一认证' })
    const { cookie, cookies, back } = await leaves()
    expect(cookies[0]).toMatch(/HttpOnly/)
    expect(cookies[0]).toMatch(/SameSite=Lax/)
    const entered = await go(`${back.pathname}${back.search}`, cookie)
    expect([entered.statusCode, entered.headers.location]).toEqual([302, '/'])
    const set = cookiesOf(entered)
    expect(set.find((each) => each.startsWith('mingjian='))).toMatch(/SameSite=Strict/)
    const me = await go('/api/session', pairOf(set, 'mingjian'))
    expect(me.json()).toMatchObject({ account: c.cast.handler.account })
    const twice = await go(`${back.pathname}${back.search}`, cookie)
    expect(twice.headers.location).toBe('/#sso=failed')
  })

  it('没有开设的账号不会自己生出来；停用的进不来', async () => {
    issuer.says = { account: 'newcomer' }
    expect((await wayIn()).headers.location).toBe('/#sso=unknown')
    const users = await c.cast.admin.get<{ account: string }[]>('/api/users')
    expect(users.map(({ account }) => account)).not.toContain('newcomer')
    issuer.says = { account: c.cast.handler2.account }
    await c.cast.admin.ask('PATCH', `/api/users/${c.cast.handler2.id}`, { disabled: true })
    expect((await wayIn()).headers.location).toBe('/#sso=unknown')
  })

  it.each([
    ['签名不是它的', { forged: true }],
    ['是给别的平台的', { audience: 'other' }],
    ['不是这一次的', { nonce: 'other' }],
  ])('令牌%s，不收', async (_, wrong) => {
    issuer.says = { account: c.cast.handler.account, ...wrong }
    const answer = await wayIn()
    expect(answer.headers.location).toBe('/#sso=failed')
    expect(pairOf(cookiesOf(answer), 'mingjian')).toBe('')
  })

  it('不是自己出发的、状态不对的、换了浏览器的，都不收', async () => {
    issuer.says = { account: c.cast.handler.account }
    const { cookie, back } = await leaves()
    expect((await go(`${back.pathname}${back.search}`)).headers.location).toBe('/#sso=failed')
    back.searchParams.set('state', 'other')
    expect((await go(`${back.pathname}${back.search}`, cookie)).headers.location).toBe('/#sso=failed')
    const [mine, theirs] = [await leaves(), await leaves()]
    expect((await go(`${theirs.back.pathname}${theirs.back.search}`, mine.cookie)).headers.location).toBe('/#sso=failed')
  })

  it('必须设置两步验证的角色，统一认证进来也要先设置；首次口令没改不碍事', async () => {
    const { security, head, admin } = c.cast
    const rules = await security!.get<object>('/api/sign-in-rules')
    await security!.ask('PUT', '/api/sign-in-rules', { ...rules, secondFactor: { officeHead: 'required' } })
    await admin.ask('POST', `/api/users/${head.id}/password`)
    issuer.says = { account: head.account }
    const entered = await wayIn()
    const me = await go('/api/session', pairOf(cookiesOf(entered), 'mingjian'))
    expect(me.json()).toMatchObject({ mustEnrol: true, mustChange: false })
  })

  it('没有人出故障', () => expect([...c.faults, ...without.faults]).toEqual([]))
})
