/** The demonstration is a working office on whatever day it is built: every state of every procedure has its record, and limits of every kind run. */
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { areas } from '../src/app/areas.ts'
import { buildDemo, type DemoAccount } from '../src/app/demo.ts'
import type { FigureSaid } from '../src/kit/house-contract.ts'
import { figuresIn, type Paper } from '../src/kit/paper.ts'
import { daysBetween } from '../src/law/day.ts'
import { asTheHouse } from '../src/server/context.ts'
import { sql } from '../src/server/sql.ts'
import { freshHouse } from './fresh-house.ts'

const moving = areas.flatMap((area) => (area.procedure ? [{ area: area.name, label: area.label, procedure: area.procedure }] : []))

const expected = JSON.parse(readFileSync(join(import.meta.dirname, '../ledgers/mingchuan-2024/expected.json'), 'utf8')) as Record<string, unknown>

/** What the answer key says of a figure, as one number. */
const wantedOf = (said: unknown): number | undefined => {
  if (typeof said === 'number') return said
  return said && typeof said === 'object' && !Array.isArray(said)
    ? Object.values(said as Record<string, number>).reduce((a, b) => a + b, 0)
    : undefined
}
const keys = Object.keys(expected).filter((key) => wantedOf(expected[key]) !== undefined && key !== 'year')

type Limit = { area: string; due: string; extended: number; paused: boolean }

