/** Decisions under both rulers: what is refused, what must follow, how persons are counted. */
import { describe, expect, it } from 'vitest'
import { county, everyoneSigns } from '../../../../test/helm.ts'
import { livesOf } from './life.ts'

const c = county()
const { filed, onTrial, tried, doubleChecked, reflection, person } = livesOf(c)

describe('处分', () => {
  it('两把尺子各管各的：非党员不给党纪处分，村干部不能降级撤职，形态由系统提出、由人确认', async () => {
    c.setDay('2026-03-02')
    const { trialist, handler } = c.cast
    const page = await onTrial({ receivedOn: '2026-03-02', subjectName: '对象丁', politics: '群众', tier: 'D', post: '村委会主任', rank: '其他人员' })
    await handler.takes(page, 'describe', {}, { [person(page)]: { objectKind: '基层群众性自治组织管理人员' } })
    await trialist.takes(page, 'concludeTrial', { heard: true, defence: '无异议', opinion: '意见' })
    const { trialHead, deputy, secretary } = c.cast
    await everyoneSigns(page, trialHead, deputy, secretary)
    const form = { minutes: '纪要2号', decidedOn: '2026-03-02' }
    const decide = (line: Record<string, unknown>) => ({ [person(page)]: line })
    await trialist.mayNotTake(page, 'decide', '不是中共党员', form, decide({ outcome: '给予处分', partySanction: '警告', form: '第二种形态' }))
    await trialist.mayNotTake(
      page,
      'decide',
      '只能给予警告、记过、记大过',
      form,
      decide({ outcome: '给予处分', govSanction: '撤职', form: '第三种形态' }),
    )
    await trialist.mayNotTake(page, 'decide', '请选择党纪处分或者政务处分', form, decide({ outcome: '给予处分' }))
    await trialist.mayNotTake(
      page,
      'decide',
      '请确认对象丁的四种形态（按最重措施应为第二种形态）',
      form,
      decide({ outcome: '给予处分', govSanction: '记大过' }),
    )
    await trialist.mayNotTake(page, 'decide', '应当在备注写明理由', form, decide({ outcome: '给予处分', govSanction: '记大过', form: '第三种形态' }))
    await trialist.mayNotTake(
      page,
      'decide',
      '处分决定不能早于立案',
      { ...form, decidedOn: '2026-03-01' },
      decide({ outcome: '给予处分', govSanction: '记大过', form: '第二种形态' }),
    )
    await trialist.mayNotTake(page, 'decide', /还没有写明|请写明每名/, form)
    const waiting = await trialist.takes(page, 'decide', form, decide({ outcome: '给予处分', govSanction: '记大过', form: '第二种形态' }))
    expect(waiting.lines.persons![0]!.govSanction).toBeUndefined()
    const { committee } = c.cast
    const decided = await everyoneSigns(page, trialHead, deputy, secretary, committee)
    expect(decided.lines.persons![0]).toMatchObject({ govSanction: '记大过', form: '第二种形态', decidedOn: '2026-03-02' })
  })

  it('重处分先报县委、先办手续才能结案；移送检察计入第四种形态', async () => {
    c.setDay('2026-04-01')
    const { trialist, trialHead, deputy, secretary, committee, handler, head, clueOffice } = c.cast
    const page = await tried({ receivedOn: '2026-04-01', subjectName: '对象戊', tier: 'B2' }, '2026-04-01')
    const first = { transferredOn: '2026-04-01', paper: '诉〔2026〕1号', minutes: '纪要3号', why: '证据已经固定', reportedAbove: '报备1号' }
    const them = { [person(page)]: { transfer: true } }
    await clueOffice.mayNotTake(page, 'transferFirst', '请选择移送检察机关的人员', first)
    await clueOffice.mayNotTake(page, 'transferFirst', '报上一级备案文号', { ...first, reportedAbove: undefined }, them)
    await clueOffice.mayNotTake(page, 'transfer', '当前状态不能办理这一步', { transferredOn: '2026-04-01', paper: '诉1', minutes: '纪要' }, them)
    await clueOffice.takes(page, 'transferFirst', first, them)
    const transferred = await everyoneSigns(page, deputy, secretary, committee)
    expect(transferred.limits).toContainEqual(expect.objectContaining({ limit: 'transferredFirst', due: '2026-04-16' }))
    await trialist.takes(
      page,
      'decide',
      { minutes: '纪要4号', decidedOn: '2026-04-01' },
      { [person(page)]: { outcome: '给予处分', partySanction: '开除党籍', form: '第四种形态' } },
    )
    const decided = await everyoneSigns(page, trialHead, deputy, secretary, committee)
    expect(decided.values).toMatchObject({ heavy: true, overseenByParty: true })
    expect(decided.limits).toContainEqual(expect.objectContaining({ limit: 'submitToParty', due: '2026-04-16' }))
    await handler.mayNotTake(page, 'announce', '宣布前应当报县委常委会审议', { announcedOn: '2026-04-01', scope: '支部大会' })
    await trialist.mayNotTake(page, 'submitToParty', '征求组织部门', { consulted: false, submittedOn: '2026-04-01', minutes: '县委纪要1号' })
    const submitted = await trialist.takes(page, 'submitToParty', { consulted: true, submittedOn: '2026-04-01', minutes: '县委纪要1号' })
    expect(submitted.limits.filter(({ endedOn }) => endedOn).map(({ limit }) => limit)).toEqual(
      expect.arrayContaining(['transferredFirst', 'submitToParty']),
    )
    await handler.takes(page, 'announce', { announcedOn: '2026-04-01', scope: '支部大会' })
    await handler.mayNotTake(page, 'close', '应当先办理职务、工资等变更手续', { note: '结案' })
    await handler.takes(page, 'formalities', { doneOn: '2026-04-01', note: '已办理' })
    await handler.mayNotTake(page, 'close', '“一案双查”尚未办结', { note: '结案' })
    await doubleChecked(page)
    await handler.mayNotTake(page, 'close', '进行政治复核', { note: '结案' })
    await handler.mayNotTake(page, 'reflect', '应由案件监督管理室', reflection)
    await clueOffice.mayNotTake(page, 'reflect', '请写明事实和理由', { ...reflection, further: '是否存在对抗组织审查' })
    await clueOffice.takes(page, 'reflect', reflection)
    await handler.takes(page, 'close', { note: '结案' })
    const closed = await everyoneSigns(page, head, deputy)
    expect(closed.state).toBe('closed')
    const { body } = await clueOffice.ask<{ id: string; value: number }[]>('GET', '/api/figures?from=2026-04-01&to=2026-04-30')
    const value = (id: string): number | undefined => body.find((f) => f.id === id)?.value
    expect([value('cases.filed'), value('cases.concluded'), value('sanctions.party'), value('transfers.persons'), value('forms.F4')]).toEqual([
      1, 1, 1, 1, 1,
    ])
  })

  it('一案可以追加多人，案件计一件，处分计多人', async () => {
    c.setDay('2026-06-01')
    const { handler, trialist, trialHead, deputy, secretary, committee, clueOffice } = c.cast
    const page = await filed({ receivedOn: '2026-06-01', subjectName: '对象庚' })
    const two = await handler.takes(page, 'addPerson', { name: '对象辛', unitId: c.units[1]!.id, member: '是' })
    expect(two.values.subjects).toBe('对象庚、对象辛')
    await handler.takes(page, 'announceFiling', { announcedOn: '2026-06-01', informed: '某党组书记' })
    await handler.takes(page, 'meet', { metOn: '2026-06-01', meeting: '同意' })
    await handler.takes(page, 'sendToTrial', { report: '报告' })
    await everyoneSigns(page, c.cast.head, deputy)
    await trialist.takes(page, 'accept', {
      acceptance: '受理',
      acceptedOn: '2026-06-01',
      trialistId: trialist.id,
      trialTeam: [trialist.id, c.cast.trialist2!.id],
    })
    await trialist.takes(page, 'concludeTrial', { heard: true, defence: '无异议', opinion: '意见' })
    const ready = await everyoneSigns(page, trialHead, deputy, secretary)
    const each = { outcome: '给予处分', partySanction: '警告', form: '第二种形态' }
    const [first, second] = ready.lines.persons!
    await trialist.mayNotTake(page, 'decide', '还没有写明对象辛的处理', { minutes: '纪要', decidedOn: '2026-06-01' }, { [first!.id]: each })
    await trialist.takes(page, 'decide', { minutes: '纪要', decidedOn: '2026-06-01' }, { [first!.id]: each, [second!.id]: each })
    await everyoneSigns(page, trialHead, deputy, secretary, committee)
    const { body } = await clueOffice.ask<{ id: string; value: number }[]>('GET', '/api/figures?from=2026-06-01&to=2026-06-30')
    expect(body.find((f) => f.id === 'cases.filed')?.value).toBe(1)
    expect(body.find((f) => f.id === 'sanctions.persons')?.value).toBe(2)
  })

  it('没有人出故障', () => expect(c.faults).toEqual([]))
})
