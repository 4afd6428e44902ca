/** Signing in: lockout, limits of a session, forced change, the three keepers apart. */
import { describe, expect, it } from 'vitest'
import { asTheHouse } from '../src/server/context.ts'
import { sql } from '../src/server/sql.ts'
import { county } from './helm.ts'

const c = county()

const signIn = (account: string, password: string) => c.app.inject({ method: 'POST', url: '/api/session', payload: { account, password } })
const run = (text: ReturnType<typeof sql>) => asTheHouse(c.house, (ctx) => ctx.tx.run(text))

describe('登录', () => {
  it('账号不存在和口令不对说的是同一句话', async () => {
    const [none, wrong] = [await signIn('nobody', 'x'), await signIn('handler', 'x')]
    expect([none.statusCode, none.json().message]).toEqual([wrong.statusCode, wrong.json().message])
    expect(none.statusCode).toBe(401)
  })

  it('连错五次锁定三十分钟，锁定期间口令对了也不行；过后可以', async () => {
    const { account, password } = c.cast.stranger
    for (let i = 0; i < 5; i += 1) await signIn(account, '错的口令')
    const locked = await signIn(account, password)
    expect(locked.statusCode).toBe(429)
    expect(locked.json().message).toContain('锁定30分钟')
    await run(sql`update credentials set locked_until = now() - interval '1 second'`)
    expect((await signIn(account, password)).statusCode).toBe(200)
  })

  it('登录凭据只在本站、脚本读不到；库里只存它的摘要', async () => {
    const answer = await signIn(c.cast.handler.account, c.cast.handler.password)
    const cookie = String(answer.headers['set-cookie'])
    expect(cookie).toMatch(/HttpOnly/)
    expect(cookie).toMatch(/SameSite=Strict/)
    const token = /mingjian=([^;]+)/.exec(cookie)![1]!
    const kept = await asTheHouse(c.house, (ctx) => ctx.tx.all<{ text: string }>(sql`select encode(token_hash, 'escape') as text from sessions`))
    for (const { text } of kept) expect(text).not.toContain(token)
  })

  it('闲置超时、到了时限、被结束、账号停用，登录都即刻失效', async () => {
    const { handler, handler2, head, admin } = c.cast
    for (const [who, change] of [
      [handler, sql`update sessions set seen_at = now() - interval '31 minutes' where user_id = ${handler.id}`],
      [handler2, sql`update sessions set ends_at = now() where user_id = ${handler2.id}`],
    ] as const) {
      await who.get('/api/desk')
      await run(change)
      await who.mayNot(who.ask('GET', '/api/desk'), '请先登录', 401)
    }
    await head.get('/api/desk')
    expect((await admin.ask('PATCH', `/api/users/${head.id}`, { disabled: true })).status).toBe(200)
    await head.mayNot(head.ask('GET', '/api/desk'), '请先登录', 401)
    const refused = await signIn(head.account, head.password)
    expect(refused.json().message).toContain('账号已停用')
    await admin.ask('PATCH', `/api/users/${head.id}`, { disabled: false })
  })

  it('看得到自己的登录，可以结束其中一个；看不到也结束不了别人的', async () => {
    const { clueOffice, intake } = c.cast
    await signIn(clueOffice.account, clueOffice.password)
    const mine = await clueOffice.get<{ id: string; current: boolean }[]>('/api/sessions')
    expect(mine.length).toBe(2)
    const other = mine.find((s) => !s.current)!
    expect((await intake.ask('DELETE', `/api/sessions/${other.id}`)).status).toBe(404)
    expect((await clueOffice.ask('DELETE', `/api/sessions/${other.id}`)).status).toBe(200)
    expect((await clueOffice.get<unknown[]>('/api/sessions')).length).toBe(1)
  })

  it('口令有强度要求；重置后必须先改才能办事', async () => {
    const { admin, organisation } = c.cast
    const { body } = await admin.ask<{ password: string }>('POST', `/api/users/${organisation!.id}/password`)
    const session = await signIn(organisation!.account, body.password)
    const cookie = String(session.headers['set-cookie']).split(';')[0] as string
    const ask = (method: 'GET' | 'PUT', url: string, payload?: object) =>
      c.app.inject({ method, url, headers: { cookie }, ...(payload ? { payload } : {}) })
    expect((await ask('GET', '/api/desk')).json().message).toContain('请先修改口令')
    for (const [weak, why] of [
      ['Short1!', '至少10个字符'],
      ['alllowercase123', '三类'],
      ['Organisation1!', '不能包含账号'],
    ]) {
      const answer = await ask('PUT', '/api/session/password', { old: body.password, new: weak! })
      expect(answer.json().message).toContain(why)
    }
    expect((await ask('PUT', '/api/session/password', { old: '错的', new: 'Good-Password-9' })).json().message).toContain('原口令不正确')
    expect((await ask('PUT', '/api/session/password', { old: body.password, new: 'Good-Password-9' })).statusCode).toBe(200)
    expect((await ask('GET', '/api/desk')).statusCode).toBe(200)
  })

  it('账号只给一个人：停用以后也不另给别人', async () => {
    const { admin, handler2 } = c.cast
    expect((await admin.ask('PATCH', `/api/users/${handler2.id}`, { disabled: true })).status).toBe(200)
    await admin.mayNot(admin.ask('POST', '/api/users', { account: handler2.account, name: '后来的人' }), '这个账号已经有人使用', 409)
    expect((await admin.ask('PATCH', `/api/users/${handler2.id}`, { disabled: false })).status).toBe(200)
  })

  it('三员互不兼任，也不兼业务角色；谁也不能改自己的角色', async () => {
    const { security, admin, handler } = c.cast
    const set = (who: typeof admin, id: string, roles: object[]) => who.ask('PUT', `/api/users/${id}/roles`, { roles })
    await security!.mayNot(set(security!, handler.id, [{ role: 'handler' }, { role: 'admin' }]), '互不兼任', 409)
    await security!.mayNot(set(security!, handler.id, [{ role: 'admin' }, { role: 'auditor' }]), '互不兼任', 409)
    await security!.mayNot(set(security!, security!.id, [{ role: 'secretary' }]), '不能改自己的角色', 409)
    await admin.mayNot(set(admin, handler.id, [{ role: 'secretary' }]), '角色由安全管理员授予', 403)
  })

  it('审计员看得到谁做过什么，看不到记录里写了什么', async () => {
    const { auditor, clueOffice } = c.cast
    await clueOffice.adds('clues', {
      subjectName: '绝不外泄的姓名',
      subjectUnitId: c.units[0]!.id,
      source: '其他',
      summary: '绝不外泄的内容',
      receivedOn: '2026-01-05',
    })
    const trail = await auditor!.ask<{ kind: string; userId: string }[]>('GET', '/api/trail')
    expect(trail.body.some((t) => t.kind === 'begin' && t.userId === clueOffice.id)).toBe(true)
    expect(trail.text).not.toContain('绝不外泄')
  })

  it('别的网站发来的改动一律不收', async () => {
    const answer = await c.app.inject({
      method: 'POST',
      url: '/api/session',
      headers: { origin: 'http://evil.example' },
      payload: { account: 'handler', password: 'x' },
    })
    expect(answer.statusCode).toBe(400)
  })

  it('没有人出故障', () => expect(c.faults).toEqual([]))
})
