/** The life of an inquiry, told in order: approved with its clue, asked by letter or in a talk, answered, concluded in one of four ways. */
import { describe, expect, it } from 'vitest'
import { county, everyoneSigns } from '../../../../test/helm.ts'
import { inquiriesOf } from './life.ts'

const c = county()
const { opened, served, answer, answered, reported, accepted } = inquiriesOf(c)

describe('函询', () => {
  it('线索批准后立卷，办公室名义发函、抄送党组和派驻组，收到函件起十五个工作日回复', async () => {
    c.setDay('2026-04-01')
    const { handler, clueOffice, stranger, partySecretary, head } = c.cast
    const { clue, inquiry } = await opened('函询', { subjectName: '对象甲' })
    expect(inquiry).toMatchObject({ state: 'toServe', number: '谈函〔2026〕1号' })
    expect(inquiry.values).toMatchObject({
      clueNumber: clue.number,
      subjectName: '对象甲',
      kind: '函询',
      approver: '副书记甲',
      approvedOn: '2026-04-01',
      handlerId: handler.id,
    })
    expect(inquiry.limits).toMatchObject([{ limit: 'start', due: '2026-04-09' }])
    for (const who of [stranger, partySecretary]) await who.doesNotSee(inquiry)
    expect(await clueOffice.get(`/api/clues/${clue.id}/ties`)).toContainEqual(expect.objectContaining({ area: 'inquiries', kind: '线索谈话函询' }))
    const issue = { issuedOn: '2026-04-01', copyParty: '县财政局党组书记某', copyGroup: '派驻第一纪检监察组组长某' }
    await head.mayNotTake(inquiry, 'issue', '应由承办人办理', issue)
    await handler.mayNotTake(inquiry, 'issue', '请填写抄送党委（党组）主要负责人', { issuedOn: '2026-04-01' })
    await handler.mayNotTake(inquiry, 'issue', '发函不能早于审批', { ...issue, issuedOn: '2026-03-31' })
    await handler.mayNotTake(inquiry, 'talk', '批准的方式是“函询”，不能由本机关谈话')
    const issued = await handler.takes(inquiry, 'issue', issue)
    expect(issued.values.letterNumber).toBe('纪办函〔2026〕1号')
    await handler.mayNotTake(inquiry, 'answer', '当前状态不能办理这一步')
    await handler.mayNotTake(inquiry, 'serve', '送达不能早于发函', { servedOn: '2026-03-31', receivedBy: '本人' })
    const out = await handler.takes(inquiry, 'serve', { servedOn: '2026-04-01', receivedBy: '本人' })
    expect(out.values.replyDueOn).toBe('2026-04-23')
    expect(out.limits).toContainEqual(expect.objectContaining({ limit: 'answer', startedOn: '2026-04-01', due: '2026-04-23' }))
  })

  it('主要负责人签署意见后回复；本人就是主要负责人、说明涉及主要负责人的直接回复，不经其签署', async () => {
    c.setDay('2026-04-01')
    const { handler } = c.cast
    const { inquiry } = await served({ subjectName: '对象乙' })
    c.setDay('2026-04-20')
    await handler.mayNotTake(inquiry, 'answer', '日期不能晚于今天', { ...answer(), answeredOn: '2026-04-21' })
    await handler.mayNotTake(inquiry, 'answer', '回复不能早于送达', { ...answer(), answeredOn: '2026-03-31' })
    await handler.mayNotTake(inquiry, 'answer', '请写明签署意见人', { ...answer(), headName: undefined })
    await handler.mayNotTake(inquiry, 'answer', '由本人直接回复，不经其签署意见', { ...answer(), concernsHead: true })
    const page = await handler.takes(inquiry, 'answer', answer())
    expect(page.values).toMatchObject({ direct: false, repliedLate: false, headName: '党组书记某' })
    expect(page.limits).toContainEqual(expect.objectContaining({ limit: 'report', startedOn: '2026-04-20', due: '2026-05-20' }))
    c.setDay('2026-04-01')
    const late = (await served({ subjectName: '对象丙', tier: 'B1', post: '局长' })).inquiry
    c.setDay('2026-04-24')
    const { headName: _, headOpinion: __, ...direct } = answer()
    const own = await handler.takes(late, 'answer', { ...direct, isHead: true })
    expect(own.values).toMatchObject({ direct: true, repliedLate: true })
  })

  it('采信了结：按层级签批，线索随之了结；发函反馈后结案', async () => {
    c.setDay('2026-05-06')
    const { handler, head, deputy, clueOffice } = c.cast
    const { clue, inquiry } = await answered({ subjectName: '对象丁' })
    await handler.takes(inquiry, 'accept', reported)
    await handler.mayNotTake(inquiry, 'goOn', '正在呈批')
    await handler.mayNotSign(inquiry, '现在应由承办部门负责人')
    await deputy.mayNotSign(inquiry, '现在应由承办部门负责人')
    expect((await clueOffice.reads(clue)).state).toBe('inquired')
    const done = await everyoneSigns(inquiry, head, deputy)
    expect(done).toMatchObject({ state: 'toFeedBack', values: { outcome: '采信了结', concludedOn: '2026-05-06', archivedOn: '2026-05-06' } })
    expect(done.limits).toContainEqual(expect.objectContaining({ limit: 'feedBack', due: '2026-05-19' }))
    expect(await clueOffice.reads(clue)).toMatchObject({ state: 'closed', values: { result: '采信了结', resultOn: '2026-05-06' } })
    const form = { feedbackOn: '2026-05-06', feedbackPaper: '反馈〔2026〕1号' }
    await handler.mayNotTake(inquiry, 'feedBack', '反馈不能早于', { ...form, feedbackOn: '2026-05-05' })
    expect(await handler.takes(inquiry, 'feedBack', form)).toMatchObject({ state: 'closed', values: { closedOn: '2026-05-06' } })
  })

  it('轻微问题：第一种形态的措施由人确认，记到线索上，与原来一样计入形态', async () => {
    c.setDay('2026-05-07')
    const { handler, head, deputy, secretary } = c.cast
    const { clue, inquiry } = await answered({ subjectName: '对象戊' })
    const measured = { ...reported, measure: '批评教育', form: '第一种形态' }
    await handler.mayNotTake(inquiry, 'admonish', '属于第一种形态', { ...measured, form: '第二种形态' })
    await handler.mayNotTake(inquiry, 'admonish', '请填写组织措施', reported)
    await handler.takes(inquiry, 'admonish', measured)
    expect((await everyoneSigns(inquiry, head, deputy)).state).toBe('closed')
    const { values, state } = await handler.reads(clue)
    expect(state).toBe('closed')
    expect(values).toMatchObject({ result: '采信了结', measure: '批评教育', measureOn: '2026-05-07', form: '第一种形态' })
    const figures = await secretary.get<{ id: string; value: number }[]>('/api/figures?from=2026-05-07&to=2026-05-07')
    expect(figures.find((f) => f.id === 'forms.F1')?.value).toBe(1)
  })

  it('说明不充分的退回线索：再次谈话函询另立一件、另行批准，也可以初步核实；首次处置的方式和时间不变', async () => {
    c.setDay('2026-06-01')
    const { handler, handler2, head, deputy } = c.cast
    const { clue, inquiry } = await answered({ subjectName: '对象己' })
    await handler.takes(inquiry, 'goOn', { ...reported, anew: '再次谈话' })
    expect((await everyoneSigns(inquiry, head, deputy)).state).toBe('returned')
    const back = await handler.reads(clue)
    expect(back.state).toBe('answered')
    expect(back.limits).toContainEqual(expect.objectContaining({ limit: 'proposeAnew', due: '2026-07-01' }))
    c.setDay('2026-06-02')
    await handler.takes(clue, 'inquire', { talkKind: '谈话', opinion: '再次谈话', plan: '方案' })
    const again = await everyoneSigns(clue, head, deputy)
    expect(again.values).toMatchObject({ disposedOn: '2026-06-01' })
    expect(again.values.inquiryNumber).not.toBe(inquiry.number)
    const talk = await inquiriesOf(c).inquiryOf(clue)
    await handler.takes(talk, 'stop', { reason: '发现新的证据' })
    await everyoneSigns(talk, head, deputy)
    await handler.takes(clue, 'verify', { team: [handler.id, handler2.id], opinion: '初核', plan: '方案' })
    expect((await everyoneSigns(clue, head, deputy)).state).toBe('verifying')
  })

  it('诬告陷害县里不认定，只呈报上级；认定下来再向本人反馈', async () => {
    c.setDay('2026-06-03')
    const { handler, head, deputy, secretary } = c.cast
    const { clue, inquiry } = await answered({ subjectName: '对象庚' })
    await handler.takes(inquiry, 'suspectFalse', { ...reported, evidence: '举报材料系伪造' })
    expect((await everyoneSigns(inquiry, head, deputy)).state).toBe('answered')
    expect((await secretary.signs(inquiry)).state).toBe('toReportUp')
    expect((await handler.reads(clue)).values.result).toBe('采信了结')
    await handler.takes(inquiry, 'reportUp', { reportedUpOn: '2026-06-03', paper: '报〔2026〕9号', to: '市纪委监委' })
    const found = { upperFoundOn: '2026-06-03', paper: '市〔2026〕3号', upperFinding: '认定诬告陷害' }
    await handler.mayNotTake(inquiry, 'hearUpper', '不在代码表内', { ...found, upperFinding: '县里认定' })
    expect((await handler.takes(inquiry, 'hearUpper', found)).state).toBe('toFeedBack')
  })
})

