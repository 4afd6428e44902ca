/** The life of a clearing: only of what was found untrue, with the person's consent, by the head's approval; false reports go up, mistakes are not punished. */
import { describe, expect, it } from 'vitest'
import { county, everyoneSigns, sampleClue, signedThrough } from '../../../../test/helm.ts'
import { issuedTexts, papersFor } from '../../../../test/issued.ts'
import type { RecordPage } from '../../../kit/record-page.ts'
import { dayInBeijing } from '../../../law/day.ts'

const c = county()
const today = (): string => dayInBeijing(c.house.clock())

const assigned = async (subjectName: string): Promise<RecordPage> => {
  const { clueOffice, handler } = c.cast
  const clue = await clueOffice.adds('clues', sampleClue(c, { subjectName, receivedOn: today() }))
  await clueOffice.takes(clue, 'assign', { officeId: c.office.第一纪检监察室, handlerId: handler.id, note: '分办' })
  return signedThrough(c, clue)
}

const verifying = async (subjectName: string): Promise<RecordPage> => {
  const clue = await assigned(subjectName)
  const { handler, handler2 } = c.cast
  await handler.takes(clue, 'verify', { team: [handler.id, handler2.id], opinion: '拟初核', plan: '方案' })
  return signedThrough(c, clue)
}

const verified = async (subjectName: string, more = {}): Promise<RecordPage> => {
  const clue = await verifying(subjectName)
  await c.cast.handler.takes(clue, 'closeVerified', { opinion: '反映的问题不属实', reportSigned: true, ...more })
  return signedThrough(c, clue)
}

const proposal = (clue: RecordPage, more = {}) => ({
  name: clue.values.subjectName,
  unitId: c.units[0]!.id,
  sourceNumber: clue.number,
  ground: '经核查不属实',
  matter: '违规发放津贴补贴',
  finding: '调取三年发放凭证逐笔核对，均在标准以内',
  harm: '在单位内部议论，影响其履职',
  officeId: c.office.第一纪检监察室,
  ...more,
})

const refused = (form: Record<string, unknown>, words: string, who = c.cast.handler) => who.mayNot(who.ask('POST', '/api/clearings', { form }), words)

const consented = async (name: string, consent = '同意公开澄清'): Promise<RecordPage> => {
  const page = await c.cast.handler.adds('clearings', proposal(await verified(name)))
  return c.cast.handler.takes(page, 'askConsent', { consentOn: today(), consent })
}

const approved = async (name: string): Promise<RecordPage> => {
  const { handler, head, secretary } = c.cast
  const page = await consented(name)
  await handler.takes(page, 'approve', { way: '在一定范围内通报', scope: '本单位全体干部职工' })
  return everyoneSigns(page, head, secretary)
}

