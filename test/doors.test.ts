/** At the doors: headers on every kind of answer, cookies, requests of other sites, too many failures, rules of passwords, the keepers apart. */
import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { environment } from '../src/app/environment.ts'
import { mayHoldTogether, type Role, roles } from '../src/kit/role.ts'
import { asksFromHere } from '../src/server/same-site.ts'
import { type SignInRules, signInRulesAtFirst } from '../src/base/users/sign-in-rules.ts'
import { checkStrength } from '../src/base/users/server/strength.ts'
import { county } from './helm.ts'

const c = county()
const behindHttps = county({ origin: 'https://mj.example' })

const signIn = (of: typeof c, account: string, password: string, headers: Record<string, string> = {}) =>
  of.app.inject({ method: 'POST', url: '/api/session', payload: { account, password }, headers })
const rules = async (change: Partial<SignInRules>) => {
  expect((await c.cast.security!.ask('PUT', '/api/sign-in-rules', { ...signInRulesAtFirst, ...change })).status).toBe(200)
}

describe('安全响应头', () => {
  it.each([
    ['接口', '/api/health'],
    ['被拒绝的接口', '/api/desk'],
    ['没有的地址', '/api/nothing'],
    ['没有的资源', '/assets/nothing.js'],
  ])('%s', async (_, url) => {
    const { headers } = await c.app.inject({ url })
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(headers['cross-origin-opener-policy']).toBe('same-origin')
    expect(headers['cross-origin-resource-policy']).toBe('same-origin')
    expect(headers['permissions-policy']).toContain('camera=()')
    expect(headers['strict-transport-security']).toBeUndefined()
    if (url.startsWith('/api/')) expect(headers['cache-control']).toBe('no-store')
  })

  it('下载的文件不留缓存、不猜类型、不能当网页跑', async () => {
    const { headers } = await c.cast.clueOffice.ask('GET', '/api/clues/sheet')
    expect(headers['cache-control']).toBe('no-store')
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['content-security-policy']).toContain("default-src 'none'")
  })

  it('加密访问的，告诉浏览器以后只走加密', async () => {
    const { headers } = await behindHttps.app.inject({ url: '/api/health' })
    expect(headers['strict-transport-security']).toMatch(/max-age=31536000/)
  })
})

describe('登录凭据和来路', () => {
  it('加密访问的，凭据只在加密连接上、只给本站', async () => {
    const answer = await signIn(behindHttps, behindHttps.cast.handler.account, behindHttps.cast.handler.password)
    const cookie = String(answer.headers['set-cookie'])
    expect(cookie).toMatch(/^__Host-mingjian=/)
    for (const part of ['HttpOnly', 'Secure', 'SameSite=Strict', 'Path=/']) expect(cookie).toContain(part)
    expect(cookie).not.toContain('Domain')
  })

  it.each([
    ['程序，什么也不说', {}, true],
    ['本站的页面', { origin: 'http://a:1', host: 'a:1', 'sec-fetch-site': 'same-origin' }, true],
    ['别的网站', { origin: 'http://evil', host: 'a:1' }, false],
    ['同一域名的另一网站', { 'sec-fetch-site': 'same-site', host: 'a:1' }, false],
    ['别的网站，不说来路', { 'sec-fetch-site': 'cross-site', host: 'a:1' }, false],
    ['来路读不懂', { origin: 'null', host: 'a:1' }, false],
    ['来路是乱码', { origin: '::::', host: 'a:1' }, false],
  ])('%s', (_, heads, fits) => {
    expect(asksFromHere(heads)).toBe(fits)
  })

  it('代理改了主机名的，按用户访问的地址认', () => {
    expect(asksFromHere({ origin: 'https://mj.example', host: '10.0.0.1:8080' }, 'https://mj.example')).toBe(true)
    expect(asksFromHere({ origin: 'https://mj.example', host: '10.0.0.1:8080' })).toBe(false)
  })

  it('别的网站发来的改动，带着凭据也不收', async () => {
    const answer = await signIn(c, c.cast.handler.account, c.cast.handler.password, { 'sec-fetch-site': 'cross-site' })
    expect([answer.statusCode, answer.json().message]).toEqual([400, '请求来自其他网站，已拒绝'])
  })

  it('同时登录的处数有限的，结束最早的一处', async () => {
    await rules({ sessionsAtMost: 2 })
    const { otherHead } = c.cast
    const cookies: string[] = []
    for (let i = 0; i < 3; i += 1) {
      const answer = await signIn(c, otherHead!.account, otherHead!.password)
      cookies.push(String(answer.headers['set-cookie']).split(';')[0] as string)
    }
    const standing = await Promise.all(cookies.map(async (cookie) => (await c.app.inject({ url: '/api/session', headers: { cookie } })).statusCode))
    expect(standing).toEqual([401, 200, 200])
    await rules({})
  })

  it('结束其他全部登录，本次的还在', async () => {
    const { trialHead } = c.cast
    await signIn(c, trialHead.account, trialHead.password)
    await trialHead.get('/api/desk')
    expect((await trialHead.ask<{ ended: number }>('POST', '/api/sessions/others/end', {})).body.ended).toBe(1)
    expect((await trialHead.get<unknown[]>('/api/sessions')).length).toBe(1)
  })

  it('一个账号失败过多，不论有没有这个账号，都说一样的话', async () => {
    for (let i = 0; i < 15; i += 1) await signIn(c, 'nobody-here', 'x')
    const answer = await signIn(c, 'nobody-here', 'x')
    expect([answer.statusCode, answer.json().message]).toEqual([429, '登录失败次数过多，请10分钟后再试'])
    expect((await signIn(c, c.cast.handler.account, c.cast.handler.password)).statusCode).toBe(200)
    c.setDay('2026-01-06')
    expect((await signIn(c, 'nobody-here', 'x')).statusCode).toBe(401)
  })

  it('一处来的失败过多，换着账号试也拦住', async () => {
    for (let i = 0; i < 60; i += 1) await signIn(behindHttps, `guess-${i}`, 'x')
    expect((await signIn(behindHttps, 'guess-99', 'x')).statusCode).toBe(429)
  })
})

