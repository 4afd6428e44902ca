/** The life of a double check: opened with its case, a reasoned conclusion on each line, two signatures; no case is closed before. */
import { describe, expect, it } from 'vitest'
import { county, everyoneSigns, signedThrough } from '../../../../test/helm.ts'
import type { RecordPage } from '../../../kit/record-page.ts'
import { checksOf } from './life.ts'

const c = county()
const { caseAtItsEnd, caseFiled, checkOf, wellDone, matter } = checksOf(c)

const failing = (unitId: string) => ({
  name: '书记丙',
  post: '党组书记',
  dutyUnitId: unitId,
  facts: '两年没有听取过党风廉政建设汇报',
  finding: '未尽责',
  outcome: '问责',
  reason: '明知津贴发放违规而不制止',
})

describe('一案双查', () => {
  it('立案同时启动，主体责任、监督责任各是一项；六个月内作出结论', async () => {
    c.setDay('2026-03-02')
    const { handler, stranger, trialist } = c.cast
    const filed = await caseFiled('2026-03-02', '对象甲')
    const check = await checkOf(filed)
    expect(check.values).toMatchObject({
      kind: '一案双查',
      caseNumber: filed.number,
      subjects: '对象甲',
      unitId: c.units[0]!.id,
      handlerId: handler.id,
      openedOn: '2026-03-02',
      lacking: 2,
    })
    expect(check.lines.matters!.map((each) => each.aspect)).toEqual(['主体责任', '监督责任'])
    expect(check.limits).toMatchObject([{ limit: 'conclude', due: '2026-09-02' }])
    await stranger.doesNotSee(check)
    await trialist.doesNotSee(check)
  })

  it('认定要合于事项，处理要合于认定，责任人要查明；缺一项结论不能办结', async () => {
    c.setDay('2026-03-03')
    const { handler, head, deputy } = c.cast
    const check = await checkOf(await caseFiled('2026-03-03', '对象乙'))
    const [main, supervising] = check.lines.matters!.map((each) => each.id) as [string, string]
    await handler.mayNotTake(check, 'close', '还没有写明结论：主体责任、监督责任', { summary: '意见' })
    await handler.mayNotTake(check, 'conclude', '应当认定已尽责或者未尽责', {}, { [main]: { ...wellDone(c.units[0]!.id), finding: '未发现问题' } })
    await handler.mayNotTake(check, 'conclude', '不能给予“问责”', {}, { [main]: { ...wellDone(c.units[0]!.id), outcome: '问责' } })
    const { name: _, ...nobody } = wellDone(c.units[0]!.id)
    await handler.mayNotTake(check, 'conclude', '请写明“主体责任”案发时的责任人', {}, { [main]: nobody })
    const { reason: __, ...unreasoned } = wellDone(c.units[0]!.id)
    await handler.mayNotTake(check, 'conclude', '理由', {}, { [main]: unreasoned })
    await head.mayNotTake(check, 'conclude', '应由承办人办理', {}, { [main]: wellDone(c.units[0]!.id) })
    const half = await handler.takes(check, 'conclude', {}, { [main]: wellDone(c.units[0]!.id) })
    expect(half.values.lacking).toBe(1)
    await handler.mayNotTake(check, 'close', '还没有写明结论：监督责任', { summary: '意见' })
    await handler.takes(check, 'conclude', {}, { [supervising]: { ...wellDone(c.units[0]!.id), name: '组长丁', post: '纪检监察组组长' } })
    const waiting = await handler.takes(check, 'close', { summary: '均已尽责' })
    expect(waiting.state).toBe('inHand')
    await handler.mayNotSign(check, '现在应由承办部门负责人签批')
    await deputy.mayNotSign(check, '现在应由承办部门负责人签批')
    const closed = await everyoneSigns(check, head, deputy)
    expect(closed).toMatchObject({ state: 'closed', values: { closedOn: '2026-03-03', lacking: 0 } })
    for (const each of closed.lines.matters!) expect(each.closedOn).toBe('2026-03-03')
  })

  it('一项责任可以有几名责任人；未尽责的提出问责，数得出来，也入档', async () => {
    c.setDay('2026-04-01')
    const { handler, clueOffice } = c.cast
    const check = await checkOf(await caseFiled('2026-04-01', '对象丙'))
    const party = { aspect: '主体责任', name: '书记丙', post: '党组书记', dutyUnitId: c.units[0]!.id }
    await handler.mayNotTake(check, 'addParty', '“一案双查”不核查“关系网和保护伞”', { ...party, aspect: '关系网和保护伞' })
    const more = await handler.takes(check, 'addParty', party)
    expect(more.values.lacking).toBe(3)
    const said = Object.fromEntries(more.lines.matters!.map((each) => [each.id, wellDone(c.units[0]!.id)]))
    await handler.takes(check, 'conclude', {}, { ...said, [more.lines.matters![2]!.id]: failing(c.units[0]!.id) })
    await handler.takes(check, 'close', { summary: '党组书记未尽责' })
    await signedThrough(c, check)
    const { body } = await clueOffice.ask<{ id: string; value: number; parts?: unknown }[]>('GET', '/api/figures?from=2026-04-01&to=2026-04-30')
    const value = (id: string): number | undefined => body.find((figure) => figure.id === id)?.value
    expect([value('checks.opened'), value('checks.closed'), value('checks.failures'), value('checks.accountable')]).toEqual([1, 1, 1, 1])
  })

  it('双查没有办结，案件不能结案；办结了、复核过了才结', async () => {
    c.setDay('2026-05-06')
    const { handler, head, clueOffice } = c.cast
    const announced = await caseAtItsEnd('2026-05-06', '对象丁')
    await handler.mayNotTake(announced, 'close', '“一案双查”尚未办结，不能结案', { note: '结案' })
    const check = await checkOf(announced)
    await handler.takes(check, 'conclude', {}, Object.fromEntries(check.lines.matters!.map((each) => [each.id, wellDone(c.units[0]!.id)])))
    await handler.takes(check, 'close', { summary: '均已尽责' })
    await signedThrough(c, check)
    expect((await handler.reads(announced)).values.doubleCheckedOn).toBe('2026-05-06')
    const ties = await head.get<{ area: string; kind: string }[]>(`/api/cases/${announced.id}/ties`)
    expect(ties).toContainEqual(expect.objectContaining({ area: 'checks', kind: '案件启动双查' }))
    await handler.mayNotTake(announced, 'close', '政治复核', { note: '结案' })
    const desk = await clueOffice.ask('GET', '/api/desk')
    expect(desk.text).toContain('政治复核')
  })

  it('撤案的，双查终止', async () => {
    c.setDay('2026-06-01')
    const { handler } = c.cast
    const filed = await caseFiled('2026-06-01', '对象戊')
    const check = await checkOf(filed)
    await handler.takes(filed, 'withdraw', { reason: '没有违纪事实' })
    await signedThrough(c, filed)
    const ended = await handler.reads(check)
    expect(ended).toMatchObject({ state: 'ended', values: { endedOn: '2026-06-01' } })
    expect(ended.values.closedOn).toBeUndefined()
  })
})

