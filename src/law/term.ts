/** How long a limit runs, on which day it ends, and the reason for that day, told step by step. */
import { type Calendar, confirmedOn, kindOfDayLabel } from './calendar.ts'
import { type Day, daysBetween, inWords, plusDays, plusMonths } from './day.ts'

/** 月、日（自然日）或工作日. */
export type Term = { months: number } | { days: number } | { workdays: number }
/** A stretch in which the clock stands still; without `to` it still does. */
export type Pause = { from: Day; to?: Day }
export type Why = { day: Day; says: string }
export type Due = {
  due: Day
  /** The day before any pause or extension: late against it is told apart. */
  original: Day
  /** True when a year on the way has no holiday notice yet. */
  provisional: boolean
  why: Why[]
}

export const termInWords = (term: Term): string => {
  if ('months' in term) return term.months % 12 === 0 ? `${term.months / 12}年` : `${term.months}个月`
  return 'days' in term ? `${term.days}日` : `${term.workdays}个工作日`
}

const dayOff = { workday: '', makeup: '', weekend: '周末', holiday: '法定节假日' } as const

/** A day off at the end moves the end to the first day after it (监察法实施条例：末日为法定休假日的顺延). */
const roll = (day: Day, cal: Calendar, why: Why[]): Day => {
  let end = day
  while (!cal.isWorkday(end)) end = plusDays(end, 1)
  if (end !== day) why.push({ day: end, says: `${inWords(day)}是${dayOff[cal.kindOf(day)]}，顺延至次一工作日` })
  return end
}

const isPaused = (day: Day, pauses: Pause[]): boolean => pauses.some((p) => day > p.from && (p.to === undefined || day <= p.to))

const countWorkdays = (start: Day, n: number, cal: Calendar, pauses: Pause[], why: Why[]): Day => {
  let day = start
  for (let counted = 0; counted < n; ) {
    day = plusDays(day, 1)
    const kind = cal.kindOf(day)
    if (isPaused(day, pauses)) {
      why.push({ day, says: '期限中止，不计' })
    } else if (cal.isWorkday(day)) {
      counted += 1
      why.push({ day, says: `第${counted}个工作日${kind === 'makeup' ? '（调休上班，计入）' : ''}` })
    } else {
      why.push({ day, says: `${kindOfDayLabel[kind]}，不计` })
    }
  }
  return day
}

const pausedDays = (pauses: Pause[], until: Day): number => pauses.reduce((sum, p) => sum + Math.max(0, daysBetween(p.from, p.to ?? until)), 0)

const reckon = (start: Day, term: Term, cal: Calendar, pauses: Pause[], today: Day, why: Why[]): Day => {
  if ('workdays' in term)
    return countWorkdays(
      start,
      term.workdays,
      cal,
      pauses.map((p) => ({ from: p.from, to: p.to ?? today })),
      why,
    )
  const end = 'months' in term ? plusMonths(start, term.months) : plusDays(start, term.days)
  why.push({ day: end, says: 'months' in term ? `起算日后${termInWords(term)}的对应日（没有对应日的取月末日）` : `起算日后第${term.days}日` })
  const stood = pausedDays(pauses, today)
  if (stood > 0) why.push({ day: plusDays(end, stood), says: `期限中止${stood}日，相应顺延` })
  return roll(plusDays(end, stood), cal, why)
}

/** Extensions run on, one after the other, from the day reached before them. */
const extended = (reached: Day, extensions: Term[], cal: Calendar, today: Day, why: Why[]): Day => {
  let due = reached
  for (const extension of extensions) {
    why.push({ day: due, says: `经批准延长${termInWords(extension)}` })
    due = reckon(due, extension, cal, [], today, why)
  }
  why.push({ day: due, says: `期限届满日${confirmedOn(cal, due) ? '' : '（该年度放假通知尚未发布，暂按周末推算）'}` })
  return due
}

/** The last day that a paper itself names, whatever day of the week it is; extensions run on from it. */
export const dueAsNamed = (named: Day, cal: Calendar, extensions: Term[], today: Day): Due => {
  const why: Why[] = [{ day: named, says: '文书载明的日期' }]
  if (extensions.length === 0) return { due: named, original: named, provisional: false, why }
  const due = extended(named, extensions, cal, today, why)
  return { due, original: named, provisional: !confirmedOn(cal, due), why }
}

/**
 * The last day of a term that starts on `start` (that day is not counted), with pauses and extensions.
 * Extensions run on from the day reached before them. `today` closes a pause that is still open.
 */
export const dueDay = (start: Day, term: Term, cal: Calendar, more: { pauses?: Pause[]; extensions?: Term[]; today: Day }): Due => {
  const pauses = more.pauses ?? []
  const extensions = more.extensions ?? []
  const why: Why[] = [{ day: start, says: '起算日，当日不计' }]
  const original = pauses.length + extensions.length > 0 ? reckon(start, term, cal, [], more.today, []) : undefined
  const due = extended(reckon(start, term, cal, pauses, more.today, why), extensions, cal, more.today, why)
  return { due, original: original ?? due, provisional: !confirmedOn(cal, due), why }
}
