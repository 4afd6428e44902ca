/** A paper of a period, filled from figures: on the page, and as Word. */
import { z } from 'zod'
import { type Route, route } from '../../kit/contract.ts'
import type { Paper } from '../../kit/paper.ts'

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, '日期应为“2024-01-01”的样式')
const asked = z.strictObject({ from: day, to: day, report: z.uuid().optional() }).refine((p) => p.from <= p.to, '起始日不能晚于截止日')
const kind = z.object({ kind: z.enum(['year', 'quarter', 'month'], '没有这种报告') })
const roles = ['reportOffice', 'clueOffice', 'deputy', 'secretary'] as const

/** Built by our own templates from figures that were each checked, so it is not checked a second time. */
const paper = z.custom<{ paper: Paper; period: string }>()

export const reportContract = {
  paper: route({
    method: 'GET',
    path: '/api/papers/:kind',
    summary: '一段时期的报告，数字已填',
    surface: 'figure',
    roles,
    params: kind,
    query: asked,
    answer: paper,
  }),
  word: route({
    method: 'GET',
    path: '/api/papers/:kind/word',
    summary: '报告的Word文件',
    surface: 'export',
    roles,
    params: kind,
    query: asked,
    sends: 'file',
    answer: z.unknown(),
  }),
} satisfies Record<string, Route>
