/** Papers of a period, filled from figures; and the body of a report: written, looked at, compared, given out. */
import { z } from 'zod'
import { askedDay } from '../../kit/asked-day.ts'
import { type Route, route } from '../../kit/contract.ts'
import type { Paper } from '../../kit/paper.ts'
import type { Body, Inline, Span } from './body.ts'
import type { Fault } from './digits.ts'

const asked = z.strictObject({ from: askedDay, to: askedDay, report: z.uuid().optional() }).refine((p) => p.from <= p.to, '起始日不能晚于截止日')
const kind = z.object({ kind: z.enum(['year', 'quarter', 'month', 'dispatch'], '没有这种报告') })
const one = z.object({ id: z.uuid('编号不正确') })
const own = z.strictObject({ from: askedDay, to: askedDay }).refine((p) => p.from <= p.to, '起始日不能晚于截止日')
const heads = ['officeHead'] as const
const roles = ['reportOffice', 'clueOffice', 'deputy', 'secretary'] as const

/** Built by our own templates from figures that were each checked, so it is not checked a second time. */
const paper = z.custom<{ paper: Paper; period: string }>()

/** One number of a body: nothing where the reader may not know it, or where its parts do not add up. */
export type TokenSaid = {
  key: string
  value: number | null
  unit: string
  /** Counted from every record, not only from those that the reader may see. */
  whole: boolean
  before?: number
  refused?: string
  /** The figure was declared otherwise when the number was put in. */
  changed?: true
}
export type BodySaid = {
  version: number
  content: Body
  span: Span
  values: TokenSaid[]
  mayWrite: boolean
  signed?: { issue: number; digest: string; at: string }
}
export type FrozenRecord = { id: string; area: string; number: string; title: string; state: string }
export type Correction = {
  ord: number
  figure: string
  part: string | null
  frozen: number
  now: number
  came: FrozenRecord[]
  left: FrozenRecord[]
  /** How many more records came or left that the reader may not see. */
  unseen: number
}

export type OwnTemplate = { id: string; name: string; kind: string; madeBy: string; at: string }
const writers = ['reportOffice', 'clueOffice'] as const
const templates = z.custom<OwnTemplate[]>()

/** Read piece by piece where it is kept, so that a refusal can name the paragraph. */
const content = z.record(z.string(), z.unknown(), '请给出正文')

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
  dispatch: route({
    method: 'GET',
    path: '/api/dispatch-papers',
    summary: '派驻机构、承办部门自己的季度调度材料',
    surface: 'figure',
    roles: heads,
    query: own,
    answer: paper,
  }),
  dispatchWord: route({
    method: 'GET',
    path: '/api/dispatch-papers/word',
    summary: '季度调度材料的Word文件',
    surface: 'export',
    roles: heads,
    query: own,
    sends: 'file',
    answer: z.unknown(),
  }),
  body: route({
    method: 'GET',
    path: '/api/reports/:id/body',
    summary: '报告的正文和其中的数字',
    surface: 'detail',
    params: one,
    answer: z.custom<BodySaid>(),
  }),
  write: route({
    method: 'PUT',
    path: '/api/reports/:id/body',
    summary: '保存报告的正文',
    surface: 'change',
    params: one,
    body: z.strictObject({ version: z.int('请写明所改的版本'), content }),
    answer: z.custom<BodySaid>(),
  }),
  look: route({
    method: 'POST',
    path: '/api/reports/:id/figures',
    summary: '正在写的正文中的数字，送审前还要办的事',
    surface: 'figure',
    params: one,
    body: z.strictObject({ content }),
    answer: z.custom<{ values: TokenSaid[]; faults: Fault[] }>(),
  }),
  example: route({
    method: 'GET',
    path: '/api/reports/:id/examples/:area/:record',
    summary: '用一条记录拟一个不写姓名和单位的例子',
    surface: 'detail',
    params: one.extend({ area: z.string().max(40), record: z.uuid('编号不正确') }),
    answer: z.custom<{ content: Inline[] }>(),
  }),
  corrections: route({
    method: 'GET',
    path: '/api/reports/:id/corrections',
    summary: '签发后与记录不一致的数字',
    surface: 'figure',
    params: one,
    answer: z.custom<Correction[]>(),
  }),
  frozen: route({
    method: 'GET',
    path: '/api/reports/:id/figures/:ord',
    summary: '签发时数字背后的记录',
    surface: 'figure',
    params: one.extend({ ord: z.coerce.number().int().min(0).max(100_000) }),
    answer: z.custom<{ value: number; records: FrozenRecord[]; unseen: number }>(),
  }),
  bodyWord: route({
    method: 'GET',
    path: '/api/reports/:id/word',
    summary: '报告正文的Word文件，可附每个数字的记录编号',
    surface: 'export',
    params: one,
    query: z.strictObject({ annex: z.enum(['yes']).optional() }),
    sends: 'file',
    answer: z.unknown(),
  }),
  templates: route({
    method: 'GET',
    path: '/api/report-templates',
    summary: '报告模板：本机关自己做的，每个名称以最新的为准',
    surface: 'directory',
    roles,
    answer: templates,
  }),
  makeTemplate: route({
    method: 'POST',
    path: '/api/report-templates',
    summary: '把一份报告的正文存为模板',
    surface: 'change',
    roles: writers,
    body: z.strictObject({
      report: z.uuid('请选择报告'),
      name: z.string('请填写模板名称').trim().min(1, '请填写模板名称').max(60, '模板名称不超过60字'),
    }),
    answer: templates,
  }),
  templateBody: route({
    method: 'GET',
    path: '/api/report-templates/:id/body',
    summary: '报告模板用于一段时期的正文',
    surface: 'directory',
    roles,
    params: one,
    query: own,
    answer: z.custom<{ content: Body }>(),
  }),
} satisfies Record<string, Route>
