/** What the stories of reports do again and again: a problem is found, a report begun, written, signed. */
import { type County, everyoneSigns } from '../../../../test/helm.ts'
import type { RecordPage } from '../../../kit/record-page.ts'
import type { Body, Piece } from '../body.ts'
import type { BodySaid } from '../contract.ts'

const days = { fromDay: '2026-03-01', toDay: '2026-03-31' }
export const at = (report: RecordPage, sub: string): string => `/api/reports/${report.id}/${sub}`
export const line = (...content: NonNullable<Extract<Piece, { type: 'paragraph' }>['content']>): Piece => ({
  type: 'paragraph',
  attrs: { kind: 'text' },
  content,
})
export const token = (figure: string, more = {}) => ({
  type: 'figure' as const,
  attrs: { figure, part: null, from: null, to: null, beside: null, definition: null, ...more },
})
export const withLine = (body: Body, piece: Piece): Body => ({ ...body, content: [...body.content, piece] })

export const reportsOf = (c: County) => {
  const problem = (more: Record<string, unknown> = {}) =>
    c.cast.conductOffice!.adds('conduct', {
      foundOn: '2026-03-10',
      unitId: c.units[0]!.id,
      class: 'A1',
      described: '以会议落实会议',
      rank: '乡科级',
      handled: 2,
      sanctioned: 1,
      announced: false,
      ...more,
    })
  const begun = (kind = 'month'): Promise<RecordPage> => c.cast.clueOffice.adds('reports', { kind, name: '三月八项规定精神报表', ...days })
  const bodyOf = (report: RecordPage, who = c.cast.clueOffice): Promise<BodySaid> => who.get<BodySaid>(at(report, 'body'))
  const save = (report: RecordPage, version: number, content: unknown, who = c.cast.clueOffice) =>
    who.ask<BodySaid>('PUT', at(report, 'body'), { version, content })
  const signed = async (report: RecordPage): Promise<RecordPage> => {
    await c.cast.clueOffice.takes(report, 'submit')
    await c.cast.reportOffice!.takes(report, 'check', { checking: '数字与记录一致' })
    await c.cast.clueOffice.takes(report, 'issue')
    return everyoneSigns(report, c.cast.deputy, c.cast.secretary)
  }
  return { problem, begun, bodyOf, save, signed }
}
