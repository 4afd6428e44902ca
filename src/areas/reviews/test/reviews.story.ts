/** The life of an appeal: registered, accepted, heard, decided, served, restored; and what the case says afterwards. */
import { describe, expect, it } from 'vitest'
import { county } from '../../../../test/helm.ts'
import { appealsOf } from './life.ts'

const c = county()
const { sanctioned, appeal, registered, accepted, heard, outcome, decided, figure } = appealsOf(c)
const refused = (form: Record<string, unknown>, words: string, who = c.cast.trialHead) => who.mayNot(who.ask('POST', '/api/reviews', { form }), words)

describe('党纪申诉', () => {
  it('由原案件带出本人现有的处分和原办案、审理人员；原班人员要回避，连看都看不到', async () => {
    c.setDay('2026-03-02')
    const { trialist, trialist2, handler, stranger, intake, secretary } = c.cast
    const page = await sanctioned('对象甲')
    await refused(appeal(page), '您办理过原案件，应当回避', trialist)
    await refused(appeal(page), '应由案件审理室办理', handler)
    await refused(appeal(page, { name: '无此人' }), '本案中没有名为“无此人”的被审查调查人')
    await refused(appeal(page, { caseNumber: '案〔2026〕99号' }), '没有这个编号的案件，或者您无权查看')
    await refused(appeal(page, { caseNumber: undefined }), '原案不在本系统的，用')
    await refused(appeal(page, { appliedOn: '2026-03-03' }), '日期不能晚于今天')
    const review = await registered(page)
    expect(review.values).toMatchObject({ oldParty: '严重警告', oldGov: '记大过', oldDecidedOn: '2026-03-02', unitId: c.units[0]!.id })
    expect(new Set(review.values.originals as string[])).toEqual(new Set([handler.id, c.cast.handler2.id, trialist.id]))
    for (const original of [trialist, handler, stranger, intake]) await original.doesNotSee(review)
    await trialist2!.reads(review)
    await secretary.reads(review)
    await refused(appeal(page), '正在办理')
    const ties = await trialist2!.get<{ area: string; kind: string }[]>(`/api/reviews/${review.id}/ties`)
    expect(ties).toContainEqual(expect.objectContaining({ area: 'cases', kind: '对处分决定的申诉' }))
  })

  it('分管副书记批准受理，自受理之日起三个月；承办人不能是原班人员', async () => {
    c.setDay('2026-03-03')
    const { trialHead, trialist, trialist2, deputy, secretary } = c.cast
    const review = await registered(await sanctioned('对象乙'))
    expect(review.limits).toMatchObject([{ limit: 'triage', due: '2026-03-17' }])
    const form = { acceptedOn: '2026-03-03', handlerId: trialist2!.id, recused: true }
    await trialHead.mayNotTake(review, 'accept', '应当回避，不得承办复查', { ...form, handlerId: trialist.id })
    await trialHead.mayNotTake(review, 'accept', '请先核对复查承办人', { ...form, recused: false })
    await trialHead.mayNotTake(review, 'accept', '受理不能早于申请', { ...form, acceptedOn: '2026-03-02' })
    await trialHead.mayNotTake(review, 'handOver', '由本机关受理，不移送', { handedOn: '2026-03-03', handedTo: '市纪委', file: '案卷' })
    await trialHead.mayNotTake(review, 'decide', '当前状态不能办理这一步', outcome())
    await trialHead.takes(review, 'accept', form)
    await secretary.mayNotSign(review, '现在应由分管副书记签批')
    const inHand = await deputy.signs(review)
    expect(inHand.state).toBe('inHand')
    expect(inHand.limits).toContainEqual(expect.objectContaining({ limit: 'party', due: '2026-06-03' }))
    expect(inHand.values.decideDueOn).toBe('2026-06-03')
    const desk = await trialHead.get<{ items: { recordId: string }[] }>('/api/desk')
    expect(desk.items.filter(({ recordId }) => recordId === inHand.id)).toEqual([])
    await trialHead.mayNotTake(inHand, 'appoint', '应当回避', { handlerId: c.cast.handler.id, recused: true })
  })

  it('不听取陈述不能决定，不因申诉加重；变更的，案件、形态、影响期和处分统计都随之改变，原处分留在办理过程里', async () => {
    c.setDay('2026-04-01')
    const { trialist2, secretary, committee, handler, trialHead } = c.cast
    const page = await sanctioned('对象丙')
    const review = await accepted(page)
    await trialist2!.mayNotTake(review, 'decide', '应当先听取申诉人的陈述', outcome())
    await trialist2!.takes(review, 'hear', { heardOn: '2026-04-01', way: '当面', statement: '数额有误' })
    const change = outcome({ result: '变更', newForm: '第二种形态' })
    await trialist2!.mayNotTake(review, 'decide', '不因申诉加重处分', { ...change, newParty: '开除党籍' })
    await trialist2!.mayNotTake(review, 'decide', '结果应当是“维持”', { ...change, newParty: '严重警告' })
    await trialist2!.mayNotTake(review, 'decide', '请填写变更后的党纪处分', change)
    await trialist2!.mayNotTake(review, 'decide', '不填写变更后的政务处分', { ...change, newParty: '警告', newGov: '记过' })
    await trialist2!.mayNotTake(review, 'decide', '请按最重措施确认四种形态', { ...change, newParty: '警告', newForm: undefined })
    await trialist2!.mayNotTake(review, 'decide', '结果不能是“申诉不成立”', outcome({ result: '申诉不成立' }))
    await trialHead.mayNotTake(review, 'decide', '应由复查承办人办理', { ...change, newParty: '警告' })
    await trialist2!.takes(review, 'decide', { ...change, newParty: '警告' })
    await trialist2!.mayNotSign(review, '现在应由')
    expect((await handler.reads(page)).lines.persons![0]).toMatchObject({ partySanction: '严重警告' })
    await secretary.signs(review)
    const done = await committee.signs(review)
    expect(done.values).toMatchObject({ result: '变更', newParty: '警告', inTime: true, unrestored: 3 })
    const after = await handler.reads(page)
    expect(after.lines.persons![0]).toMatchObject({ partySanction: '警告', govSanction: '记大过', form: '第二种形态', outcome: '给予处分' })
    expect(after.taken.at(-1)).toMatchObject({
      step: 'reviewed',
      form: { reviewNumber: review.number, result: '变更', wasParty: '严重警告', nowParty: '警告', wasGov: '记大过', nowGov: '记大过' },
    })
    const history = await handler.get<{ kind: string; what: Record<string, unknown> }[]>(`/api/cases/${page.id}/history`)
    expect(history).toContainEqual(
      expect.objectContaining({ kind: 'note', what: expect.objectContaining({ before: expect.objectContaining({ partySanction: '严重警告' }) }) }),
    )
  })

  it('撤销的逐项恢复，恢复完了才能办结；本人不再计入党纪处分', async () => {
    c.setDay('2026-05-06')
    const { trialist2, handler } = c.cast
    const only = { outcome: '给予处分', partySanction: '警告', form: '第二种形态' }
    const page = await sanctioned('对象丁', only)
    const may = 'from=2026-05-01&to=2026-05-31'
    expect([await figure('sanctions.party', may), await figure('forms.F2', may)]).toEqual([1, 1])
    const review = await heard(page)
    await trialist2!.mayNotTake(review, 'restore', '当前状态不能办理这一步')
    await trialist2!.mayNotTake(review, 'decide', '不填写四种形态', outcome({ result: '撤销', newForm: '第一种形态' }))
    const done = await decided(review, { result: '撤销' })
    expect([await figure('sanctions.party', may), await figure('sanctions.persons', may), await figure('forms.F2', may)]).toEqual([0, 0, 0])
    expect([await figure('reviews.applied', may), await figure('reviews.altered', may), await figure('reviews.inTime', may)]).toEqual([1, 1, 1])
    const [person] = (await handler.reads(page)).lines.persons!
    expect([person!.partySanction, person!.form, person!.outcome]).toEqual([undefined, undefined, undefined])
    expect(done.limits).toContainEqual(expect.objectContaining({ limit: 'restore', due: '2026-06-08' }))
    expect(done.lines.restorations!.map(({ item }) => item)).toEqual(['职务、职级', '工资等待遇', '名誉', '返还、赔偿财物'])
    await trialist2!.takes(done, 'serve', { servedOn: '2026-05-06', how: '直接送达', scope: '所在党支部' })
    await trialist2!.mayNotTake(done, 'close', '还有4项没有恢复', { note: '办结' })
    const desk = await trialist2!.get<{ items: { recordId: string; what: string }[] }>('/api/desk')
    expect(desk.items.filter((t) => t.recordId === done.id).map((t) => t.what)).toContain('办理恢复事项')
    const given = (doneOn: string) =>
      Object.fromEntries(done.lines.restorations!.map(({ id }) => [id, { outcome: '已恢复', doneOn, note: '县委组织部发文' }]))
    await trialist2!.mayNotTake(done, 'restore', '请选择已经办理的恢复事项')
    await trialist2!.mayNotTake(done, 'restore', '复查决定之后、今天以前', {}, given('2026-05-05'))
    await trialist2!.takes(done, 'restore', {}, given('2026-05-06'))
    expect((await trialist2!.takes(done, 'close', { note: '已全部恢复' })).state).toBe('closed')
  })

  it('维持的不动案件；没有党纪处分的不能提出党纪申诉；没有案件编号的，写明原决定也可以登记', async () => {
    c.setDay('2026-06-01')
    const { trialHead, trialist2, handler } = c.cast
    const page = await sanctioned('对象戊')
    const kept = await decided(await heard(page))
    expect(kept.lines.restorations).toEqual([])
    await trialist2!.mayNotTake(kept, 'addRestoration', '不产生恢复事项', { item: '名誉' })
    expect((await handler.reads(page)).taken.map((t) => t.step)).not.toContain('reviewed')
    const byGov = await sanctioned('对象己', { outcome: '给予处分', govSanction: '记过', form: '第二种形态' })
    await refused(appeal(byGov), '没有仍然有效的党纪处分')
    const old = {
      caseNumber: undefined,
      name: '对象庚',
      oldPaper: '旧处分决定8号',
      oldDecidedOn: '2015-06-01',
      oldParty: '警告',
      unitId: c.units[1]!.id,
    }
    const form = appeal(byGov, { ...old, receivedOn: '2015-06-10' })
    const registerOld = (more: Record<string, unknown>) => trialHead.ask('POST', '/api/reviews', { form: { ...form, ...more }, step: 'registerOld' })
    await trialHead.mayNot(registerOld({ oldParty: undefined }), '请填写原党纪处分')
    await trialHead.mayNot(registerOld({ oldDecidedOn: '2015-06-11' }), '收到决定不能早于作出决定')
    const byHand = await trialHead.adds('reviews', form, 'registerOld')
    expect(byHand.values.late).toBeUndefined()
    await trialHead.mayNotTake(byHand, 'accept', '请先核对复查承办人', { acceptedOn: '2026-06-01', handlerId: trialist2!.id, recused: false })
    await trialHead.mayNotTake(byHand, 'refuse', '没有逾期', { refusalGround: '逾期申请且没有正当理由', refusalReason: '十年以前' })
  })

  it('更正了登记的原处分，也不能借此加重：案件以本人现在的处分为准', async () => {
    c.setDay('2026-07-01')
    const { trialHead, trialist2, secretary, committee, handler } = c.cast
    const page = await sanctioned('对象辛')
    const review = await heard(page)
    const amend = { version: review.version, values: { oldParty: '开除党籍' }, why: '试探' }
    expect((await trialHead.ask('PATCH', `/api/reviews/${review.id}`, amend)).status).toBe(200)
    await trialist2!.takes(review, 'decide', outcome({ result: '变更', newParty: '撤销党内职务', newForm: '第三种形态' }))
    await secretary.signs(review)
    await committee.mayNotSign(review, '不因申诉加重处分：对象辛现在的处分是“严重警告”')
    expect((await handler.reads(page)).lines.persons![0]).toMatchObject({ partySanction: '严重警告' })
  })

  it('没有人出故障', () => expect(c.faults).toEqual([]))
})
