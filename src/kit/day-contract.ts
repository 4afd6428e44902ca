/** The endpoints of one's day: the calendar of what is due, and the digest of the morning. */
import { z } from 'zod'
import { daysBetween, isDay } from '../law/day.ts'
import { type Route, route } from './contract.ts'

/** A month with the rest of its first and last week. */
export const CALENDAR_DAYS = 45
const day = z.string('请写明日期').refine(isDay, '日期应为“2024-01-01”的样式')

const DayOf = z.object({
  day: z.string(),
  kind: z.enum(['workday', 'weekend', 'holiday', 'makeup']),
  /** The year has no notice of holidays yet: reckoned by weekends alone. */
  provisional: z.boolean(),
})
export type DayOf = z.infer<typeof DayOf>

const Due = z.object({
  day: z.string(),
  recordId: z.string(),
  area: z.string(),
  number: z.string(),
  title: z.string(),
  what: z.string(),
  /** Mine to do; else a limit that runs on what I worked on while it lies with others. */
  mine: z.boolean(),
  paused: z.boolean(),
})
export type Due = z.infer<typeof Due>

/** The heads of a digest, the most pressing first. */
export const digestSections = {
  order: ['sign', 'late', 'today', 'week', 'changed'],
  labels: { sign: '等我签批', late: '已经逾期', today: '今天到期', week: '本周到期', changed: '昨天以来的变化' },
  returned: (step: string): string => `${step}（退回）`,
} as const
export type DigestSection = (typeof digestSections.order)[number]

const Told = z.object({
  section: z.enum(digestSections.order),
  recordId: z.string(),
  area: z.string(),
  number: z.string(),
  title: z.string(),
  what: z.string(),
  dueOn: z.string().optional(),
})
export type Told = z.infer<typeof Told>
const Digest = z.object({ day: z.string(), read: z.boolean(), items: z.array(Told) })
export type Digest = z.infer<typeof Digest>

export const dayContract = {
  clock: route({
    method: 'GET',
    path: '/api/clock',
    summary: '服务器时钟是否落后于留痕',
    surface: 'own',
    roles: ['admin', 'security'],
    answer: z.object({ behind: z.object({ now: z.string(), last: z.string() }).optional() }),
  }),
  calendar: route({
    method: 'GET',
    path: '/api/calendar',
    summary: '日历：工作日、放假、调休和我的期限',
    surface: 'list',
    query: z
      .strictObject({ from: day, to: day })
      .refine(({ from, to }) => from <= to, '起始日不能晚于截止日')
      .refine(({ from, to }) => daysBetween(from, to) < CALENDAR_DAYS, `一次最多看${CALENDAR_DAYS}天`),
    answer: z.object({ days: z.array(DayOf), items: z.array(Due), more: z.boolean() }),
  }),
  takeOn: route({
    method: 'POST',
    path: '/api/desk/claims',
    summary: '认领一项待办，或者取消认领',
    surface: 'own',
    body: z.strictObject({ recordId: z.uuid('编号不正确'), what: z.string('请写明哪一项待办').max(200), takes: z.boolean('请写明认领还是取消') }),
    answer: z.object({ done: z.boolean() }),
  }),
  digest: route({ method: 'POST', path: '/api/digest', summary: '今日提要：一天一份，已有的原样给出', surface: 'own', answer: Digest }),
  readDigest: route({
    method: 'POST',
    path: '/api/digest/read',
    summary: '今日提要：已读',
    surface: 'own',
    answer: z.object({ done: z.boolean() }),
  }),
} satisfies Record<string, Route>
