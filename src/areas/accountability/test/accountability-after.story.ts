/** Where accountability comes from elsewhere, and what an appeal, a correction and a ledger make of it. */
import { describe, expect, it } from 'vitest'
import { county, signedThrough } from '../../../../test/helm.ts'
import { accountabilityProposed } from '../../../facts/double-checks.ts'
import { recommendationRefused } from '../../../facts/recommendations.ts'
import type { RecordPage } from '../../../kit/record-page.ts'
import { asTheHouse } from '../../../server/context.ts'
import { tell } from '../../../server/tell.ts'
import { accountabilityArchive } from '../archive.ts'
import { accountabilityLedger } from '../ledger.ts'
import { issuedTexts, papersFor } from '../../../../test/issued.ts'
import { heldOf } from './life.ts'

const c = county()
const { object, organisation, announced, ready, ruling, today } = heldOf(c)

const figure = async (query: string, id: string) => {
  const found = await c.cast.secretary.get<{ id: string; value: number; parts?: unknown }[]>(`/api/figures?${query}`)
  return found.find((each) => each.id === `accountability.${id}`)
}

describe('申诉', () => {
  const settled = { appealResult: '维持', reasons: '事实清楚', minutes: '纪要8号' }

  it('一个月内申诉，由原承办人、调查组以外的人办理，一个月内决定；不停止执行', async () => {
    c.setDay('2026-03-02')
    const { handler, handler2, clueOffice, stranger } = c.cast
    const page = await announced('诫勉')
    const appeal = { appealedOn: '2026-03-20', appeal: '认为责任划分不当', appealHandlerId: stranger.id }
    c.setDay('2026-04-10')
    await handler.mayNotTake(page, 'appeal', '应由案件监督管理室办理', appeal)
    await clueOffice.mayNotTake(page, 'appeal', '不得办理申诉', { ...appeal, appealHandlerId: handler2.id })
    await clueOffice.mayNotTake(page, 'appeal', '不能早于收到决定', { ...appeal, appealedOn: '2026-03-01' })
    await clueOffice.mayNotTake(page, 'appeal', '一个月内', { ...appeal, appealedOn: '2026-04-03' })
    await stranger.doesNotSee(page)
    const open = await clueOffice.takes(page, 'appeal', appeal)
    expect(open.state).toBe('announced')
    expect(open.limits).toContainEqual(expect.objectContaining({ limit: 'settle', startedOn: '2026-03-20', due: '2026-04-20' }))
    await stranger.reads(page)
    await clueOffice.mayNotTake(page, 'appeal', '申诉正在办理', appeal)
    await handler.mayNotTake(page, 'settle', '应由申诉承办人办理', settled)
    await stranger.mayNotTake(page, 'noteAppeal', '申诉由本机关决定', { ...settled, minutes: undefined, paper: '号' })
    await stranger.mayNotTake(page, 'settle', '不填写变更内容', { ...settled, way: '通报' })
    await stranger.takes(page, 'settle', settled)
    const kept = await signedThrough(c, page)
    expect(kept.values).toMatchObject({ appealResult: '维持', settledOn: '2026-04-10', way: '诫勉' })
    await clueOffice.mayNotTake(page, 'appeal', '已经作出申诉决定', appeal)
  })

  it('变更不能加重；变更后档案、影响期、指标一同改过来', async () => {
    c.setDay('2026-05-06')
    const { clueOffice, stranger } = c.cast
    const page = await announced('诫勉')
    expect(page.values.effectUntil).toBe('2026-11-05')
    c.setDay('2026-06-10')
    const late = { appealedOn: '2026-06-10', appeal: '请求从轻', appealHandlerId: stranger.id }
    await clueOffice.takes(page, 'appeal', { ...late, lateReason: '因病住院未能及时提出' })
    const change = { ...settled, appealResult: '变更' }
    await stranger.mayNotTake(page, 'settle', '请填写变更后的', change)
    await stranger.mayNotTake(page, 'settle', '不能变更为更重的问责', { ...change, way: '组织调整' })
    await stranger.takes(page, 'settle', { ...change, way: '通报', responsibility: '重要领导责任' })
    const changed = await signedThrough(c, page)
    expect(changed.values).toMatchObject({ way: '通报', responsibility: '重要领导责任' })
    expect(changed.values.effectUntil).toBeUndefined()
    const [entry] = accountabilityArchive.entries(changed.values, changed.values, changed.state, {})
    expect(entry).toEqual({ kind: 'other', on: '2026-05-06', says: '受到问责：通报（重要领导责任）' })
    expect((await figure('from=2026-05-01&to=2026-05-31', 'personsByWay'))?.parts).toEqual([{ key: '通报', value: 1 }])
  })

  it('县委管理的干部，申诉决定也报县委书记；撤销的不再计数，不在档案', async () => {
    c.setDay('2026-07-01')
    const { handler, clueOffice, stranger } = c.cast
    const page = await ready('通报', object({ level: '其他县委管理的干部', name: '责任人丙' }))
    await handler.takes(page, 'decideWithParty', ruling('通报'))
    await signedThrough(c, page)
    await handler.takes(page, 'announce', { servedOn: today(), servedTo: '本人', scope: '单位' })
    expect((await figure('from=2026-07-01&to=2026-07-31', 'persons'))?.value).toBe(1)
    await clueOffice.takes(page, 'appeal', { appealedOn: today(), appeal: '不是其分管', appealHandlerId: stranger.id })
    await stranger.mayNotTake(page, 'settle', '应当报县委主要负责人批准', { ...settled, appealResult: '撤销' })
    await stranger.takes(page, 'settleWithParty', { ...settled, appealResult: '撤销' })
    const revoked = await signedThrough(c, page)
    expect(revoked).toMatchObject({ state: 'revoked', values: { revokedOn: '2026-07-01', closedOn: '2026-07-01' } })
    expect(revoked.limits.filter((limit) => !limit.endedOn)).toEqual([])
    expect(accountabilityArchive.entries(revoked.values, revoked.values, 'revoked', {})).toEqual([])
    expect((await figure('from=2026-07-01&to=2026-07-31', 'persons'))?.value).toBe(0)
    expect((await figure('from=2026-07-01&to=2026-07-31', 'settled'))?.parts).toEqual([{ key: '撤销', value: 1 }])
  })

  it('有权机关的决定，向有权机关申诉，本机关登记结果；自己发现差错的及时纠正，也不加重', async () => {
    c.setDay('2026-08-03')
    const { handler, clueOffice, stranger } = c.cast
    const page = await ready('组织处理')
    const { decidedOn: _, decisionNumber: __, ...proposal } = ruling('组织处理', { sentTo: '县委', handling: '免职' })
    await handler.takes(page, 'recommend', proposal)
    await signedThrough(c, page)
    await handler.takes(page, 'adopt', {
      decidedBy: '县委',
      decidedOn: today(),
      decisionNumber: '县委〔2026〕3号',
      way: '组织处理',
      handling: '免职',
    })
    await signedThrough(c, page)
    await handler.takes(page, 'announce', { servedOn: today(), servedTo: '本人', scope: '单位' })
    await clueOffice.takes(page, 'appeal', { appealedOn: today(), appeal: '请求改为诫勉', appealHandlerId: stranger.id })
    await stranger.mayNotTake(page, 'settle', '本机关登记结果', settled)
    await handler.mayNotTake(page, 'correct', '本机关登记结果', { found: '差错', result: '撤销', minutes: '9号' })
    await stranger.takes(page, 'noteAppeal', { appealResult: '变更', reasons: '情节较轻', paper: '县委复〔2026〕1号', way: '诫勉' })
    const changed = await signedThrough(c, page)
    expect(changed.values).toMatchObject({ way: '诫勉', effectUntil: '2027-02-02' })
    expect(changed.values.handling).toBeUndefined()
    const own = await announced('诫勉', object({ name: '责任人庚' }))
    await handler.mayNotTake(own, 'correct', '不能变更为更重的问责', { found: '情节更重', result: '变更', minutes: '9号', way: '组织处理' })
    await handler.takes(own, 'correct', { found: '任职时间记载错误', result: '撤销', minutes: '9号' })
    const over = await signedThrough(c, own)
    expect(over).toMatchObject({ state: 'revoked', values: { correctedOn: '2026-08-03', correctionResult: '撤销' } })
    expect(Object.keys(await papersFor(handler, 'accountability', over))).toEqual(['问责纠正决定（干部）'])
    const texts = (await issuedTexts(handler, 'accountability', over, 'cadreCorrection')).join()
    for (const said of ['纪问纠〔2026〕1号', '任职时间记载错误', '决定撤销原问责决定', '《9号》']) expect(texts).toContain(said)
    expect(texts).not.toContain('问责方式变更为')
    expect((await figure('from=2026-08-01&to=2026-08-31', 'corrected'))?.value).toBe(1)
  })
})

