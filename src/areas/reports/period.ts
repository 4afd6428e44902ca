/** A period in the words of a report. */
import { type Day, plusDays, plusMonths, yearOf } from '../../law/day.ts'

const lastOf = (from: Day, months: number): Day => plusDays(plusMonths(from, months), -1)
const quarters = ['第一季度', '第二季度', '第三季度', '第四季度']

const dayWords = (day: Day): string => {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** `2024年`、`2024年第一季度`、`2024年上半年`、`2024年3月`、`2021年至2023年`, else from day to day. */
export const periodInWords = (from: Day, to: Day): string => {
  const [year, month] = from.split('-').map(Number) as [number, number]
  const monthly = from.endsWith('-01')
  if (monthly && month === 1 && to === `${yearOf(to)}-12-31`) return yearOf(to) === year ? `${year}年` : `${year}年至${yearOf(to)}年`
  if (monthly && to === lastOf(from, 1)) return `${year}年${month}月`
  if (monthly && month % 3 === 1 && to === lastOf(from, 3)) return `${year}年${quarters[(month - 1) / 3]}`
  if (monthly && month === 1 && to === lastOf(from, 6)) return `${year}年上半年`
  if (monthly && month === 1 && to === lastOf(from, 9)) return `${year}年前三季度`
  return `${dayWords(from)}至${dayWords(to)}`
}
