/** The life of accountability, told in order: proposed, started, shown, heard, weighed, decided, announced, made known, carried out. */
import { describe, expect, it } from 'vitest'
import { county, everyoneSigns, signedThrough } from '../../../../test/helm.ts'
import { accountabilityArchive } from '../archive.ts'
import { heldOf, weighed } from './life.ts'

const c = county()
const { object, organisation, started, meeting, shown, ready, ruling, decided, announced, today } = heldOf(c)
const figures = async (query: string) => {
  const found = await c.cast.secretary.get<{ id: string; value: number; parts?: { key: string; value: number }[] }[]>(`/api/figures?${query}`)
  return (id: string) => found.find((figure) => figure.id === `accountability.${id}`)
}

describe('见面、申辩、从宽从严', () => {
  it('方式合于对象；事实见面、听取申辩、逐项核定，一步不能少', async () => {
    c.setDay('2026-04-01')
    const { handler } = c.cast
    const body = await started(organisation())
    await handler.mayNotTake(body, 'showFacts', '“诫勉”不适用于党组织', meeting('诫勉'))
    const page = await started()
    await handler.mayNotTake(page, 'showFacts', '“检查”不适用于干部', meeting('检查'))
    await handler.mayNotTake(page, 'showFacts', '见面不能早于启动', { ...meeting('通报'), shownOn: '2026-03-31' })
    await handler.mayNotTake(page, 'decide', '当前状态不能办理这一步', ruling('通报'))
    await handler.takes(page, 'showFacts', meeting('通报'))
    await handler.mayNotTake(page, 'hear', '核实和采纳情况', { heardOn: today(), defence: '有异议' })
    await handler.takes(page, 'hear', { heardOn: today(), defence: '有异议', answer: '经核实不成立' })
    const { exploredFacts: _, ...silent } = weighed()
    await handler.mayNotTake(page, 'weigh', '三个区分开来', silent)
    await handler.mayNotTake(page, 'weigh', '不可抗力', { ...weighed(), unforeseen: undefined })
  })

  it('不因陈述申辩加重；有新事实的补充调查、重新见面', async () => {
    const { handler } = c.cast
    const page = await ready('通报')
    await handler.mayNotTake(page, 'decide', '不能因陈述申辩加重', ruling('诫勉'))
    await handler.mayNotTake(page, 'decide', '不能因陈述申辩加重', ruling('通报', { besides: '诫勉' }))
    await handler.takes(page, 'inquireMore', { reasons: '发现新的失职事实' })
    await signedThrough(c, page)
    await handler.takes(page, 'showFacts', meeting('诫勉', { besidesShown: '通报' }))
    await handler.takes(page, 'hear', { heardOn: today(), defence: '无', answer: '无异议' })
    await handler.takes(page, 'weigh', weighed())
    await signedThrough(c, page)
    await handler.takes(page, 'decide', ruling('诫勉', { besides: '通报' }))
    const done = await signedThrough(c, page)
    expect(done).toMatchObject({ state: 'decided', values: { way: '诫勉', besides: '通报', effectUntil: '2026-09-30', decided: true } })
  })

  it('免责情形成立的，不予或者免予问责；仍要问责的写明为什么；没有成立的不能免', async () => {
    const { handler } = c.cast
    const none = await ready('通报')
    const form = { minutes: '纪要4号', exemption: '免予问责', reasons: '集体决策中明确反对并报告' }
    await handler.mayNotTake(none, 'exempt', '没有核定成立的免责情形', form)
    const page = await ready('通报', object(), 'start', { opposed: true, opposedFacts: '会议记录载明反对' })
    await handler.mayNotTake(page, 'decide', '仍予问责的，请写明理由', ruling('通报'))
    await handler.takes(page, 'exempt', form)
    const free = await signedThrough(c, page)
    expect(free).toMatchObject({ state: 'exempted', values: { exemption: '免予问责', exemptedOn: '2026-04-01' } })
    expect(free.values.decidedOn).toBeUndefined()
    expect(accountabilityArchive.entries(free.values, free.values, free.state, {})).toMatchObject([{ says: '问责调查结论：免予问责' }])
    const dropped = await shown('通报')
    await handler.takes(dropped, 'drop', { reasons: '经查不是其职责' })
    const over = await signedThrough(c, dropped)
    expect(over.state).toBe('dropped')
    expect(accountabilityArchive.entries(over.values, over.values, over.state, {})).toEqual([])
  })
})

