/** Weeks and months as a calendar shows them: from Monday to Sunday. */
import { type Day, plusDays, plusMonths, weekday } from './day.ts'

/** The Monday of the week. */
export const mondayOf = (day: Day): Day => plusDays(day, -((weekday(day) + 6) % 7))

export const firstOfMonth = (day: Day): Day => `${day.slice(0, 8)}01`

/** The first and the last day of what is shown: the week of the day, or the weeks of its month. */
export const spanOf = (view: 'month' | 'week', day: Day): { from: Day; to: Day } => {
  if (view === 'week') return { from: mondayOf(day), to: plusDays(mondayOf(day), 6) }
  const first = firstOfMonth(day)
  return { from: mondayOf(first), to: plusDays(mondayOf(plusDays(plusMonths(first, 1), -1)), 6) }
}

/** The day to go to when a view is turned by one page. */
export const turned = (view: 'month' | 'week', day: Day, by: 1 | -1): Day =>
  view === 'week' ? plusDays(day, 7 * by) : plusMonths(firstOfMonth(day), by)
