/** 量纪情形: several breaches, a sanction upon a sanction, several government sanctions, who has left, who is elected. */
import { describe, expect, it } from 'vitest'
import { county, everyoneSigns, signedThrough } from '../../../../test/helm.ts'
import type { RecordPage } from '../../../kit/record-page.ts'
import { livesOf } from './life.ts'

const c = county()
const { filed, onTrial, tried, person } = livesOf(c)

const form = (day: string) => ({ minutes: '纪要2号', decidedOn: day })
const line = (page: RecordPage, said: Record<string, unknown>) => ({ [person(page)]: said })

describe('量纪情形', () => {
  it('有数种违纪行为的，按最高处分加重一档，或者写明为什么不加重；系统不替人定处分', async () => {
    c.setDay('2026-03-02')
    const { trialist, handler } = c.cast
    const page = await tried({ receivedOn: '2026-03-02', subjectName: '对象甲' })
    await handler.mayNotTake(page, 'weigh', '应由审理承办人办理', {}, line(page, { highestOfSeveral: '警告', severalWhy: '两种' }))
    await trialist.mayNotTake(page, 'weigh', '请选择要写明量纪情形的人员')
    await trialist.mayNotTake(page, 'weigh', '应当同时写明应受的最高处分和理由', {}, line(page, { highestOfSeveral: '警告' }))
    await trialist.takes(page, 'weigh', {}, line(page, { highestOfSeveral: '警告', severalWhy: '违反廉洁纪律、工作纪律各应受警告' }))
    const light = { outcome: '给予处分', partySanction: '警告', form: '第二种形态' }
    const words = '应当按最高处分“警告”加重一档，即“严重警告”'
    await trialist.mayNotTake(page, 'decide', words, form('2026-03-02'), line(page, light))
    const { text } = await trialist.ask('POST', `/api/cases/${page.id}/steps/decide`, { form: form('2026-03-02'), lines: line(page, light) })
    expect(text).toContain('纪律处分条例')
    await trialist.takes(page, 'decide', form('2026-03-02'), line(page, { ...light, remark: '主动交代，减轻一档' }))
    const decided = await signedThrough(c, page)
    expect(decided.lines.persons![0]).toMatchObject({ partySanction: '警告', highestOfSeveral: '警告' })
  })

  it('影响期内又受处分的，原影响期没有满才合并计算', async () => {
    c.setDay('2026-03-03')
    const { trialist } = c.cast
    const page = await tried({ receivedOn: '2026-03-03', subjectName: '对象乙' }, '2026-03-03')
    await trialist.takes(page, 'weigh', {}, line(page, { priorUntil: '2026-03-01' }))
    const again = { outcome: '给予处分', partySanction: '警告', form: '第二种形态' }
    await trialist.mayNotTake(page, 'decide', '原处分影响期在决定作出前已满', form('2026-03-03'), line(page, again))
    await trialist.takes(page, 'weigh', {}, line(page, { priorUntil: '2026-06-30' }))
    const gov = { outcome: '给予处分', govSanction: '警告', form: '第二种形态' }
    await trialist.mayNotTake(page, 'decide', '不合并计算影响期', form('2026-03-03'), line(page, gov))
    await trialist.takes(page, 'decide', form('2026-03-03'), line(page, again))
    expect((await signedThrough(c, page)).lines.persons![0]).toMatchObject({ priorUntil: '2026-06-30', decidedOn: '2026-03-03' })
  })

  it('多个相同政务处分在法定限度内定期间，不同的执行最重；同一违法行为不重复处分', async () => {
    c.setDay('2026-03-04')
    const { trialist } = c.cast
    const page = await tried({ receivedOn: '2026-03-04', subjectName: '对象丙' }, '2026-03-04')
    const weigh = (said: Record<string, unknown>) => trialist.takes(page, 'weigh', {}, line(page, said))
    const decided = (more: Record<string, unknown>) => line(page, { outcome: '给予处分', form: '第二种形态', ...more })
    await trialist.mayNotTake(page, 'weigh', '两个以上才填写个数', {}, line(page, { sameGov: 1, govTerm: 12 }))
    await trialist.mayNotTake(page, 'weigh', '应当一并写明', {}, line(page, { sameGov: 3 }))
    await weigh({ sameGov: 3, govTerm: 40 })
    const words = '政务处分期应当在12个月以上、36个月以下确定'
    await trialist.mayNotTake(page, 'decide', words, form('2026-03-04'), decided({ govSanction: '记过' }))
    await trialist.mayNotTake(page, 'decide', '不确定处分期', form('2026-03-04'), decided({ partySanction: '警告' }))
    await weigh({ sameGov: 3, govTerm: 30, otherGov: '记大过' })
    await trialist.mayNotTake(page, 'decide', '执行其中最重的一种', form('2026-03-04'), decided({ govSanction: '记过' }))
    await weigh({ sameGov: 3, govTerm: 30, otherGov: '警告', govByUnit: true })
    await trialist.mayNotTake(page, 'decide', '不得重复给予政务处分', form('2026-03-04'), decided({ govSanction: '记过' }))
    await weigh({ sameGov: 3, govTerm: 30, otherGov: '警告', govByUnit: false })
    await trialist.takes(page, 'decide', form('2026-03-04'), decided({ govSanction: '记过' }))
    expect((await signedThrough(c, page)).lines.persons![0]).toMatchObject({ govSanction: '记过', govTerm: 30, otherGov: '警告' })
  })

  it('退休、离职、死亡的可以立案，不再给予政务处分，只调整待遇；在职的不适用待遇调整', async () => {
    c.setDay('2026-03-05')
    const { trialist, handler } = c.cast
    const page = await filed({ receivedOn: '2026-03-05', subjectName: '对象丁' })
    expect(page.state).toBe('investigating')
    const ready = await tried({ receivedOn: '2026-03-05', subjectName: '对象丁二' }, '2026-03-05')
    await trialist.mayNotTake(ready, 'weigh', '不适用待遇调整', {}, line(ready, { treatment: '降低退休待遇' }))
    await handler.takes(ready, 'describe', {}, line(ready, { standing: '退休' }))
    const gov = { outcome: '给予处分', govSanction: '记过', form: '第二种形态' }
    await trialist.mayNotTake(ready, 'decide', '已退休，不再给予政务处分', form('2026-03-05'), line(ready, gov))
    await trialist.takes(ready, 'weigh', {}, line(ready, { treatment: '按规定降低退休待遇' }))
    await trialist.takes(ready, 'decide', form('2026-03-05'), line(ready, { outcome: '给予处分', partySanction: '警告', form: '第二种形态' }))
    expect((await signedThrough(c, ready)).lines.persons![0]).toMatchObject({ standing: '退休', treatment: '按规定降低退休待遇' })
  })

  it('选任职务撤职、开除的先依法免职', async () => {
    c.setDay('2026-03-06')
    const { trialist, handler } = c.cast
    const page = await tried({ receivedOn: '2026-03-06', subjectName: '对象戊' }, '2026-03-06')
    await handler.takes(page, 'describe', {}, line(page, { objectKind: '公务员及参公人员', elected: true }))
    const heavy = { outcome: '给予处分', govSanction: '撤职', form: '第三种形态' }
    await trialist.mayNotTake(page, 'decide', '应当依法先免去职务', form('2026-03-06'), line(page, heavy))
    await trialist.takes(page, 'weigh', {}, line(page, { removedFirst: true }))
    await trialist.takes(page, 'decide', form('2026-03-06'), line(page, heavy))
    expect((await signedThrough(c, page)).state).toBe('decided')
  })
})