describe.each([
  ['平常的一天', '2026-06-24'],
  ['国庆长假当中', '2026-10-03'],
  ['国庆后首日', '2026-10-08'],
  ['春节后首日', '2026-02-24'],
  ['次年放假通知没有发布的年末', '2026-12-31'],
])('示范县建于%s（%s）', (_, today) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'mingjian-demo-'))
  const fresh = freshHouse(async (f) => {
    f.setDay(today)
    await buildDemo(f.house, dataDir, undefined, () => undefined)
  })
  const accounts = (): DemoAccount[] => JSON.parse(readFileSync(join(dataDir, 'demo-accounts.json'), 'utf8'))
  const as = async (account: string) => {
    const { password } = accounts().find((each) => each.account === account)!
    const answer = await fresh.app.inject({ method: 'POST', url: '/api/session', payload: { account, password } })
    const cookie = String(answer.headers['set-cookie']).split(';')[0] as string
    return async <T>(url: string): Promise<T> => (await fresh.app.inject({ method: 'GET', url, headers: { cookie } })).json()
  }

  it.each(moving)('$label：每一个状态都有记录', async ({ area, procedure }) => {
    const found = await asTheHouse(fresh.house, (ctx) => ctx.tx.all<{ state: string }>(sql`select distinct state from records where area = ${area}`))
    const told = found.map(({ state }) => state)
    expect(Object.keys(procedure.states).filter((state) => !told.includes(state))).toEqual([])
  })

  it('期限有将到的、逾期的、延长过的、停住的', async () => {
    const stops = moving.flatMap(({ area, procedure }) =>
      Object.entries(procedure.limits).flatMap(([limit, { stopsIn }]) => (stopsIn ?? []).map((state) => ({ area, limit, state }))),
    )
    const running = await asTheHouse(fresh.house, (ctx) =>
      ctx.tx.all<Limit>(sql`select r.area, d.due_on as due, d.extended,
          exists (select 1 from jsonb_to_recordset(${JSON.stringify(stops)}) as p(area text, "limit" text, state text)
            where p.area = r.area and p.limit = d.limit_name and p.state = r.state) as paused
        from deadlines d join records r on r.id = d.record_id where d.ended_on is null and r.origin = 'here'`),
    )
    const left = ({ due }: Limit): number => daysBetween(today, due)
    const areasWith = (holds: (limit: Limit) => boolean): string[] => [...new Set(running.filter(holds).map(({ area }) => area))]
    const limited = moving.filter(({ procedure }) => Object.keys(procedure.limits).length > 0).map(({ area }) => area)
    expect(areasWith((limit) => left(limit) < 0).sort()).toEqual(limited.sort())
    expect(running.some((limit) => left(limit) >= 1 && left(limit) <= 5)).toBe(true)
    const extendable = moving.filter(({ procedure }) => Object.values(procedure.limits).some((limit) => limit.extendable)).map(({ area }) => area)
    expect(areasWith((limit) => limit.extended > 0).sort()).toEqual(extendable.sort())
    expect(areasWith((limit) => limit.paused).sort()).toEqual([...new Set(stops.map(({ area }) => area))].sort())
  })

  it('办着事的人打开首页都有事可办，最近的期限排在前面', async () => {
    for (const account of [
      'shuji',
      'fushuji',
      'anguan',
      'xinfang',
      'shenli',
      'shenli1',
      'jianduj1-fuze',
      'jianduj1-jia',
      'jianduj2-fuze',
      'jianduj2-jia',
    ]) {
      const { items } = await (await as(account))<{ items: { daysLeft?: number }[] }>('/api/desk')
      expect(items.length, account).toBeGreaterThan(0)
      const days = items.flatMap(({ daysLeft }) => (daysLeft === undefined ? [] : [daysLeft]))
      expect(days, account).toEqual([...days].sort((a, b) => a - b))
    }
  })

  it('待办写的都是办公的话，没有代码', async () => {
    const todos = await asTheHouse(fresh.house, (ctx) => ctx.tx.all<{ what: string; who: string }>(sql`select distinct what, who from todos`))
    for (const { what, who } of todos) expect(`${what} ${who}`).not.toMatch(/[A-Za-z_]/)
  })

  it('2024年的数字不因新近的事而变', async () => {
    const get = await as('shuji')
    const figures = await get<FigureSaid[]>('/api/figures?from=2024-01-01&to=2024-12-31')
    const values = new Map(figures.map((figure) => [figure.id, figure.value]))
    for (const key of keys) expect(values.get(key), key).toBe(wantedOf(expected[key]))
  })

  it('近两年的每个数字都打得开，等于背后的记录；除没有甄别完的信访类别，分项都闭合', async () => {
    const get = await as('fushuji')
    const period = `from=${Number(today.slice(0, 4)) - 1}-01-01&to=${today.slice(0, 4)}-12-31`
    for (const { id, value, unit, refused } of await get<FigureSaid[]>(`/api/figures?${period}`)) {
      const behind = await get<{ total: number }>(`/api/figures/${id}/records?${period}&size=1`)
      expect({ id, total: behind.total, unit }).toEqual({ id, total: value, unit })
      if (id !== 'petitions.byKind') expect(refused, id).toBeUndefined()
    }
  })

  it('当年的作风问题有处理、有处分、有通报，写进年度报告和季度通报所说的事都有数', async () => {
    const get = await as('shuji')
    const span = `from=${Number(today.slice(0, 4)) - 1}-01-01&to=${today}`
    const values = new Map((await get<FigureSaid[]>(`/api/figures?${span}`)).map(({ id, value }) => [id, value]))
    const told = [
      'reviews.decided',
      'reviews.altered',
      'reminders.held',
      'inquiries.concluded',
      'clearings.done',
      'referrals.issued',
      'referrals.closed',
    ]
    for (const id of told) expect(values.get(id), id).toBeGreaterThan(0)
    const thisYear = await get<FigureSaid[]>(`/api/figures?from=${today.slice(0, 4)}-01-01&to=${today}`)
    for (const id of ['conduct.problems', 'conduct.personsHandled', 'conduct.personsSanctioned', 'conduct.announcedFormalism'])
      expect(thisYear.find((figure) => figure.id === id)?.value, id).toBeGreaterThan(0)
    const said = async (kind: string) => figuresIn((await get<{ paper: Paper }>(`/api/papers/${kind}?${span}`)).paper)
    expect(await said('year')).toEqual(
      expect.arrayContaining(['reviews.decided', 'reminders.held', 'inquiries.toExplain', 'clearings.done', 'referrals.closed']),
    )
    expect(await said('quarter')).toEqual(expect.arrayContaining(told))
    const before = figuresIn((await get<{ paper: Paper }>('/api/papers/quarter?from=2024-01-01&to=2024-03-31')).paper)
    expect(before.filter((id) => told.includes(id))).toEqual([])
  })

  it('没有人出故障', () => expect(fresh.faults).toEqual([]))
})

describe('用自己的台账建示范', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'mingjian-demo-'))
  const fresh = freshHouse((f) => buildDemo(f.house, dataDir, join(import.meta.dirname, '../ledgers/mingchuan-2024'), () => undefined))

  it('只有台账里的记录，没有虚构的办理', async () => {
    const count = await asTheHouse(fresh.house, (ctx) =>
      ctx.tx.all<{ origin: string; n: number }>(sql`select origin, count(*) as n from records group by origin`),
    )
    expect(count.map(({ origin }) => origin)).toEqual(['ledger'])
    expect(count[0]!.n).toBeGreaterThan(3000)
  })
})
