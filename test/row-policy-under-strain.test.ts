/** Row-level security and steps under strain: transactions that fail midway, the side pool, requests cut off, a hundred at once. */
import { connect } from 'node:net'
import { beforeAll, describe, expect, it } from 'vitest'
import type { TodoSaid } from '../src/kit/house-contract.ts'
import type { RecordPage } from '../src/kit/record-page.ts'
import { asActor, asReader, asTheHouse, atDoor } from '../src/server/context.ts'
import { transaction } from '../src/server/db.ts'
import { seeEverything, type Sql, sql } from '../src/server/sql.ts'
import { colleague, county, sampleClue } from './helm.ts'

const c = county()
let clue: RecordPage

beforeAll(async () => {
  clue = await c.cast.clueOffice.adds('clues', sampleClue(c))
})

const tokenOf = async (who: { account: string; password: string }): Promise<string> => {
  const answer = await c.app.inject({ method: 'POST', url: '/api/session', payload: { account: who.account, password: who.password } })
  return /mingjian=([^;]+)/.exec(String(answer.headers['set-cookie']))![1]!
}

/** What every connection of a pool shows to whoever has no sight: many at once, so that each connection answers. */
const seenByNobody = async (pool: 'db' | 'readings' | 'side'): Promise<number[]> =>
  Promise.all(
    Array.from({ length: 24 }, () =>
      transaction(c.house[pool], undefined, async (tx) => {
        await tx.run(sql`select pg_sleep(0.02)`)
        return (await tx.one<{ n: number }>(sql`select count(*) as n from clues`))!.n
      }),
    ),
  )
const nothing = Array.from({ length: 24 }, () => 0)

describe('眼界不会留在连接上', () => {
  it('成批发出的语句中途失败：这一笔不留下什么，下一笔没有它的眼界', async () => {
    const token = await tokenOf(c.cast.clueOffice)
    for (let i = 0; i < 30; i += 1) {
      const failing = asActor(c.house, token, false, async ({ tx }) => {
        // Sent together; the second fails, the third is on its way already.
        await Promise.all([
          tx.run(sql`update clues set summary = '改了一半' where id = ${clue.id}`),
          tx.run(sql`select 1 / (${i} - ${i})`),
          tx.all(sql`select * from clues`),
        ])
      })
      await expect(failing).rejects.toThrow()
    }
    expect(await seenByNobody('db')).toEqual(nothing)
    const { values } = await c.cast.clueOffice.reads(clue)
    expect(values.summary).toBe('违规发放津贴补贴')
  })

  it('与进门同一包发出的问话：失败、会话已结束、口令还没改，都什么也读不到，连接照旧干净，看过的账上没有', async () => {
    const token = await tokenOf(c.cast.clueOffice)
    const read = (question: Sql, by = token) =>
      asReader<{ n: number }, number>(c.house, atDoor(c.house, by), question, async (_, __, [row]) => row!.n)
    const count = sql`select count(*) as n from clues`
    expect(await read(count)).toBeGreaterThan(0)
    for (let i = 0; i < 30; i += 1) await expect(read(sql`select 1 / (${i} - ${i}) as n from clues`)).rejects.toThrow()
    await expect(read(count, 'none')).rejects.toThrow('请先登录')
    expect(await seenByNobody('readings')).toEqual(nothing)

    const looks = () =>
      asTheHouse(c.house, ({ tx }) => tx.one<{ n: number }>(sql`select count(*) as n from trail where kind = 'read' and record_id = ${clue.id}`))
    const before = await looks()
    const asks = (url: string) => c.app.inject({ url, headers: { cookie: `mingjian=${token}` } })
    await asTheHouse(c.house, ({ tx }) => tx.run(sql`update credentials set must_change = true where user_id = ${c.cast.clueOffice.id}`))
    const unchanged = await asks(`/api/clues/${clue.id}`)
    await asTheHouse(c.house, ({ tx }) => tx.run(sql`update credentials set must_change = false where user_id = ${c.cast.clueOffice.id}`))
    expect([unchanged.statusCode, unchanged.json().message]).toEqual([409, '首次登录或者口令被重置，请先修改口令'])
    expect((await asks(`/api/clues/00000000-0000-4000-8000-000000000000`)).statusCode).toBe(404)
    expect(await looks()).toEqual(before)
    expect((await asks(`/api/clues/${clue.id}`)).statusCode).toBe(200)
    expect((await looks())!.n).toBe(before!.n + 1)
  })

  it('第一次问和再问，问法按角色可以不同，看到的一样；没登录的先被拦下，再说问得对不对', async () => {
    for (const who of [c.cast.clueOffice, c.cast.handler, c.cast.stranger, c.cast.auditor!]) {
      const cookie = `mingjian=${await tokenOf(who)}`
      const asks = () => c.app.inject({ url: '/api/clues?size=50', headers: { cookie } })
      const [first, again] = [await asks(), await asks()]
      expect([again.statusCode, again.body]).toEqual([first.statusCode, first.body])
    }
    const wrong = '/api/clues?receivedOn=2024-02-30'
    expect((await c.app.inject({ url: wrong })).statusCode).toBe(401)
    expect((await c.app.inject({ url: wrong, headers: { cookie: 'mingjian=none' } })).statusCode).toBe(401)
    expect((await c.cast.clueOffice.ask('GET', wrong)).status).toBe(422)
  })

  it('旁边的小连接池用过全部眼界以后，也不带给下一笔', async () => {
    const all = () => transaction(c.house.side, seeEverything, (tx) => tx.one<{ n: number }>(sql`select count(*) as n from clues`))
    expect((await Promise.all(Array.from({ length: 8 }, all))).every((row) => row!.n > 0)).toBe(true)
    const failing = transaction(c.house.side, seeEverything, (tx) => tx.run(sql`select 1 / (${1} - ${1})`))
    await expect(failing).rejects.toThrow()
    expect(await seenByNobody('side')).toEqual(nothing)
  })

  it('请求发到一半断开：连接还回来的时候是干净的，别人照旧看不到', async () => {
    const address = new URL(await c.app.listen({ port: 0, host: '127.0.0.1' }))
    const cookie = `mingjian=${await tokenOf(c.cast.clueOffice)}`
    for (let i = 0; i < 40; i += 1) {
      const socket = connect(Number(address.port), address.hostname)
      socket.on('error', () => undefined)
      socket.write(`GET /api/clues?size=200 HTTP/1.1\r\nhost: ${address.host}\r\ncookie: ${cookie}\r\n\r\n`)
      await new Promise((resolve) => setTimeout(resolve, i % 7))
      socket.destroy()
    }
    for (const pool of ['db', 'readings'] as const) expect(await seenByNobody(pool)).toEqual(nothing)
    expect((await c.cast.stranger.ask('GET', `/api/clues/${clue.id}`)).status).toBe(404)
    expect((await c.cast.clueOffice.ask('GET', `/api/clues/${clue.id}`)).status).toBe(200)
    for (const pool of ['db', 'readings'] as const) await expect.poll(() => c.house[pool].totalCount - c.house[pool].idleCount).toBe(0)
  })
})

