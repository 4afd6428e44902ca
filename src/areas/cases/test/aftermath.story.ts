/** After the decision: who is told, what is reported and when, what is recovered, who is visited. */
import { describe, expect, it } from 'vitest'
import { county, everyoneSigns, signedThrough } from '../../../../test/helm.ts'
import type { RecordPage } from '../../../kit/record-page.ts'
import { livesOf } from './life.ts'

const c = county()
const { filed, tried, doubleChecked, reflection, person } = livesOf(c)

const decided = async (
  day: string,
  subjectName: string,
  said: Record<string, unknown>,
  more: { tier?: string; about?: object; decision?: object } = {},
) => {
  const { trialist, handler } = c.cast
  const page = await tried({ receivedOn: day, subjectName, ...(more.tier ? { tier: more.tier } : {}) }, day)
  if (more.about) await handler.takes(page, 'describe', {}, { [person(page)]: { ...more.about } })
  await trialist.takes(page, 'decide', { minutes: '纪要', decidedOn: day, ...more.decision }, { [person(page)]: { outcome: '给予处分', ...said } })
  return signedThrough(c, page)
}
const light = { partySanction: '警告', form: '第二种形态' }
const heavy = { partySanction: '撤销党内职务', form: '第三种形态' }
const todosOf = async (who: string, record: RecordPage): Promise<string[]> => {
  const { items } = await c.cast[who]!.get<{ items: { what: string; recordId: string }[] }>('/api/desk')
  return items.filter((todo) => todo.recordId === record.id).map((todo) => todo.what)
}
const figure = async (id: string, from: string, to: string): Promise<number | undefined> => {
  const all = await c.cast.secretary.get<{ id: string; value: number }[]>(`/api/figures?from=${from}&to=${to}`)
  return all.find((each) => each.id === id)?.value
}

