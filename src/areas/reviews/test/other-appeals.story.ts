/** 政务复审、复核, decisions made anew, and appeals that others decide. */
import { describe, expect, it } from 'vitest'
import { county, everyoneSigns, signedThrough } from '../../../../test/helm.ts'
import type { RecordPage } from '../../../kit/record-page.ts'
import { appealsOf } from './life.ts'

const c = county()
const { sanctioned, appeal, registered, heard, outcome, decided, figure } = appealsOf(c)
const refused = (form: Record<string, unknown>, words: string) =>
  c.cast.trialHead.mayNot(c.cast.trialHead.ask('POST', '/api/reviews', { form }), words)
const gov = { kind: '政务复审' }

describe('政务复审和复核', () => {
  it('收到决定一个月内申请，末日是假日的顺延；逾期的拒绝，有正当理由的由分管副书记决定', async () => {
    c.setDay('2026-04-01')
    const { trialHead, trialist2, deputy } = c.cast
    const page = await sanctioned('对象甲')
    await refused(appeal(page, { ...gov, receivedOn: undefined }), '请填写收到原决定日期')
    await refused(appeal(page, { ...gov, receivedOn: '2026-04-02' }), '申请不能早于收到决定')
    c.setDay('2026-05-06')
    const form = { acceptedOn: '2026-05-06', handlerId: trialist2!.id, recused: true }
    // The month ends within the holidays of May: the first day of work after them is still in time.
    const rolled = await registered(page, { ...gov, receivedOn: '2026-04-01' })
    expect(rolled.values).toMatchObject({ applyDueOn: '2026-05-06', late: false })
    const amend = (receivedOn: string) =>
      trialHead.ask('PATCH', `/api/reviews/${rolled.id}`, { version: rolled.version, values: { receivedOn }, why: '记错了' })
    await trialHead.mayNot(amend('2026-02-01'), '收到决定日期决定申请期限，不能直接更正')
    await trialHead.takes(rolled, 'withdraw', { withdrawal: '书面撤回' })
    const late = await registered(page, { ...gov, receivedOn: '2026-03-31' })
    expect(late.values).toMatchObject({ applyDueOn: '2026-04-30', late: true })
    await trialHead.mayNotTake(late, 'accept', '申请期限到2026-04-30为止', form)
    await trialHead.takes(late, 'accept', { ...form, excuse: '住院手术，有医院证明' })
    await trialHead.mayNotSign(late, '现在应由分管副书记签批')
    const inHand = await deputy.signs(late)
    expect(inHand.values).toMatchObject({ excuse: '住院手术，有医院证明' })
    expect(inHand.limits).toContainEqual(expect.objectContaining({ limit: 'review', due: '2026-06-08' }))
  })

  it('只改变复审的那一种处分，党纪处分照旧；复审不得加重', async () => {
    c.setDay('2026-06-01')
    const { trialist2, handler } = c.cast
    const page = await sanctioned('对象乙')
    const review = await heard(page, gov)
    await trialist2!.mayNotTake(
      review,
      'decide',
      '不因申诉加重处分：原政务处分是“记大过”',
      outcome({ result: '变更', newGov: '撤职', newForm: '第三种形态' }),
    )
    await decided(review, { result: '撤销', newForm: '第二种形态' })
    const [person] = (await handler.reads(page)).lines.persons!
    expect([person!.partySanction, person!.govSanction, person!.form, person!.outcome]).toEqual(['严重警告', undefined, '第二种形态', '给予处分'])
    const june = 'from=2026-06-01&to=2026-06-30'
    expect([await figure('sanctions.government', june), await figure('sanctions.party', june), await figure('sanctions.persons', june)]).toEqual([
      0, 1, 1,
    ])
  })

  it('撤销重作的，案件退回待处分决定，重新作出的不得更重，其他人的处分不动', async () => {
    c.setDay('2026-07-01')
    const { trialist, handler } = c.cast
    const page = await sanctioned('对象丙', { outcome: '给予处分', govSanction: '记大过', form: '第二种形态' }, ['对象辛'])
    await decided(await heard(page, gov), { result: '撤销重作' })
    const back = await handler.reads(page)
    expect(back.state).toBe('tried')
    expect(back.lines.persons![0]!.govSanction).toBeUndefined()
    const july = 'from=2026-07-01&to=2026-07-31'
    expect(await figure('sanctions.persons', july)).toBe(1)
    const form = { minutes: '纪要9号', decidedOn: '2026-07-01' }
    const anew = (govSanction: string, about: string) => ({ [back.lines.persons![0]!.id]: { outcome: '给予处分', govSanction, form: about } })
    await trialist.mayNotTake(back, 'decide', /重新作出的决定不得重于|须先填写/, form, anew('降级', '第二种形态'))
    await handler.takes(back, 'describe', {}, { [back.lines.persons![0]!.id]: { objectKind: '公务员及参公人员' } })
    await trialist.mayNotTake(back, 'decide', '重新作出的决定不得重于被撤销的决定：对象丙', form, anew('降级', '第二种形态'))
    await trialist.takes(back, 'decide', form, anew('记过', '第二种形态'))
    const again = await signedThrough(c, back)
    expect(again).toMatchObject({ state: 'decided' })
    expect(again.lines.persons).toMatchObject([
      { name: '对象丙', govSanction: '记过', outcome: '给予处分' },
      { name: '对象辛', govSanction: '记大过', outcome: '给予处分' },
    ])
    expect(await figure('sanctions.persons', july)).toBe(2)
  })

  it('复核由上一级决定：只移送案卷、登记结果；要在复审之后一个月内提出，上一级两个月内决定', async () => {
    c.setDay('2026-08-03')
    const { trialHead, trialist2, deputy, handler } = c.cast
    const page = await sanctioned('对象丁')
    const second = { kind: '政务复核' }
    await refused(appeal(page, second), '应当在“政务复审”之后提出')
    const other = await decided(await heard(page), { result: '维持' })
    await refused(appeal(page, { ...second, earlierNumber: other.number }), '此前的申诉应当是“政务复审”')
    const inHand = await heard(page, gov)
    await refused(appeal(page, { ...second, earlierNumber: inHand.number }), '还没有作出决定')
    const first = await decided(inHand, { result: '变更', newGov: '记过', newForm: '第二种形态' })
    const review = await registered(page, { ...second, earlierNumber: first.number, caseNumber: undefined })
    expect(review.values).toMatchObject({ caseNumber: page.number, oldGov: '记过', applyDueOn: '2026-09-03' })
    await trialHead.mayNotTake(review, 'accept', '由上一级监察机关决定，本机关只移送案卷', {
      acceptedOn: '2026-08-03',
      handlerId: trialist2!.id,
      recused: true,
    })
    await trialHead.takes(review, 'handOver', { handedOn: '2026-08-03', handedTo: '市监委', file: '案卷三册' })
    const handed = await deputy.signs(review)
    expect(handed.limits).toContainEqual(expect.objectContaining({ limit: 'secondReview', due: '2026-10-08' }))
    c.setDay('2026-09-01')
    const result = { paper: '市监复核1号', decidedOn: '2026-09-01', decidedBy: '市监委', reason: '情节轻微' }
    await trialHead.mayNotTake(handed, 'registerResult', '不因申诉加重处分', { ...result, result: '变更', newGov: '降级', newForm: '第二种形态' })
    await trialHead.takes(handed, 'registerResult', { ...result, result: '变更', newGov: '警告', newForm: '第二种形态' })
    expect((await deputy.signs(handed)).values).toMatchObject({ result: '变更', inTime: true })
    const after = await handler.reads(page)
    expect(after.lines.persons![0]).toMatchObject({ govSanction: '警告', partySanction: '严重警告' })
    expect(after.taken.filter(({ step }) => step === 'reviewed')).toHaveLength(2)
  })
})

