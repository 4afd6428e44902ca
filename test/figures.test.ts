/** The demonstration county's year: every figure is what the answer key says, and opens onto just as many records. */
import { mkdtempSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { buildDemo, type DemoAccount } from '../src/app/demo.ts'
import { percentages } from '../src/kit/figure.ts'
import { figuresIn, runsIn } from '../src/kit/paper.ts'
import type { FigureSaid } from '../src/kit/house-contract.ts'
import type { Paper } from '../src/kit/paper.ts'
import { freshHouse } from './fresh-house.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'mingjian-demo-'))
let accounts: DemoAccount[] = []

const fresh = freshHouse(async (f) => {
  await buildDemo(f.house, dataDir, undefined, () => undefined)
  accounts = JSON.parse(readFileSync(join(dataDir, 'demo-accounts.json'), 'utf8'))
})

const expected = JSON.parse(readFileSync(join(import.meta.dirname, '../ledgers/mingchuan-2024/expected.json'), 'utf8')) as Record<string, unknown>
const keys = Object.keys(expected).filter((key) => key !== 'county' && key !== 'year')

const cookies = new Map<string, string>()
const as = async (role: string) => {
  const account = accounts.find((a) => a.role === role)!
  if (!cookies.has(role)) {
    const answer = await fresh.app.inject({ method: 'POST', url: '/api/session', payload: { account: account.account, password: account.password } })
    cookies.set(role, String(answer.headers['set-cookie']).split(';')[0] as string)
  }
  return async <T>(url: string): Promise<{ status: number; body: T }> => {
    const answer = await fresh.app.inject({ method: 'GET', url, headers: { cookie: cookies.get(role)! } })
    return { status: answer.statusCode, body: String(answer.headers['content-type']).includes('json') ? answer.json() : (answer.rawPayload as T) }
  }
}
const year = 'from=2024-01-01&to=2024-12-31'
const figures = async (role = 'secretary') => new Map((await (await as(role))<FigureSaid[]>(`/api/figures?${year}`)).body.map((f) => [f.id, f]))

describe('示范县2024年', () => {
  it('账号文件只有本人可读，没有默认口令', () => {
    expect(statSync(join(dataDir, 'demo-accounts.json')).mode & 0o777).toBe(0o600)
    expect(new Set(accounts.map((a) => a.password)).size).toBe(accounts.length)
    for (const a of accounts) expect(a.password.length).toBeGreaterThanOrEqual(16)
    for (const role of ['secretary', 'deputy', 'intake', 'clueOffice', 'handler', 'admin', 'security', 'auditor'])
      expect(accounts.some((a) => a.role === role)).toBe(true)
  })

  it.each(keys)('%s', async (id) => {
    const figure = (await figures()).get(id)!
    const wanted = expected[id]
    expect(figure.refused).toBeUndefined()
    if (Array.isArray(wanted)) expect(figure.parts?.map((p) => p.value)).toEqual(wanted)
    else if (typeof wanted === 'object') {
      expect(Object.fromEntries(figure.parts!.map((p) => [p.key, p.value]))).toEqual(wanted)
      expect(figure.value).toBe(Object.values(wanted as Record<string, number>).reduce((a, b) => a + b, 0))
    } else expect(figure.value).toBe(wanted)
    const get = await as('secretary')
    const behind = await get<{ total: number; records: number; items: unknown[] }>(`/api/figures/${id}/records?${year}&size=200`)
    expect(behind.body.total).toBe(figure.value)
    expect(behind.body.items.length).toBe(Math.min(200, behind.body.records))
    if (Array.isArray(wanted)) return
    for (const part of figure.parts ?? []) {
      const opened = await get<{ total: number }>(`/api/figures/${id}/records?${year}&part=${encodeURIComponent(part.key)}`)
      expect(opened.body.total, part.key).toBe(part.value)
    }
  })

  it('一年的数字等于四个季度之和', async () => {
    const get = await as('secretary')
    const quarters = [
      ['01-01', '03-31'],
      ['04-01', '06-30'],
      ['07-01', '09-30'],
      ['10-01', '12-31'],
    ]
    for (const id of ['petitions.received', 'clues.disposed', 'cases.filed', 'cases.concluded', 'forms.total', 'conduct.problems']) {
      let sum = 0
      for (const [from, to] of quarters) sum += (await get<FigureSaid[]>(`/api/figures?from=2024-${from}&to=2024-${to}&ids=${id}`)).body[0]!.value
      expect(sum, id).toBe(expected[id])
    }
  })

  it.each([
    ['clues.received', 'clues.receivedByUnit', 'clues.receivedBySource', 'clues.receivedByRank'],
    ['conduct.problems', 'conduct.byUnit', 'conduct.byClass', 'conduct.byRank'],
    ['cases.filedByRank', 'cases.filedByUnit', 'cases.filedByDiscipline'],
    ['accountability.persons', 'accountability.personsByUnit', 'accountability.personsByLevel', 'accountability.personsBySource'],
  ])('%s按单位、领域、层级分，各自加起来都是它；每一份都打开同样多的记录', async (whole, ...broken) => {
    const [said, get] = [await figures(), await as('secretary')]
    const value = said.get(whole)!.value
    expect(value).toBeGreaterThan(0)
    for (const id of broken) {
      const figure = said.get(id)!
      expect(figure.refused, id).toBeUndefined()
      expect(
        figure.parts!.reduce((sum, part) => sum + part.value, 0),
        id,
      ).toBe(value)
      for (const part of figure.parts!.slice(0, 5)) {
        const opened = await get<{ total: number }>(`/api/figures/${id}/records?${year}&part=${encodeURIComponent(part.key)}`)
        expect(opened.body.total, `${id} ${part.key}`).toBe(part.value)
      }
    }
  })

  it('部门负责人按单位看到的线索，仅是知情的那些', async () => {
    const mine = (await figures('officeHead')).get('clues.receivedByUnit')!
    const all = (await figures()).get('clues.receivedByUnit')!
    expect(mine.whole).toBe(false)
    expect(mine.value).toBeGreaterThan(0)
    expect(mine.value).toBeLessThan(all.value)
    expect(mine.parts!.reduce((sum, part) => sum + part.value, 0)).toBe(mine.value)
  })

  it('三员看不到任何指标，也打不开任何数字；承办人只数得到自己知情的', async () => {
    for (const role of ['admin', 'security', 'auditor', 'partySecretary']) {
      expect((await figures(role)).size).toBe(0)
      for (const id of keys) expect((await (await as(role))(`/api/figures/${id}/records?${year}`)).status).toBe(404)
    }
    const handler = await figures('handler')
    expect(handler.get('petitions.received')).toBeUndefined()
    expect(handler.get('opinions.persons')).toBeUndefined()
    expect(handler.get('clues.disposed')).toMatchObject({ value: 0, whole: false })
    const head = await figures('officeHead')
    const mine = head.get('clues.disposed')!
    expect(mine.value).toBeGreaterThan(0)
    expect(mine.value).toBeLessThan(654)
    expect((await (await as('officeHead'))<{ total: number }>(`/api/figures/clues.disposed/records?${year}`)).body.total).toBe(mine.value)
  })

  it('案管室能做出整份报告，每个数字都有值', async () => {
    const get = await as('clueOffice')
    const { body } = await get<{ paper: Paper }>(`/api/papers/year?${year}`)
    const runs = runsIn(body.paper).filter((run) => 'figure' in run)
    expect(runs.length).toBeGreaterThan(40)
    for (const run of runs) expect('figure' in run && run.value, JSON.stringify(run)).toBeTypeOf('number')
    expect(figuresIn(body.paper)).toContain('opinions.unsuitable')
  })

  it('本年没有在本系统办过的事不写成零件', async () => {
    const get = await as('clueOffice')
    const said = async (span: string) => figuresIn((await get<{ paper: Paper }>(`/api/papers/year?${span}`)).body.paper)
    expect(await said(year)).not.toContain('checks.opened')
    const latest = await said('from=2025-01-01&to=2099-12-31')
    for (const id of ['checks.opened', 'analyses.opened', 'clearings.done', 'inquiries.explained', 'referrals.issued', 'archives.read'])
      expect(latest, id).toContain(id)
  })

  it('综合室没有权限看的数字是空着的，不是零', async () => {
    const { body } = await (await as('reportOffice'))<{ paper: Paper }>(`/api/papers/year?${year}`)
    const filed = runsIn(body.paper).find((run) => 'figure' in run && run.figure === 'cases.filed')
    expect(filed && 'figure' in filed && filed.value).toBeUndefined()
  })

  it('历史导入的步骤写明来自台账，没有经办人，也不算在本系统签过', async () => {
    const get = await as('secretary')
    const { body } = await get<{ items: { id: string }[] }>('/api/clues?state=filed&origin=ledger&size=20')
    const page = await get<{ origin: string; taken: { origin: string; by: unknown }[]; signatures: unknown[] }>(`/api/clues/${body.items[0]!.id}`)
    expect(page.body.origin).toBe('ledger')
    expect(page.body.taken.length).toBeGreaterThan(2)
    for (const taken of page.body.taken) expect(taken).toMatchObject({ origin: 'ledger', by: null })
    expect(page.body.signatures).toEqual([])
  })

  it('没有人出故障', () => expect(fresh.faults).toEqual([]))
})

describe('百分比', () => {
  it.each([
    [
      [368, 231, 22, 33],
      [56.3, 35.3, 3.4, 5],
    ],
    [
      [1, 1, 1],
      [33.4, 33.3, 33.3],
    ],
    [
      [0, 0],
      [0, 0],
    ],
    [[1], [100]],
  ])('%o → %o', (counts, shares) => {
    expect(percentages(counts)).toEqual(shares)
  })
})
