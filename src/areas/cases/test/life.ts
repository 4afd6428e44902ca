/** A case brought as far as a story needs it. */
import { type County, sampleClue, signedThrough } from '../../../../test/helm.ts'
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

  const filed = async (more = {}): Promise<RecordPage> => {
    const page = await proposed(more)
    await c.cast.handler.takes(page, 'file', { minutes: '常委会纪要1号', grounds: '已掌握部分违纪事实' })
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
    return trialist.takes(page, 'accept', { acceptance: '受理', acceptedOn: day, trialistId: trialist.id })
  }

  const tried = async (more = {}, day?: string): Promise<RecordPage> => {
    const page = await onTrial(more, day)
    await c.cast.trialist.takes(page, 'concludeTrial', { heard: true, defence: '无异议', opinion: '审理意见' })
    return signedThrough(c, page)
  }

  const person = (page: RecordPage): string => page.lines.persons![0]!.id
  return { proposed, filed, onTrial, tried, person }
}
