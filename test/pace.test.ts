/** How fast one may ask, failed sign-ins in the trail, and from where a session was begun. */
import { beforeAll, describe, expect, it } from 'vitest'
import { environment } from '../src/app/environment.ts'
import { asTheHouse } from '../src/server/context.ts'
import { pacing } from '../src/server/pace.ts'
import { sql } from '../src/server/sql.ts'
import { county, sampleClue } from './helm.ts'

const c = county({ pace: { requests: 5, changes: 2 } })
const unhurried = county()

const signIn = (from: string, account: string, password: string) =>
  unhurried.app.inject({ method: 'POST', url: '/api/session', payload: { account, password }, remoteAddress: from })

describe('快慢有度', () => {
  it('攒下来的用完了就要等；过一秒又有；别人和别的地址不受影响', () => {
    let now = 0
    const mayAsk = pacing({ requests: 10, changes: 2 }, () => now)
    const changes = (session: string) => mayAsk({ session, address: '10.1.1.1', changes: true })
    expect(Array.from({ length: 10 }, () => changes('甲')).filter(Boolean).length).toBe(8)
    expect(mayAsk({ session: '甲', address: '10.1.1.1', changes: false })).toBe(true)
    expect(changes('乙')).toBe(true)
    now = 1000
    expect([changes('甲'), changes('甲'), changes('甲')]).toEqual([true, true, false])
  })

  it('每次换一个登录凭据也绕不过：地址有地址的限度', () => {
    const mayAsk = pacing({ requests: 10, changes: 2 }, () => 0)
    const served = Array.from({ length: 500 }, (_, i) => mayAsk({ session: `编造${i}`, address: '10.1.1.2', changes: true })).filter(Boolean)
    expect(served.length).toBe(160)
  })

  it('零是不限；不是次数的，启动时说清楚', () => {
    const mayAsk = pacing({ requests: 0, changes: 0 }, () => 0)
    expect(Array.from({ length: 5000 }, () => mayAsk({ session: '甲', address: '10.1.1.1', changes: true })).every(Boolean)).toBe(true)
    expect(environment({ CHANGES_A_SECOND: '0' }).doors.pace).toEqual({ requests: 4000, changes: 0 })
    expect(() => environment({ REQUESTS_A_SECOND: '很多' })).toThrow('REQUESTS_A_SECOND=很多')
  })

  it('太快的得到一句话和重试的时间，不是故障；静静等一会儿又能办', async () => {
    const { clueOffice, stranger } = c.cast
    await clueOffice.get('/api/desk')
    const answers = await Promise.all(Array.from({ length: 30 }, () => clueOffice.ask('GET', '/api/desk')))
    const refused = answers.filter(({ status }) => status === 429)
    expect(answers.length - refused.length).toBeGreaterThan(5)
    expect(refused.length).toBeGreaterThan(0)
    for (const { text, headers } of refused) {
      expect(text).toContain('操作过于频繁')
      expect(headers['retry-after']).toBe('1')
    }
    expect((await stranger.ask('GET', '/api/desk')).status).toBe(200)
    await new Promise((resolve) => setTimeout(resolve, 1200))
    expect((await clueOffice.ask('GET', '/api/desk')).status).toBe(200)
    expect(c.faults).toEqual([])
  })

  it('没有设限的，办得再快也不拦', async () => {
    const { clueOffice } = unhurried.cast
    const added = await Promise.all(Array.from({ length: 60 }, () => clueOffice.ask('POST', '/api/clues', { form: sampleClue(unhurried) })))
    expect(new Set(added.map(({ status }) => status))).toEqual(new Set([200]))
  })
})

describe('从哪里来', () => {
  beforeAll(async () => {
    const { handler } = unhurried.cast
    await signIn('10.9.0.7', handler.account, '错的口令')
    await signIn('10.9.0.8', '我把口令写在这里了', '错的口令')
    expect((await signIn('10.9.0.9', handler.account, handler.password)).statusCode).toBe(200)
  })

  it('本人的登录写着从哪里来', async () => {
    const mine = await unhurried.cast.handler.get<{ address: string | null }[]>('/api/sessions')
    expect(mine.map(({ address }) => address)).toContain('10.9.0.9')
  })

  it('没有成功的登录留痕：有这个账号的写着是谁，没有的不写；写进去的名字和口令哪里也没有', async () => {
    const trail = await unhurried.cast.auditor!.ask<{ kind: string; userId: string | null; address: string | null }[]>(
      'GET',
      '/api/trail?kind=sign%20in%20failed',
    )
    expect(trail.body.map(({ userId, address }) => [userId, address])).toEqual([
      [null, '10.9.0.8'],
      [unhurried.cast.handler.id, '10.9.0.7'],
    ])
    expect(trail.text).not.toMatch(/我把口令写在这里了|错的口令/)
  })

  it('角色不符被拒绝的也留痕：谁、要办什么；事情没有办', async () => {
    const { auditor, handler } = unhurried.cast
    await handler.mayNot(handler.ask('GET', '/api/users'), '您的角色不能使用', 403)
    expect((await auditor!.get<{ userId: string }[]>('/api/trail?kind=refused')).map(({ userId }) => userId)).toEqual([handler.id])
    const kept = await asTheHouse(unhurried.house, (ctx) => ctx.tx.all<{ what: unknown }>(sql`select what from trail where kind = 'refused'`))
    expect(kept).toEqual([{ what: { asked: '账号' } }])
  })

  it('审计员看得到每件事是从哪里做的，别人看不到轨迹', async () => {
    const { auditor, handler } = unhurried.cast
    const signedIn = await auditor!.get<{ userId: string; address: string | null }[]>('/api/trail?kind=sign%20in')
    expect(signedIn.find(({ userId }) => userId === handler.id)).toBeDefined()
    expect(signedIn.filter(({ userId }) => userId === handler.id).map(({ address }) => address)).toContain('10.9.0.9')
    await handler.mayNot(handler.ask('GET', '/api/trail'), '您的角色不能使用', 403)
  })
})
