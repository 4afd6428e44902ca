/** A period cut into the quarters or the months of the calendar. */
import { type Day, plusDays, plusMonths } from '../law/day.ts'

export type Span = { from: Day; to: Day }
export const spanKinds = { quarter: '按季度', month: '按月' } as const
export type SpanKind = keyof typeof spanKinds

/** More than these are no picture any more: five years by month, fifteen by quarter. */
export const mostSpans = 60

const monthsIn: Record<SpanKind, number> = { quarter: 3, month: 1 }
const ordinals = ['一', '二', '三', '四']

const firstOf = (day: Day, by: SpanKind): Day => {
  const month = Number(day.slice(5, 7))
  const first = month - ((month - 1) % monthsIn[by])
  return `${day.slice(0, 4)}-${String(first).padStart(2, '0')}-01`
}

/** The quarters or months that a period touches, in order, the first and the last no longer than the period; one more than may be shown at most. */
export const spansOf = (from: Day, to: Day, by: SpanKind): Span[] => {
  const spans: Span[] = []
  let first = firstOf(from, by)
  while (first <= to && spans.length <= mostSpans) {
    const next = plusMonths(first, monthsIn[by])
    const last = plusDays(next, -1)
    spans.push({ from: first < from ? from : first, to: last > to ? to : last })
    first = next
  }
  return spans
}

/** `2024年一季度`、`2024年3月`; one that the period cuts off says so. */
export const spanInWords = ({ from, to }: Span, by: SpanKind): string => {
  const month = Number(from.slice(5, 7))
  const name = `${from.slice(0, 4)}年${by === 'quarter' ? `${ordinals[Math.floor((month - 1) / 3)]}季度` : `${month}月`}`
  const first = firstOf(from, by)
  const isWhole = from === first && to === plusDays(plusMonths(first, monthsIn[by]), -1)
  return isWhole ? name : `${name}（部分）`
}
