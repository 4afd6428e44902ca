/** A case brought as far as a story needs it. */
import { type County, everyoneSigns, sampleClue, signedThrough } from '../../../../test/helm.ts'
import type { RecordPage } from '../../../kit/record-page.ts'

/** The ways to each state, in a county: proposed, filed, on trial, tried. */
export const livesOf = (c: County) => {
  const proposed = async (more = {}): Promise<RecordPage> => {
    const { clueOffice, handler, handler2, head } = c.cast
    const clue = await clueOffice.adds('clues', sampleClue(c, more))
    await clueOffice.takes(clue, 'assign', { officeId: c.office.第一纪检监察室, handlerId: handler.id, note: '分办' })
    await signedThrough(c, clue)
    await handler.takes(clue, 'verify', { team: [handler.id, handler2.id], opinion: '拟初核', plan: '方案' })
    await signedThrough(c, clue)
    await handler.takes(clue, 'file', { opinion: '建议立案', reportSigned: true })
    await signedThrough(c, clue)
    const { items } = await handler.finds('cases', '?state=proposed')
    const found = await handler.get<RecordPage>(`/api/cases/${items[0]!.id}`)
    await head.takes(found, 'appoint', { handlerId: handler.id, team: [handler.id, handler2.id] })
    return handler.reads(found)
  }

  const filed = async (more = {}, filing = {}): Promise<RecordPage> => {
    const page = await proposed(more)
    await c.cast.handler.takes(page, 'file', { minutes: '常委会纪要1号', grounds: '已掌握部分违纪事实', gang: false, ...filing })
    await signedThrough(c, page)
    return c.cast.handler.reads(page)
  }

  const onTrial = async (more = {}, day = '2026-03-02'): Promise<RecordPage> => {
    const { handler, trialist } = c.cast
    const page = await filed(more)
    await handler.takes(page, 'announceFiling', { announcedOn: day, informed: '某党组书记' })
    await handler.takes(page, 'meet', { metOn: day, meeting: '同意' })
    await handler.takes(page, 'sendToTrial', { report: '审查调查报告' })
    await signedThrough(c, page)
    return trialist.takes(page, 'accept', {
      acceptance: '受理',
      acceptedOn: day,
      trialistId: trialist.id,
      trialTeam: [trialist.id, c.cast.trialist3!.id],
    })
  }

  const tried = async (more = {}, day?: string): Promise<RecordPage> => {
    const page = await onTrial(more, day)
    await c.cast.trialist.takes(page, 'concludeTrial', { heard: true, defence: '无异议', opinion: '审理意见' })
    return signedThrough(c, page)
  }

  const lineOf = (unitId: string, name: string) => ({
    name,
    post: '党组书记',
    dutyUnitId: unitId,
    facts: '按规定每半年专题研究并约谈',
    finding: '已尽责',
    outcome: '不追责',
    reason: '已经履行职责，问题系个人故意隐瞒',
  })

  /** The double check that was opened with the case, closed with a conclusion on each line. */
  const doubleChecked = async (page: RecordPage): Promise<RecordPage> => {
    const { handler, head, deputy } = c.cast
    const ties = await handler.get<{ id: string; area: string }[]>(`/api/cases/${page.id}/ties`)
    const check = await handler.get<RecordPage>(`/api/checks/${ties.find((tie) => tie.area === 'checks')!.id}`)
    const said = check.lines.matters!.map(({ id }, i) => [id, lineOf(c.units[0]!.id, `责任人${i}`)] as const)
    await handler.takes(check, 'conclude', {}, Object.fromEntries(said))
    await handler.takes(check, 'close', { summary: '均已尽责' })
    return everyoneSigns(check, head, deputy)
  }

  /** The questions of the second person, answered. */
  const reflection = {
    politics: '违规发放系个人行为，不是贯彻决策部署打折扣',
    politicsArticle: '不涉及政治纪律',
    duty: '党组已按规定研究部署',
    dutyArticle: '纪律处分条例第74条',
    masses: '没有直接损害群众利益',
    massesArticle: '纪律处分条例第122条',
    opinion: '可以结案',
  }

  const person = (page: RecordPage): string => page.lines.persons![0]!.id
  return { proposed, filed, onTrial, tried, doubleChecked, reflection, person }
}
