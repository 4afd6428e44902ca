/** After the sanction: transferred, counted anew, not prosecuted; and what a decision must know and report before it. */
import { describe, expect, it } from 'vitest'
import { county, everyoneSigns, signedThrough } from '../../../../test/helm.ts'
import type { RecordPage } from '../../../kit/record-page.ts'
import { livesOf } from './life.ts'

const c = county()
const { tried, person } = livesOf(c)

const decides = async (page: RecordPage, day: string, said: Record<string, unknown>): Promise<RecordPage> => {
  await c.cast.trialist.takes(page, 'decide', { minutes: '纪要', decidedOn: day }, { [person(page)]: { outcome: '给予处分', ...said } })
  return signedThrough(c, page)
}

const figuresOf = async (month: string) => {
  const all = await c.cast.secretary.get<{ id: string; value: number }[]>(`/api/figures?from=${month}-01&to=${month}-30`)
  return (...ids: string[]) => ids.map((id) => all.find((each) => each.id === id)?.value)
}

describe('先处分、后移送检察', () => {
  it('移送时重新确认为第四种形态，数字跟着变；没有填写移送的人不算移送', async () => {
    c.setDay('2026-03-02')
    const { clueOffice, deputy, secretary } = c.cast
    const page = await decides(await tried({ receivedOn: '2026-03-02', subjectName: '对象甲' }, '2026-03-02'), '2026-03-02', {
      partySanction: '开除党籍',
      form: '第三种形态',
      recovered: 12.5,
    })
    expect((await figuresOf('2026-03'))('forms.F3', 'forms.F4', 'transfers.persons')).toEqual([1, 0, 0])
    const form = { transferredOn: '2026-03-02', paper: '诉〔2026〕1号', minutes: '纪要2号' }
    const said = (more: Record<string, unknown>) => ({ [person(page)]: more })
    await clueOffice.mayNotTake(page, 'transfer', '请选择移送检察机关的人员', form)
    await clueOffice.mayNotTake(page, 'transfer', '对象甲没有填写移送；不移送的，不要选择', form, said({ transfer: false, form: '第三种形态' }))
    await clueOffice.mayNotTake(page, 'transfer', '移送检察机关的应为第四种形态', form, said({ transfer: true }))
    await clueOffice.mayNotTake(page, 'transfer', '选择“第三种形态”应当写明理由', form, said({ transfer: true, form: '第三种形态' }))
    await clueOffice.takes(page, 'transfer', form, said({ transfer: true, form: '第四种形态' }))
    const gone = await everyoneSigns(page, deputy, secretary)
    expect(gone.lines.persons![0]).toMatchObject({ transferredOn: '2026-03-02', form: '第四种形态', decidedOn: '2026-03-02' })
    expect((await figuresOf('2026-03'))('forms.F3', 'forms.F4', 'transfers.persons')).toEqual([0, 1, 1])
  })

  it('不起诉的决定三十日内提请复议，或者写明理由不提请；一个决定一次答复', async () => {
    c.setDay('2026-03-03')
    const { clueOffice, deputy, secretary } = c.cast
    const { items } = await clueOffice.finds('cases', `?q=${encodeURIComponent('对象甲')}`)
    const page = await clueOffice.get<RecordPage>(`/api/cases/${items[0]!.id}`)
    const ask = { askedOn: '2026-03-04', paper: '提请复议1号', reason: '认定事实有误' }
    await clueOffice.mayNotTake(page, 'askReconsideration', '没有待答复的不起诉决定', ask)
    const told = await clueOffice.takes(page, 'recordNonProsecution', { receivedOn: '2026-03-03', paper: '不诉1号', note: '认为证据充分' })
    expect(told.limits).toContainEqual(expect.objectContaining({ limit: 'reconsideration', due: '2026-04-02' }))
    c.setDay('2026-03-04')
    await clueOffice.takes(page, 'askReconsideration', ask)
    const asked = await everyoneSigns(page, deputy, secretary)
    expect(asked.limits).toContainEqual(expect.objectContaining({ limit: 'reconsideration', endedOn: '2026-03-04' }))
    await clueOffice.mayNotTake(page, 'acceptNonProsecution', '没有待答复的不起诉决定', { reason: '理由' })
  })

  it('有追缴退赔的，一个月内执行；没有的不起算', async () => {
    c.setDay('2026-03-05')
    const { handler } = c.cast
    const { items } = await handler.finds('cases', `?q=${encodeURIComponent('对象甲')}`)
    const page = await handler.get<RecordPage>(`/api/cases/${items[0]!.id}`)
    expect(page.limits).toContainEqual(expect.objectContaining({ limit: 'recovery', due: '2026-04-02' }))
    await handler.takes(page, 'recover', {}, { [person(page)]: { refunded: 12.5 } })
    expect((await handler.reads(page)).limits).toContainEqual(expect.objectContaining({ limit: 'recovery', endedOn: '2026-03-05' }))
  })
})