describe('谈话和委托谈话', () => {
  it('本机关的谈话由负责人进行、制作笔录；委托谈话由受委托的主要负责人进行', async () => {
    c.setDay('2026-07-01')
    const { handler } = c.cast
    const { inquiry } = await opened('谈话', { subjectName: '对象辛' })
    const talk = { talkedOn: '2026-07-01', talker: '一室主任甲', talkerPost: '承办部门负责人', minutes: true, said: '说明了情况' }
    await handler.mayNotTake(inquiry, 'issue', '不能发函询函', { issuedOn: '2026-07-01', copyParty: '某' })
    await handler.mayNotTake(inquiry, 'talk', '应当制作谈话笔录', { ...talk, minutes: false })
    await handler.mayNotTake(inquiry, 'talk', '由相关负责人或者承办部门负责人进行', { ...talk, talkerPost: '受委托的党委（党组）主要负责人' })
    await handler.mayNotTake(inquiry, 'talk', '谈话不能早于审批', { ...talk, talkedOn: '2026-06-30' })
    const talked = await handler.takes(inquiry, 'talk', { ...talk, accompaniedBy: '派驻组组长某' })
    expect(talked).toMatchObject({ state: 'answered', values: { talkedOn: '2026-07-01', minutes: true } })
    expect(talked.limits).toContainEqual(expect.objectContaining({ limit: 'report', due: '2026-08-03' }))
    const entrusted = (await opened('委托谈话', { subjectName: '对象壬' })).inquiry
    await handler.mayNotTake(entrusted, 'talk', '不能由本机关谈话', talk)
    const out = await handler.takes(entrusted, 'entrust', { entrustedOn: '2026-07-01', entrustedTo: '县财政局党组书记某' })
    expect(out.limits).toContainEqual(expect.objectContaining({ limit: 'entrusted', due: '2026-07-22' }))
    const told = { ...talk, talker: '县财政局党组书记某', minutes: false }
    await handler.mayNotTake(entrusted, 'hearBack', '委托谈话由受委托的', told)
    expect((await handler.takes(entrusted, 'hearBack', { ...told, talkerPost: '受委托的党委（党组）主要负责人' })).state).toBe('answered')
  })

  it('没有人出故障', () => expect(c.faults).toEqual([]))
})

