/** Inquiries brought as far as a story needs them, through the clue's own door. */
import { type County, everyoneSigns, sampleClue, signedThrough } from '../../../../test/helm.ts'
import type { RecordPage } from '../../../kit/record-page.ts'
import { dayInBeijing } from '../../../law/day.ts'

type More = Record<string, unknown>

export const inquiriesOf = (c: County) => {
  const today = (): string => dayInBeijing(c.house.clock())

  const assignedClue = async (more: More = {}): Promise<RecordPage> => {
    const { clueOffice, handler } = c.cast
    const clue = await clueOffice.adds('clues', sampleClue(c, { receivedOn: today(), ...more }))
    await clueOffice.takes(clue, 'assign', { officeId: c.office.第一纪检监察室, handlerId: handler.id, note: '分办' })
    return signedThrough(c, clue)
  }

  /** The inquiry that the clue was last given. */
  const inquiryOf = async (clue: RecordPage): Promise<RecordPage> => {
    const { handler } = c.cast
    const { values } = await handler.reads(clue)
    const { items } = await handler.finds('inquiries', `?number=${encodeURIComponent(String(values.inquiryNumber))}`)
    return handler.get<RecordPage>(`/api/inquiries/${items[0]!.id}`)
  }

  const opened = async (talkKind: string, more: More = {}): Promise<{ clue: RecordPage; inquiry: RecordPage }> => {
    const clue = await assignedClue(more)
    await c.cast.handler.takes(clue, 'inquire', { talkKind, opinion: '拟谈话函询', plan: '方案和预案' })
    await signedThrough(c, clue)
    return { clue, inquiry: await inquiryOf(clue) }
  }

  const served = async (more: More = {}): Promise<{ clue: RecordPage; inquiry: RecordPage }> => {
    const { clue, inquiry } = await opened('函询', more)
    await c.cast.handler.takes(inquiry, 'issue', { issuedOn: today(), copyParty: '县财政局党组书记某' })
    return { clue, inquiry: await c.cast.handler.takes(inquiry, 'serve', { servedOn: today(), receivedBy: '本人' }) }
  }

  const answer = (): More => ({
    answeredOn: today(),
    isHead: false,
    concernsHead: false,
    headName: '党组书记某',
    headOpinion: '情况属实',
    said: '已经说明来源',
  })

  const answered = async (more: More = {}): Promise<{ clue: RecordPage; inquiry: RecordPage }> => {
    const { clue, inquiry } = await served(more)
    return { clue, inquiry: await c.cast.handler.takes(inquiry, 'answer', answer()) }
  }

  const reported: More = { report: '谈话函询情况报告', opinion: '处置意见' }

  const accepted = async (more: More = {}): Promise<{ clue: RecordPage; inquiry: RecordPage }> => {
    const { clue, inquiry } = await answered(more)
    await c.cast.handler.takes(inquiry, 'accept', reported)
    return { clue, inquiry: await everyoneSigns(inquiry, c.cast.head, c.cast.deputy) }
  }

  return { opened, served, answer, answered, reported, accepted, inquiryOf, today }
}
