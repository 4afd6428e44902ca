/** A recommendation brought as far as a story needs it. */
import { type County, everyoneSigns } from '../../../../test/helm.ts'
import type { RecordPage } from '../../../kit/record-page.ts'
import { dayInBeijing } from '../../../law/day.ts'

type More = Record<string, unknown>

/** The ways to each state: drafted with one suggestion, served, answered, closed; always by the first office's handler. */
export const lettersOf = (c: County) => {
  const today = (): string => dayInBeijing(c.house.clock())

  const letter = (more: More = {}): More => ({
    kind: '监察建议',
    source: '案件查办',
    unitId: c.units[1]!.id,
    addressee: '县教育局',
    investigated: '在监督检查中查阅了凭证',
    problem: '津贴补贴发放把关不严，制度缺失',
    requirements: '收到建议书后立即整改，限期完成',
    feedback: '书面报告整改情况并附制度文本',
    officeId: c.office.第一纪检监察室,
    ...more,
  })

  const drafted = async (more: More = {}): Promise<RecordPage> => {
    const draft = await c.cast.handler.adds('recommendations', letter(more))
    return c.cast.handler.takes(draft, 'suggest', { says: '清退违规发放的津贴补贴' })
  }

  const served = async (more: More = {}): Promise<RecordPage> => {
    const { handler, head, secretary } = c.cast
    const draft = await drafted(more)
    await handler.takes(draft, 'submit')
    await everyoneSigns(draft, head, secretary)
    await handler.takes(draft, 'issue', { issuedOn: today() })
    return handler.takes(draft, 'serve', { servedOn: today(), receivedBy: '签收人甲' })
  }

  const replied = async (more: More = {}): Promise<RecordPage> =>
    c.cast.handler.takes(await served(more), 'reply', { repliedOn: today(), measures: '已制定整改方案' })

  const outcomes = (page: RecordPage, outcome: string) => Object.fromEntries((page.lines.suggestions ?? []).map(({ id }) => [id, { outcome }]))

  const closed = async (more: More = {}): Promise<RecordPage> => {
    const { handler, handler2, head } = c.cast
    const page = await replied(more)
    await head.takes(page, 'appoint', { checkerId: handler2.id })
    await handler2.takes(page, 'check', { checkedOn: today(), how: '实地查看', effect: '已整改' }, outcomes(page, '已落实'))
    await handler.takes(page, 'close', { opinion: '已落实' })
    return head.signs(page)
  }

  return { letter, drafted, served, replied, closed, outcomes }
}
