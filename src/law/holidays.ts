/** The holiday notices that ship with the house; an office adds each coming year's on the calendar page. */
import type { Exception, Notice } from './calendar.ts'
import { type Day, plusDays } from './day.ts'

const span = (from: Day, to: Day): Day[] => (from > to ? [] : [from, ...span(plusDays(from, 1), to)])

const notice = (year: number, off: string[], makeup: string[]): Notice => {
  const full = (day: string): Day => `${year}-${day}`
  const holidays = off.flatMap((range) => {
    const [from, to] = range.split('~') as [string, string | undefined]
    return span(full(from), full(to ?? from))
  })
  const exceptions: Exception[] = [
    ...holidays.map((day) => ({ day, kind: 'holiday' as const })),
    ...makeup.map((day) => ({ day: full(day), kind: 'makeup' as const })),
  ]
  return { year, notice: `国务院办公厅关于${year}年部分节假日安排的通知`, exceptions }
}

export const notices: Notice[] = [
  notice(
    2024,
    ['01-01', '02-10~02-17', '04-04~04-06', '05-01~05-05', '06-10', '09-15~09-17', '10-01~10-07'],
    ['02-04', '02-18', '04-07', '04-28', '05-11', '09-14', '09-29', '10-12'],
  ),
  notice(2025, ['01-01', '01-28~02-04', '04-04~04-06', '05-01~05-05', '05-31~06-02', '10-01~10-08'], ['01-26', '02-08', '04-27', '09-28', '10-11']),
  notice(
    2026,
    ['01-01~01-03', '02-15~02-23', '04-04~04-06', '05-01~05-05', '06-19~06-21', '09-25~09-27', '10-01~10-07'],
    ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'],
  ),
]
