/** The calendar of one person: which days are worked, and what of theirs is due on each. */
import { type DayOf, type Due, dayContract } from '../kit/day-contract.ts'
import { confirmedOn } from '../law/calendar.ts'
import { type Day, daysBetween, plusDays } from '../law/day.ts'
import type { Ctx } from './context.ts'
import { type Served, serve } from './room.ts'
import { bySight, inSight, sql } from './sql.ts'

/** So many things due in one view; more is said, not hidden. */
const SHOWN = 500

const daysOf = (ctx: Ctx, from: Day, to: Day): DayOf[] =>
  Array.from({ length: daysBetween(from, to) + 1 }, (_, i) => plusDays(from, i)).map((day) => ({
    day,
    kind: ctx.settings.calendar.kindOf(day),
    provisional: !confirmedOn(ctx.settings.calendar, day),
  }))

/** My to-dos by their last day, and the limits that run on what I worked on while others have it; no record twice on one day. */
const dueBetween = (ctx: Ctx, from: Day, to: Day): Promise<Due[]> =>
  ctx.tx.all<Due>(sql`
    with mine as (select t.record_id, t.area, t.what, t.due_on as day from todos t where ${bySight('t')} and t.due_on between ${from} and ${to}),
      running as (select d.record_id, d.label as what, d.due_on as day, d.paused from deadlines d
        where d.ended_on is null and d.due_on between ${from} and ${to} and ${inSight('d')}),
      beside as (select w.record_id, w.what, w.day from running w
        where exists (select 1 from steps_taken s where s.record_id = w.record_id and s.taken_by = ${ctx.actor.id} and ${inSight('s')})
          and not exists (select 1 from mine m where m.record_id = w.record_id and m.day = w.day))
    select e.day, e.record_id as "recordId", r.area, r.number, r.title, e.what, e.mine,
        exists (select 1 from running p where p.record_id = e.record_id and p.day = e.day and p.paused) as paused
      from (select record_id, what, day, true as mine from mine union all select record_id, what, day, false from beside) e
      join records r on r.id = e.record_id where ${inSight('r')}
     order by e.day, e.mine desc, r.number limit ${SHOWN + 1}`)

const calendarOf = async (ctx: Ctx, { from, to }: { from: Day; to: Day }) => {
  const items = await dueBetween(ctx, from, to)
  return { days: daysOf(ctx, from, to), items: items.slice(0, SHOWN), more: items.length > SHOWN }
}

export const calendarRoutes: readonly Served[] = [serve(dayContract.calendar, (ctx, { query }) => calendarOf(ctx, query))]