describe('决定和执行', () => {
  it('县纪委常委会集体研究；县委管理的干部再报县委书记；组织处理、纪律处分只能建议', async () => {
    c.setDay('2026-05-06')
    const { handler, head, committee, secretary, partySecretary } = c.cast
    const page = await ready('组织处理', object({ level: '其他县委管理的干部' }))
    await handler.mayNotTake(page, 'decide', '应当报县委主要负责人批准', ruling('通报'))
    await handler.mayNotTake(page, 'decideWithParty', '只能提出建议', ruling('组织处理'))
    await handler.mayNotTake(page, 'decideWithParty', '请填写责任类型', ruling('诫勉', { responsibility: undefined }))
    await handler.mayNotTake(page, 'decideWithParty', '日期不能晚于今天', ruling('诫勉', { decidedOn: '2026-05-07' }))
    await handler.mayNotTake(page, 'decideWithParty', '不能早于听取陈述申辩', ruling('诫勉', { decidedOn: '2026-05-05' }))
    await handler.takes(page, 'decideWithParty', ruling('诫勉'))
    await everyoneSigns(page, head, committee, secretary)
    expect((await handler.reads(page)).state).toBe('weighed')
    const done = await partySecretary.signs(page)
    expect(done.values).toMatchObject({ decidedOn: '2026-05-06', decidedBy: '本机关', effectUntil: '2026-11-05' })
    expect(done.limits).toContainEqual(expect.objectContaining({ limit: 'announce', due: '2026-05-21' }))
    await c.cast.reportOffice!.reads(page)
    const body = await ready('检查', organisation())
    await handler.mayNotTake(body, 'decide', '责任类型只用于干部', ruling('检查'))
  })

  it('组织处理由有权机关决定：写明种类，一个月内办手续，应当公开，影响期按组织处理规定', async () => {
    const { handler, secretary } = c.cast
    const page = await ready('组织处理', object({ name: '责任人戊' }))
    const { decidedOn: _, decisionNumber: __, ...proposal } = ruling('组织处理', { sentTo: '县委组织部' })
    await handler.mayNotTake(page, 'recommend', '不需要向有权机关建议', { ...proposal, way: '诫勉' })
    await handler.mayNotTake(page, 'recommend', '请填写组织处理种类', proposal)
    await handler.takes(page, 'recommend', { ...proposal, handling: '免职' })
    expect((await signedThrough(c, page)).state).toBe('recommended')
    expect((await figures('from=2026-05-06&to=2026-05-06'))('personsByWay')?.parts).toEqual([{ key: '诫勉', value: 1 }])
    const adopted = { decidedBy: '县委', decidedOn: '2026-05-06', decisionNumber: '县委干〔2026〕9号', way: '组织处理', handling: '调整职务' }
    await handler.takes(page, 'adopt', adopted)
    const done = await signedThrough(c, page)
    expect(done.values).toMatchObject({ handling: '调整职务', effectUntil: '2027-05-05' })
    expect(done.limits).toContainEqual(expect.objectContaining({ limit: 'formalities', due: '2026-06-08' }))
    await handler.mayNotTake(page, 'announce', '送达宣布不能早于决定', { servedOn: '2026-05-05', servedTo: '本人', scope: '单位' })
    await handler.takes(page, 'announce', { servedOn: '2026-05-06', servedTo: '本人', scope: '所在单位' })
    await handler.mayNotTake(page, 'keepUnpublished', '应当以适当方式公开', { reasons: '不宜公开' })
    await handler.mayNotTake(page, 'close', '还没有收到书面检查、检讨', { note: '办结' })
    await handler.takes(page, 'criticise', { criticisedOn: '2026-05-06', meeting: '专题民主生活会' })
    await handler.mayNotTake(page, 'close', '手续还没有办理', { note: '办结' })
    await handler.takes(page, 'formalities', { formalitiesOn: '2026-05-06', note: '已调整' })
    await handler.mayNotTake(page, 'close', '还没有公开', { note: '办结' })
    const publicity = { publishedOn: '2026-05-06', publishScope: '党内', wording: '通报全文', cleaned: true }
    await handler.mayNotTake(page, 'publish', '应当去除举报人', { ...publicity, cleaned: false })
    await handler.takes(page, 'publish', publicity)
    await secretary.signs(page)
    await handler.takes(page, 'close', { note: '执行完毕' })
    const closed = await signedThrough(c, page)
    expect(closed).toMatchObject({ state: 'closed', values: { closedOn: '2026-05-06', publishedOn: '2026-05-06' } })
    expect(closed.limits.filter((limit) => !limit.endedOn)).toEqual([])
    expect(accountabilityArchive.entries(closed.values, closed.values, 'closed', {})).toMatchObject([
      { says: '受到问责：组织处理、调整职务（主要领导责任）', weighs: { from: '2026-05-06', until: '2027-05-05' } },
    ])
  })

  it('纪律处分转入案件，立案前不能登记处分；有权机关也可以决定不予问责', async () => {
    const { handler } = c.cast
    const page = await ready('纪律处分', object({ name: '责任人己' }))
    const { decidedOn: _, decisionNumber: __, ...proposal } = ruling('纪律处分', { sentTo: '县纪委常委会' })
    await handler.takes(page, 'recommend', proposal)
    const passed = await signedThrough(c, page)
    const [filed] = (await handler.finds('cases', `?q=${encodeURIComponent('责任人己')}`)).items
    expect(filed).toMatchObject({ number: passed.values.caseNumber, state: 'proposed', brief: '全年未到现场巡查' })
    await handler.takes(page, 'turnDown', { reasons: '决定诫勉谈话即可' })
    expect(await signedThrough(c, page)).toMatchObject({ state: 'exempted', values: { exemption: '不予问责' } })
    const other = await ready('组织调整', object({ name: '责任人庚' }))
    await handler.takes(other, 'recommend', { ...proposal, way: '组织调整' })
    await signedThrough(c, other)
    const adopted = { decidedBy: '县委', decidedOn: today(), decisionNumber: '县委〔2026〕10号', way: '纪律处分' }
    await handler.mayNotTake(other, 'adopt', '应当通过立案审查作出', adopted)
  })

  it('通报可以决定不公开，但要写明理由、由纪委书记批准；案管、台账、指标都看得到', async () => {
    c.setDay('2026-06-01')
    const { handler, secretary } = c.cast
    const page = await announced('通报')
    await handler.mayNotTake(page, 'formalities', '只有组织调整、组织处理', { formalitiesOn: today(), note: '无' })
    await handler.takes(page, 'keepUnpublished', { reasons: '涉及尚未公开的审计事项' })
    await secretary.signs(page)
    await handler.mayNotTake(page, 'publish', '已经决定不公开', { publishedOn: today(), publishScope: '党内', wording: '文', cleaned: true })
    await decided('检查', organisation(), { responsibility: undefined })
    const count = await figures('from=2026-06-01&to=2026-06-30')
    expect([count('persons')?.value, count('organisations')?.value, count('started')?.value]).toEqual([1, 1, 2])
    expect(count('organisationsByWay')?.parts).toEqual([{ key: '检查', value: 1 }])
  })

  it('没有人出故障', () => expect(c.faults).toEqual([]))
})