/** How often each answer came. */
const counted = (answers: { status: number }[]): Record<number, number> => {
  const counts: Record<number, number> = {}
  for (const { status } of answers) counts[status] = (counts[status] ?? 0) + 1
  return counts
}
const hundred = <T>(ask: (i: number) => Promise<T>): Promise<T[]> => Promise.all(Array.from({ length: 100 }, (_, i) => ask(i)))

const asOwner = <T>(query: ReturnType<typeof sql>): Promise<T | undefined> => asTheHouse(c.house, ({ tx }) => tx.one<T>(query))

describe('一百个同时来，只成一个，没有办了一半的', () => {
  const assign = { officeId: '', handlerId: '', note: '请第一室办理' }
  let given: RecordPage

  beforeAll(async () => {
    Object.assign(assign, { officeId: c.office.第一纪检监察室, handlerId: c.cast.handler.id })
    given = await c.cast.clueOffice.adds('clues', sampleClue(c))
  })

  it('认领', async () => {
    const { clueOffice } = c.cast
    const other = await colleague(c, 'clueoffice2', '案件监督管理室', ['clueOffice'])
    const desk = await clueOffice.get<{ items: TodoSaid[] }>('/api/desk')
    const todo = desk.items.find(({ recordId }) => recordId === given.id)!
    await other.get('/api/desk')
    const claims = await hundred((i) =>
      (i % 2 ? clueOffice : other).ask('POST', '/api/desk/claims', { recordId: given.id, what: todo.what, takes: true }),
    )
    expect(Object.keys(counted(claims)).sort()).toEqual(['200', '409'])
    const taken = await asOwner<{ n: number }>(sql`select count(distinct user_id) as n from trail where kind = 'take on' and record_id = ${given.id}`)
    expect(taken!.n).toBe(1)
  })

  it('同一步：轨迹里也只有一次', async () => {
    const { clueOffice } = c.cast
    const answers = await hundred(() => clueOffice.ask('POST', `/api/clues/${given.id}/steps/assign`, { form: assign }))
    expect(counted(answers)).toEqual({ 200: 1, 409: 99 })
    const done = await asOwner<{ steps: number; asked: number }>(sql`
      select (select count(*) from steps_taken where record_id = ${given.id} and step = 'assign') as steps,
             (select count(*) from trail where record_id = ${given.id} and kind = 'submit') as asked`)
    expect(done).toEqual({ steps: 1, asked: 1 })
  })

  it('签批：生效一次，签名一个', async () => {
    const { secretary } = c.cast
    await secretary.get('/api/desk')
    const answers = await hundred(() => secretary.ask('POST', `/api/clues/${given.id}/signatures`, { verdict: 'agreed', opinion: '同意' }))
    expect(counted(answers)[200]).toBe(1)
    expect(answers.find(({ status }) => status >= 500)).toBeUndefined()
    const done = await asOwner<{ signed: number; state: string }>(sql`
      select (select count(*) from trail where record_id = ${given.id} and kind = 'sign') as signed, (select state from clues where id = ${given.id}) as state`)
    expect(done).toEqual({ signed: 1, state: 'assigned' })
  })

  it('转交和签收', async () => {
    const { handler, handler2 } = c.cast
    await handler.get('/api/desk')
    const gives = await hundred(() =>
      handler.ask('POST', '/api/handovers', { records: [{ area: 'clues', id: given.id }], to: handler2.id, reason: '岗位调整' }),
    )
    expect(counted(gives)).toEqual({ 200: 1, 409: 99 })
    const { items } = await handler2.get<{ items: { id: string }[] }>('/api/handovers')
    expect(items.length).toBe(1)
    const answers = await hundred(() => handler2.ask('POST', `/api/handovers/${items[0]!.id}/answer`, { takes: true }))
    expect(counted(answers)[200]).toBe(1)
    expect(answers.find(({ status }) => status >= 500)).toBeUndefined()
    expect((await handler2.reads(given)).values.handlerId).toBe(handler2.id)
    const done = await asOwner<{ n: number }>(sql`select count(*) as n from trail where record_id = ${given.id} and kind = 'take over'`)
    expect(done!.n).toBe(1)
  })

  it('没有人出故障', () => expect(c.faults).toEqual([]))
})
