/** Days, sizes and limits in the words of the office. */
import { type Day, daysBetween } from '../law/day.ts'

export type Urgency = 'late' | 'today' | 'soon' | 'calm' | 'paused'

export type DueSaid = { urgency: Urgency; says: string }

/** 已超 3 天、今天到期、剩 5 个工作日（没有算出工作日的，还有 5 天）、暂停中: colour never speaks alone. */
export const dueInWords = (
  due: Day,
  today: Day,
  { workdays, paused }: { workdays?: number | undefined; paused?: boolean | undefined } = {},
): DueSaid => {
  if (paused) return { urgency: 'paused', says: '暂停中' }
  const left = daysBetween(today, due)
  if (left < 0) return { urgency: 'late', says: `已超 ${-left} 天` }
  if (left === 0) return { urgency: 'today', says: '今天到期' }
  return { urgency: left <= 7 ? 'soon' : 'calm', says: workdays === undefined ? `还有 ${left} 天` : `剩 ${workdays} 个工作日` }
}

/** `1.4 MB` reads as 1.4 兆. */
export const sizeInWords = (bytes: number): string =>
  bytes >= 1_048_576 ? `${(bytes / 1_048_576).toFixed(1)} 兆` : `${Math.max(1, Math.round(bytes / 1024))} 千字节`

/** A moment as the database tells it, in Beijing: `2024-03-05 09:30`. */
export const momentInWords = (moment: string): string => {
  if (!/T/.test(moment)) return moment.slice(0, 16)
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' }).format(new Date(moment))
}

export const capped = (count: number, isCapped: boolean): string => (isCapped ? `${count} 以上` : String(count))
