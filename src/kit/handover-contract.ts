/** The endpoints of handing a record on: who gives, who signs for it, and the hands it went through. */
import { z } from 'zod'
import { type Route, route } from './contract.ts'

/** The office's own rule, in 工作日: whoever is handed a record signs for it or refuses within these days. */
export const WORKDAYS_TO_SIGN_FOR = 2
/** At most so many records are handed over at once. */
export const HANDED_AT_ONCE = 500

const Hand = z.object({
  id: z.string(),
  recordId: z.string(),
  area: z.string(),
  number: z.string(),
  title: z.string(),
  from: z.string(),
  to: z.string(),
  reason: z.string(),
  givenAt: z.string(),
  dueOn: z.string(),
  receivedAt: z.string().optional(),
  refusedAt: z.string().optional(),
  refusedReason: z.string().optional(),
})
export type Hand = z.infer<typeof Hand>

const Candidate = z.object({ id: z.string(), area: z.string(), number: z.string(), title: z.string(), reasons: z.array(z.string()) })
export type Candidate = z.infer<typeof Candidate>

const why = z.string('请填写转交理由').trim().min(1, '请填写转交理由').max(500, '转交理由不超过500个字')
const user = z.uuid('请选择人员')
const record = z.strictObject({ area: z.string(), id: z.uuid() })

export const handoverContract = {
  mine: route({
    method: 'GET',
    path: '/api/handovers',
    summary: '转交给我、等我签收的',
    surface: 'own',
    answer: z.object({ items: z.array(Hand) }),
  }),
  hands: route({
    method: 'GET',
    path: '/api/handovers/:area/:id',
    summary: '一条记录的交接经过，以及能不能转交',
    surface: 'detail',
    params: z.object({ area: z.string(), id: z.string() }),
    answer: z.object({ items: z.array(Hand), may: z.boolean() }),
  }),
  preview: route({
    method: 'POST',
    path: '/api/handovers/preview',
    summary: '批量移交预览：哪些可以移交，哪些不能、为什么',
    surface: 'own',
    body: z.strictObject({ from: user, to: user }),
    answer: z.object({ items: z.array(Candidate), more: z.boolean() }),
  }),
  give: route({
    method: 'POST',
    path: '/api/handovers',
    summary: '转交：接收人签收以前仍由原承办人承办',
    surface: 'own',
    body: z.strictObject({
      records: z.array(record).min(1, '请选择要转交的记录').max(HANDED_AT_ONCE, `一次最多转交${HANDED_AT_ONCE}件`),
      to: user,
      tieAnswer: z.string().trim().min(1, '请答复是否应当回避').max(500, '答复不超过500个字').optional(),
      reason: why,
    }),
    answer: z.object({ given: z.number() }),
  }),
  answer: route({
    method: 'POST',
    path: '/api/handovers/:id/answer',
    summary: '签收或者退回转交来的记录',
    surface: 'own',
    params: z.object({ id: z.string() }),
    body: z.strictObject({ takes: z.boolean(), reason: z.string().trim().max(500).optional() }),
    answer: z.object({ done: z.boolean() }),
  }),
} satisfies Record<string, Route>
