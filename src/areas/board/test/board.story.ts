/** Limits on the board: kept, missed, and open past their day; the law's apart from the unit's own; each under its reader's sight. */
import { beforeAll, describe, expect, it } from 'vitest'
import { county, everyoneSigns, sampleClue } from '../../../../test/helm.ts'
import type { Actor } from '../../../../test/actor.ts'
import type { LimitKept } from '../../../kit/limits-kept.ts'
import { spanInWords, spansOf } from '../../../kit/spans.ts'

const c = county()
const year = 'from=2026-01-01&to=2026-12-31'

const assigned = async (day: string) => {
  c.setDay(day)
  const { clueOffice, secretary, handler } = c.cast
  const clue = await clueOffice.adds('clues', sampleClue(c, { receivedOn: day }))
  await clueOffice.takes(clue, 'assign', { officeId: c.office.第一纪检监察室, handlerId: handler.id, note: '请第一室办理' })
  return secretary.signs(clue)
}

const verified = async (received: string, on: string) => {
  const clue = await assigned(received)
  c.setDay(on)
  const { handler, handler2, head, deputy } = c.cast
  await handler.takes(clue, 'verify', { team: [handler.id, handler2.id], opinion: '拟初步核实', plan: '核查方案' })
  return everyoneSigns(clue, head, deputy)
}

const limits = async (who: Actor, by = 'quarter') => who.get<LimitKept[]>(`/api/board/limits?${year}&by=${by}`)
const behind = (who: Actor, asked: string) =>
  who.get<{ total: number; items: { id: string; limit: string; day: string }[] }>(`/api/board/limits/records?${asked}`)

describe('期限执行情况', () => {
  const clue = { kept: '', late: '', open: '' }

  beforeAll(async () => {
    clue.kept = (await verified('2026-01-05', '2026-01-12')).id
    clue.late = (await verified('2026-01-05', '2026-04-08')).id
    clue.open = (await assigned('2026-02-02')).id
    c.setDay('2026-05-06')
  })

  it('按期、超期按办结的季度计，今天仍超期的单列', async () => {
    const told = (await limits(c.cast.secretary)).find(({ area, kind }) => area === 'clues' && kind === 'law')
    expect(told).toEqual({ area: 'clues', kind: 'law', whole: true, ended: [1, 1, 0, 0], kept: [1, 0, 0, 0], overdue: 1 })
    const monthly = (await limits(c.cast.secretary, 'month')).find(({ area, kind }) => area === 'clues' && kind === 'law')
    expect(monthly?.ended).toEqual([1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0])
  })

  it('每个数字打开同样多的记录', async () => {
    const ids = async (end: string) => (await behind(c.cast.secretary, `${year}&kind=law&area=clues&end=${end}`)).items.map(({ id }) => id)
    expect(await ids('kept')).toEqual([clue.kept])
    expect(await ids('late')).toEqual([clue.late])
    expect(await ids('ended')).toEqual([clue.kept, clue.late])
    expect(await ids('overdue')).toEqual([clue.open])
    const late = await behind(c.cast.secretary, `${year}&kind=law&end=late`)
    expect(late.items).toMatchObject([{ limit: '提出处置意见并报批', day: '2026-04-08' }])
  })

  it('法规没有写明的期限不算法定，单列为自定', async () => {
    const own = (await limits(c.cast.secretary)).find(({ kind }) => kind === 'own')
    expect(own).toMatchObject({ area: 'clues', ended: [0, 0, 0, 0], overdue: 1 })
    const { items } = await behind(c.cast.secretary, `${year}&kind=own&end=overdue`)
    expect(items).toMatchObject([{ id: clue.kept, limit: '完成初步核实' }])
  })

  it('别的室什么也数不到、打不开；三员连有没有都不知道', async () => {
    for (const who of [c.cast.stranger, c.cast.otherHead as Actor]) {
      expect(await limits(who)).toEqual([])
      expect((await behind(who, `${year}&kind=law&end=overdue`)).total).toBe(0)
    }
    for (const who of [c.cast.admin, c.cast.security as Actor, c.cast.auditor as Actor]) expect(await limits(who)).toEqual([])
    const mine = await limits(c.cast.head)
    expect(mine[0]).toMatchObject({ area: 'clues', kind: 'law', whole: false, ended: [1, 1, 0, 0] })
  })

  it('时间段太长、倒着写、没有的类别，都说得清楚', async () => {
    const { secretary } = c.cast
    await secretary.mayNot(secretary.ask('GET', '/api/board/limits?from=2000-01-01&to=2026-12-31&by=month'), '按月最多看五年', 422)
    await secretary.mayNot(
      secretary.ask('GET', '/api/board/series?from=2026-02-01&to=2026-01-01&by=month&ids=clues.received'),
      '起始日不能晚于截止日',
      422,
    )
    await secretary.mayNot(secretary.ask('GET', `/api/board/limits?${year}&by=week`), '只能按季度或者按月', 422)
    await secretary.mayNot(secretary.ask('GET', `/api/board/limits/records?${year}&kind=law&end=never`), '没有这一类期限', 422)
  })
})

describe('时间段', () => {
  it('按日历切开，头尾不出统计时期', () => {
    const spans = spansOf('2024-02-10', '2024-07-05', 'quarter')
    expect(spans).toEqual([
      { from: '2024-02-10', to: '2024-03-31' },
      { from: '2024-04-01', to: '2024-06-30' },
      { from: '2024-07-01', to: '2024-07-05' },
    ])
    expect(spans.map((span) => spanInWords(span, 'quarter'))).toEqual(['2024年一季度（部分）', '2024年二季度', '2024年三季度（部分）'])
    expect(spansOf('2024-01-01', '2024-12-31', 'month').map((span) => spanInWords(span, 'month'))[11]).toBe('2024年12月')
  })
})
