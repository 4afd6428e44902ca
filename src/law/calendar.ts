/** Which days are worked: weekends, holidays and make-up days by the yearly notice of the State Council's office. */
import { type Day, weekday, yearOf } from './day.ts'

export type KindOfDay = 'workday' | 'weekend' | 'holiday' | 'makeup'
export type Exception = { day: Day; kind: 'holiday' | 'makeup' }
/** A year's notice: its days differ from the plain week; without a notice the year is not confirmed. */
export type Notice = { year: number; notice: string; exceptions: Exception[] }

export type Calendar = {
  kindOf(day: Day): KindOfDay
  isWorkday(day: Day): boolean
  /** False while the year's notice is missing: days reckoned in such a year are provisional. */
  confirmed(year: number): boolean
  notice(year: number): string | undefined
}

export const kindOfDayLabel: Record<KindOfDay, string> = { workday: '工作日', weekend: '周末', holiday: '放假', makeup: '调休上班' }

/** A calendar from the notices known; a year without one counts weekends alone and is never confirmed. */
export const calendar = (notices: Notice[]): Calendar => {
  const exceptions = new Map(notices.flatMap((n) => n.exceptions.map((e) => [e.day, e.kind] as const)))
  const byYear = new Map(notices.map((n) => [n.year, n.notice]))
  const kindOf = (day: Day): KindOfDay => exceptions.get(day) ?? ([0, 6].includes(weekday(day)) ? 'weekend' : 'workday')
  return {
    kindOf,
    isWorkday: (day) => ['workday', 'makeup'].includes(kindOf(day)),
    confirmed: (year) => byYear.has(year),
    notice: (year) => byYear.get(year),
  }
}

export const confirmedOn = (cal: Calendar, day: Day): boolean => cal.confirmed(yearOf(day))
