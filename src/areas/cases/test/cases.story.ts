/** The life of a case: filed with every approval, investigated, tried, withdrawn to verification, returned by the procuratorate. */
import { describe, expect, it } from 'vitest'
import { county, everyoneSigns, signedThrough } from '../../../../test/helm.ts'
import { livesOf } from './life.ts'

type Desk = { items: { recordId: string; what: string; dueOn?: string; sentBack?: string }[] }

const c = county()
const { proposed, filed, onTrial, person } = livesOf(c)

describe('一件案件', () => {
  it('没有指定二人以上不能立案；立案要过常委会、书记、县委书记；立案后一年内作出处理', async () => {
    c.setDay('2026-03-02')
    const { handler, clueOffice } = c.cast
    const page = await filed({ receivedOn: '2026-03-02' })
    expect(page.state).toBe('investigating')
    expect(page.values.filedOn).toBe('2026-03-02')
    expect(page.lines.persons![0]).toMatchObject({ name: '对象甲', member: '是', filedOn: '2026-03-02' })
    expect(page.limits).toMatchObject([{ limit: 'disposal', due: '2027-03-02' }])
    const [clue] = (await clueOffice.finds('clues')).items
    expect(clue).toMatchObject({ caseNumber: page.number, state: 'filed' })
    await handler.mayNotTake(page, 'sendToTrial', '应当先向被审查调查人宣布', { report: '报告' })
  })

  it('审查调查的人不能审理，处分前必须听取陈述申辩', async () => {
    c.setDay('2026-03-02')
    const { handler, handler2, head, deputy, trialist } = c.cast
    const page = await filed({ receivedOn: '2026-03-02', subjectName: '对象乙' })
    const waits = async () => (await handler.get<Desk>('/api/desk')).items.filter((todo) => todo.recordId === page.id)
    expect((await waits()).map(({ what }) => what).sort()).toEqual(['宣布立案并通报', '审查调查中'].sort())
    const announced = await handler.takes(page, 'announceFiling', { announcedOn: '2026-03-02', informed: '某党组书记' })
    expect(announced.values).toMatchObject({ filingAnnouncedOn: '2026-03-02' })
    expect(announced.values.heavy ?? undefined).toBeUndefined()
    expect(await waits()).toMatchObject([{ what: '审查调查中', dueOn: '2027-03-02' }])
    await handler.mayNotTake(page, 'sendToTrial', '事实材料应当先与被审查调查人见面', { report: '报告' })
    await handler.takes(page, 'meet', { metOn: '2026-03-02', meeting: '拒绝签署', note: '拒签，已注明' })
    await handler.takes(page, 'sendToTrial', { report: '报告' })
    await head.signs(page, '同意')
    await deputy.ask('POST', `/api/cases/${page.id}/signatures`, { verdict: 'returned', opinion: '请补充笔录' })
    expect(await waits()).toMatchObject([{ sentBack: '请补充笔录' }])
    await handler.takes(page, 'sendToTrial', { report: '报告' })
    expect(await waits()).toEqual([])
    await everyoneSigns(page, head, deputy)
    await trialist.mayNotTake(page, 'accept', '审查调查人员不得参与审理', {
      acceptance: '受理',
      acceptedOn: '2026-03-02',
      trialistId: handler2.id,
      trialTeam: [trialist.id],
    })
    const accepted = await trialist.takes(page, 'accept', {
      acceptance: '受理',
      acceptedOn: '2026-03-02',
      trialistId: trialist.id,
      trialTeam: [trialist.id, c.cast.trialist2!.id],
    })
    expect(accepted.limits).toContainEqual(expect.objectContaining({ limit: 'trial', due: '2026-04-02' }))
    await trialist.mayNotTake(page, 'concludeTrial', '听取陈述、申辩', { heard: false, defence: '未听取', opinion: '意见' })
  })

  it('退回补充期间审理期限停住，补充完毕接着算', async () => {
    c.setDay('2026-03-02')
    const { trialist, trialHead, deputy, handler, head } = c.cast
    const page = await onTrial({ receivedOn: '2026-03-02', subjectName: '对象丙' })
    c.setDay('2026-03-10')
    await trialist.takes(page, 'returnForMore', { reason: '补充证据' })
    const paused = await everyoneSigns(page, trialHead, deputy)
    expect(paused.limits).toContainEqual(expect.objectContaining({ limit: 'trial', paused: true }))
    c.setDay('2026-03-20')
    await handler.takes(page, 'resubmit', { note: '已补充' })
    const again = await head.signs(page)
    expect(again.limits).toContainEqual(expect.objectContaining({ limit: 'trial', paused: false, original: '2026-04-02', due: '2026-04-13' }))
  })

  it('不予立案的，线索退回核实', async () => {
    c.setDay('2026-05-06')
    const { handler, deputy, secretary, clueOffice } = c.cast
    const page = await proposed({ receivedOn: '2026-05-06', subjectName: '对象己' })
    await handler.takes(page, 'decline', { reason: '证据不足' })
    expect((await everyoneSigns(page, deputy, secretary)).state).toBe('notFiled')
    const { items } = await clueOffice.finds('clues', `?q=${encodeURIComponent('对象己')}`)
    expect(items[0]).toMatchObject({ state: 'verifying' })
  })

  it('没有线索的案件由案管提出；检察机关退回补充调查一个月内补毕，以二次为限', async () => {
    c.setDay('2026-07-01')
    const { clueOffice, handler, handler2, head, deputy, secretary, trialist } = c.cast
    const form = {
      source: '司法判决移送',
      name: '对象壬',
      unitId: c.units[0]!.id,
      member: '是',
      tier: 'C',
      brief: '酒驾被判决',
      officeId: c.office.第一纪检监察室,
      handlerId: handler.id,
    }
    const opened = await clueOffice.adds('cases', form, 'openDirect')
    expect(opened.lines.persons).toMatchObject([{ name: '对象壬', member: '是' }])
    expect(opened.values).toMatchObject({ subjects: '对象壬', unitId: c.units[0]!.id })
    await head.takes(opened, 'appoint', { handlerId: handler.id, team: [handler.id, handler2.id] })
    await handler.takes(opened, 'file', { minutes: '纪要', grounds: '判决书', gang: false })
    await signedThrough(c, opened)
    await handler.takes(opened, 'announceFiling', { announcedOn: '2026-07-01', informed: '某党组书记' })
    await handler.takes(opened, 'meet', { metOn: '2026-07-01', meeting: '同意' })
    await handler.takes(opened, 'sendToTrial', { report: '报告' })
    await signedThrough(c, opened)
    await trialist.takes(opened, 'accept', {
      acceptance: '受理',
      acceptedOn: '2026-07-01',
      trialistId: trialist.id,
      trialTeam: [trialist.id, c.cast.trialist2!.id],
    })
    await trialist.takes(opened, 'concludeTrial', { heard: true, defence: '无异议', opinion: '意见' })
    const ready = await signedThrough(c, opened)
    await clueOffice.mayNotTake(ready, 'returnedByProcuratorate', '没有移送检察机关的人员', { returnedOn: '2026-07-01', paper: '退1', note: '补充' })
    const first = { transferredOn: '2026-07-01', paper: '诉1', minutes: '纪要', why: '证据已经固定', reportedAbove: '报备1号' }
    await clueOffice.takes(ready, 'transferFirst', first, { [person(ready)]: { transfer: true } })
    await everyoneSigns(ready, deputy, secretary, c.cast.committee)
    for (const round of [1, 2]) {
      const back = await clueOffice.takes(ready, 'returnedByProcuratorate', { returnedOn: '2026-07-01', paper: `退${round}`, note: '补充' })
      expect(back.limits).toContainEqual(expect.objectContaining({ limit: 'supplement', due: '2026-08-03' }))
      await clueOffice.takes(ready, 'resubmitToProcuratorate', { resubmittedOn: '2026-07-01', note: '已补充' })
    }
    await clueOffice.mayNotTake(ready, 'resubmitToProcuratorate', '没有正在进行的补充调查', { resubmittedOn: '2026-07-01', note: '已补充' })
    await clueOffice.mayNotTake(ready, 'returnedByProcuratorate', '以二次为限', { returnedOn: '2026-07-01', paper: '退3', note: '补充' })
  })

  it('没有人出故障', () => expect(c.faults).toEqual([]))
})
