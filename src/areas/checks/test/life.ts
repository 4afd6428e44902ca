/** Cases brought as far as a double check's story needs them, through the cases' own door. */
import { type County, sampleClue, signedThrough } from '../../../../test/helm.ts'
import type { RecordPage } from '../../../kit/record-page.ts'

export const checksOf = (c: County) => {
  const caseFiled = async (day: string, subjectName: string, more: { gang: boolean } = { gang: false }): Promise<RecordPage> => {
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
    await handler.takes(found, 'file', { minutes: '常委会纪要1号', grounds: '已掌握部分违纪事实', ...more })
    await signedThrough(c, found)
    return handler.reads(found)
  }

  const caseAtItsEnd = async (day: string, subjectName: string): Promise<RecordPage> => {
    const { handler, trialist } = c.cast
    const page = await caseFiled(day, subjectName)
    await handler.takes(page, 'announceFiling', { announcedOn: day, informed: '某党组书记' })
    await handler.takes(page, 'meet', { metOn: day, meeting: '同意' })
    await handler.takes(page, 'sendToTrial', { report: '审查调查报告' })
    await signedThrough(c, page)
    await trialist.takes(page, 'accept', {
      acceptance: '受理',
      acceptedOn: day,
      trialistId: trialist.id,
      trialTeam: [trialist.id, c.cast.trialist2!.id],
    })
    await trialist.takes(page, 'concludeTrial', { heard: true, defence: '无异议', opinion: '审理意见' })
    await signedThrough(c, page)
    const person = page.lines.persons![0]!.id
    const light = { outcome: '给予处分', partySanction: '警告', form: '第二种形态' }
    await trialist.takes(page, 'decide', { minutes: '纪要2号', decidedOn: day }, { [person]: light })
    await signedThrough(c, page)
    return handler.takes(page, 'announce', { announcedOn: day, scope: '支部大会' })
  }

  /** The check that was opened with the case. */
  const checkOf = async (of: RecordPage): Promise<RecordPage> => {
    const ties = await c.cast.handler.get<{ id: string; area: string }[]>(`/api/cases/${of.id}/ties`)
    return c.cast.handler.get<RecordPage>(`/api/checks/${ties.find((tie) => tie.area === 'checks')!.id}`)
  }

  const wellDone = (unitId: string) => ({
    name: '书记乙',
    post: '党组书记',
    dutyUnitId: unitId,
    facts: '按规定每半年专题研究并约谈',
    finding: '已尽责',
    outcome: '不追责',
    reason: '已经履行职责，问题系个人故意隐瞒',
  })

  const matter = (check: RecordPage, aspect: string): string => check.lines.matters!.find((each) => each.aspect === aspect)!.id

  return { caseFiled, caseAtItsEnd, checkOf, wellDone, matter }
}
