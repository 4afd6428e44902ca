/** The calendar: which days are worked, and what of mine is due on each; what others may not know stands on nobody else's. */
import { describe, expect, it } from 'vitest'
import type { DayOf, Due } from '../src/kit/day-contract.ts'
import { spanOf, turned } from '../src/law/grid.ts'
import type { Actor } from './actor.ts'
import { county, everyoneSigns, sampleClue } from './helm.ts'

const c = county()
const seen = (who: Actor, from: string, to: string) => who.get<{ days: DayOf[]; items: Due[]; more: boolean }>(`/api/calendar?from=${from}&to=${to}`)

describe('日历', () => {
  it('放假、调休、周末各是各的；没有放假通知的年度注明暂按周末推算', async () => {
    const { days } = await seen(c.cast.handler, '2026-09-20', '2026-10-10')
    const kindOn = (day: string) => days.find((each) => each.day === day)
    expect(days).toHaveLength(21)
    expect(kindOn('2026-09-20')).toEqual({ day: '2026-09-20', kind: 'makeup', provisional: false })
    expect(kindOn('2026-10-01')?.kind).toBe('holiday')
    expect(kindOn('2026-10-10')?.kind).toBe('makeup')
    const later = await seen(c.cast.handler, '2026-12-31', '2027-01-01')
    expect(later.days).toEqual([
      { day: '2026-12-31', kind: 'workday', provisional: false },
      { day: '2027-01-01', kind: 'workday', provisional: true },
    ])
  })

  it('我的待办排在届满日；呈批以后在我这里标为等别人办，签批人那里是他的', async () => {
    c.setDay('2026-01-05')
    const { clueOffice, secretary, handler, handler2, head, deputy, stranger } = c.cast
    const clue = await clueOffice.adds('clues', sampleClue(c))
    await clueOffice.takes(clue, 'assign', { officeId: c.office.第一纪检监察室, handlerId: handler.id, note: '请第一室办理' })
    await secretary.signs(clue)
    const due = '2026-02-05'
    const mine = async (who: Actor) => (await seen(who, '2026-01-05', '2026-02-10')).items.filter(({ recordId }) => recordId === clue.id)
    expect(await mine(handler)).toMatchObject([{ day: due, mine: true, what: '提出处置意见并报批', paused: false }])
    expect(await mine(clueOffice)).toMatchObject([{ day: due, mine: false }])
    expect(await mine(stranger)).toEqual([])
    await handler.takes(clue, 'verify', { team: [handler.id, handler2.id], opinion: '拟初步核实', plan: '核查方案' })
    expect(await mine(handler)).toMatchObject([{ day: due, mine: false, what: '提出处置意见并报批' }])
    expect(await mine(head)).toMatchObject([{ day: due, mine: true, what: '签批：初步核实' }])
    await everyoneSigns(clue, head, deputy)
    expect(await mine(handler)).toEqual([])
  })

  it('回避的人日历上没有', async () => {
    const { clueOffice, secretary, deputy, head, handler } = c.cast
    const clue = await clueOffice.adds('clues', sampleClue(c, { subjectName: '对象乙' }))
    await clueOffice.takes(clue, 'assign', { officeId: c.office.第一纪检监察室, handlerId: handler.id, note: '请第一室办理' })
    await secretary.signs(clue)
    await deputy.ask('POST', `/api/clues/${clue.id}/exclusions`, { userId: handler.id, reason: '近亲属' })
    const ids = async (who: Actor) => (await seen(who, '2026-01-05', '2026-02-10')).items.map(({ recordId }) => recordId)
    expect(await ids(handler)).not.toContain(clue.id)
    expect(await ids(head)).not.toContain(clue.id)
  })

  it('日期不对、跨得太长，说得明白', async () => {
    const { handler } = c.cast
    await handler.mayNot(handler.ask('GET', '/api/calendar?from=2026-02-30&to=2026-03-01'), '日期应为', 422)
    await handler.mayNot(handler.ask('GET', '/api/calendar?from=2026-01-01&to=2026-12-31'), '一次最多看45天', 422)
    await handler.mayNot(handler.ask('GET', '/api/calendar?from=2026-03-02&to=2026-03-01'), '起始日不能晚于截止日', 422)
  })

  it('一个月从周一到周日，翻页到下个月一日', () => {
    expect(spanOf('month', '2026-03-10')).toEqual({ from: '2026-02-23', to: '2026-04-05' })
    expect(spanOf('month', '2027-02-10')).toEqual({ from: '2027-02-01', to: '2027-02-28' })
    expect(spanOf('week', '2026-03-01')).toEqual({ from: '2026-02-23', to: '2026-03-01' })
    expect(turned('month', '2026-01-31', 1)).toBe('2026-02-01')
    expect(turned('week', '2026-01-01', -1)).toBe('2025-12-25')
  })
})
