/** From a case to its analysis and what it sets in motion: opened at the end of the case, written, argued, approved, followed up. */
import { describe, expect, it } from 'vitest'
import { county, everyoneSigns } from '../../../../test/helm.ts'
import type { RecordPage } from '../../../kit/record-page.ts'
import { analysesOf } from './life.ts'

const c = county()
const { closed, analysisOf, written, consultation, advised, tasked } = analysesOf(c)

type Todo = { what: string; recordId: string; dueOn?: string }
const deskOf = async (who: string, record: RecordPage): Promise<Todo[]> =>
  (await c.cast[who]!.get<{ items: Todo[] }>('/api/desk')).items.filter((todo) => todo.recordId === record.id)

const figures = async (from: string, to: string): Promise<Map<string, number>> => {
  const all = await c.cast.secretary.get<{ id: string; value: number }[]>(`/api/figures?from=${from}&to=${to}`)
  return new Map(all.map(({ id, value }) => [id, value]))
}

describe('一案一剖析', () => {
  it('从立案到结案；结案即启动剖析，六十日内审定，成为承办人的待办', async () => {
    c.setDay('2026-03-02')
    const { handler, head, deputy, clueOffice, stranger, trialist } = c.cast
    const filed = await closed('2026-03-02', '对象甲', { closedOn: '2026-03-10' })
    const analysis = await analysisOf(filed)
    expect(analysis.values).toMatchObject({
      number: '剖〔2026〕1号',
      caseNumber: filed.number,
      subjects: '对象甲',
      unitId: c.units[0]!.id,
      handlerId: handler.id,
      decidedOn: '2026-03-02',
      caseClosedOn: '2026-03-10',
      openedOn: '2026-03-10',
      dueOn: '2026-05-09',
    })
    expect(analysis.limits).toMatchObject([{ limit: 'analyse', startedOn: '2026-03-10', due: '2026-05-09' }])
    expect(await deskOf('handler', analysis)).toMatchObject([{ what: '完成一案一剖析', dueOn: '2026-05-09' }])
    await stranger.doesNotSee(analysis)
    await trialist.doesNotSee(analysis)
    for (const who of [head, deputy, clueOffice]) await who.reads(analysis)
    expect((await figures('2026-03-01', '2026-03-31')).get('analyses.wanting')).toBe(1)
  })

  it('每个问题都要有去向，去向的要素一项不能少；没有会商论证的不能呈批', async () => {
    c.setDay('2026-03-11')
    const { handler, head, deputy } = c.cast
    const analysis = await analysisOf(await closed('2026-03-11', '对象乙'))
    await handler.mayNotTake(analysis, 'approve', '还没有写明案情和权力怎样失范')
    await handler.mayNotTake(analysis, 'approve', '还没有写明找到的问题')
    await head.mayNotTake(analysis, 'write', '应由承办人办理', written)
    await head.mayNotTake(analysis, 'appoint', '不能由其本人承办', { handlerId: head.id })
    await handler.mayNotTake(analysis, 'appoint', '应由承办部门负责人办理', { handlerId: handler.id })
    await handler.takes(analysis, 'write', written)
    await handler.mayNotTake(analysis, 'addPoint', '请填写成因', { kind: '内部管理薄弱点', facts: '台账不全' })
    await handler.mayNotTake(analysis, 'addPoint', '还没有写明建议内容', advised({ suggestion: undefined }))
    await handler.mayNotTake(analysis, 'addPoint', '还没有写明责任人', tasked('2026-05-08', { carrierId: undefined }))
    await handler.mayNotTake(analysis, 'addPoint', '任务期限应当晚于今天', tasked('2026-03-11'))
    await handler.mayNotTake(analysis, 'addPoint', '还没有写明理由', advised({ consequence: '无须另提', suggestion: undefined }))
    await handler.mayNotTake(analysis, 'addPoint', '不在代码表内', advised({ consequence: '再议' }))
    await handler.takes(analysis, 'addPoint', { kind: '内部管理薄弱点', facts: '台账不全', cause: '没有专人管理' })
    await handler.mayNotTake(analysis, 'approve', '“内部管理薄弱点：台账不全”还没有写明去向')
    const open = await handler.reads(analysis)
    expect(open.values.unsettled).toBe(1)
    const line = open.lines.points![0]!.id
    await handler.mayNotTake(analysis, 'settle', '请选择要填写的项目')
    await handler.mayNotTake(analysis, 'settle', '还没有写明监督任务', {}, { [line]: { consequence: '列为监督任务' } })
    await handler.takes(analysis, 'settle', {}, { [line]: { consequence: '无须另提', reason: '该单位已于本月建立台账' } })
    await handler.mayNotTake(analysis, 'approve', '应当会商论证')
    await handler.mayNotTake(analysis, 'consult', '日期不能晚于今天', consultation('2026-03-12'))
    await handler.takes(analysis, 'consult', consultation('2026-03-11'))
    await handler.takes(analysis, 'approve')
    await deputy.mayNotSign(analysis, '现在应由承办部门负责人')
    await handler.mayNotSign(analysis, '现在应由')
    const approved = await everyoneSigns(analysis, head, deputy)
    expect(approved).toMatchObject({ state: 'approved', values: { approvedOn: '2026-03-11', inTime: true } })
    expect(approved.limits).toMatchObject([{ limit: 'analyse', endedOn: '2026-03-11' }])
    await handler.mayNotTake(analysis, 'reportTask', '没有未办结的监督任务')
    await handler.takes(analysis, 'close', { outcome: '该单位台账齐全' })
    expect((await head.signs(analysis)).state).toBe('closed')
  })

  it('审定的问题提出建议的，系统立出建议书草稿；制度完善了，从剖析看得到', async () => {
    c.setDay('2026-04-01')
    const { handler, head, deputy, secretary } = c.cast
    const analysis = await analysisOf(await closed('2026-04-01', '对象丙'))
    await handler.takes(analysis, 'write', written)
    await handler.takes(analysis, 'addPoint', advised())
    await handler.takes(analysis, 'addPoint', advised({ kind: '体制机制漏洞', facts: '主管局没有标准', advisedUnitId: c.units[1]!.id }))
    await handler.takes(analysis, 'addPoint', advised({ facts: '另一处', consequence: '论证后不采用', suggestion: undefined, reason: '与制度不符' }))
    await handler.takes(analysis, 'consult', consultation('2026-04-01'))
    const drafts = async () => (await handler.finds('recommendations', '?state=drafted&columns=number,unitId,problem,caseNumber')).items
    expect(await drafts()).toEqual([])
    await handler.takes(analysis, 'approve')
    await everyoneSigns(analysis, head, deputy)
    const made = await drafts()
    expect(made).toHaveLength(2)
    expect(made.map((draft) => draft.unitId).sort()).toEqual([c.units[0]!.id, c.units[1]!.id].sort())
    const ties = await handler.get<{ area: string; kind: string; direction: string; number: string }[]>(`/api/analyses/${analysis.id}/ties`)
    expect(ties.filter((tie) => tie.area === 'recommendations' && tie.direction === 'to')).toHaveLength(2)
    expect(ties).toContainEqual(expect.objectContaining({ area: 'cases', kind: '结案后剖析', direction: 'from' }))
    const draft = await handler.get<RecordPage>(`/api/recommendations/${made.find((each) => each.unitId === c.units[0]!.id)!.id}`)
    expect(draft.values).toMatchObject({ source: '一案一剖析', problem: '津贴补贴由一人审批\n没有集体研究制度', drafterId: handler.id })
    expect(draft.lines.suggestions).toMatchObject([{ says: '建立津贴补贴集体研究制度' }])
    await handler.takes(draft, 'revise', {
      kind: '监察建议',
      source: '一案一剖析',
      unitId: c.units[0]!.id,
      addressee: '县财政局',
      investigated: '结合案件查阅资料',
      problem: String(draft.values.problem),
      requirements: '限期完善制度',
      feedback: '书面报告',
    })
    await handler.takes(draft, 'submit')
    await everyoneSigns(draft, head, secretary)
    await handler.takes(draft, 'issue', { issuedOn: '2026-04-01' })
    await handler.takes(draft, 'serve', { servedOn: '2026-04-01', receivedBy: '签收人甲' })
    await handler.takes(draft, 'reply', { repliedOn: '2026-04-01', measures: '已建立制度' })
    await handler.takes(draft, 'addSystem', { name: '集体研究制度', change: '制定', madeOn: '2026-04-01', wording: '第一条……' })
    const query = `?number=${encodeURIComponent(String(draft.values.number))}&columns=number,systemsImproved`
    expect((await handler.finds('recommendations', query)).items).toMatchObject([{ systemsImproved: 1 }])
    const april = await figures('2026-04-01', '2026-04-30')
    expect([april.get('analyses.points'), april.get('analyses.consequences'), april.get('analyses.advised')]).toEqual([2, 2, 2])
    expect(april.get('recommendations.systemsImproved')).toBe(1)
  })

  it('逾期没有审定的看得出来；经分管领导批准延长一次，期限和按期与否随着改', async () => {
    c.setDay('2026-09-01')
    const { handler, head, deputy } = c.cast
    const analysis = await analysisOf(await closed('2026-09-01', '对象戊'))
    expect(analysis.values.dueOn).toBe('2026-11-02')
    c.setDay('2026-11-20')
    const late = (await handler.finds('analyses', '?due=late')).items.map(({ id }) => id)
    expect(late).toContain(analysis.id)
    await handler.takes(analysis, 'extend_analyse', { reason: '正在会商' })
    const longer = await deputy.signs(analysis)
    expect(longer.values.dueOn).toBe('2026-12-02')
    await handler.mayNotTake(analysis, 'extend_analyse', '不能再延长', { reason: '再延' })
    c.setDay('2026-12-03')
    await handler.takes(analysis, 'write', { ...written, pointless: '系个人家事，与权力运行、管理无关' })
    await handler.takes(analysis, 'consult', consultation('2026-12-03'))
    await handler.takes(analysis, 'approve')
    const approved = await everyoneSigns(analysis, head, deputy)
    expect(approved.values).toMatchObject({ inTime: false, approvedOn: '2026-12-03' })
    const december = await figures('2026-12-01', '2026-12-31')
    expect([december.get('analyses.approved'), december.get('analyses.inTime')]).toEqual([1, 0])
  })

  it('没有查实违纪违法的案件，不启动剖析', async () => {
    c.setDay('2026-12-07')
    const ended = await closed('2026-12-07', '对象己', { decision: { outcome: '不予处分' } })
    expect(ended.state).toBe('closed')
    const ties = await c.cast.handler.get<{ area: string }[]>(`/api/cases/${ended.id}/ties`)
    expect(ties.map((tie) => tie.area)).not.toContain('analyses')
  })

  it('没有人出故障', () => expect(c.faults).toEqual([]))
})