describe('处分决定之后', () => {
  it('给予人大代表、政协委员政务处分的，先向其所在人大、政协通报才能结案', async () => {
    c.setDay('2026-03-02')
    const { handler, clueOffice, head, deputy } = c.cast
    const about = { delegateOf: '人大代表' }
    const page = await decided('2026-03-02', '对象甲', { govSanction: '记过', form: '第二种形态' }, { about })
    expect(page.values.delegate).toBe(true)
    expect(await todosOf('handler', page)).toContain('向人大、政协通报')
    await handler.takes(page, 'announce', { announcedOn: '2026-03-02', scope: '单位' })
    await doubleChecked(page)
    await clueOffice.takes(page, 'reflect', reflection)
    await handler.mayNotTake(page, 'close', '应当先向其所在人大、政协通报', { note: '结案' })
    await handler.takes(page, 'notifyDelegates', { delegateNotifiedOn: '2026-03-02', informed: '某镇人大主席团' })
    expect(await todosOf('handler', page)).not.toContain('向人大、政协通报')
    await handler.takes(page, 'close', { note: '结案' })
    expect((await everyoneSigns(page, head, deputy)).state).toBe('closed')
  })

  it('只受党纪处分的人大代表，不需要通报', async () => {
    c.setDay('2026-03-03')
    const page = await decided('2026-03-03', '对象乙', light, { about: { delegateOf: '政协委员' } })
    expect(page.values.delegate).toBeUndefined()
    const form = { delegateNotifiedOn: '2026-03-03', informed: '县政协' }
    await c.cast.handler.mayNotTake(page, 'notifyDelegates', '不需要通报', form)
  })

  it('办理手续一个月，经批准延长，前后不超过六个月；六个月内报告执行情况', async () => {
    c.setDay('2026-03-04')
    const { handler, deputy } = c.cast
    const page = await decided('2026-03-04', '对象丙', heavy)
    expect(page.limits).toContainEqual(expect.objectContaining({ limit: 'formalities', due: '2026-04-07' }))
    expect(page.limits).toContainEqual(expect.objectContaining({ limit: 'execution', due: '2026-09-04' }))
    await handler.takes(page, 'extend_formalities', { reason: '编制部门正在办理' })
    const longer = await deputy.signs(page)
    const run = longer.limits.find((limit) => limit.limit === 'formalities')!
    expect(run).toMatchObject({ original: '2026-04-07', extended: 1 })
    expect(run.due <= '2026-09-07').toBe(true)
    await handler.mayNotTake(page, 'extend_formalities', '不能再延长', { reason: '再延' })
    await handler.takes(page, 'formalities', { doneOn: '2026-03-04', note: '已办理' })
  })

  it('呈报县委的处分，执行完毕后列入季度汇总，次季度首月十五日前报告；晚了数得出来', async () => {
    c.setDay('2026-03-05')
    const { handler, trialist } = c.cast
    const page = await decided('2026-03-05', '对象丁', heavy, { tier: 'B2' })
    await trialist.takes(page, 'submitToParty', { consulted: true, submittedOn: '2026-03-05', minutes: '县委纪要1号' })
    await handler.takes(page, 'announce', { announcedOn: '2026-03-05', scope: '支部大会' })
    const report = { quarterReportedOn: '2026-04-20', paper: '报告1号' }
    await trialist.mayNotTake(page, 'reportQuarter', '报告执行情况后，再汇总报告', { ...report, quarterReportedOn: '2026-03-05' })
    c.setDay('2026-03-20')
    const executed = await handler.takes(page, 'reportExecution', { reportedOn: '2026-03-20', note: '已执行' })
    expect(executed.values).toMatchObject({ executedOn: '2026-03-20', quarterDueOn: '2026-04-15' })
    expect(executed.limits).toContainEqual(expect.objectContaining({ limit: 'quarter', due: '2026-04-15' }))
    expect(await todosOf('trialist', page)).toContain('季度汇总报告县委')
    expect(await figure('cases.quarterReportsOwed', '2026-01-01', '2026-03-31')).toBe(1)
    c.setDay('2026-04-20')
    await handler.mayNotTake(page, 'reportQuarter', '应由案件审理室办理', report)
    await trialist.mayNotTake(page, 'reportQuarter', '不能早于报告执行情况', { ...report, quarterReportedOn: '2026-03-19' })
    await trialist.takes(page, 'reportQuarter', report)
    expect(await figure('cases.quarterReportsLate', '2026-04-01', '2026-06-30')).toBe(1)
    expect(await figure('cases.quarterReportsOwed', '2026-04-01', '2026-06-30')).toBe(0)
    const other = await decided('2026-04-20', '对象丁二', light)
    await handler.takes(other, 'announce', { announcedOn: '2026-04-20', scope: '支部大会' })
    await trialist.mayNotTake(other, 'reportQuarter', '不列入季度汇总', report)
  })

  it('处分县委委员等须呈报上级的，三日内先与上级纪委沟通，再报县委', async () => {
    c.setDay('2026-04-27')
    const { trialist } = c.cast
    const page = await decided('2026-04-27', '对象沟通', heavy, { tier: 'B2', decision: { consultAbove: true } })
    expect(page.limits).toContainEqual(expect.objectContaining({ limit: 'talkAbove', due: '2026-04-30' }))
    const submit = { consulted: true, submittedOn: '2026-04-27', minutes: '县委纪要1号' }
    await trialist.mayNotTake(page, 'submitToParty', '与上级纪委沟通，再报县委', submit)
    await trialist.takes(page, 'talkAbove', { talkedOn: '2026-04-27', paper: '情况报告1号', note: '同意' })
    await trialist.takes(page, 'submitToParty', submit)
  })

  it('没有写明须与上级沟通的，不登记沟通；延长处理期限要写明上一级的批准文号', async () => {
    c.setDay('2026-04-28')
    const page = await decided('2026-04-28', '对象不沟通', light)
    await c.cast.trialist.mayNotTake(page, 'talkAbove', '没有写明须先与上级纪委沟通', { talkedOn: '2026-04-28', paper: '报告', note: '同意' })
    const inHand = await filed({ receivedOn: '2026-04-28', subjectName: '对象延长' })
    await c.cast.handler.mayNotTake(inHand, 'extend_disposal', '请填写上一级监察机关批准文件文号', { reason: '重大复杂' })
    await c.cast.handler.takes(inHand, 'extend_disposal', { reason: '重大复杂', paper: '市监延批〔2026〕1号' })
    expect((await c.cast.secretary.signs(inHand)).limits).toContainEqual(expect.objectContaining({ limit: 'disposal', extended: 1 }))
  })

  it('回访由二人以上进行，写明评价和情况；收缴、退赔登记在各人名下', async () => {
    c.setDay('2026-05-06')
    const { handler, handler2 } = c.cast
    const page = await decided('2026-05-06', '对象戊', light)
    await handler.takes(page, 'announce', { announcedOn: '2026-05-06', scope: '支部大会' })
    const line = (said: Record<string, unknown>) => ({ [person(page)]: said })
    const two = [handler.id, handler2.id]
    const told = line({ visitResult: '好', visitNote: '正视错误，工作投入' })
    await handler.mayNotTake(page, 'visit', '请选择人员', { visitedOn: '2026-05-06', visitors: two })
    await handler.mayNotTake(page, 'visit', '二人以上', { visitedOn: '2026-05-06', visitors: [handler.id] }, told)
    await handler.mayNotTake(page, 'visit', '请写明对象戊的回访评价和情况', { visitedOn: '2026-05-06', visitors: two }, line({ visitResult: '好' }))
    await handler.mayNotTake(page, 'visit', '不能早于处分决定', { visitedOn: '2026-05-05', visitors: two }, told)
    const visited = await handler.takes(page, 'visit', { visitedOn: '2026-05-06', visitors: two }, told)
    expect(visited.lines.persons![0]).toMatchObject({ visitedOn: '2026-05-06', visitResult: '好' })
    expect(await figure('cases.visited', '2026-05-01', '2026-05-31')).toBe(1)
    await handler.mayNotTake(page, 'recover', '请选择人员')
    const recovered = await handler.takes(page, 'recover', {}, line({ refunded: 3.2, recovered: 3.2 }))
    expect(recovered.lines.persons![0]).toMatchObject({ refunded: 3.2, recovered: 3.2 })
  })

  it('没有人出故障', () => expect(c.faults).toEqual([]))
})
