/** The board of the demonstration county: what stands over time adds up to the year, and each number opens as many records. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { describe, expect, it } from 'vitest'
import type { DemoAccount } from '../src/app/demo.ts'
import { areas } from '../src/app/areas.ts'
import { forms, funnel, seriesFigures, splitFigures, subjects, wholeFigures } from '../src/areas/board/marks.ts'
import type { FigureSaid } from '../src/kit/house-contract.ts'
import type { LimitEnd, LimitKept } from '../src/kit/limits-kept.ts'
import { spansOf } from '../src/kit/spans.ts'
import { demoHouse } from './demo-house.ts'
import { keptAccounts } from './kept-demo.ts'

let accounts: DemoAccount[] = []

const fresh = demoHouse('2026-03-02', async ({ template }) => {
  accounts = keptAccounts(template)
})

const cookies = new Map<string, string>()
const get = async <T>(role: string, url: string): Promise<T> => {
  const account = accounts.find((a) => a.role === role)!
  if (!cookies.has(role)) {
    const answer = await fresh.app.inject({ method: 'POST', url: '/api/session', payload: { account: account.account, password: account.password } })
    cookies.set(role, String(answer.headers['set-cookie']).split(';')[0] as string)
  }
  const answer = await fresh.app.inject({ method: 'GET', url, headers: { cookie: cookies.get(role)! } })
  expect(answer.statusCode, `${role} ${url} ${answer.body.slice(0, 200)}`).toBe(200)
  return answer.json() as T
}

const year = 'from=2024-01-01&to=2024-12-31'
const expected = JSON.parse(readFileSync(join(import.meta.dirname, '../ledgers/mingchuan-2024/expected.json'), 'utf8')) as Record<string, unknown>
const sum = (values: readonly number[]): number => values.reduce((total, n) => total + n, 0)
const subjectList = Object.values(subjects)
const everySeries = [...new Set(subjectList.flatMap(seriesFigures))]

type Series = { id: string; values: number[]; parts?: { key: string; values: number[] }[] }[]
type Behind = { total: number; items: { id: string; area: string }[] }
const series = (role: string, by: string, ids: readonly string[]) => get<Series>(role, `/api/board/series?${year}&by=${by}&ids=${ids.join(',')}`)
const limits = (role: string, by = 'quarter') => get<LimitKept[]>(role, `/api/board/limits?${year}&by=${by}`)
const behind = (role: string, asked: string) => get<Behind>(role, `/api/board/limits/records?${asked}&size=200`)

describe('看板上的数字就是指标', () => {
  it('看板上的指标都有声明，不含个人', () => {
    const declared = areas.flatMap((area) => Object.keys(area.figures ?? {}))
    for (const id of [...subjectList.flatMap(wholeFigures), ...everySeries]) expect(declared).toContain(id)
  })

  it.each(['quarter', 'month'])('逐段相加等于全年（%s）', async (by) => {
    const told = await series('secretary', by, everySeries)
    expect(told.map(({ id }) => id).sort()).toEqual([...everySeries].sort())
    const whole = new Map((await get<FigureSaid[]>('secretary', `/api/figures?${year}`)).map((f) => [f.id, f.value]))
    for (const { id, values } of told) {
      expect(values, id).toHaveLength(by === 'quarter' ? 4 : 12)
      expect(sum(values), id).toBe(whole.get(id))
      expect(sum(values), id).toBeGreaterThan(0)
    }
  })

  it('四种形态、立案、处分与年度报告的答案一致', async () => {
    const told = new Map((await series('secretary', 'quarter', everySeries)).map(({ id, values }) => [id, sum(values)]))
    expect(forms.map(({ figure }) => told.get(figure))).toEqual(forms.map(({ figure }) => expected[figure]))
    const figures = new Map((await get<FigureSaid[]>('secretary', `/api/figures?${year}`)).map((f) => [f.id, f]))
    const answered = funnel.filter(({ figure }) => figure in expected)
    expect(answered.length).toBe(funnel.length - 1)
    const stages = answered.map(({ figure, part }) => {
      const said = figures.get(figure)!
      return part ? said.parts!.find(({ key }) => key === part)!.value : said.value
    })
    const answers = answered.map(({ figure, part }) => (part ? (expected[figure] as Record<string, number>)[part] : expected[figure]))
    expect(stages).toEqual(answers)
  })

  it('每一段打开同样多的记录', async () => {
    const told = await series('secretary', 'quarter', everySeries)
    const spans = spansOf('2024-01-01', '2024-12-31', 'quarter')
    for (const { id, values } of told)
      for (const [i, { from, to }] of spans.entries()) {
        const { total } = await get<Behind>('secretary', `/api/figures/${id}/records?from=${from}&to=${to}`)
        expect(total, `${id} ${from}`).toBe(values[i])
      }
  })

  it('单位、领域和时间的每一格：横着加是全年的分项，竖着加是那一季，打开同样多的记录', async () => {
    const ids = subjectList.flatMap(splitFigures)
    const told = await get<Series>('secretary', `/api/board/series?${year}&by=quarter&parts=yes&ids=${ids.join(',')}`)
    const figures = new Map((await get<FigureSaid[]>('secretary', `/api/figures?${year}&ids=${ids.join(',')}`)).map((f) => [f.id, f]))
    const [first] = spansOf('2024-01-01', '2024-12-31', 'quarter')
    expect(told.map(({ id }) => id).sort()).toEqual(ids.toSorted())
    for (const { id, values, parts = [] } of told) {
      const whole = new Map(figures.get(id)!.parts!.map(({ key, value }) => [key, value]))
      expect(new Map(parts.map((part) => [part.key, sum(part.values)])), id).toEqual(whole)
      expect(values.map((_, i) => sum(parts.map((part) => part.values[i]!)))).toEqual(values)
      const { key, values: cells } = parts[0]!
      const { total } = await get<Behind>(
        'secretary',
        `/api/figures/${id}/records?from=${first!.from}&to=${first!.to}&part=${encodeURIComponent(key)}`,
      )
      expect(total, `${id} ${key}`).toBe(cells[0])
    }
  })

  it('监督对象按单位分，加起来是全体', async () => {
    const figures = new Map((await get<FigureSaid[]>('secretary', `/api/figures?${year}`)).map((f) => [f.id, f]))
    const byUnit = figures.get('register.officialsByUnit')!
    expect(byUnit.refused).toBeUndefined()
    expect(sum(byUnit.parts!.map(({ value }) => value))).toBe(figures.get('register.officials')!.value)
  })
})

describe('期限', () => {
  const ends: LimitEnd[] = ['ended', 'kept', 'late']

  it('各项工作、法定自定分开，数字打开同样多的记录', async () => {
    const told = await limits('secretary')
    expect(new Set(told.map(({ kind }) => kind))).toEqual(new Set(['law', 'own']))
    expect(sum(told.map(({ ended }) => sum(ended)))).toBeGreaterThan(100)
    for (const { area, kind, ended, kept, overdue } of told) {
      const counts = { ended: sum(ended), kept: sum(kept), late: sum(ended) - sum(kept) }
      for (const end of ends)
        expect((await behind('secretary', `${year}&kind=${kind}&area=${area}&end=${end}`)).total, `${area} ${kind} ${end}`).toBe(
          counts[end as 'ended'],
        )
      expect((await behind('secretary', `${year}&kind=${kind}&area=${area}&end=overdue`)).total).toBe(overdue)
    }
  })

  it('按季度、按月都和库里逐条数的一样', async () => {
    const client = new pg.Client(fresh.ownerUrl)
    await client.connect()
    const counted = await client.query<{ area: string; n: number }>(
      "select r.area, count(*)::int as n from deadlines d join records r on r.id = d.record_id where d.ended_on between '2024-01-01' and '2024-12-31' group by 1",
    )
    await client.end()
    for (const by of ['quarter', 'month']) {
      const told = await limits('secretary', by)
      for (const { area, n } of counted.rows) expect(sum(told.filter((row) => row.area === area).map(({ ended }) => sum(ended))), area).toBe(n)
    }
  })

  it('部门负责人只数到、只打开知情的；三员和县委书记什么也没有', async () => {
    const [all, mine] = [await limits('secretary'), await limits('officeHead')]
    const clues = (rows: LimitKept[]): number => sum(rows.filter(({ area }) => area === 'clues').map(({ ended }) => sum(ended)))
    expect(clues(mine)).toBeGreaterThan(0)
    expect(clues(mine)).toBeLessThan(clues(all))
    expect(mine.find(({ area }) => area === 'clues')?.whole).toBe(false)
    const { items, total } = await behind('officeHead', `${year}&kind=law&area=clues&end=ended`)
    expect(total).toBeGreaterThan(0)
    for (const { area, id } of items.slice(0, 20)) await get('officeHead', `/api/${area}/${id}`)
    for (const role of ['admin', 'security', 'auditor', 'partySecretary']) {
      expect(await limits(role)).toEqual([])
      expect(await series(role, 'quarter', everySeries)).toEqual([])
      expect((await behind(role, `${year}&kind=law&end=ended`)).total).toBe(0)
    }
  })

  it('部门负责人的逐段数字也仅是知情的', async () => {
    const told = async (role: string) => new Map((await series(role, 'quarter', ['clues.received'])).map(({ id, values }) => [id, sum(values)]))
    const [mine, all] = [(await told('officeHead')).get('clues.received')!, (await told('secretary')).get('clues.received')!]
    expect(mine).toBeGreaterThan(0)
    expect(mine).toBeLessThan(all)
  })

  it('没有人出故障', () => expect(fresh.faults).toEqual([]))
})