describe('来处', () => {
  it('双查提出的由系统立出，补齐后才能启动；没有承办人的由案管指定', async () => {
    c.setDay('2026-09-01')
    const { handler, handler2, clueOffice } = c.cast
    const person = { source: '审查中发现', name: '对象甲', unitId: c.units[0]!.id, tier: 'C', brief: '失职' }
    const at = { officeId: c.office.第一纪检监察室!, handlerId: handler.id }
    const filed = await clueOffice.adds('cases', { ...person, ...at }, 'openDirect')
    const told = { sourceId: filed.id, caseId: filed.id, unitId: c.units[0]!.id, name: '书记丙', post: '党组书记', ground: '主体责任未尽责' }
    await asTheHouse(c.house, (ctx) => tell(ctx, accountabilityProposed, { ...told, ...at }))
    const { items } = await handler.finds('accountability', `?q=${encodeURIComponent('书记丙')}`)
    const page = await handler.get<RecordPage>(`/api/accountability/${items[0]!.id}`)
    expect(page).toMatchObject({ state: 'proposed', values: { kind: '干部', source: '一案双查', brief: '主体责任未尽责', handlerId: handler.id } })
    const form = { reasons: '理由', team: [handler.id, handler2.id], plan: '方案' }
    await handler.mayNotTake(page, 'start', '请先填写对象层级', form)
    const whole = object({ name: '书记丙', source: '一案双查', brief: '主体责任未尽责', level: '县委直接领导的党组织主要负责人' })
    await handler.takes(page, 'complete', { ...whole, officeId: undefined })
    await handler.takes(page, 'startWithParty', form)
    expect((await signedThrough(c, page)).state).toBe('inquiring')
    expect(await handler.get(`/api/accountability/${page.id}/ties`)).toContainEqual(expect.objectContaining({ kind: '由案件提出问责' }))
  })

  it('拒不采纳建议移送问责的立出一件；只提请主管部门处理的不立', async () => {
    const { clueOffice, handler } = c.cast
    const records = async () => (await clueOffice.finds('accountability', `?source=${encodeURIComponent('建议拒不采纳')}`)).items
    const { items } = await clueOffice.finds('cases')
    const said = { recommendationId: String(items[0]!.id), number: '监建〔2026〕1号', unitId: c.units[1]!.id, ground: '拒不整改', day: '2026-09-01' }
    await asTheHouse(c.house, (ctx) => tell(ctx, recommendationRefused, { ...said, way: '提请主管部门责令改正、通报批评' }))
    expect(await records()).toEqual([])
    await asTheHouse(c.house, (ctx) => tell(ctx, recommendationRefused, { ...said, way: '通报批评并移送问责' }))
    const [opened] = await records()
    const page = await clueOffice.get<RecordPage>(`/api/accountability/${opened!.id}`)
    expect(page.values).toMatchObject({ kind: '党组织', brief: '监建〔2026〕1号被拒不采纳：拒不整改' })
    const { items: todos } = await clueOffice.get<{ items: { what: string; recordId: string }[] }>('/api/desk')
    expect(todos.filter((todo) => todo.recordId === page.id).map((todo) => todo.what)).toContain('指定承办部门和承办人')
    await clueOffice.takes(page, 'appoint', { officeId: c.office.第一纪检监察室, handlerId: handler.id })
    await handler.reads(page)
  })
})