describe('采信以后', () => {
  it('反馈之前的采信，当年度或者下一年度会上说明一次；数得出来，没有待办', async () => {
    c.setDay('2026-08-03')
    const { handler, clueOffice, secretary } = c.cast
    const { inquiry } = await accepted({ subjectName: '对象癸' })
    expect(inquiry.values).toMatchObject({ mustExplain: true, explainFirstYear: '2026', explainLastYear: '2027', explained: false })
    const value = async (id: string): Promise<number | undefined> =>
      (await secretary.get<{ id: string; value: number }[]>('/api/figures?from=2026-08-01&to=2027-12-31')).find((f) => f.id === id)?.value
    const before = await value('inquiries.toExplain')
    await handler.takes(inquiry, 'feedBack', { feedbackOn: '2026-08-03', feedbackPaper: '反馈〔2026〕5号' })
    const desk = await clueOffice.get<{ items: { recordId: string }[] }>('/api/desk')
    expect(desk.items.map((item) => item.recordId)).not.toContain(inquiry.id)
    c.setDay('2027-01-20')
    const said = { explainedAt: '民主生活会', explainedYear: '2026', explainedOn: '2027-01-20', explainedHow: '说明了函询问题和组织结论' }
    await clueOffice.mayNotTake(inquiry, 'explain', '应当在2026年度或者2027年度的会议上说明', { ...said, explainedYear: '2025' })
    await clueOffice.mayNotTake(inquiry, 'explain', '会议年度填四位年份', { ...said, explainedYear: '去年' })
    const explained = await clueOffice.takes(inquiry, 'explain', said)
    expect(explained.values).toMatchObject({ explained: true, explainedAt: '民主生活会' })
    await clueOffice.mayNotTake(inquiry, 'explain', '已经登记过会上的说明', said)
    expect(await value('inquiries.toExplain')).toBe(Number(before) - 1)
    expect(await value('inquiries.explained')).toBe(1)
  })

  it('不是党员的不在会上说明', async () => {
    c.setDay('2027-02-01')
    const { inquiry } = await accepted({ subjectName: '对象丑', politics: '群众' })
    expect(inquiry.values.mustExplain).toBeUndefined()
    const said = { explainedAt: '民主生活会', explainedYear: '2027', explainedOn: '2027-02-01', explainedHow: '说明' }
    await c.cast.handler.mayNotTake(inquiry, 'explain', '是党员的，才在会上说明', said)
  })
})
