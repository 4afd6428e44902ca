/** The life of a petition: registered, sorted, sent where it belongs; the reporter sealed; the superior's matters leave no content. */
import { describe, expect, it } from 'vitest'
import { county, everyoneSigns } from '../../../../test/helm.ts'

const c = county()

const named = {
  channel: '来信',
  naming: '实名',
  reporterName: '举报人某',
  reporterContact: '13000000000',
  subjectName: '对象甲',
  summary: '反映对象甲违规收受礼品礼金',
}
const anonymous = { channel: '网络', naming: '匿名', subjectName: '对象乙', summary: '反映对象乙优亲厚友' }

describe('一件信访举报', () => {
  it('实名件：登记、甄别、告知、移送承办转为线索；举报人只有信访室看得到', async () => {
    c.setDay('2026-01-05')
    const { intake, deputy, clueOffice, secretary, stranger } = c.cast
    const petition = await intake.adds('petitions', { ...named, receivedOn: '2026-01-05', subjectUnitId: c.units[0]!.id, subjectRank: '一般干部' })
    expect(petition.number).toBe('信20260001')
    expect((await intake.ask('GET', `/api/petitions/${petition.id}`)).text).not.toContain('举报人某')
    for (const other of [deputy, secretary, clueOffice]) {
      const seen = await other.ask('GET', `/api/petitions/${petition.id}`)
      expect(seen.text).not.toContain('举报人某')
      expect(seen.text).not.toContain('13000000000')
    }
    await stranger.doesNotSee(petition)
    const screened = await intake.takes(petition, 'screen', { kind: '检举控告', repetition: '初次' })
    expect(screened.limits).toContainEqual(expect.objectContaining({ limit: 'acknowledge', due: '2026-01-26' }))
    await intake.mayNotTake(petition, 'refuse', '有实质内容的检举控告应当受理', { refusalGround: '属于其他机关职责范围' })
    await intake.mayNotTake(petition, 'keep', '初次检举控告应当移送承办部门', {})
    await intake.takes(petition, 'handOver', { officeId: c.office.第一纪检监察室, note: '拟移送第一室', guarded: '内容不会暴露举报人' })
    const handed = await deputy.signs(petition)
    expect(handed.state).toBe('inHand')
    const waits = async () => (await intake.get<{ items: { recordId: string; what: string; dueOn?: string }[] }>('/api/desk')).items
    const mine = (await waits()).filter(({ recordId }) => recordId === petition.id)
    expect(mine.map(({ what, dueOn }) => [what, dueOn]).sort()).toEqual(
      [
        ['告知受理情况', '2026-01-26'],
        ['办结', undefined],
      ].sort(),
    )
    await intake.takes(petition, 'acknowledge', { toldOn: '2026-01-05', how: '电话' })
    expect((await waits()).filter(({ recordId }) => recordId === petition.id).map(({ what }) => what)).toEqual(['办结'])
    const { items } = await clueOffice.finds('clues', '?state=received')
    expect(items).toMatchObject([{ source: '信访举报', subjectName: '对象甲' }])
    const clue = await clueOffice.ask('GET', `/api/clues/${items[0]!.id}`)
    expect(clue.text).not.toContain('举报人某')
    expect(clue.text).not.toContain('13000000000')
  })

  it('线索了结后信访件得到结果，办结后十五个工作日内反馈', async () => {
    c.setDay('2026-01-12')
    const { intake, clueOffice, secretary, handler, head, deputy } = c.cast
    const [row] = (await clueOffice.finds('clues', '?state=received')).items
    const clue = await clueOffice.get<never>(`/api/clues/${row!.id}`)
    await clueOffice.takes(clue, 'assign', { officeId: c.office.第一纪检监察室, handlerId: handler.id, tier: 'C', note: '分办' })
    await secretary.signs(clue)
    await handler.takes(clue, 'closeDirect', { minutes: '专题会纪要1号', closeGround: '反映笼统、没有可查性', opinion: '建议了结' })
    await everyoneSigns(clue, head, deputy, secretary)
    const [item] = (await intake.finds('petitions', '?state=inHand')).items
    const petition = await intake.get<never>(`/api/petitions/${item!.id}`)
    expect((petition as { values: Record<string, unknown> }).values.result).toContain('了结')
    const closed = await intake.takes(petition, 'close', { result: '经研判了结' })
    expect(closed.state).toBe('closed')
    expect(closed.limits).toContainEqual(expect.objectContaining({ limit: 'answer', startedOn: '2026-01-12', due: '2026-02-02' }))
    expect((await intake.get<{ items: { what: string }[] }>('/api/desk')).items).toContainEqual(
      expect.objectContaining({ what: '实名反馈结果', dueOn: '2026-02-02' }),
    )
    await intake.takes(petition, 'answer', { toldOn: '2026-01-12', how: '当面', objection: '无' })
    expect((await intake.get<{ items: { what: string }[] }>('/api/desk')).items.map((i) => i.what)).not.toContain('实名反馈结果')
  })

  it('属上级受理的只登记转报，不录内容，五个工作日内报上一级；反映本机关主要负责人的书记也看不到', async () => {
    c.setDay('2026-02-02')
    const { intake, secretary, deputy, clueOffice } = c.cast
    const above = await intake.adds('petitions', { receivedOn: '2026-02-02', channel: '来信', aboveUs: '属上级机关受理' }, 'registerAbove')
    expect(above.limits).toMatchObject([{ limit: 'sendUp', due: '2026-02-09' }])
    expect((await secretary.ask('GET', `/api/petitions/${above.id}`)).status).toBe(200)
    for (const other of [deputy, clueOffice]) await other.doesNotSee(above)
    const aboutHead = await intake.adds('petitions', { receivedOn: '2026-02-02', channel: '来信', aboveUs: '反映本机关主要负责人' }, 'registerAbove')
    await secretary.doesNotSee(aboutHead)
    await intake.mayNot(
      intake.ask('POST', '/api/petitions', {
        step: 'registerAbove',
        form: { receivedOn: '2026-02-02', channel: '来信', aboveUs: '属上级机关受理', summary: '内容' },
      }),
      '不认识的项目',
      422,
    )
    await intake.mayNot(
      intake.ask('PATCH', `/api/petitions/${above.id}`, { version: above.version, values: { summary: '补录内容' }, why: '补录' }),
      '不得录入',
      409,
    )
    expect((await intake.takes(above, 'sendUp', { sentOn: '2026-02-02', paper: '报〔2026〕1号' })).state).toBe('sentUp')
    const { body } = await clueOffice.ask<{ id: string; value: number }[]>('GET', '/api/figures?from=2026-02-01&to=2026-02-28')
    expect(body.find((f) => f.id === 'petitions.received')?.value).toBe(0)
  })

  it('实名而没有联系方式的不能按实名登记；无实质内容的不予受理；业务外的转送', async () => {
    c.setDay('2026-03-02')
    const { intake } = c.cast
    await intake.mayNot(
      intake.ask('POST', '/api/petitions', { form: { ...named, reporterContact: undefined, receivedOn: '2026-03-02' } }),
      '应当填写举报人姓名和联系方式',
      409,
    )
    const empty = await intake.adds('petitions', { ...anonymous, receivedOn: '2026-03-02' })
    await intake.takes(empty, 'screen', { kind: '无实质内容', repetition: '初次' })
    expect((await intake.takes(empty, 'refuse', { refusalGround: '仅列举罪名或者名称，没有实质内容' })).state).toBe('refused')
    const unscreened = await intake.adds('petitions', { ...anonymous, receivedOn: '2026-03-02' })
    type Counted = { refused?: string; value: number; parts: { key: string; value: number }[] }
    const [byKind] = await intake.get<Counted[]>('/api/figures?from=2026-03-01&to=2026-03-31&ids=petitions.byKind')
    expect(byKind!.refused).toBeUndefined()
    expect(byKind!.parts).toContainEqual({ key: '尚未甄别', value: 1 })
    const opened = await intake.get<{ items: { id: string }[]; total: number }>(
      `/api/figures/petitions.byKind/records?from=2026-03-01&to=2026-03-31&part=${encodeURIComponent('尚未甄别')}`,
    )
    expect(opened).toMatchObject({ total: 1, items: [{ id: unscreened.id }] })
    const outside = await intake.adds('petitions', { ...anonymous, receivedOn: '2026-03-02' })
    const screened = await intake.takes(outside, 'screen', { kind: '业务范围外', repetition: '初次' })
    expect(screened.limits).toContainEqual(expect.objectContaining({ limit: 'forward', due: '2026-03-09' }))
    expect((await intake.takes(outside, 'forward', { forwardedTo: '县信访局' })).values.way).toBe('转送')
  })

  it('属其他监察机关或者下级管辖的五个工作日内转送，上级转来的五个工作日内决定受理或者再转', async () => {
    c.setDay('2026-03-02')
    const { intake, deputy } = c.cast
    const theirs = await intake.adds('petitions', { ...anonymous, receivedOn: '2026-03-02' })
    const sorted = await intake.takes(theirs, 'screen', { kind: '检举控告', jurisdiction: '其他监察机关', repetition: '初次' })
    expect(sorted.limits).toContainEqual(expect.objectContaining({ limit: 'forwardElsewhere', due: '2026-03-09' }))
    const gone = await intake.takes(theirs, 'forward', { forwardedTo: '邻县纪委监委' })
    expect(gone.limits).toContainEqual(expect.objectContaining({ limit: 'forwardElsewhere', endedOn: '2026-03-02' }))
    const sentDown = await intake.adds('petitions', { ...anonymous, receivedOn: '2026-03-02', sentDown: true })
    const known = { subjectUnitId: c.units[0]!.id }
    expect(sentDown.limits).toContainEqual(expect.objectContaining({ limit: 'acceptSent', due: '2026-03-09' }))
    await intake.takes(sentDown, 'screen', { kind: '检举控告', repetition: '初次' })
    const to = { officeId: c.office.第一纪检监察室, note: '拟由第一室办理' }
    await intake.mayNotTake(sentDown, 'handOver', '移送承办部门以前，请先用“更正”填写单位', to)
    const { version } = await intake.reads(sentDown)
    expect((await intake.ask('PATCH', `/api/petitions/${sentDown.id}`, { version, values: known, why: '核对来件，补填单位' })).status).toBe(200)
    await intake.takes(sentDown, 'handOver', to)
    expect((await deputy.signs(sentDown)).limits).toContainEqual(expect.objectContaining({ limit: 'acceptSent', endedOn: '2026-03-02' }))
    const ours = await intake.adds('petitions', { ...anonymous, receivedOn: '2026-03-02' })
    expect(ours.limits).toEqual([])
  })

  it('交办三个月报结果，书记批准可以延长三个月', async () => {
    c.setDay('2026-04-01')
    const { intake, deputy, secretary } = c.cast
    const petition = await intake.adds('petitions', { ...anonymous, receivedOn: '2026-04-01' })
    await intake.takes(petition, 'screen', { kind: '检举控告', repetition: '初次' })
    await intake.takes(petition, 'assignDown', { forwardedTo: '龙泉镇纪委', note: '请核查' })
    const down = await deputy.signs(petition)
    expect(down.limits).toContainEqual(expect.objectContaining({ limit: 'assigned', due: '2026-07-01' }))
    await intake.takes(petition, 'extend_assigned', { reason: '情况复杂' })
    const extended = await secretary.signs(petition)
    expect(extended.limits).toContainEqual(expect.objectContaining({ limit: 'assigned', original: '2026-07-01', due: '2026-10-08' }))
    await intake.mayNotTake(petition, 'extend_assigned', '已经延长1次，再延长须经上级机关批准', { reason: '仍需取证' })
    await intake.takes(petition, 'extend_assigned', { reason: '仍需取证', paper: '市纪信〔2026〕3号' })
    const again = await secretary.signs(petition)
    expect(again.limits).toContainEqual(expect.objectContaining({ limit: 'assigned', original: '2026-07-01', due: '2027-01-08', extended: 2 }))
    await intake.takes(petition, 'reportBack', { result: '已核查' })
    expect((await everyoneSigns(petition, deputy, secretary)).state).toBe('reported')
  })

  it('没有人出故障', () => expect(c.faults).toEqual([]))
})
