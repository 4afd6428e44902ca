/** What is due on one day: mine, and what others have of what I worked on. */
import { Link } from '@tanstack/react-router'
import type { DayOf, Due } from '../../kit/day-contract.ts'
import { kindOfDayLabel } from '../../law/calendar.ts'
import { type Day, inWords } from '../../law/day.ts'
import { DueMark } from '../marks.tsx'
import { Nothing } from '../said.tsx'

const Item = ({ due }: { due: Due }) => (
  <li>
    <Link to={`/${due.area}/${due.recordId}`}>
      <b>{due.what}</b>
    </Link>
    <span className="row">
      <DueMark due={due.day} paused={due.paused} />
      {!due.mine && <span className="mark">等别人办</span>}
    </span>
    <span className="small clip" title={due.title}>
      {due.title}
    </span>
    <span className="small faint">{due.number}</span>
  </li>
)

export const DayList = ({ day, about, items }: { day: Day; about: DayOf | undefined; items: Due[] }) => (
  <section className="day-list" aria-label="这一天到期的">
    <h2>{inWords(day)}</h2>
    <p className="small soft">
      {about && kindOfDayLabel[about.kind]}
      {about?.provisional && '（暂按周末推算）'}
    </p>
    {items.length === 0 ? (
      <Nothing says="这一天没有到期的" />
    ) : (
      <ul>
        {items.map((due) => (
          <Item key={`${due.recordId} ${due.what}`} due={due} />
        ))}
      </ul>
    )}
  </section>
)