describe('其他申诉', () => {
  it('组织处理申诉由作出决定的党委（党组）和上级组织部门答复；情况复杂的延长一次，不超过三个月', async () => {
    c.setDay('2026-09-02')
    const { trialHead, deputy } = c.cast
    const page = await sanctioned('对象戊', { outcome: '给予处分', partySanction: '警告', handling: '免职', form: '第二种形态' })
    const handOver = async (review: RecordPage): Promise<RecordPage> => {
      await trialHead.takes(review, 'handOver', { handedOn: '2026-09-02', handedTo: '县委', file: '申诉书' })
      return deputy.signs(review)
    }
    const first = await handOver(await registered(page, { kind: '组织处理申诉' }))
    expect(first.limits).toContainEqual(expect.objectContaining({ limit: 'handling', due: '2026-10-08' }))
    const kept = { result: '维持', paper: '县委答复1号', decidedOn: '2026-09-02', decidedBy: '县委', reason: '处理适当' }
    await trialHead.takes(first, 'registerResult', kept)
    await deputy.signs(first)
    const second = await handOver(await registered(page, { kind: '组织处理再申诉', earlierNumber: first.number }))
    expect(second.limits).toContainEqual(expect.objectContaining({ limit: 'handlingAbove', due: '2026-11-02' }))
    await trialHead.takes(second, 'extend_handlingAbove', { reason: '情况复杂', paper: '组通〔2026〕5号' })
    const longer = await deputy.signs(second)
    expect(longer.limits).toContainEqual(expect.objectContaining({ limit: 'handlingAbove', due: '2026-12-02', extended: 1 }))
    expect(longer.values.decideDueOn).toBe('2026-12-02')
    await trialHead.mayNotTake(second, 'extend_handlingAbove', '不能再延长', { reason: '再延' })
  })

  it('组织处理轻重按影响期比较：变更的不能更重，影响期一样长的可以', async () => {
    c.setDay('2026-09-03')
    const { trialHead, deputy } = c.cast
    const handed = async (name: string, handling: string): Promise<RecordPage> => {
      const page = await sanctioned(name, { outcome: '给予处分', partySanction: '警告', handling, form: '第二种形态' })
      const review = await registered(page, { kind: '组织处理申诉' })
      await trialHead.takes(review, 'handOver', { handedOn: '2026-09-03', handedTo: '县委', file: '申诉书' })
      return deputy.signs(review)
    }
    const changed = { result: '变更', paper: '县委答复2号', decidedOn: '2026-09-03', decidedBy: '县委', reason: '重新认定', newForm: '第二种形态' }
    const light = await handed('对象戊二', '调整职务')
    await trialHead.mayNotTake(light, 'registerResult', '不因申诉加重处理：原组织处理是“调整职务”', { ...changed, newHandling: '免职' })
    const alike = await handed('对象戊三', '免职')
    await trialHead.takes(alike, 'registerResult', { ...changed, newHandling: '降职' })
  })

  it('对监察机关的申诉一个月内决定，不涉及处分；不服的向上一级申请复查', async () => {
    c.setDay('2026-10-08')
    const { trialHead, trialist2, deputy } = c.cast
    const page = await sanctioned('对象己')
    const conduct = { kind: '对监察机关的申诉', claim: '扣押了与案件无关的财物', receivedOn: undefined }
    const review = await heard(page, conduct)
    expect(review.limits).toContainEqual(expect.objectContaining({ limit: 'conduct', due: '2026-11-09' }))
    await trialist2!.mayNotTake(review, 'decide', '结果不能是“维持”', outcome())
    const done = await decided(review, { result: '申诉不成立' })
    expect(done.lines.restorations).toEqual([])
    const above = await registered(page, { kind: '对监察机关申诉的复查', earlierNumber: done.number })
    await trialHead.mayNotTake(above, 'refuse', '由上一级监察机关决定', { refusalGround: '不属于本机关受理', refusalReason: '上级' })
    await trialHead.takes(above, 'handOver', { handedOn: '2026-10-08', handedTo: '市监委', file: '案卷' })
    expect((await deputy.signs(above)).limits).toContainEqual(expect.objectContaining({ limit: 'conductAbove', due: '2026-12-08' }))
  })

  it('不予受理和撤回的也留下理由，不挡住以后再申请', async () => {
    c.setDay('2026-11-02')
    const { trialHead, deputy } = c.cast
    const page = await sanctioned('对象庚')
    const review = await registered(page)
    await trialHead.takes(review, 'refuse', { refusalGround: '申诉人没有资格', refusalReason: '委托手续不全' })
    expect((await deputy.signs(review)).state).toBe('refused')
    const again = await registered(page)
    const gone = await trialHead.takes(again, 'withdraw', { withdrawal: '书面撤回' })
    expect(gone.state).toBe('withdrawn')
    const third = await registered(page)
    expect(await figure('reviews.refused', 'from=2026-11-01&to=2026-11-30')).toBe(1)
    expect(await figure('reviews.applied', 'from=2026-11-01&to=2026-11-30')).toBe(3)
    await everyoneSigns(await trialHead.takes(third, 'accept', { acceptedOn: '2026-11-02', handlerId: c.cast.trialist2!.id, recused: true }), deputy)
  })

  it('没有人出故障', () => expect(c.faults).toEqual([]))
})
