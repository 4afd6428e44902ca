/** A record goes from hand to hand: given with a reason, signed for, or refused; recusal wins, and until the signing the giver has it. */
import { describe, expect, it } from 'vitest'
import type { Candidate, Hand } from '../src/kit/handover-contract.ts'
import type { RecordPage } from '../src/kit/record-page.ts'
import type { Actor } from './actor.ts'
import { county, sampleClue } from './helm.ts'

const c = county()

const assigned = async (subjectName: string): Promise<RecordPage> => {
  const { clueOffice, secretary, handler } = c.cast
  const clue = await clueOffice.adds('clues', sampleClue(c, { subjectName }))
  await clueOffice.takes(clue, 'assign', { officeId: c.office.第一纪检监察室, handlerId: handler.id, note: '请第一室办理' })
  return secretary.signs(clue)
}

const gives = (who: Actor, to: Actor, ...records: RecordPage[]) =>
  who.ask('POST', '/api/handovers', { records: records.map(({ area, id }) => ({ area, id })), to: to.id, reason: '岗位调整' })
const offered = async (who: Actor): Promise<Hand[]> => (await who.get<{ items: Hand[] }>('/api/handovers')).items
const answers = (who: Actor, id: string, takes: boolean, reason?: string) =>
  who.ask('POST', `/api/handovers/${id}/answer`, { takes, ...(reason ? { reason } : {}) })

describe('转交与签收', () => {
  it('承办人转交，签收以前仍由原承办人承办；签收以后换人，交接经过看得到', async () => {
    c.setDay('2026-01-05')
    const { handler, handler2, head, stranger } = c.cast
    const clue = await assigned('对象甲')
    expect((await gives(handler, handler2, clue)).body).toEqual({ given: 1 })
    await handler2.doesNotSee(clue)
    const [hand] = await offered(handler2)
    expect(hand).toMatchObject({ recordId: clue.id, from: '一室承办甲', to: '一室承办乙', reason: '岗位调整', dueOn: '2026-01-07' })
    expect(await offered(stranger)).toEqual([])
    await stranger.mayNot(answers(stranger, hand!.id, true), '没有这条记录', 404)
    await handler.mayNot(gives(handler, handler2, clue), '已经转交，正等接收人签收', 409)
    expect((await handler.reads(clue)).values.handlerId).toBe(handler.id)

    expect((await answers(handler2, hand!.id, true)).status).toBe(200)
    expect((await handler2.reads(clue)).values.handlerId).toBe(handler2.id)
    await handler.doesNotSee(clue)
    const desk = await handler2.get<{ items: { recordId: string }[] }>('/api/desk')
    expect(desk.items.map(({ recordId }) => recordId)).toContain(clue.id)
    const chain = await head.get<{ items: Hand[]; may: boolean }>(`/api/handovers/clues/${clue.id}`)
    expect(chain).toMatchObject({ may: true, items: [{ from: '一室承办甲', to: '一室承办乙', receivedAt: expect.any(String) }] })
    await stranger.mayNot(stranger.ask('GET', `/api/handovers/clues/${clue.id}`), '没有这条记录', 404)
  })

  it('退回转交要写明理由，退回以后仍归原承办人', async () => {
    const { handler, handler2, head } = c.cast
    const clue = await assigned('对象乙')
    expect((await gives(head, handler2, clue)).status).toBe(200)
    const hand = (await offered(handler2)).find(({ recordId }) => recordId === clue.id)!
    await handler2.mayNot(answers(handler2, hand.id, false), '退回应当写明理由', 422)
    expect((await answers(handler2, hand.id, false, '手头案件已满')).status).toBe(200)
    expect((await handler.reads(clue)).values.handlerId).toBe(handler.id)
    await handler2.doesNotSee(clue)
  })

  it('外室人员、已决定回避的人不能接收；转交以后才回避的，看不到也不能签收', async () => {
    const { handler, handler2, stranger, deputy, clueOffice } = c.cast
    const clue = await assigned('对象丙')
    await handler.mayNot(gives(handler, stranger, clue), '不是承办部门的承办人员', 409)
    await clueOffice.mayNot(gives(clueOffice, handler2, clue), '应由承办人或者承办部门负责人转交', 403)
    await stranger.mayNot(gives(stranger, handler2, clue), '没有这条记录', 404)
    expect((await gives(handler, handler2, clue)).status).toBe(200)
    const hand = (await offered(handler2)).find(({ recordId }) => recordId === clue.id)!
    await deputy.ask('POST', `/api/clues/${clue.id}/exclusions`, { userId: handler2.id, reason: '近亲属' })
    expect((await offered(handler2)).map(({ recordId }) => recordId)).not.toContain(clue.id)
    await handler2.mayNot(answers(handler2, hand.id, true), '没有这条记录', 404)
    expect((await gives(c.cast.head, c.cast.head, clue)).body).toEqual({ given: 1 })
    expect((await offered(c.cast.head)).map(({ recordId }) => recordId)).toContain(clue.id)
  })

  it('批量移交先看清单：哪些可以，哪些不能、为什么；有一件不能就一件也不移交', async () => {
    const { handler, handler2, head, otherHead, deputy } = c.cast
    const [free, recused] = [await assigned('对象丁'), await assigned('对象戊')]
    await deputy.ask('POST', `/api/clues/${recused.id}/exclusions`, { userId: handler2.id, reason: '近亲属' })
    const ask = { from: handler.id, to: handler2.id }
    const { items } = (await head.ask<{ items: Candidate[] }>('POST', '/api/handovers/preview', ask)).body
    expect(items.find(({ id }) => id === free.id)?.reasons).toEqual([])
    expect(items.find(({ id }) => id === recused.id)?.reasons).toEqual(['一室承办乙已决定回避，不能接收'])
    expect((await otherHead!.ask<{ items: Candidate[] }>('POST', '/api/handovers/preview', ask)).body.items).toEqual([])
    await head.mayNot(gives(head, handler2, free, recused), '已决定回避', 409)
    expect((await offered(handler2)).map(({ recordId }) => recordId)).not.toContain(free.id)
    expect((await gives(head, handler2, free)).body).toEqual({ given: 1 })
  })

  it('没有人出故障', () => expect(c.faults).toEqual([]))
})
