/** What arises between a reply and the day on which it holds no longer: noticed, put before the drafter, reviewed, answered anew. */
import { describe, expect, it } from 'vitest'
import { county, everyoneSigns } from '../../../../test/helm.ts'
import { caseFiled } from '../../../facts/cases.ts'
import { asTheHouse } from '../../../server/context.ts'
import { tell } from '../../../server/tell.ts'
import { lookAtReplies } from '../server/arisen.ts'
import { numberOf, requestsOf } from './requests.ts'

const c = county()
const { drafter, listed, stands, withPersons, matched, consulted, line, decided, approved, replied } = requestsOf(c)
const desk = async () => (await drafter().get<{ items: { what: string; recordId: string; dueOn?: string }[] }>('/api/desk')).items

const clueOn = (name: string, number: string, day: string, unit = 0) =>
  stands('clues', 'verifying', {
    number,
    subjectName: name,
    subjectUnitId: c.units[unit]!.id,
    source: '其他',
    summary: '内容不得外传',
    receivedOn: day,
  })

describe('回复以后', () => {
  it('出现新情况的，三个工作日内复核；影响原意见的补充回函，前后两次都入档、都数得出来', async () => {
    c.setDay('2026-03-02')
    const { deputy, secretary } = c.cast
    await listed('干部甲', 1)
    await listed('干部乙', 2)
    const page = await replied([
      { name: '干部甲', idNumber: numberOf(1) },
      { name: '干部乙', idNumber: numberOf(2) },
    ])
    c.setDay('2026-03-16')
    await asTheHouse(c.house, lookAtReplies)
    expect((await drafter().reads(page)).values.arisen).toBe(0)
    await clueOn('干部甲', '线〔2026〕701号', '2026-03-16')
    await asTheHouse(c.house, lookAtReplies)
    const told = await drafter().reads(page)
    expect(told.values.arisen).toBe(1)
    expect(line(told, '干部甲')).toMatchObject({
      arisen: expect.stringContaining('问题线索：未了结，2026-03-16起'),
      arisenOn: '2026-03-16',
      conclusion: '无不良反映',
    })
    expect(told.taken.at(-1)).toMatchObject({ step: 'arise', day: '2026-03-16' })
    expect(told.limits).toContainEqual(expect.objectContaining({ limit: 'review', due: '2026-03-19' }))
    expect((await desk()).filter((t) => t.recordId === page.id)).toContainEqual(
      expect.objectContaining({ what: '复核，维持原回复', dueOn: '2026-03-19' }),
    )
    await asTheHouse(c.house, lookAtReplies)
    expect((await drafter().reads(page)).taken.filter(({ step }) => step === 'arise')).toHaveLength(1)

    const [first, second] = [line(told, '干部甲').id, line(told, '干部乙').id]
    const form = { supplementNumber: '纪函〔2026〕补1号', supplementedOn: '2026-03-16' }
    await drafter().mayNotTake(page, 'supplement', '没有待复核的新情况：干部乙', form, {
      [second]: { review: '无', laterConclusion: '建议暂缓', laterWording: '暂缓' },
    })
    await drafter().mayNotTake(page, 'supplement', '请填写干部甲的补充结论和表述', form, { [first]: { review: '线索可查性强' } })
    await drafter().mayNotTake(
      page,
      'supplement',
      '补充回函不能早于回函',
      { ...form, supplementedOn: '2026-03-01' },
      { [first]: { review: '影响', laterConclusion: '建议暂缓', laterWording: '暂缓' } },
    )
    await drafter().mayNotTake(page, 'review', '请填写干部甲的复核意见', {}, { [first]: {} })
    await drafter().takes(page, 'supplement', form, {
      [first]: { review: '线索可查性强', laterConclusion: '建议暂缓', laterWording: '建议暂缓职级晋升' },
    })
    const done = await everyoneSigns(page, deputy, secretary)
    expect(done.values).toMatchObject({ arisen: 0, supplementNumber: '纪函〔2026〕补1号', supplementedOn: '2026-03-16' })
    expect(line(done, '干部甲')).toMatchObject({ conclusion: '无不良反映', laterConclusion: '建议暂缓', reviewedOn: '2026-03-16' })
    expect(done.limits.find(({ limit }) => limit === 'review')).toMatchObject({ endedOn: '2026-03-16' })
    const figures = await secretary.get<{ id: string; value: number }[]>('/api/figures?from=2026-03-01&to=2026-03-31')
    expect(figures.find(({ id }) => id === 'opinions.supplemented')?.value).toBe(1)
    expect(figures.find(({ id }) => id === 'opinions.unsuitable')?.value).toBe(0)
  })

  it('案件立案即时告知；复核不影响的维持原回复，须经签批；没有复核不能办结', async () => {
    c.setDay('2026-04-01')
    const { deputy, clueOffice } = c.cast
    await listed('干部丙', 3)
    const page = await replied([{ name: '干部丙', idNumber: numberOf(3) }])
    c.setDay('2026-04-15')
    const about = { number: '案〔2026〕1号', subjects: '干部丙', brief: '内容不得外传', unitId: c.units[0]!.id, filedOn: '2026-04-15' }
    const caseId = await stands('cases', 'investigating', about, { persons: [{ name: '干部丙', unitId: c.units[0]!.id }] })
    const says = { caseId, caseNumber: about.number, day: about.filedOn, subjects: about.subjects, brief: about.brief, gang: false }
    await asTheHouse(c.house, (ctx) => tell(ctx, caseFiled, says))
    const told = await drafter().reads(page)
    expect(line(told, '干部丙').arisen).toContain('审查调查案件：未了结')
    expect(JSON.stringify(told)).not.toContain('内容不得外传')
    c.setDay('2026-07-10')
    await drafter().mayNotTake(page, 'close', '有新情况还没有复核：干部丙')
    await clueOffice.mayNotTake(page, 'review', '应由拟稿人办理', {}, { [line(told, '干部丙').id]: { review: '不影响' } })
    await drafter().takes(page, 'review', {}, { [line(told, '干部丙').id]: { review: '来函单位已终止该晋升，不影响' } })
    await drafter().mayNotSign(page, '现在应由分管副书记签批')
    expect((await deputy.signs(page)).values.arisen).toBe(0)
    expect((await drafter().takes(page, 'close')).state).toBe('closed')
    await clueOn('干部丙', '线〔2026〕702号', '2026-07-10')
    await asTheHouse(c.house, lookAtReplies)
    expect((await drafter().reads(page)).values.arisen).toBe(0)
  })

  it('签发以后、回函以前出现新情况的不能回函，重新拟稿', async () => {
    c.setDay('2026-05-06')
    await listed('干部丁', 4)
    const page = await approved(await decided(await consulted(await matched(await withPersons([{ name: '干部丁', idNumber: numberOf(4) }])))))
    await clueOn('干部丁', '线〔2026〕703号', '2026-05-06')
    await asTheHouse(c.house, lookAtReplies)
    await drafter().mayNotTake(page, 'reply', '比对以后有新情况，应当重新拟稿：干部丁', { replyNumber: '纪函〔2026〕9号', repliedOn: '2026-05-06' })
    await drafter().takes(page, 'redraft', { why: '出现新的线索' })
    await drafter().mayNotTake(page, 'submit', '比对以后有新情况')
    const again = await matched(page)
    expect(line(again, '干部丁')).toMatchObject({ proposal: '建议暂缓' })
    expect(line(again, '干部丁').conclusion).toBeUndefined()
    const sent = await drafter().takes(await approved(await decided(again)), 'reply', { replyNumber: '纪函〔2026〕9号', repliedOn: '2026-05-06' })
    expect(line(sent, '干部丁')).toMatchObject({ conclusion: '建议暂缓', repliedOn: '2026-05-06' })
    expect(sent.values.arisen).toBe(0)
  })

  it('呈批期间出现的新情况，签发的当时就看得到', async () => {
    c.setDay('2026-06-01')
    const { deputy, secretary } = c.cast
    await listed('干部戊', 5)
    const page = await decided(await consulted(await matched(await withPersons([{ name: '干部戊', idNumber: numberOf(5) }]))))
    await drafter().takes(page, 'submit')
    await clueOn('干部戊', '线〔2026〕704号', '2026-06-01')
    const signed = await everyoneSigns(page, deputy, secretary)
    expect(signed).toMatchObject({ state: 'approved', values: { arisen: 1 } })
  })

  it('没有人出故障', () => expect(c.faults).toEqual([]))
})
