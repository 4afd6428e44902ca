/** The life of a referral: drafted, sent, received, answered, checked; or handed back and sent elsewhere. */
import { describe, expect, it } from 'vitest'
import { county } from '../../../../test/helm.ts'
import { issuedTexts, papersFor } from '../../../../test/issued.ts'
import type { RecordPage } from '../../../kit/record-page.ts'
import { referralLedger } from '../ledger.ts'

const c = county()
const finding = '部分村党组织生活记录补记'
const answer = { reportedOn: '2026-03-20', outcomeKind: '新制度', outcome: '制定基层党建工作清单', systemsMade: 1 }

const issued = async (dueOn: string): Promise<RecordPage> => {
  const { conductOffice, deputy } = c.cast
  const page = await conductOffice!.adds('referrals', { unitId: c.units[0]!.id, finding })
  await conductOffice!.takes(page, 'issue', { dueOn })
  return deputy.signs(page)
}

describe('一件问题通报', () => {
  it('拟稿、分管副书记签发、签收、按载明的日期反馈、核对后办结，制度数得出来', async () => {
    c.setDay('2026-03-02')
    const { conductOffice, deputy, handler, clueOffice, secretary } = c.cast
    const office = conductOffice!
    await handler.mayNot(handler.ask('POST', '/api/referrals', { form: { unitId: c.units[0]!.id, finding } }), '应由党风政风监督室办理')
    const page = await office.adds('referrals', { unitId: c.units[0]!.id, finding })
    await handler.doesNotSee(page)
    await office.mayNotTake(page, 'receive', '当前状态不能办理这一步', { receivedOn: '2026-03-02' })
    expect((await papersFor(office, 'referrals', page)).问题通报?.join()).toContain('现在是“待发出”')
    await office.mayNotTake(page, 'issue', '反馈期限应当晚于今天', { dueOn: '2026-03-02' })
    await office.takes(page, 'issue', { dueOn: '2026-04-05' })
    await office.mayNotSign(page, '现在应由分管副书记')
    const sent = await deputy.signs(page)
    expect(sent).toMatchObject({ state: 'issued', number: '通〔2026〕1号', values: { issuedOn: '2026-03-02' } })
    expect(sent.limits).toMatchObject([{ limit: 'receive', due: '2026-03-09' }])
    const paper = await issuedTexts(office, 'referrals', page, 'notice')
    for (const said of ['通〔2026〕1号', finding]) expect(paper).toContain(said)
    expect(paper.join()).toContain('于2026年4月5日前书面反馈')
    c.setDay('2026-03-20')
    await office.mayNotTake(page, 'receive', '签收不能早于发出', { receivedOn: '2026-03-01' })
    const received = await office.takes(page, 'receive', { receivedOn: '2026-03-04' })
    expect(received.limits).toContainEqual(expect.objectContaining({ limit: 'report', due: '2026-04-05' }))
    await office.mayNotTake(page, 'report', '请填写办理结果', { ...answer, outcome: '' })
    await office.mayNotTake(page, 'report', '反馈不能早于签收', { ...answer, reportedOn: '2026-03-03' })
    await office.mayNotTake(page, 'report', '填写完善制度的项数', { ...answer, systemsMade: undefined })
    await office.mayNotTake(page, 'report', '填写完善制度的项数', { ...answer, outcomeKind: '整改' })
    await office.takes(page, 'report', answer)
    await office.mayNotTake(page, 'accept', '请填写核对情况')
    await office.takes(page, 'accept', { checked: '实地查看，清单已在用' })
    expect(await deputy.signs(page)).toMatchObject({ state: 'closed', values: { closedOn: '2026-03-20' } })
    await clueOffice.reads(page)
    const found = await secretary.get<{ id: string; value: number; parts?: unknown }[]>('/api/figures?from=2026-03-01&to=2026-03-31')
    const figure = (id: string) => found.find((each) => each.id === `referrals.${id}`)
    expect([figure('issued')?.value, figure('systems')?.value, figure('late')?.value]).toEqual([1, 1, 0])
    expect(figure('closed')?.parts).toEqual([{ key: '新制度', value: 1 }])
  })

  it('没有促成制度的办结件不在“完善制度”的数字背后，数字仍然打得开', async () => {
    c.setDay('2026-03-23')
    const { conductOffice, deputy, secretary } = c.cast
    const page = await issued('2026-05-20')
    await conductOffice!.takes(page, 'receive', { receivedOn: '2026-03-23' })
    await conductOffice!.takes(page, 'report', { ...answer, reportedOn: '2026-03-23', outcomeKind: '整改', systemsMade: undefined })
    await conductOffice!.takes(page, 'accept', { checked: '实地查看，已改正' })
    await deputy.signs(page)
    const behind = (id: string) =>
      secretary.get<{ total: number; records: number }>(`/api/figures/referrals.${id}/records?from=2026-03-01&to=2026-03-31`)
    expect(await behind('closed')).toMatchObject({ total: 2, records: 2 })
    expect(await behind('systems')).toMatchObject({ total: 1, records: 1 })
  })

  it('对方认为不属于其职责的可以退回，改送其他单位重新签发；不必再送的不再通报', async () => {
    c.setDay('2026-04-01')
    const { conductOffice, deputy } = c.cast
    const page = await issued('2026-05-20')
    await conductOffice!.mayNotTake(page, 'handBack', '请填写理由')
    const back = await conductOffice!.takes(page, 'handBack', { reason: '属于县委组织部职责' })
    expect(back.limits.filter((limit) => !limit.endedOn)).toEqual([])
    const again = await conductOffice!.takes(page, 'redirect', { unitId: c.units[1]!.id, finding })
    expect(again).toMatchObject({ state: 'drafted', values: { unitId: c.units[1]!.id } })
    await conductOffice!.takes(page, 'drop', { reason: '已经自行整改' })
    expect((await deputy.signs(page)).state).toBe('dropped')
  })

  it('结果不实的退回补办；晚于期限的反馈记为逾期，期限按载明的日期不顺延', async () => {
    c.setDay('2026-06-01')
    const { conductOffice, deputy, secretary } = c.cast
    const page = await issued('2026-06-20')
    await conductOffice!.takes(page, 'receive', { receivedOn: '2026-06-01' })
    c.setDay('2026-06-25')
    const desk = await conductOffice!.get<{ items: { recordId: string; dueOn?: string }[] }>('/api/desk')
    expect(desk.items.find((todo) => todo.recordId === page.id)).toMatchObject({ dueOn: '2026-06-20' })
    const late = { reportedOn: '2026-06-25', outcomeKind: '整改', outcome: '已整改' }
    await conductOffice!.takes(page, 'report', late)
    await conductOffice!.takes(page, 'askMore', { reason: '现场没有整改' })
    expect((await deputy.signs(page)).state).toBe('received')
    await conductOffice!.takes(page, 'report', late)
    const found = await secretary.get<{ id: string; value: number }[]>('/api/figures?from=2026-06-01&to=2026-06-30')
    expect(found.find((each) => each.id === 'referrals.late')?.value).toBe(1)
  })

  it('台账按通报编号折成一件，办结的要有结果类型', () => {
    const row = { number: '通〔2025〕3号', issuedOn: '2025-03-01', receivedOn: '2025-03-02', reportedOn: '2025-04-01', closedOn: '2025-04-02' }
    expect(referralLedger.fold([row])).toMatchObject({ state: 'closed', past: [{ step: 'issue' }, {}, {}, { step: 'accept', day: '2025-04-02' }] })
    expect(referralLedger.faults?.(row)).toEqual([{ field: 'outcomeKind', reason: '已办结而没有结果类型' }])
  })

  it('没有人出故障', () => expect(c.faults).toEqual([]))
})
