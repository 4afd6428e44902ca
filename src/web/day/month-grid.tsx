/** The squares of a month or a week: one is reached by Tab, the rest by the arrows. */
import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { DayOf, Due } from '../../kit/day-contract.ts'
import { kindOfDayLabel } from '../../law/calendar.ts'
import { type Day, inWords, plusDays } from '../../law/day.ts'

const weekdays = ['一', '二', '三', '四', '五', '六', '日'] as const
/** In a square of a month so many are named; the rest is a number. */
const NAMED = 2
const NAMED_IN_WEEK = 10

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }

/** What is not plain is marked: a day off, a make-up day. */
const signOf = ({ kind }: DayOf): string => (kind === 'holiday' ? '休' : kind === 'makeup' ? '班' : '')

type Square = { about: DayOf; items: Due[]; today: Day; chosen: boolean; outside: boolean; named: number; choose: (day: Day) => void }

const classOf = ({ about, today, chosen, outside }: Square): string =>
  ['day', about.kind, about.day === today && 'today', chosen && 'chosen', outside && 'outside'].filter(Boolean).join(' ')

const toneOf = (due: Due, today: Day): string =>
  due.mine && due.day < today ? 'late' : due.mine && due.day === today ? 'soon' : due.mine ? '' : 'beside'

const DaySquare = (square: Square) => {
  const { about, items, today, chosen, named, choose } = square
  return (
    <td>
      <button
        type="button"
        data-day={about.day}
        className={classOf(square)}
        tabIndex={chosen ? 0 : -1}
        aria-pressed={chosen}
        onClick={() => choose(about.day)}
      >
        <span className="row">
          <b aria-hidden="true">{Number(about.day.slice(8))}</b>
          <span className="unseen">
            {inWords(about.day)}，{kindOfDayLabel[about.kind]}
            {about.day === today && '，今天'}
          </span>
          {signOf(about) && (
            <i aria-hidden="true" className={about.kind}>
              {signOf(about)}
            </i>
          )}
          <span className="grow" />
          {items.length > 0 && <em title="到期的项数">{items.length}</em>}
        </span>
        {items.slice(0, named).map((due) => (
          <span key={`${due.recordId} ${due.what}`} className={`due-line ${toneOf(due, today)}`}>
            {due.what}
          </span>
        ))}
        {items.length > named && <span className="due-line faint">还有 {items.length - named} 项</span>}
      </button>
    </td>
  )
}

/** The day that was walked to has the focus, also when it brought the next page. */
const useWalk = (chosen: Day, choose: (day: Day) => void) => {
  const grid = useRef<HTMLTableElement>(null)
  const walked = useRef(false)
  useEffect(() => {
    if (walked.current) grid.current?.querySelector<HTMLElement>(`[data-day="${chosen}"]`)?.focus()
  })
  const walk = (event: KeyboardEvent): void => {
    const by = steps[event.key]
    walked.current = by !== undefined
    if (by === undefined) return
    event.preventDefault()
    choose(plusDays(chosen, by))
  }
  return { grid, walk }
}

type Given = { days: DayOf[]; byDay: ReadonlyMap<Day, Due[]>; today: Day; chosen: Day; month: string | undefined; choose: (day: Day) => void }

export const MonthGrid = ({ days, byDay, today, chosen, month, choose }: Given) => {
  const { grid, walk } = useWalk(chosen, choose)
  const weeks = Array.from({ length: days.length / 7 }, (_, i) => days.slice(i * 7, i * 7 + 7))
  return (
    <table ref={grid} className={month ? 'month-grid' : 'month-grid week'} aria-label="日历" onKeyDown={walk}>
      <thead>
        <tr>
          {weekdays.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]?.day}>
            {week.map((about) => (
              <DaySquare
                key={about.day}
                about={about}
                items={byDay.get(about.day) ?? []}
                today={today}
                chosen={about.day === chosen}
                outside={month !== undefined && !about.day.startsWith(month)}
                named={month ? NAMED : NAMED_IN_WEEK}
                choose={choose}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