describe('台账', () => {
  const row = {
    kind: '干部',
    name: '某甲',
    unitId: 'u',
    source: '日常监督',
    ground: '整改落实不力',
    way: '诫勉',
    decidedOn: '2024-05-01',
    decisionNumber: '问〔2024〕1号',
  }

  it('决定文号就是编号；方式不合对象、缺决定时间的报错；撤销的折成撤销', () => {
    expect(accountabilityLedger.fold([row])).toMatchObject({
      record: { number: '问〔2024〕1号', openedOn: '2024-05-01' },
      state: 'closed',
      past: [{ step: 'decide', day: '2024-05-01' }],
    })
    const { decidedOn: _, ...undecided } = row
    expect(accountabilityLedger.faults?.(undecided)).toEqual([{ field: 'decidedOn', reason: '必填项为空' }])
    expect(accountabilityLedger.faults?.({ ...row, way: '检查' })).toMatchObject([{ field: 'way' }])
    expect(accountabilityLedger.faults?.({ ...row, appealResult: '撤销' })).toMatchObject([{ field: 'revokedOn' }])
    expect(accountabilityLedger.fold([{ ...row, revokedOn: '2024-07-01' }]).state).toBe('revoked')
  })

  it('没有人出故障', () => {
    expect(organisation().name).toBeUndefined()
    expect(c.faults).toEqual([])
  })
})