describe('一案三查', () => {
  it('涉黑涉恶的三项：查犯罪、查保护伞、查责任；保护伞不问尽责与否', async () => {
    c.setDay('2026-07-01')
    const { handler, head } = c.cast
    const filed: RecordPage = await caseFiled('2026-07-01', '对象己', { gang: true })
    const check = await checkOf(filed)
    expect(check.values.kind).toBe('一案三查')
    expect(check.lines.matters!.map((each) => each.aspect)).toEqual(['黑恶犯罪', '关系网和保护伞', '主体和监管责任'])
    const umbrella = { facts: '查明两名干部收受财物', finding: '发现问题', outcome: '立案', reason: '涉嫌充当保护伞' }
    await handler.mayNotTake(check, 'conclude', '应当认定发现问题或者未发现问题', {}, { [matter(check, '关系网和保护伞')]: wellDone(c.units[0]!.id) })
    await handler.mayNotTake(check, 'conclude', '案发时的责任人', {}, { [matter(check, '关系网和保护伞')]: umbrella })
    await handler.takes(
      check,
      'conclude',
      {},
      {
        [matter(check, '黑恶犯罪')]: { facts: '公安机关已侦查终结', finding: '未发现问题', outcome: '不追责', reason: '犯罪事实由公安机关办理' },
        [matter(check, '关系网和保护伞')]: { ...umbrella, name: '干部庚', post: '副所长', dutyUnitId: c.units[1]!.id },
      },
    )
    await handler.mayNotTake(check, 'close', '还没有写明结论：主体和监管责任', { summary: '意见' })
    await handler.takes(check, 'conclude', {}, { [matter(check, '主体和监管责任')]: failing(c.units[2]!.id) })
    await handler.takes(check, 'close', { summary: '三项均有结论' })
    const closed = await signedThrough(c, check)
    expect(closed.state).toBe('closed')
    const { items: leads } = await c.cast.clueOffice.finds('clues', `?q=${encodeURIComponent('干部庚')}`)
    expect(leads).toMatchObject([{ state: 'received', subjectName: '干部庚', source: '审查调查中发现', post: '副所长', receivedOn: '2026-07-01' }])
    const clue = await c.cast.clueOffice.get<RecordPage>(`/api/clues/${leads[0]!.id}`)
    expect(clue.values.summary).toBe('关系网和保护伞发现问题：查明两名干部收受财物')
    expect(clue.limits).toContainEqual(expect.objectContaining({ limit: 'propose', due: '2026-08-03' }))
    const found = await head.finds('checks', `?kind=${encodeURIComponent('一案三查')}`)
    expect(found.items).toHaveLength(1)
  })

  it('没有人出故障', () => expect(c.faults).toEqual([]))
})
