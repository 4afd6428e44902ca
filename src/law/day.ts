/** A calendar day as `YYYY-MM-DD`: no hour, no time zone, so a limit never moves with the machine it runs on. */

export type Day = string

const at = (day: Day): Date => new Date(`${day}T00:00:00Z`)
const of = (date: Date): Day => date.toISOString().slice(0, 10)

/** Years that an office reckons with: a limit counted from a day of them ends in a year that still has four digits. */
const [firstYear, lastYear] = ['1800', '2999']

/** True only for a day that exists, in years that an office reckons with: 2024-02-30 and 9999-12-31 are none. */
export const isDay = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text.slice(0, 4) < firstYear || text.slice(0, 4) > lastYear) return false
  return !Number.isNaN(at(text).getTime()) && of(at(text)) === text
}

/** The day `n` calendar days later; `n` may be negative. */
export const plusDays = (day: Day, n: number): Day => {
  const date = at(day)
  date.setUTCDate(date.getUTCDate() + n)
  return of(date)
}

/**
 * The same day of the month `n` months later; where that month has no such day, its last day
 * (监察法实施条例期间计算的规定：没有对应日的，以月末日为最后一日).
 */
export const plusMonths = (day: Day, n: number): Day => {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const first = new Date(Date.UTC(year, month - 1 + n, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  first.setUTCDate(Math.min(date, last))
  return of(first)
}

/** Calendar days from one day to another; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => Math.round((at(to).getTime() - at(from).getTime()) / 86_400_000)

/** 0 is Sunday, 6 is Saturday. */
export const weekday = (day: Day): number => at(day).getUTCDay()

export const yearOf = (day: Day): number => Number(day.slice(0, 4))

/** `2024年3月5日`: as official papers write it, without padded zeros (GB/T 9704-2012). */
export const inWords = (day: Day): string => {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** The day in Beijing at a moment: the only place where a clock becomes a day. */
export const dayInBeijing = (moment: Date): Day => of(new Date(moment.getTime() + 8 * 3_600_000))

/** The moment in Beijing to the minute, as “2026-01-05 10:00”. */
export const momentInBeijing = (moment: Date): string => new Date(moment.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')

/** The day that a spreadsheet's date cell stands for: its midnight, read without a time zone. */
export const dayOfDate = (date: Date): Day => of(date)

/** The moment so many hours of the clock later, whatever days they fall on. */
export const hoursLater = (moment: Date, hours: number): Date => new Date(moment.getTime() + hours * 3_600_000)
