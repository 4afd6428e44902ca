/** The digest: once for each person and day; nothing told twice, nothing to one who may not know it. */
import { describe, expect, it } from 'vitest'
import type { Digest } from '../src/kit/day-contract.ts'
import type { RecordPage } from '../src/kit/record-page.ts'
import { asTheHouse } from '../src/server/context.ts'
import { sql } from '../src/server/sql.ts'
import type { Actor } from './actor.ts'
import { county, sampleClue } from './helm.ts'

const c = county()
const digest = async (who: Actor): Promise<Digest> => (await who.ask<Digest>('POST', '/api/digest')).body
const toldOf = async (who: Actor, record: RecordPage) => (await digest(who)).items.filter(({ recordId }) => recordId === record.id)

const given = async (name: string): Promise<RecordPage> => {
  const { clueOffice, secretary, handler } = c.cast
  const clue = await clueOffice.adds('clues', sampleClue(c, { subjectName: name }))
  await clueOffice.takes(clue, 'assign', { officeId: c.office.第一纪检监察室, handlerId: handler.id, note: '请第一室办理' })
  await secretary.signs(clue)
  return clue
}

describe('今日提要', () => {
  let clue: RecordPage
  it('一天一份：当天再有的不再添进去，第二天说出昨天以来的变化', async () => {
    const { handler, clueOffice } = c.cast
    c.setDay('2026-01-05')
    clue = await given('对象甲')
    const first = await digest(handler)
    const later = await given('对象乙')
    expect(await digest(handler)).toEqual(first)
    expect(await toldOf(handler, later)).toEqual([])
    c.setDay('2026-01-06')
    expect(await toldOf(clueOffice, clue)).toMatchObject([{ section: 'changed', what: '分办' }])
    expect(await toldOf(handler, later)).toMatchObject([{ section: 'changed', what: '分办' }])
    c.setDay('2026-01-07')
    expect(await toldOf(handler, later)).toEqual([])
  })

  it('本周到期、今天到期、逾期各归其类，一件事一天只说一次', async () => {
    const { handler } = c.cast
    for (const [day, section] of [
      ['2026-02-02', 'week'],
      ['2026-02-05', 'today'],
      ['2026-02-06', 'late'],
    ] as const) {
      c.setDay(day)
      expect(await toldOf(handler, clue)).toMatchObject([{ section, dueOn: '2026-02-05' }])
    }
  })

  it('等签批的告诉签批人；退回的告诉呈报人', async () => {
    const { handler, handler2, head } = c.cast
    c.setDay('2026-02-09')
    await handler.takes(clue, 'verify', { team: [handler.id, handler2.id], opinion: '拟初步核实', plan: '核查方案' })
    expect(await toldOf(head, clue)).toMatchObject([{ section: 'sign', what: '签批：初步核实' }])
    await head.sendsBack(clue, '方案不全')
    c.setDay('2026-02-16')
    const other = await toldOf(handler, clue)
    expect(other).toHaveLength(1)
  })

  it('已读留着，第二天是新的一份', async () => {
    const { handler } = c.cast
    expect((await digest(handler)).read).toBe(false)
    await handler.ask('POST', '/api/digest/read')
    expect((await digest(handler)).read).toBe(true)
    expect((await digest(c.cast.head)).read).toBe(false)
    c.setDay('2026-02-17')
    expect((await digest(handler)).read).toBe(false)
  })

  it('当天第一次登录时就作出：登录以后才有的事不在当天的提要里，再登录不重作', async () => {
    const { handler } = c.cast
    c.setDay('2026-02-20')
    await handler.comesBack()
    const made = () =>
      asTheHouse(c.house, (ctx) =>
        ctx.tx.one<{ at: string }>(sql`select made_at::text as at from digests where user_id = ${handler.id} and day = '2026-02-20'`),
      )
    const first = await made()
    expect(first).toBeDefined()
    const later = await given('对象丙')
    await handler.comesBack()
    expect(await made()).toEqual(first)
    expect(await toldOf(handler, later)).toEqual([])
    c.setDay('2026-02-21')
    await handler.comesBack()
    expect(await toldOf(handler, later)).toHaveLength(1)
  })

  it('当天决定回避的，提要里就没有了；不知情的人从来没有', async () => {
    const { handler, deputy, stranger } = c.cast
    expect(await toldOf(handler, clue)).toHaveLength(1)
    expect(await toldOf(stranger, clue)).toEqual([])
    await deputy.ask('POST', `/api/clues/${clue.id}/exclusions`, { userId: handler.id, reason: '近亲属' })
    expect(await toldOf(handler, clue)).toEqual([])
  })
})
