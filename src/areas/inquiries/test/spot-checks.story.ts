/** What was said is looked into by somebody else; recusals go with the matter; what an old ledger left is taken up. */
import { describe, expect, it } from 'vitest'
import { county, everyoneSigns, sampleClue, signedThrough } from '../../../../test/helm.ts'
import { inquiryConcluded } from '../../../facts/inquiries.ts'
import { asTheHouse } from '../../../server/context.ts'
import { areaNamed } from '../../../server/house.ts'
import { newId } from '../../../server/id.ts'
import { keep } from '../../../server/keep.ts'
import { tell } from '../../../server/tell.ts'
import { inquiriesOf } from './life.ts'

const c = county()
const { answered, accepted, reported, inquiryOf } = inquiriesOf(c)

describe('抽查核实', () => {
  it('由承办人以外的人抽查；说明不实的不能采信了结', async () => {
    c.setDay('2026-03-02')
    const { handler, handler2, head, stranger } = c.cast
    const { inquiry } = await answered({ subjectName: '抽查甲' })
    await handler2.doesNotSee(inquiry)
    await head.mayNotTake(inquiry, 'appointChecker', '承办人不能抽查自己承办的谈话函询', { checkerId: handler.id })
    await handler.mayNotTake(inquiry, 'appointChecker', '应由承办部门负责人', { checkerId: handler2.id })
    await head.takes(inquiry, 'appointChecker', { checkerId: handler2.id })
    await stranger.doesNotSee(inquiry)
    await head.mayNotTake(inquiry, 'appoint', '抽查人不能改为承办人', { handlerId: handler2.id })
    const desk = await handler2.get<{ items: { recordId: string; what: string }[] }>('/api/desk')
    expect(desk.items).toContainEqual(expect.objectContaining({ recordId: inquiry.id, what: '抽查核实' }))
    const check = { checkedOn: '2026-03-02', checkFinding: '说明不实', checkFound: '调取银行流水，与说明不符' }
    await handler.mayNotTake(inquiry, 'check', '应由抽查人办理', check)
    await handler2.mayNotTake(inquiry, 'check', '抽查不能早于回复', { ...check, checkedOn: '2026-03-01' })
    await handler2.takes(inquiry, 'check', check)
    await handler.mayNotTake(inquiry, 'accept', '不能采信了结', reported)
    await handler.takes(inquiry, 'goOn', { ...reported, anew: '初步核实' })
    expect((await signedThrough(c, inquiry)).state).toBe('returned')
  })

  it('了结以后抽查不实的，经签批退回，线索恢复处置，原来的结果不再算数', async () => {
    c.setDay('2026-03-03')
    const { handler, handler2, head, deputy } = c.cast
    const { clue, inquiry } = await answered({ subjectName: '抽查乙' })
    await handler.takes(inquiry, 'admonish', { ...reported, measure: '诫勉', form: '第一种形态' })
    await everyoneSigns(inquiry, head, deputy)
    await handler.mayNotTake(inquiry, 'reopen', '认定说明不实的，才退回', { reason: '理由', anew: '初步核实' })
    await head.takes(inquiry, 'appointChecker', { checkerId: handler2.id })
    await handler2.takes(inquiry, 'check', { checkedOn: '2026-03-03', checkFinding: '说明部分不实', checkFound: '隐瞒一笔' })
    await handler.takes(inquiry, 'reopen', { reason: '隐瞒一笔收入', anew: '初步核实' })
    const back = await everyoneSigns(inquiry, head, deputy)
    expect(back).toMatchObject({ state: 'returned', values: { outcome: '再次谈话函询或者初步核实' } })
    expect(back.values.mustExplain).toBeUndefined()
    expect(back.values.measure).toBeUndefined()
    const again = await handler.reads(clue)
    expect(again.state).toBe('answered')
    for (const field of ['result', 'resultOn', 'measure', 'measureOn', 'form']) expect(again.values[field], field).toBeUndefined()
  })
})

describe('回避和接续', () => {
  it('在线索上回避的人，谈话函询立卷后仍然看不到', async () => {
    c.setDay('2026-03-04')
    const { clueOffice, handler, deputy, deputy2 } = c.cast
    const clue = await clueOffice.adds('clues', sampleClue(c, { receivedOn: '2026-03-04', subjectName: '回避对象' }))
    await clueOffice.takes(clue, 'assign', { officeId: c.office.第一纪检监察室, handlerId: handler.id, note: '分办' })
    await signedThrough(c, clue)
    await deputy.ask('POST', `/api/clues/${clue.id}/exclusions`, { userId: deputy2!.id, reason: '近亲属' })
    await handler.takes(clue, 'inquire', { talkKind: '函询', opinion: '拟函询', plan: '方案' })
    await signedThrough(c, clue)
    const inquiry = await inquiryOf(clue)
    expect(inquiry.excluded).toEqual([deputy2!.id])
    await deputy2!.doesNotSee(inquiry)
    await handler.takes(inquiry, 'issue', { issuedOn: '2026-03-04', copyParty: '党组书记某' })
    const found = await deputy2!.get<{ items: unknown[] }>(`/api/search?q=${encodeURIComponent('回避对象')}`)
    expect(found.items).toEqual([])
  })

  it('台账里正在谈话函询的线索，由承办人接续；一件线索同时只有一件谈话函询', async () => {
    c.setDay('2026-03-05')
    const { handler } = c.cast
    const id = newId()
    const values = { ...sampleClue(c, { subjectName: '接续对象', receivedOn: '2026-02-02' }), number: '线〔2026〕901号', way: '谈话函询' }
    const at = { officeId: c.office.第一纪检监察室, handlerId: handler.id, disposedOn: '2026-02-10' }
    await asTheHouse(c.house, (ctx) =>
      keep(ctx, areaNamed(c.house, 'clues'), [
        { id, state: 'inquired', origin: 'ledger', values: { ...values, ...at }, lines: {}, excluded: [], signers: [], touched: false },
      ]),
    )
    const clue = await handler.get<Awaited<ReturnType<typeof inquiryOf>>>(`/api/clues/${id}`)
    await handler.takes(clue, 'resume', { talkKind: '函询', approver: '分管副书记', approvedOn: '2026-02-10' })
    const inquiry = await inquiryOf(clue)
    expect(inquiry.values).toMatchObject({ approvedOn: '2026-02-10', approver: '分管副书记', clueNumber: '线〔2026〕901号' })
    await handler.mayNotTake(clue, 'resume', '谈话函询正在办理', { talkKind: '函询', approver: '某', approvedOn: '2026-02-10' })
    await handler.takes(inquiry, 'stop', { reason: '合并到另一件线索' })
    await signedThrough(c, inquiry)
    expect((await handler.reads(clue)).state).toBe('answered')
  })

  it('线索已经另有去处的，谈话函询再怎么了结也不动它', async () => {
    c.setDay('2026-03-06')
    const { handler } = c.cast
    const { clue, inquiry } = await accepted({ subjectName: '对象子' })
    const closed = await handler.reads(clue)
    expect(closed.state).toBe('closed')
    await asTheHouse(c.house, (ctx) => tell(ctx, inquiryConcluded, { clueId: clue.id, day: ctx.today, measure: '诫勉', form: '第一种形态' }))
    expect((await handler.reads(clue)).version).toBe(closed.version)
    const ties = await handler.get<{ id: string }[]>(`/api/inquiries/${inquiry.id}/ties`)
    expect(ties.map((tie) => tie.id)).toContain(clue.id)
  })

  it('没有人出故障', () => expect(c.faults).toEqual([]))
})