describe('作出处分决定以前要弄清的', () => {
  it('支部大会的表决要过半数；因犯罪判处刑罚的，应当开除', async () => {
    c.setDay('2026-04-03')
    const { trialist } = c.cast
    const page = await tried({ receivedOn: '2026-04-03', subjectName: '对象丁' }, '2026-04-03')
    const vote = (more: object) => ({ minutes: '纪要', decidedOn: '2026-04-03', ...more })
    const said = (more: object) => ({ [person(page)]: { outcome: '给予处分', partySanction: '警告', form: '第二种形态', ...more } })
    await trialist.mayNotTake(page, 'decide', '请一并填写支部大会赞成人数', vote({ branchDue: 20, branchPresent: 15 }), said({}))
    await trialist.mayNotTake(page, 'decide', '实到有表决权党员应当超过应到半数', vote({ branchDue: 20, branchPresent: 10, branchFor: 10 }), said({}))
    await trialist.mayNotTake(page, 'decide', '赞成人数应当超过应到半数', vote({ branchDue: 20, branchPresent: 18, branchFor: 10 }), said({}))
    await trialist.mayNotTake(page, 'decide', '实到不多于应到', vote({ branchDue: 20, branchPresent: 21, branchFor: 10 }), said({}))
    const about = { objectKind: '公务员及参公人员' }
    await c.cast.handler.takes(page, 'describe', {}, { [person(page)]: about })
    await trialist.takes(page, 'weigh', {}, { [person(page)]: { convicted: '故意犯罪，判处管制以上刑罚' } })
    const carried = vote({ branchDue: 20, branchPresent: 18, branchFor: 11 })
    await trialist.mayNotTake(page, 'decide', '依法应当给予政务开除', carried, said({ govSanction: '记过' }))
    await trialist.takes(page, 'decide', carried, said({ partySanction: '开除党籍', govSanction: '开除', form: '第三种形态' }))
    expect((await signedThrough(c, page)).state).toBe('decided')
  })

  it('村（社区）人员依法不能开除，判处刑罚的也不要求', async () => {
    c.setDay('2026-04-06')
    const about = { subjectName: '对象戊', tier: 'D', post: '村委会主任', rank: '其他人员', politics: '群众' }
    const page = await tried({ receivedOn: '2026-04-06', ...about }, '2026-04-06')
    await c.cast.trialist.takes(page, 'weigh', {}, { [person(page)]: { convicted: '故意犯罪，判处管制以上刑罚' } })
    expect((await decides(page, '2026-04-06', { govSanction: '记大过', form: '第二种形态' })).state).toBe('decided')
  })

  it('没有填写是否中共党员的，不能给予党纪处分', async () => {
    c.setDay('2026-04-01')
    const { trialist, handler } = c.cast
    const page = await tried({ receivedOn: '2026-04-01', subjectName: '对象乙', politics: undefined }, '2026-04-01')
    const form = { minutes: '纪要', decidedOn: '2026-04-01' }
    const said = { [person(page)]: { outcome: '给予处分', partySanction: '警告', form: '第二种形态' } }
    await trialist.mayNotTake(page, 'decide', '须先在“补充人员情况”中填写是否中共党员', form, said)
    await handler.takes(page, 'describe', {}, { [person(page)]: { member: '是' } })
    const decided = await decides(page, '2026-04-01', { partySanction: '警告', form: '第二种形态' })
    expect(decided.limits.map(({ limit }) => limit)).not.toContain('recovery')
  })

  it('本应撤职而无党内职务的严重警告，按撤职的权限报县委，形态仍按处分本身', async () => {
    c.setDay('2026-04-02')
    const { handler } = c.cast
    const page = await decides(await tried({ receivedOn: '2026-04-02', subjectName: '对象丙', tier: 'B2' }, '2026-04-02'), '2026-04-02', {
      partySanction: '严重警告（本应撤职而无党内职务）',
      form: '第二种形态',
    })
    expect(page.values).toMatchObject({ heavy: false, overseenByParty: true })
    expect(page.limits).toContainEqual(expect.objectContaining({ limit: 'submitToParty', due: '2026-04-17' }))
    expect(page.limits.map(({ limit }) => limit)).not.toContain('formalities')
    await handler.mayNotTake(page, 'announce', '宣布前应当报县委常委会审议', { announcedOn: '2026-04-02', scope: '支部大会' })
  })

  it('没有人出故障', () => expect(c.faults).toEqual([]))
})
