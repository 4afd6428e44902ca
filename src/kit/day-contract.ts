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

export const dayContract = {
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
} satisfies Record<string, Route>