describe('口令规则', () => {
  it.each(['Password123!', 'P@ssw0rd2026', '1qaz@WSX3edc', 'Mingjian-2026', 'Aa1Aa1Aa1Aa1', 'Admin@123456'])('弱口令 %s 不收', (weak) => {
    expect(() => checkStrength(weak, 'someone', '某某')).toThrow('弱口令')
  })

  it('长度、种类可以从严，不能放宽', async () => {
    expect(() => checkStrength('Kumquat-River-9', 'someone', '某某', { ...signInRulesAtFirst, passwordLength: 20 })).toThrow('至少20个字符')
    expect(() => checkStrength('kumquat-river-9', 'someone', '某某', { ...signInRulesAtFirst, passwordKinds: 4 })).toThrow('四类')
    checkStrength('Kumquat-River-9', 'someone', '某某')
    const { security } = c.cast
    await security!.mayNot(security!.ask('PUT', '/api/sign-in-rules', { ...signInRulesAtFirst, passwordLength: 6 }), '不少于10', 422)
  })

  it('用过的口令不再收；使用满了期限，登录时先改', async () => {
    const { conductOffice } = c.cast
    const put = (old: string, fresh: string) => conductOffice!.ask('PUT', '/api/session/password', { old, new: fresh })
    expect((await put(conductOffice!.password, 'Kumquat-River-9')).status).toBe(200)
    await conductOffice!.mayNot(put('Kumquat-River-9', conductOffice!.password), '最近5次', 422)
    expect((await put('Kumquat-River-9', 'Kumquat-River-10')).status).toBe(200)
    await rules({ passwordLives: 90 })
    const client = new pg.Client(c.ownerUrl)
    await client.connect()
    await client.query("update credentials set changed_at = now() - interval '91 days' where user_id = $1", [conductOffice!.id])
    await client.end()
    expect((await signIn(c, conductOffice!.account, 'Kumquat-River-10')).json()).toMatchObject({ mustChange: true })
    await rules({})
  })
})

describe('三员分立', () => {
  const all = Object.keys(roles) as Role[]
  const pairs = all.flatMap((one, i) => all.slice(i + 1).map((other) => [one, other] as const))

  it(`任意两个角色（${pairs.length} 对），数据库和声明说的一样：能不能由一个人同时担任`, async () => {
    const client = new pg.Client(c.ownerUrl)
    await client.connect()
    const { rows } = await client.query('select gen_random_uuid() as id')
    await client.query("insert into users (id, account, name) values ($1, 'pairs', '试角色')", [rows[0].id])
    const put = (role: Role, from: string, until: string | null) =>
      client.query('insert into user_roles (user_id, role, from_day, until_day) values ($1, $2, $3, $4)', [rows[0].id, role, from, until])
    const taken = async (work: () => Promise<unknown>): Promise<boolean> => {
      await client.query('begin')
      const did = await work().then(
        () => true,
        (error: Error) => {
          expect(error.message).toBe('a keeper holds no other role')
          return false
        },
      )
      await client.query('rollback')
      return did
    }
    for (const [one, other] of pairs) {
      const together = () => put(one, '2026-01-01', null).then(() => put(other, '2026-06-01', '2026-12-31'))
      const after = () => put(one, '2026-01-01', '2026-05-31').then(() => put(other, '2026-06-01', null))
      expect(await taken(together), `${one} ${other}`).toBe(mayHoldTogether([one, other]))
      expect(await taken(after), `${one} then ${other}`).toBe(true)
    }
    await client.end()
  })

  it('谁也不能给自己角色，绕过接口也不行', async () => {
    const client = new pg.Client(c.ownerUrl)
    await client.connect()
    await client.query("select set_config('app.user', $1, false)", [c.cast.security!.id])
    const self = client.query("insert into user_roles (user_id, role, from_day) values ($1, 'secretary', '2027-01-01')", [c.cast.security!.id])
    await expect(self).rejects.toThrow('nobody gives a role to himself')
    await client.end()
  })
})

describe('按环境的设置', () => {
  it('不成样子的说清楚怎么写', () => {
    expect(() => environment({ ORIGIN: 'mj.example' })).toThrow('ORIGIN=mj.example')
    expect(() => environment({ OIDC_ISSUER: 'https://id.example' })).toThrow('OIDC_CLIENT_ID')
    expect(() => environment({ OIDC_ISSUER: 'http://id.example', OIDC_CLIENT_ID: 'mj', ORIGIN: 'https://mj.example' })).toThrow('https')
    expect(() => environment({ OIDC_ISSUER: 'https://id.example', OIDC_CLIENT_ID: 'mj' })).toThrow('ORIGIN')
    expect(environment({ OIDC_ISSUER: 'https://id.example', OIDC_CLIENT_ID: 'mj', ORIGIN: 'https://mj.example' }).doors.sso?.claim).toBe(
      'preferred_username',
    )
  })
})

it('没有人出故障', () => expect([...c.faults, ...behindHttps.faults]).toEqual([]))
