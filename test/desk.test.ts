/** The desk: what is mine, what lies before my office, and what others have to do on what I began. */
import { describe, expect, it } from 'vitest'
import type { TodoSaid } from '../src/kit/house-contract.ts'
import { calendar } from '../src/law/calendar.ts'
import { workdaysLeft } from '../src/server/desk.ts'
import type { Actor } from './actor.ts'
import { county, everyoneSigns, sampleClue } from './helm.ts'

const c = county()

const side = async (who: Actor, of: string, recordId: string): Promise<TodoSaid[]> =>
  (await who.get<{ items: TodoSaid[] }>(`/api/desk?of=${of}`)).items.filter((todo) => todo.recordId === recordId)

describe('工作台的三面', () => {
  it('呈批以后，呈报人在“等别人”里看到轮到谁、为什么；承办人、本室各见其应见', async () => {
    c.setDay('2026-01-05')
    const { clueOffice, secretary, handler, handler2, head, stranger, otherHead } = c.cast
    const clue = await clueOffice.adds('clues', sampleClue(c))
    await clueOffice.takes(clue, 'assign', { officeId: c.office.第一纪检监察室, handlerId: handler.id, note: '请第一室办理' })
    expect(await side(clueOffice, 'mine', clue.id)).toEqual([])
    expect(await side(clueOffice, 'others', clue.id)).toMatchObject([
      { kind: 'sign', who: '纪委书记（监委主任）', after: { step: '分办', by: '案管甲' } },
    ])
    expect(await side(secretary, 'mine', clue.id)).toMatchObject([{ kind: 'sign' }])
    expect(await side(handler, 'others', clue.id)).toEqual([])

    await secretary.signs(clue)
    expect(await side(handler, 'mine', clue.id)).toMatchObject([{ turn: ['一室承办甲'], paused: false }])
    expect(await side(head, 'mine', clue.id)).toEqual([])
    expect(await side(head, 'office', clue.id)).toMatchObject([{ turn: ['一室承办甲'] }])
    expect(await side(clueOffice, 'others', clue.id)).toMatchObject([{ turn: ['一室承办甲'] }])
    for (const outside of [handler2, stranger, otherHead as Actor])
      for (const of of ['mine', 'office', 'others']) expect(await side(outside, of, clue.id)).toEqual([])

    await handler.takes(clue, 'verify', { team: [handler.id, handler2.id], opinion: '拟初步核实', plan: '核查方案' })
    expect(await side(handler, 'others', clue.id)).toMatchObject([{ kind: 'sign' }])
    await everyoneSigns(clue, head, c.cast.deputy as Actor)
    expect(await side(handler, 'others', clue.id)).toEqual([])
  })

  it('回避的人在任何一面都看不到', async () => {
    const { clueOffice, secretary, deputy, head, handler } = c.cast
    const clue = await clueOffice.adds('clues', sampleClue(c, { subjectName: '对象乙' }))
    await clueOffice.takes(clue, 'assign', { officeId: c.office.第一纪检监察室, handlerId: handler.id, note: '请第一室办理' })
    await secretary.signs(clue)
    expect(await side(head, 'office', clue.id)).toHaveLength(1)
    const recused = await (deputy as Actor).ask('POST', `/api/clues/${clue.id}/exclusions`, { userId: head.id, reason: '近亲属' })
    expect(recused.status, recused.text).toBeLessThan(300)
    for (const of of ['mine', 'office', 'others']) expect(await side(head, of, clue.id)).toEqual([])
  })

  it('没有的一面说得明白', async () => {
    const { head } = c.cast
    await head.mayNot(head.ask('GET', '/api/desk?of=all'), '没有这一类待办', 422)
  })

  it('剩几个工作日：放假不计，调休计入，过期为零', () => {
    const cal = calendar([
      {
        year: 2026,
        notice: '示例通知',
        exceptions: [
          { day: '2026-03-04', kind: 'holiday' },
          { day: '2026-03-07', kind: 'makeup' },
        ],
      },
    ])
    expect(workdaysLeft('2026-03-02', '2026-03-08', cal)).toBe(4)
    expect(workdaysLeft('2026-03-02', '2026-03-02', cal)).toBe(0)
    expect(workdaysLeft('2026-03-02', '2026-02-27', cal)).toBe(0)
  })
})
