/** What a clearing may rest on beside a clue: a petition whose clue was verified, a case withdrawn, an appeal that removed everything. */
import { describe, expect, it } from 'vitest'
import { county, everyoneSigns, signedThrough } from '../../../../test/helm.ts'
import type { Actor } from '../../../../test/actor.ts'
import type { RecordPage } from '../../../kit/record-page.ts'

const c = county()
const DAY = '2026-03-02'

const proposal = (name: string, sourceNumber: string, more = {}) => ({
  name,
  unitId: c.units[0]!.id,
  sourceNumber,
  ground: '经核查不属实',
  matter: '违规发放津贴补贴',
  finding: '逐笔核对发放凭证，均在标准以内',
  harm: '影响其履职',
  ...more,
})
const refused = (who: Actor, form: Record<string, unknown>, words: string) => who.mayNot(who.ask('POST', '/api/clearings', { form }), words)

const filed = async (name: string): Promise<RecordPage> => {
  const { clueOffice, handler, handler2, head } = c.cast
  const about = { source: '司法判决移送', name, unitId: c.units[0]!.id, member: '是', tier: 'C', brief: '违规发放津贴补贴' }
  const page = await clueOffice.adds('cases', { ...about, officeId: c.office.第一纪检监察室, handlerId: handler.id }, 'openDirect')
  await head.takes(page, 'appoint', { handlerId: handler.id, team: [handler.id, handler2.id] })
  await handler.takes(page, 'file', { minutes: '纪要1号', grounds: '判决书', gang: false })
  return signedThrough(c, page)
}

const announced = async (name: string, sanction: Record<string, unknown>): Promise<RecordPage> => {
  const { handler, trialist } = c.cast
  const page = await filed(name)
  await handler.takes(page, 'announceFiling', { announcedOn: DAY, informed: '某党组书记' })
  await handler.takes(page, 'meet', { metOn: DAY, meeting: '同意' })
  await handler.takes(page, 'sendToTrial', { report: '报告' })
  await signedThrough(c, page)
  await trialist.takes(page, 'accept', {
    acceptance: '受理',
    acceptedOn: DAY,
    trialistId: trialist.id,
    trialTeam: [trialist.id, c.cast.trialist3!.id],
  })
  await trialist.takes(page, 'concludeTrial', { heard: true, defence: '无异议', opinion: '意见' })
  await signedThrough(c, page)
  const line = { [page.lines.persons![0]!.id]: { outcome: '给予处分', form: '第二种形态', ...sanction } }
  await trialist.takes(page, 'decide', { minutes: '纪要2号', decidedOn: DAY }, line)
  await signedThrough(c, page)
  return handler.takes(page, 'announce', { announcedOn: DAY, scope: '支部大会' })
}

const annulled = async (page: RecordPage, name: string): Promise<RecordPage> => {
  const { trialHead, trialist2, deputy, secretary, committee } = c.cast
  const form = { kind: '党纪申诉', caseNumber: page.number, name, claim: '不服', appliedOn: DAY }
  const review = await trialHead.adds('reviews', form)
  await trialHead.takes(review, 'accept', { acceptedOn: DAY, handlerId: trialist2!.id, recused: true })
  await deputy.signs(review)
  await trialist2!.takes(review, 'hear', { heardOn: DAY, way: '当面', statement: '没有违纪' })
  const left = page.lines.persons![0]!.govSanction ? { newForm: '第二种形态' } : {}
  const result = { result: '撤销', paper: '复1号', decidedOn: DAY, minutes: '纪要3号', reason: '事实不存在', ...left }
  await trialist2!.takes(review, 'decide', result)
  return everyoneSigns(review, secretary, committee)
}

describe('澄清的来源', () => {
  it('信访件由它转成的线索答复：没有办结的不行，经核查了结的可以', async () => {
    c.setDay(DAY)
    const { intake, deputy, clueOffice, handler, handler2 } = c.cast
    const about = { subjectName: '对象甲', subjectUnitId: c.units[0]!.id, summary: '反映违规发放津贴' }
    const letter = await intake.adds('petitions', { receivedOn: DAY, channel: '来信', naming: '匿名', ...about })
    await intake.takes(letter, 'screen', { kind: '检举控告', repetition: '初次', note: '有可查性' })
    await intake.takes(letter, 'handOver', { officeId: c.office.第一纪检监察室, note: '移送' })
    await deputy.signs(letter)
    const own = { officeId: c.office.案件监督管理室 }
    await refused(clueOffice, proposal('对象甲', letter.number, own), '还没有办结')
    const { items } = await clueOffice.finds('clues', `?q=${encodeURIComponent('对象甲')}`)
    const clue = await clueOffice.get<RecordPage>(`/api/clues/${items[0]!.id}`)
    await clueOffice.takes(clue, 'assign', { officeId: c.office.第一纪检监察室, handlerId: handler.id, tier: 'C', note: '分办' })
    await signedThrough(c, clue)
    await handler.takes(clue, 'verify', { team: [handler.id, handler2.id], opinion: '拟初核', plan: '方案' })
    await signedThrough(c, clue)
    await handler.takes(clue, 'closeVerified', { opinion: '不属实', reportSigned: true })
    await signedThrough(c, clue)
    const page = await clueOffice.adds('clearings', proposal('对象甲', letter.number, own))
    const ties = await clueOffice.get<{ area: string }[]>(`/api/clearings/${page.id}/ties`)
    expect(new Set(ties.map(({ area }) => area))).toEqual(new Set(['petitions', 'clues']))
  })

  it('撤销案件的可以澄清，办案中、已处分的不行', async () => {
    const { handler } = c.cast
    const own = { officeId: c.office.第一纪检监察室 }
    const page = await filed('对象乙')
    await refused(handler, proposal('对象乙', page.number, own), '还没有办结')
    await handler.takes(page, 'withdraw', { reason: '没有违纪事实' })
    await signedThrough(c, page)
    expect((await handler.adds('clearings', proposal('对象乙', page.number, own))).values.sourceStanding).toBe('经核查了结')
    const sanctioned = await announced('对象丙', { partySanction: '警告' })
    await refused(handler, proposal('对象丙', sanctioned.number, own), '查有问题')
  })

  it('申诉撤销了全部处分的可以澄清；还有处分没有撤销的不行，也不能呈报诬告', async () => {
    const { trialist2, head, deputy, secretary, clueOffice } = c.cast
    const own = { officeId: c.office.案件审理室, ground: '复查撤销全部处分' }
    const half = await annulled(await announced('对象丁', { partySanction: '警告', govSanction: '记过' }), '对象丁')
    await refused(trialist2!, proposal('对象丁', half.number, own), '还有处分、处理没有撤销')
    const whole = await annulled(await announced('对象戊', { partySanction: '警告' }), '对象戊')
    await refused(trialist2!, proposal('对象戊', whole.number, { ...own, ground: '经核查不属实' }), '澄清依据应当是“复查撤销全部处分”')
    const page = await trialist2!.adds('clearings', proposal('对象戊', whole.number, own))
    await trialist2!.takes(page, 'askConsent', { consentOn: DAY, consent: '同意公开澄清' })
    await trialist2!.takes(page, 'approve', { way: '书面发函', scope: '原宣布范围' })
    await head.doesNotSee(page)
    await everyoneSigns(page, deputy, secretary)
    await clueOffice.mayNotTake(page, 'reportFalse', '撤销处分不说明反映人诬告陷害', { falselyReportedOn: DAY, paper: '1', evidence: '无' })
  })

  it('没有人出故障', () => expect(c.faults).toEqual([]))
})
