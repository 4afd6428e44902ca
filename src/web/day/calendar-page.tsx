/** 日历: my deadlines and to-dos by day, in a month or a week; a day opens its list. */
import { Button, Segmented } from 'antd'
import { useMemo } from 'react'
import { z } from 'zod'
import { type Due, dayContract } from '../../kit/day-contract.ts'
import { yearOf } from '../../law/day.ts'
import { spanOf, turned } from '../../law/grid.ts'
import { useAddress } from '../address.ts'
import { useAsk } from '../ask.ts'
import { useNames } from '../house.tsx'
import { useKeys } from '../keys.ts'
import { PageHead } from '../page-head.tsx'
import { Bones, Trouble } from '../said.tsx'
import './day.css'
import { DayList } from './day-list.tsx'
import { MonthGrid } from './month-grid.tsx'

const asked = z.object({
  day: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .optional(),
  view: z.enum(['week']).optional(),
})

const views = [
  { value: 'month' as const, label: '月' },
  { value: 'week' as const, label: '周' },
]

const useShown = () => {
  const { today } = useNames()
  const [given, change] = useAddress(asked)
  const view = given.view ?? ('month' as const)
  const day = given.day ?? today
  const show = (next: string): void => change({ day: next === today ? undefined : next }, { replace: true })
  const setView = (next: 'month' | 'week'): void => change({ view: next === 'week' ? 'week' : undefined })
  return { today, view, day, show, setView }
}

export const CalendarPage = () => {
  const { today, view, day, show, setView } = useShown()
  const span = spanOf(view, day)
  const said = useAsk(dayContract.calendar, { query: span }, { keep: true })
  const byDay = useMemo(() => Map.groupBy(said.data?.items ?? [], (due: Due) => due.day), [said.data])
  useKeys({ '[': () => show(turned(view, day, -1)), ']': () => show(turned(view, day, 1)), t: () => show(today) })
  const provisional = said.data?.days.find((each) => each.provisional)
  return (
    <div className="sheet fixed">
      <PageHead title="日历" about="我的待办和我经办事项的期限，按届满日排。方向键走一天、一周，[ 和 ] 翻页，t 回到今天。">
        <Segmented aria-label="看一个月还是一周" value={view} onChange={setView} options={views} />
      </PageHead>
      <div className="row calendar-bar">
        <Button onClick={() => show(turned(view, day, -1))}>{view === 'week' ? '上一周' : '上个月'}</Button>
        <Button onClick={() => show(today)} disabled={day === today}>
          今天
        </Button>
        <Button onClick={() => show(turned(view, day, 1))}>{view === 'week' ? '下一周' : '下个月'}</Button>
        <h2>{`${yearOf(day)}年${Number(day.slice(5, 7))}月`}</h2>
        {provisional && <span className="mark soon">{yearOf(provisional.day)}年放假通知尚未发布，暂按周末推算</span>}
        {said.data?.more && <span className="mark soon">期限较多，没有全部列出，请看一周</span>}
      </div>
      {said.error && <Trouble error={said.error} retry={said.refetch} />}
      {said.data ? (
        <div className="calendar">
          <MonthGrid
            days={said.data.days}
            byDay={byDay}
            today={today}
            chosen={day}
            month={view === 'month' ? day.slice(0, 7) : undefined}
            choose={show}
          />
          <DayList day={day} about={said.data.days.find((each) => each.day === day)} items={byDay.get(day) ?? []} />
        </div>
      ) : (
        <Bones />
      )}
    </div>
  )
}
