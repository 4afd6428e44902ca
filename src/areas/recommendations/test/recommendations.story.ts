/** The life of a recommendation, told in order: drafted, approved, numbered, served, answered, checked, closed, looked back on. */
import { describe, expect, it } from 'vitest'
import { county, everyoneSigns } from '../../../../test/helm.ts'
import { lettersOf } from './letters.ts'

const c = county()
const { letter, served, replied, closed, outcomes } = lettersOf(c)
const desk = async (who: keyof typeof c.cast) =>
  (await c.cast[who]!.get<{ items: { what: string; recordId: string; dueOn?: string }[] }>('/api/desk')).items

describe('一份纪检监察建议', () => {
  it('起草、审核、纪委书记批准、编号、送达：四项要素一项不能少，谁都不能签自己呈报的', async () => {
    c.setDay('2026-03-02')
    const { handler, head, deputy, secretary, stranger, clueOffice, otherHead } = c.cast
    await handler.mayNot(handler.ask('POST', '/api/recommendations', { form: { ...letter(), investigated: undefined } }), '请填写监督调查情况')
    const draft = await handler.adds('recommendations', letter())
    expect(draft.values).toMatchObject({ drafterId: handler.id, registeredOn: '2026-03-02', items: 0 })
    await stranger.doesNotSee(draft)
    await otherHead!.doesNotSee(draft)
    expect((await clueOffice.reads(draft)).number).toBe('建〔2026〕1号')
    await handler.mayNotTake(draft, 'submit', '请至少写明一条建议')
    await handler.takes(draft, 'suggest', { says: '修订津贴补贴发放办法，明确审批权限' })
    const two = await handler.takes(draft, 'suggest', { says: '对发放情况自查自纠，清退违规款项' })
    expect(two.values.items).toBe(2)
    await head.mayNotTake(draft, 'suggest', '应由起草人办理', { says: '另一条' })
    await handler.takes(draft, 'submit')
    await secretary.mayNotSign(draft, '现在应由起草部门负责人')
    await handler.mayNotSign(draft, '现在应由')
    const approved = await everyoneSigns(draft, head, secretary)
    expect(approved.state).toBe('approved')
    expect(approved.values.letterNumber).toBeUndefined()
    const issued = await handler.takes(draft, 'issue', { issuedOn: '2026-03-02' })
    expect(issued.values.letterNumber).toBe('监建〔2026〕1号')
    await handler.mayNotTake(draft, 'serve', '送达不能早于制发', { servedOn: '2026-03-01', receivedBy: '签收人甲' })
    const out = await handler.takes(draft, 'serve', { servedOn: '2026-03-02', receivedBy: '签收人甲', receipt: '回证1号' })
    expect(out.limits).toMatchObject([{ limit: 'reply', startedOn: '2026-03-02', due: '2026-05-06' }])
    expect(out.values).toMatchObject({ receivedBy: '签收人甲', replyDueOn: '2026-05-06' })
    const [why] = await handler.get<{ own: boolean; why: { says: string }[] }[]>(`/api/recommendations/${draft.id}/limits`)
    expect(why).toMatchObject({ own: true })
    await deputy.reads(draft)
  })

  it('建议书载明回复日期的以载明的为准，遇节假日也不顺延；收到回复晚于期限的记为逾期', async () => {
    c.setDay('2026-04-01')
    const { handler } = c.cast
    const out = await served({ replyDueOn: '2026-05-02' })
    expect(out.limits).toMatchObject([{ limit: 'reply', due: '2026-05-02' }])
    const [why] = await handler.get<{ term: string; why: { day: string; says: string }[] }[]>(`/api/recommendations/${out.id}/limits`)
    expect(why).toMatchObject({ term: '文书载明的日期', why: [{ day: '2026-05-02', says: '文书载明的日期' }] })
    c.setDay('2026-05-08')
    await handler.mayNotTake(out, 'reply', '回复不能早于送达', { repliedOn: '2026-03-31', measures: '已整改' })
    const answered = await handler.takes(out, 'reply', { repliedOn: '2026-05-08', measures: '修订办法并组织清退' })
    expect(answered.values).toMatchObject({ repliedLate: true })
    expect(answered.limits).toMatchObject([
      { limit: 'reply', endedOn: '2026-05-08' },
      { limit: 'check', due: '2026-06-08' },
    ])
    const figures = await c.cast.secretary.get<{ id: string; value: number }[]>('/api/figures?from=2026-04-01&to=2026-04-30')
    expect(figures.find((f) => f.id === 'recommendations.repliedLate')?.value).toBe(1)
  })

  it('不能用建议直接要求免职、责令辞职，只能建议给予组织处理', async () => {
    c.setDay('2026-04-02')
    const { handler, clueOffice } = c.cast
    const words = '建议不得直接要求免职'
    await handler.mayNot(
      handler.ask('POST', '/api/recommendations', { form: letter({ requirements: '请免去张某副局长职务。限期整改' }) }),
      words,
      409,
    )
    const draft = await handler.adds('recommendations', letter({ problem: '前任局长被免职后制度仍未健全' }))
    await handler.mayNotTake(draft, 'suggest', words, { says: '对李某予以免职' })
    await handler.mayNotTake(draft, 'suggest', words, { says: '责令其辞职；完善制度' })
    const one = await handler.takes(draft, 'suggest', { says: '建议按照干部管理权限对李某给予组织处理（免职）' })
    const line = one.lines.suggestions![0]!.id
    await handler.mayNotTake(draft, 'reword', words, {}, { [line]: { says: '对李某予以免职' } })
    const struck = await handler.takes(draft, 'reword', {}, { [line]: { says: '建议给予组织处理', struck: true } })
    expect(struck.values.items).toBe(0)
    const amend = { version: struck.version, values: { requirements: '立即免去王某所长职务' }, why: '试探' }
    await clueOffice.mayNot(clueOffice.ask('PATCH', `/api/recommendations/${draft.id}`, amend), words)
  })

  it('纪律检查建议主送党组织，监察建议主送单位；起草部门是本人所在部门', async () => {
    const { handler } = c.cast
    const refused = (more: Record<string, unknown>, words: string) =>
      handler.mayNot(handler.ask('POST', '/api/recommendations', { form: letter(more) }), words, 409)
    await refused({ kind: '纪律检查建议' }, '应当主送党组织')
    await refused({ addressee: '中共县教育局党组' }, '不主送党组织')
    await refused({ officeId: c.office.第二纪检监察室 }, '本人所在部门')
    const draft = await handler.adds('recommendations', letter({ kind: '纪检监察建议', addressee: '中共县教育局党组' }))
    await handler.mayNotTake(draft, 'revise', '应当主送党组织', { ...letter({ kind: '纪律检查建议' }), officeId: undefined })
    const revised = await handler.takes(draft, 'revise', { ...letter({ kind: '纪律检查建议', addressee: '县教育局党组' }), officeId: undefined })
    expect(revised.values).toMatchObject({ kind: '纪律检查建议', addressee: '县教育局党组' })
  })

  it('室主任自己起草的，由分管副书记审核；各类建议书各编各的号', async () => {
    c.setDay('2026-04-03')
    const { head, deputy, secretary } = c.cast
    const draft = await head.adds('recommendations', letter({ kind: '纪律检查建议', addressee: '县教育局党组' }))
    await head.takes(draft, 'suggest', { says: '专题学习有关规定' })
    await head.takes(draft, 'submit')
    await head.mayNotSign(draft, '不能签批自己呈报的事项')
    await everyoneSigns(draft, deputy, secretary)
    const issued = await head.takes(draft, 'issue', { issuedOn: '2026-04-03' })
    expect(issued.values.letterNumber).toBe('纪建〔2026〕1号')
  })

  it('核查由起草人以外的人办理，逐条核查；有没落实的退回重整，另定期限', async () => {
    c.setDay('2026-06-01')
    const { handler, handler2, head, deputy } = c.cast
    const answer = await replied()
    expect((await desk('head')).filter((t) => t.recordId === answer.id).map((t) => t.what)).toEqual(['指定核查人'])
    await head.mayNotTake(answer, 'appoint', '起草人不能核查自己起草的建议', { checkerId: handler.id })
    await head.takes(answer, 'appoint', { checkerId: handler2.id })
    await handler.mayNotTake(answer, 'check', '应由核查人办理', { checkedOn: '2026-06-01', how: '查阅', effect: '好' })
    const checkForm = { checkedOn: '2026-06-01', how: '实地查看，查阅资料', effect: '制度已执行' }
    await handler2.mayNotTake(answer, 'check', '请逐条填写', checkForm)
    await handler2.mayNotTake(answer, 'check', '应当退回重整', checkForm, outcomes(answer, '部分落实'))
    const back = { reason: '款项没有清退到位', redoDueOn: '2026-07-04' }
    await handler2.mayNotTake(answer, 'sendBack', '应当晚于今天', { ...back, redoDueOn: '2026-06-01' }, outcomes(answer, '部分落实'))
    await handler2.takes(answer, 'sendBack', back, outcomes(answer, '部分落实'))
    const redoing = await head.signs(answer)
    expect(redoing.state).toBe('redoing')
    expect(redoing.limits).toContainEqual(expect.objectContaining({ limit: 'redo', due: '2026-07-04' }))
    c.setDay('2026-06-20')
    await handler.takes(answer, 'reply', { repliedOn: '2026-06-20', measures: '已全部清退' })
    const system = { name: '津贴补贴发放办法', change: '修订', paper: '财发〔2026〕8号', madeOn: '2026-06-10', wording: '第一条……' }
    await handler.mayNotTake(answer, 'addSystem', '请填写制度正文', { ...system, wording: '' })
    const withSystem = await handler.takes(answer, 'addSystem', system)
    expect(withSystem.values).toMatchObject({ systemsImproved: 1, repliedOn: '2026-06-01', measures: '已全部清退' })
    await handler2.takes(answer, 'check', { ...checkForm, checkedOn: '2026-06-20' }, outcomes(answer, '已落实'))
    await handler.takes(answer, 'close', { opinion: '建议均已落实' })
    await handler.mayNotSign(answer, '现在应由')
    const done = await deputy.signs(answer)
    expect(done.state).toBe('closed')
    expect(done.values.closedOn).toBe('2026-06-20')
    expect(done.limits.filter((l) => l.limit === 'redo')).toMatchObject([{ due: '2026-07-04', endedOn: '2026-06-20' }])
  })

  it('销号满三十日后、九十日内回头看；问题反弹的重新启动，再次销号', async () => {
    c.setDay('2026-07-01')
    const { handler, handler2, head, clueOffice } = c.cast
    const done = await closed()
    expect(done.limits).toContainEqual(expect.objectContaining({ limit: 'lookBack', due: '2026-09-29' }))
    c.setDay('2026-07-20')
    await handler.mayNotTake(done, 'lookBack', '销号满三十日后', { lookedBackOn: '2026-07-20', seen: '走访' })
    c.setDay('2026-08-10')
    expect((await desk('clueOffice')).filter((t) => t.recordId === done.id)).toMatchObject([{ dueOn: '2026-09-29' }])
    const relapse = { lookedBackOn: '2026-08-10', seen: '又发放违规补贴', redoDueOn: '2026-09-10' }
    await handler.takes(done, 'reopen', relapse)
    const open = await head.signs(done)
    expect(open.state).toBe('redoing')
    const again = await handler.reads(done)
    expect(again.values).toMatchObject({ lasting: '问题反弹' })
    expect(again.values.closedOn).toBeUndefined()
    await handler.takes(done, 'reply', { repliedOn: '2026-08-10', measures: '再次清退' })
    await handler2.takes(done, 'check', { checkedOn: '2026-08-10', how: '抽查凭证', effect: '好转' }, outcomes(done, '持续推进'))
    await handler.takes(done, 'close', { opinion: '已落实' })
    await head.signs(done)
    c.setDay('2026-10-08')
    const settled = await clueOffice.takes(done, 'lookBack', { lookedBackOn: '2026-10-08', seen: '没有反弹' })
    expect(settled.state).toBe('settled')
    expect(settled.values).toMatchObject({ lasting: '成效巩固', closedOn: '2026-08-10' })
    const figures = await c.cast.secretary.get<{ id: string; value: number; parts?: unknown }[]>('/api/figures?from=2026-01-01&to=2026-12-31')
    const value = (id: string) => figures.find((f) => f.id === `recommendations.${id}`)?.value
    expect(value('closed')).toBe(2)
    expect(value('lookedBack')).toBe(1)
    expect(value('systemsImproved')).toBe(1)
  })

  it('没有人出故障', () => expect(c.faults).toEqual([]))
})