describe('澄清正名', () => {
  it('只为查明不属实的澄清：没有查实不等于不属实，没有核查过的、查有问题的、没有办结的都不行', async () => {
    c.setDay('2026-03-02')
    const { handler, stranger, clueOffice, intake } = c.cast
    const clue = await verified('对象甲')
    await refused(proposal(clue, { ground: '查无实据' }), '“查无实据”只是没有查实，不等于不属实')
    await refused(proposal(clue, { ground: '证据不足' }), '《纪检监察机关处理检举控告工作规则》第50条')
    await refused(proposal(clue, { ground: '复查撤销全部处分' }), '澄清依据应当是“经核查不属实”')
    await refused(proposal(clue, { name: '对象乙' }), '这件来源反映的不是“对象乙”')
    await refused(proposal(clue, { sourceNumber: '线〔2026〕99号' }), '没有这个来源编号的记录，或者您无权查看')
    await refused(proposal(clue, { officeId: c.office.第二纪检监察室 }), '提出部门应当是本人所在部门')
    await refused(proposal(clue, { officeId: c.office.第二纪检监察室 }), '没有这个来源编号的记录，或者您无权查看', stranger)
    await refused(proposal(clue), '应由案件监督管理室、案件审理室、承办人办理', intake)
    await refused(proposal(await verifying('对象丙')), '还没有办结')
    await refused(proposal(await verified('对象丁', { measure: '提醒谈话', form: '第一种形态' })), '查有问题')
    const direct = await assigned('对象戊')
    await handler.takes(direct, 'closeDirect', { minutes: '纪要', closeGround: '反映笼统、没有可查性', opinion: '了结' })
    await signedThrough(c, direct)
    await refused(proposal(direct), '没有经过核查就了结了')
    const page = await handler.adds('clearings', proposal(clue))
    expect(page.values).toMatchObject({ sourceStanding: '经核查了结', drafterId: handler.id, proposedOn: '2026-03-02' })
    await stranger.doesNotSee(page)
    const ties = await clueOffice.get<{ area: string; kind: string }[]>(`/api/clearings/${page.id}/ties`)
    expect(ties).toContainEqual(expect.objectContaining({ area: 'clues', kind: '查明后澄清' }))
  })

  it('先征求本人意见，纪委书记批准；本人不同意公开的不能通报，不需要澄清的不办', async () => {
    c.setDay('2026-03-03')
    const { handler, head, secretary, deputy } = c.cast
    const form = { way: '在一定范围内通报', scope: '本单位' }
    const page = await handler.adds('clearings', proposal(await verified('对象己')))
    expect(page.limits).toMatchObject([{ limit: 'approve', due: '2026-04-02' }])
    await handler.mayNotTake(page, 'approve', '报批前应当先征求本人意见', form)
    await handler.takes(page, 'askConsent', { consentOn: '2026-03-03', consent: '同意澄清，不公开' })
    await handler.mayNotTake(page, 'approve', '本人没有同意公开澄清', form)
    await handler.takes(page, 'approve', { way: '当面说明', scope: '本人' })
    await handler.mayNotSign(page, '现在应由')
    await secretary.mayNotSign(page, '现在应由提出部门负责人')
    await head.signs(page)
    await deputy.mayNotSign(page, '现在应由纪委书记')
    expect((await secretary.signs(page)).values.approvedOn).toBe('2026-03-03')
    const unwanted = await consented('对象庚', '不需要澄清')
    await handler.mayNotTake(unwanted, 'approve', '本人表示不需要澄清', form)
    await handler.takes(unwanted, 'decline', { reason: '本人不需要' })
    expect((await head.signs(unwanted)).state).toBe('declined')
  })

  it('澄清写明日期、地点、参加人员；听取本人反馈，影响没有消除的重新报批再次澄清；数得出来', async () => {
    c.setDay('2026-04-01')
    const { handler, head, secretary } = c.cast
    const page = await approved('对象辛')
    const done = { carriedOutOn: '2026-04-01', place: '单位会议室', attended: '全体干部职工', said: '宣读澄清通报' }
    await handler.mayNotTake(page, 'carryOut', '澄清不能早于批准', { ...done, carriedOutOn: '2026-03-31' })
    await handler.mayNotTake(page, 'carryOut', '请填写澄清地点', { ...done, place: '' })
    await handler.takes(page, 'carryOut', done)
    const wider = await handler.takes(page, 'widen', { reason: '仍有群众议论' })
    expect(wider.state).toBe('proposed')
    await handler.takes(page, 'approve', { way: '向所在党委（党组）通报', scope: '党组' })
    await everyoneSigns(page, head, secretary)
    await handler.takes(page, 'carryOut', done)
    const closed = await handler.takes(page, 'hearFeedback', { feedbackOn: '2026-04-01', feedback: '影响已经消除', feedbackSaid: '表示感谢' })
    expect(closed).toMatchObject({ state: 'closed', values: { closedOn: '2026-04-01', feedback: '影响已经消除' } })
    const figures = await secretary.get<{ id: string; value: number; refused?: string }[]>('/api/figures?from=2026-04-01&to=2026-04-30')
    const found = figures.find(({ id }) => id === 'clearings.done')
    expect([found?.value, found?.refused]).toEqual([1, undefined])
  })

  it('诬告陷害只能呈报设区的市级以上认定，县里没有认定的一步；属于错告的到此为止', async () => {
    c.setDay('2026-05-06')
    const { clueOffice, secretary, handler } = c.cast
    const page = await approved('对象壬')
    const verdict = { verdictOn: '2026-05-06', paper: '市纪批复1号', verdictAbove: '属于错告' }
    await clueOffice.mayNotTake(page, 'registerVerdict', '县里不能自行认定诬告陷害', verdict)
    const up = { falselyReportedOn: '2026-05-06', paper: '呈报1号', evidence: '捏造凭证' }
    await handler.mayNotTake(page, 'reportFalse', '应由案件监督管理室办理', up)
    await clueOffice.takes(page, 'reportFalse', up)
    const reported = await secretary.signs(page)
    expect(reported.values.falselyReportedOn).toBe('2026-05-06')
    await clueOffice.mayNotTake(page, 'reportFalse', '已经呈报上级认定', up)
    await clueOffice.mayNotTake(page, 'registerVerdict', '上级认定不能早于呈报', { ...verdict, verdictOn: '2026-05-05' })
    const desk = await clueOffice.get<{ items: { recordId: string; what: string }[] }>('/api/desk')
    expect(desk.items.filter((t) => t.recordId === page.id).map((t) => t.what)).toContain('登记上级认定')
    const known = await clueOffice.takes(page, 'registerVerdict', verdict)
    expect(known).toMatchObject({ state: 'approved', values: { verdictAbove: '属于错告' } })
    await clueOffice.mayNotTake(page, 'registerVerdict', '已经登记', verdict)
  })

  it('书面发函的有澄清函，向党组通报的有通报函，别的方式没有；文号由系统给，不写反映人', async () => {
    c.setDay('2026-06-01')
    const { handler, head, secretary } = c.cast
    expect(await papersFor(handler, 'clearings', await approved('对象癸'))).toEqual({})
    const page = await consented('对象子')
    await handler.takes(page, 'approve', { way: '书面发函', scope: '本人' })
    await everyoneSigns(page, head, secretary)
    expect(await papersFor(handler, 'clearings', page)).toEqual({ 澄清函: [] })
    const texts = await issuedTexts(handler, 'clearings', page, 'toPerson')
    for (const said of ['纪澄函〔2026〕1号', '对象子同志：', '澄清依据：经核查不属实。', '2026年6月1日']) expect(texts).toContain(said)
    expect(texts.join()).not.toContain('反映人')
  })

  it('年中启用的，起始编号可以往后，不能退回已经编过的；只有办公室和案管可以改', async () => {
    c.setDay('2026-07-01')
    const { clueOffice, handler, head, secretary } = c.cast
    const put = (n: number, who = clueOffice, series = '纪澄函〔{year}〕{n}号') => who.ask('PUT', '/api/settings/series', { series, n })
    await handler.mayNot(put(20, handler), '', 403)
    await clueOffice.mayNot(put(20, clueOffice, '不是文号'), '没有这一种发文字号')
    expect((await put(20)).status).toBe(200)
    await clueOffice.mayNot(put(19), '起始编号只能往后')
    const page = await consented('对象丑')
    await handler.takes(page, 'approve', { way: '书面发函', scope: '本人' })
    await everyoneSigns(page, head, secretary)
    expect(await issuedTexts(handler, 'clearings', page, 'toPerson')).toContain('纪澄函〔2026〕20号')
    const { series } = await clueOffice.get<{ series: { papers: string; next: string }[] }>('/api/settings')
    expect(series).toContainEqual(expect.objectContaining({ papers: '澄清函、澄清情况通报函', next: '纪澄函〔2026〕21号' }))
  })

  it('没有人出故障', () => expect(c.faults).toEqual([]))
})
