/** What a reply may not hold against anybody, and what it must not go on saying. */
import { describe, expect, it } from 'vitest'
import { county } from '../../../../test/helm.ts'
import { sanctionReviewed } from '../../../facts/reviews.ts'
import { asTheHouse } from '../../../server/context.ts'
import { tell } from '../../../server/tell.ts'
import { lookAtReplies } from '../server/arisen.ts'
import { numberOf, requestsOf } from './requests.ts'

const c = county()
const { drafter, stands, withPersons, matched, line, opened, settles, replied } = requestsOf(c)

/** On the register, with a post taken up on a day. */
const inOffice = (name: string, n: number) =>
  stands(
    'people',
    'kept',
    { number: `名〔2026〕${n}号`, name, idNumber: numberOf(n), unitId: c.units[0]!.id, post: '科长', listedOn: '2020-01-01' },
    { terms: [{ unitId: c.units[0]!.id, post: '科长', fromDay: '2020-01-01' }] },
  )

describe('不因正当事由影响意见', () => {
  it('任职、申诉、澄清、谈心谈话都不是对本人的反映', async () => {
    c.setDay('2026-03-02')
    await inOffice('干部甲', 1)
    const unitId = c.units[0]!.id
    const said = { kind: '政务复审', name: '干部甲', idNumber: numberOf(1), unitId, claim: '请求复审', appliedOn: '2025-05-06' }
    await stands('reviews', 'closed', {
      ...said,
      number: '申〔2025〕1号',
      result: '维持',
      oldGov: '警告',
      decidedOn: '2025-06-01',
      closedOn: '2025-06-20',
    })
    const cleared = {
      number: '澄〔2025〕1号',
      name: '干部甲',
      unitId,
      sourceNumber: '线〔2025〕1号',
      ground: '经核查不属实',
      matter: '收受礼金',
      finding: '没有',
    }
    await stands('clearings', 'closed', { ...cleared, way: '书面发函', carriedOutOn: '2025-07-01', closedOn: '2025-07-20' })
    const talk = { number: '谈〔2025〕1号', name: '干部甲', idNumber: numberOf(1), unitId, kind: '谈心谈话', occasion: '日常谈心，没有发现问题' }
    const by = { officeId: c.office.第一纪检监察室, recorderId: c.cast.handler.id }
    await stands('reminders', 'closed', { ...talk, ...by, registeredOn: '2025-08-01', talkedOn: '2025-08-01', needsFollowUp: false })
    const page = await matched(await withPersons([{ name: '干部甲', idNumber: numberOf(1), unitId }]))
    expect(line(page, '干部甲')).toMatchObject({ hits: 0, unsettled: 0, proposal: '无不良反映' })
  })
})

describe('名单上的人', () => {
  it('工作人员与名单人员同名的，按本人回避，看不到这件来函', async () => {
    c.setDay('2026-03-03')
    const { deputy, deputy2 } = c.cast
    const page = await matched(await withPersons([{ name: deputy.name, unitId: c.units[0]!.id }]))
    await deputy.doesNotSee(page)
    expect((await deputy2!.reads(page)).excluded).toEqual([deputy.id])
  })
})

describe('回复以后', () => {
  it('处分被复查撤销的，当时就要复核原来不适宜的意见', async () => {
    c.setDay('2026-04-01')
    await inOffice('干部乙', 2)
    const unitId = c.units[0]!.id
    const sanction = {
      name: '干部乙',
      idNumber: numberOf(2),
      unitId,
      decidedOn: '2026-01-05',
      closedOn: '2026-02-01',
      partySanction: '警告',
      form: '第二种形态',
    }
    const about = { number: '案〔2026〕9号', subjects: '干部乙', brief: '违规收受礼金', unitId, filedOn: '2025-11-03' }
    const caseId = await stands('cases', 'announced', about, { persons: [sanction] })
    const page = await replied([{ name: '干部乙', idNumber: numberOf(2) }])
    expect(line(page, '干部乙').conclusion).toBe('不适宜')
    const said = { reviewId: caseId, reviewNumber: '申〔2026〕1号', kind: '党纪申诉', result: '撤销', caseId, name: '干部乙' }
    await asTheHouse(c.house, (ctx) => tell(ctx, sanctionReviewed, { ...said, measure: 'partySanction', anew: false, day: '2026-04-01' }))
    const told = await drafter().reads(page)
    expect(told.values.arisen).toBe(1)
    expect(line(told, '干部乙').arisen).toContain('已不存在或者有变化：审查调查案件：党纪处分“警告”影响期')
  })

  it('复核维持以后才认定同名记录是本人的，再次作为新情况复核', async () => {
    c.setDay('2026-05-06')
    await inOffice('干部丙', 3)
    const page = await replied([{ name: '干部丙', idNumber: numberOf(3) }])
    const clue = { number: '线〔2026〕801号', subjectName: '干部丙', subjectUnitId: c.units[2]!.id, source: '其他', summary: '甲事' }
    await stands('clues', 'verifying', { ...clue, receivedOn: '2026-05-06' })
    await asTheHouse(c.house, lookAtReplies)
    await drafter().takes(page, 'review', {}, { [line(page, '干部丙').id]: { review: '单位不同，暂不影响' } })
    expect((await c.cast.deputy.signs(page)).values.arisen).toBe(0)
    const { recordId, role, ord } = (await opened(drafter(), page, '干部丙')).namesakes[0]!
    await settles(page, '干部丙', { place: { recordId, role, ord }, same: true })
    const told = await drafter().reads(page)
    expect(told.values.arisen).toBe(1)
    expect(line(told, '干部丙').arisen).toContain('问题线索：未了结')
    expect(told.taken.filter(({ step }) => step === 'arise')).toHaveLength(2)
  })

  it('回复以后才决定回避某事项的人，次日起看不到来函', async () => {
    c.setDay('2026-06-01')
    await inOffice('干部丁', 4)
    const clue = { number: '线〔2026〕802号', subjectName: '干部丁', subjectUnitId: c.units[0]!.id, source: '其他', summary: '乙事' }
    const clueId = await stands('clues', 'verifying', { ...clue, receivedOn: '2026-05-06' })
    const page = await replied([{ name: '干部丁', idNumber: numberOf(4) }])
    await c.cast.deputy.reads(page)
    await c.cast.secretary.ask('POST', `/api/clues/${clueId}/exclusions`, { userId: c.cast.deputy.id, reason: '近亲属' })
    await asTheHouse(c.house, lookAtReplies)
    await c.cast.deputy.doesNotSee(page)
    expect((await drafter().reads(page)).values.arisen).toBe(0)
  })

  it('没有人出故障', () => expect(c.faults).toEqual([]))
})
