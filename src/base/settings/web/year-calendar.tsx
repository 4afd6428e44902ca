/** A year's days: weekends, holidays and make-up days; with `toggle` a click changes a day. */
import { type Day, plusDays, plusMonths, weekday } from '../../../law/day.ts'

export type YearDays = { holidays: ReadonlySet<Day>; makeup: ReadonlySet<Day> }

const months = Array.from({ length: 12 }, (_, i) => i + 1)
const heads = ['一', '二', '三', '四', '五', '六', '日']

const first = (year: number, month: number): Day => `${year}-${String(month).padStart(2, '0')}-01`

const daysOf = (year: number, month: number): Day[] => {
  const start = first(year, month)
  const end = plusMonths(start, 1)
  const days: Day[] = []
  for (let day = start; day < end; day = plusDays(day, 1)) days.push(day)
  return days
}

const isWeekend = (day: Day): boolean => [0, 6].includes(weekday(day))

const kindOf = (day: Day, { holidays, makeup }: YearDays): [tone: string, words: string] => {
  if (holidays.has(day)) return ['holiday', '放假']
  if (makeup.has(day)) return ['makeup', '调休上班']
  return isWeekend(day) ? ['weekend', '周末'] : ['', '工作日']
}

/** On a workday: off. On a weekend: off, then worked, then plain again. */
export const nextKind = (day: Day, { holidays, makeup }: YearDays): YearDays => {
  const without = (set: ReadonlySet<Day>): Set<Day> => new Set([...set].filter((each) => each !== day))
  const off = without(holidays)
  const worked = without(makeup)
  if (makeup.has(day)) return { holidays: off, makeup: worked }
  if (!holidays.has(day)) return { holidays: off.add(day), makeup: worked }
  return isWeekend(day) ? { holidays: off, makeup: worked.add(day) } : { holidays: off, makeup: worked }
}

type Given = { year: number; days: YearDays; toggle?: (day: Day) => void }

const DayShown = ({ day, days, toggle }: { day: Day } & Pick<Given, 'days' | 'toggle'>) => {
  const [tone, words] = kindOf(day, days)
  const number = Number(day.slice(8))
  if (!toggle)
    return (
      <span className={tone} title={`${day} ${words}`}>
        {number}
      </span>
    )
  return (
    <button type="button" className={tone} title={words} aria-label={`${number} ${day.slice(0, 7)} ${words}`} onClick={() => toggle(day)}>
      {number}
    </button>
  )
}

const Month = ({ year, month, days, toggle }: Given & { month: number }) => (
  <section className="month" aria-label={`${month}月`}>
    <h3>{month}月</h3>
    <div className="days">
      {heads.map((head) => (
        <i key={head}>{head}</i>
      ))}
      {Array.from({ length: (weekday(first(year, month)) + 6) % 7 }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an empty place has no identity
        <span key={i} />
      ))}
      {daysOf(year, month).map((day) => (
        <DayShown key={day} day={day} days={days} {...(toggle ? { toggle } : {})} />
      ))}
    </div>
  </section>
)

export const YearCalendar = (given: Given) => (
  <>
    <p className="small soft legend">
      <span className="holiday">放假</span>
      <span className="makeup">调休上班</span>
      <span className="weekend">周末</span>
    </p>
    <div className="year">
      {months.map((month) => (
        <Month key={month} month={month} {...given} />
      ))}
    </div>
  </>
)
