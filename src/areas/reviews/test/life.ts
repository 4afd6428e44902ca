/** Cases decided, and appeals brought as far as a story needs them. */
import { type County, everyoneSigns, signedThrough } from '../../../../test/helm.ts'
import type { RecordPage } from '../../../kit/record-page.ts'
import { dayInBeijing } from '../../../law/day.ts'

type More = Record<string, unknown>

export const appealsOf = (c: County) => {
  const today = (): string => dayInBeijing(c.house.clock())
  const both = { outcome: '给予处分', partySanction: '严重警告', govSanction: '记大过', form: '第二种形态' }

  /** A case without a clue, on trial and ready to be decided, investigated by the first office, adjudicated by the first trialist. */
  const tried = async (name: string, others: string[]): Promise<RecordPage> => {
    const { clueOffice, handler, handler2, head, trialist } = c.cast
    const about = { source: '司法判决移送', name, unitId: c.units[0]!.id, member: '是', tier: 'C', brief: '违规发放津贴补贴' }
    const page = await clueOffice.adds('cases', { ...about, officeId: c.office.第一纪检监察室, handlerId: handler.id }, 'openDirect')
    for (const other of others) await handler.takes(page, 'addPerson', { name: other, unitId: c.units[1]!.id, member: '是' })
    await head.takes(page, 'appoint', { handlerId: handler.id, team: [handler.id, handler2.id] })
    await handler.takes(page, 'file', { minutes: '纪要1号', grounds: '判决书', gang: false })
    await signedThrough(c, page)
    await handler.takes(page, 'announceFiling', { announcedOn: today(), informed: '某党组书记' })
    await handler.takes(page, 'meet', { metOn: today(), meeting: '同意' })
    await handler.takes(page, 'sendToTrial', { report: '审查调查报告' })
    await signedThrough(c, page)
    await trialist.takes(page, 'accept', {
      acceptance: '受理',
      acceptedOn: today(),
      trialistId: trialist.id,
      trialTeam: [trialist.id, c.cast.trialist3!.id],
    })
    await trialist.takes(page, 'concludeTrial', { heard: true, defence: '无异议', opinion: '审理意见' })
    return signedThrough(c, page)
  }

  const sanctioned = async (name: string, sanction: More = both, others: string[] = []): Promise<RecordPage> => {
    const page = await tried(name, others)
    const said = Object.fromEntries(page.lines.persons!.map(({ id }) => [id, sanction]))
    await c.cast.trialist.takes(page, 'decide', { minutes: '纪要2号', decidedOn: today() }, said)
    await signedThrough(c, page)
    return c.cast.handler.takes(page, 'announce', { announcedOn: today(), scope: '支部大会' })
  }

  const appeal = (page: RecordPage, more: More = {}): More => ({
    kind: '党纪申诉',
    caseNumber: page.number,
    name: page.lines.persons![0]!.name,
    claim: '认定数额有误，处分过重',
    receivedOn: today(),
    appliedOn: today(),
    ...more,
  })

  const registered = (page: RecordPage, more: More = {}): Promise<RecordPage> => c.cast.trialHead.adds('reviews', appeal(page, more))

  const accepted = async (page: RecordPage, more: More = {}): Promise<RecordPage> => {
    const review = await registered(page, more)
    await c.cast.trialHead.takes(review, 'accept', { acceptedOn: today(), handlerId: c.cast.trialist2!.id, recused: true })
    return c.cast.deputy.signs(review)
  }

  const heard = async (page: RecordPage, more: More = {}): Promise<RecordPage> => {
    const review = await accepted(page, more)
    return c.cast.trialist2!.takes(review, 'hear', { heardOn: today(), way: '当面', statement: '认定数额有误' })
  }

  const outcome = (more: More = {}): More => ({
    result: '维持',
    paper: '复查决定1号',
    decidedOn: today(),
    minutes: '常委会纪要3号',
    reason: '认定数额有误，情节较轻',
    ...more,
  })

  const decided = async (review: RecordPage, more: More = {}): Promise<RecordPage> => {
    await c.cast.trialist2!.takes(review, 'decide', outcome(more))
    return everyoneSigns(review, c.cast.secretary, c.cast.committee)
  }

  const figure = async (id: string, period: string): Promise<number | undefined> => {
    const all = await c.cast.secretary.get<{ id: string; value: number; refused?: string }[]>(`/api/figures?${period}`)
    return all.find((each) => each.id === id)?.value
  }

  return { tried, sanctioned, appeal, registered, accepted, heard, outcome, decided, figure, both }
}
