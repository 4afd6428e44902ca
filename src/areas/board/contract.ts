/** What the board asks beside the figures: their numbers over time, and how limits are kept. */
import { z } from 'zod'
import { askedDay } from '../../kit/asked-day.ts'
import { type Route, route } from '../../kit/contract.ts'
import { limitEnds, limitKinds } from '../../kit/limits-kept.ts'
import { isDay } from '../../law/day.ts'
import { mostSpans, spanKinds, spansOf } from '../../kit/spans.ts'

type Named = Readonly<Record<string, string>>
const oneOf = <T extends Named>(labels: T, says: string) => z.enum(Object.keys(labels) as [keyof T & string, ...(keyof T & string)[]], says)

const by = oneOf(spanKinds, '只能按季度或者按月')
const forwards = '起始日不能晚于截止日'
const notTooMany = '时间段太长：按月最多看五年，按季度最多看十五年'
const fits = (asked: { from: string; to: string; by: keyof typeof spanKinds }): boolean =>
  !isDay(asked.from) || !isDay(asked.to) || spansOf(asked.from, asked.to, asked.by).length <= mostSpans

const series = z
  .strictObject({
    from: askedDay,
    to: askedDay,
    by,
    ids: z.string('请写明要看哪些指标').max(2000),
    parts: z.literal('yes', '要分项时写“yes”').optional(),
  })
  .refine((p) => p.from <= p.to, forwards)
  .refine(fits, notTooMany)
const limits = z
  .strictObject({ from: askedDay, to: askedDay, by })
  .refine((p) => p.from <= p.to, forwards)
  .refine(fits, notTooMany)
const behind = z
  .strictObject({
    from: askedDay,
    to: askedDay,
    kind: oneOf(limitKinds, '只有法定期限和自定期限'),
    end: oneOf(limitEnds, '没有这一类期限'),
    area: z.string().optional(),
    page: z.coerce.number().int().min(1).max(10_000).default(1),
    size: z.coerce.number().int().min(1).max(200).default(50),
  })
  .refine((p) => p.from <= p.to, forwards)

const counts = z.array(z.number())
const Item = z.object({
  id: z.string(),
  area: z.string(),
  number: z.string(),
  title: z.string(),
  state: z.string(),
  who: z.string().nullable(),
  day: z.string().nullable(),
  adds: z.number(),
  limit: z.string(),
})

export const boardContract = {
  series: route({
    method: 'GET',
    path: '/api/board/series',
    summary: '聚焦看板：指标逐季、逐月的数字',
    surface: 'figure',
    query: series,
    answer: z.array(z.object({ id: z.string(), values: counts, parts: z.array(z.object({ key: z.string(), values: counts })).optional() })),
  }),
  limits: route({
    method: 'GET',
    path: '/api/board/limits',
    summary: '聚焦看板：期限执行情况，法定和自定分开',
    surface: 'figure',
    query: limits,
    answer: z.array(
      z.object({ area: z.string(), kind: z.enum(['law', 'own']), whole: z.boolean(), ended: counts, kept: counts, overdue: z.number() }),
    ),
  }),
  behind: route({
    method: 'GET',
    path: '/api/board/limits/records',
    summary: '聚焦看板：期限数字背后的记录',
    surface: 'figure',
    query: behind,
    answer: z.object({ total: z.number(), records: z.number(), page: z.number(), size: z.number(), items: z.array(Item) }),
  }),
} satisfies Record<string, Route>