describe('审理组', () => {
  it('二人以上，审查调查人员不在其中；不予、暂缓受理写明是哪一种；审理组可以由审理室负责人调整', async () => {
    c.setDay('2026-04-01')
    const { trialist, trialHead, handler, handler2, deputy } = c.cast
    const page = await filed({ receivedOn: '2026-04-01', subjectName: '对象己' })
    await handler.takes(page, 'announceFiling', { announcedOn: '2026-04-01', informed: '某党组书记' })
    await handler.takes(page, 'meet', { metOn: '2026-04-01', meeting: '同意' })
    await handler.takes(page, 'sendToTrial', { report: '报告' })
    await signedThrough(c, page)
    const accept = { acceptance: '受理', acceptedOn: '2026-04-01', trialistId: trialist.id }
    await trialist.mayNotTake(page, 'accept', '请选择审理组成员', accept)
    await trialist.mayNotTake(page, 'accept', '审理组应当由二人以上组成', { ...accept, trialTeam: [trialist.id] })
    await trialist.mayNotTake(page, 'accept', '审查调查人员不得参与审理', { ...accept, trialTeam: [trialist.id, handler2.id] })
    await trialist.mayNotTake(page, 'refuseTrial', '请用“受理审理”', { acceptance: '受理', reason: '材料不齐' })
    await trialist.takes(page, 'refuseTrial', { acceptance: '暂缓受理', reason: '材料不齐' })
    const back = await everyoneSigns(page, trialHead, deputy)
    expect(back.state).toBe('investigating')
    const again = await onTrial({ receivedOn: '2026-04-01', subjectName: '对象庚' }, '2026-04-01')
    const group = { trialistId: c.cast.trialist2!.id, trialTeam: [trialist.id] }
    await trialist.mayNotTake(again, 'arrangeTrial', '应由案件审理室负责人办理', group)
    await trialHead.mayNotTake(again, 'arrangeTrial', '审查调查人员不得参与审理', { ...group, trialTeam: [handler.id] })
    expect((await trialHead.takes(again, 'arrangeTrial', group)).values).toMatchObject(group)
    await trialist.mayNotTake(again, 'concludeTrial', '应由审理承办人办理', { heard: true, defence: '无', opinion: '意见' })
  })

  it('没有人出故障', () => expect(c.faults).toEqual([]))
})
