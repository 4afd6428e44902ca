/** Cases brought to their end through the cases' own door, and analyses brought as far as a story needs them. */
import { type County, everyoneSigns, sampleClue, signedThrough } from '../../../../test/helm.ts'
import type { RecordPage } from '../../../kit/record-page.ts'

type More = Record<string, unknown>

const light = { outcome: '给予处分', partySanction: '警告', form: '第二种形态' }

export const analysesOf = (c: County) => {
  const filed = async (day: string, subjectName: string): Promise<RecordPage> => {
    const { clueOffice, handler, handler2, head } = c.cast
    const clue = await clueOffice.adds('clues', sampleClue(c, { receivedOn: day, subjectName }))
    await clueOffice.takes(clue, 'assign', { officeId: c.office.第一纪检监察室, handlerId: handler.id, note: '分办' })
    await signedThrough(c, clue)
    await handler.takes(clue, 'verify', { team: [handler.id, handler2.id], opinion: '拟初核', plan: '方案' })
    await signedThrough(c, clue)
    await handler.takes(clue, 'file', { opinion: '建议立案', reportSigned: true })
    await signedThrough(c, clue)
    const { items } = await handler.finds('cases', `?state=proposed&q=${encodeURIComponent(subjectName)}`)
    const found = await handler.get<RecordPage>(`/api/cases/${items[0]!.id}`)
    await head.takes(found, 'appoint', { handlerId: handler.id, team: [handler.id, handler2.id] })
    await handler.takes(found, 'file', { minutes: '常委会纪要1号', grounds: '已掌握部分违纪事实', gang: false })
    await signedThrough(c, found)
    return handler.reads(found)
  }

  const decided = async (day: string, subjectName: string, decision: More): Promise<RecordPage> => {
    const { handler, trialist, trialist2 } = c.cast
    const page = await filed(day, subjectName)
    await handler.takes(page, 'announceFiling', { announcedOn: day, informed: '某党组书记' })
    await handler.takes(page, 'meet', { metOn: day, meeting: '同意' })
    await handler.takes(page, 'sendToTrial', { report: '审查调查报告' })
    await signedThrough(c, page)
    const trialTeam = [trialist.id, trialist2!.id]
    await trialist.takes(page, 'accept', { acceptance: '受理', acceptedOn: day, trialistId: trialist.id, trialTeam })
    await trialist.takes(page, 'concludeTrial', { heard: true, defence: '无异议', opinion: '审理意见' })
    await signedThrough(c, page)
    await trialist.takes(page, 'decide', { minutes: '纪要2号', decidedOn: day }, { [page.lines.persons![0]!.id]: decision })
    await signedThrough(c, page)
    return handler.takes(page, 'announce', { announcedOn: day, scope: '支部大会' })
  }

  const doubleChecked = async (page: RecordPage): Promise<void> => {
    const { handler, head, deputy } = c.cast
    const ties = await handler.get<{ id: string; area: string }[]>(`/api/cases/${page.id}/ties`)
    const check = await handler.get<RecordPage>(`/api/checks/${ties.find((tie) => tie.area === 'checks')!.id}`)
    const done = { finding: '已尽责', outcome: '不追责', reason: '已经履行职责', facts: '按规定研究并约谈' }
    const said = check.lines.matters!.map(({ id }, i) => [id, { ...done, name: `责任人${i}`, post: '书记', dutyUnitId: c.units[0]!.id }])
    await handler.takes(check, 'conclude', {}, Object.fromEntries(said))
    await handler.takes(check, 'close', { summary: '均已尽责' })
    await everyoneSigns(check, head, deputy)
  }

  const reflection = {
    politics: '系个人行为，不是贯彻决策部署打折扣',
    politicsArticle: '不涉及政治纪律',
    duty: '党组已按规定研究部署',
    dutyArticle: '纪律处分条例第74条',
    masses: '没有直接损害群众利益',
    massesArticle: '纪律处分条例第122条',
    opinion: '可以结案',
  }

  /** A case filed, tried, decided and announced on one day, and closed on another. */
  const closed = async (day: string, subjectName: string, more: { closedOn?: string; decision?: More } = {}): Promise<RecordPage> => {
    const { clueOffice, handler, head, deputy } = c.cast
    const page = await decided(day, subjectName, more.decision ?? light)
    await doubleChecked(page)
    await clueOffice.takes(page, 'reflect', reflection)
    c.setDay(more.closedOn ?? day)
    await handler.takes(page, 'close', { note: '结案' })
    return everyoneSigns(page, head, deputy)
  }

  /** The analysis that was opened with the end of the case. */
  const analysisOf = async (of: RecordPage): Promise<RecordPage> => {
    const ties = await c.cast.handler.get<{ id: string; area: string }[]>(`/api/cases/${of.id}/ties`)
    return c.cast.handler.get<RecordPage>(`/api/analyses/${ties.find((tie) => tie.area === 'analyses')!.id}`)
  }

  const written = { narrative: '任职期间违规发放津贴补贴', powerPath: '编制、审核、发放由一人决定，财务和分管领导都没有过问' }

  const consultation = (day: string) => ({ consulted: '县财政局、派驻第一纪检监察组', consultedOn: day, said: '同意', taken: '全部采纳' })

  const advised = (more: More = {}): More => ({
    kind: '权力运行关键点',
    facts: '津贴补贴由一人审批',
    cause: '没有集体研究制度',
    consequence: '提出纪检监察建议',
    suggestion: '建立津贴补贴集体研究制度',
    ...more,
  })

  const tasked = (day: string, more: More = {}): More => ({
    kind: '问题易发风险点',
    facts: '同类单位同样没有集体研究',
    cause: '主管部门没有检查',
    consequence: '列为监督任务',
    task: '对县直单位津贴补贴发放开展抽查',
    taskOfficeId: c.office.第二纪检监察室,
    carrierId: c.cast.stranger.id,
    taskDueOn: day,
    ...more,
  })

  return { closed, decided, analysisOf, written, consultation, advised, tasked }
}
