/** The periods an office asks for: this year, last year, this quarter, this month. */
import { type Day, plusDays, plusMonths, yearOf } from '../law/day.ts'

export type Period = { key: string; label: string; from: Day; to: Day }

const span = (key: string, label: string, from: Day, months: number): Period => ({ key, label, from, to: plusDays(plusMonths(from, months), -1) })

export const periodsOf = (today: Day): Period[] => {
  const year = yearOf(today)
  const month = Number(today.slice(5, 7))
  const quarter = Math.floor((month - 1) / 3) * 3 + 1
  const first = (m: number): Day => `${year}-${String(m).padStart(2, '0')}-01`
  return [
    span('year', '本年', first(1), 12),
    span('lastYear', '上年', `${year - 1}-01-01`, 12),
    span('quarter', '本季', first(quarter), 3),
    span('month', '本月', first(month), 1),
    span('lastMonth', '上月', plusMonths(first(month), -1), 1),
  ]
}
