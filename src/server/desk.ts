/** The desk: what waits for me, for my office, and for others on what I began. */
import type { DeskSide, TodoSaid } from '../kit/house-contract.ts'
import { stepsOf } from '../kit/procedure/step.ts'
import type { Calendar } from '../law/calendar.ts'
import { type Day, daysBetween, plusDays } from '../law/day.ts'
import { mayTakeOn, takenOn } from './claims.ts'
import type { Ctx } from './context.ts'
import { directoryOf } from './directory.ts'
import { areaNamed } from './house.ts'
import { bySight, inSight, type Sql, sql } from './sql.ts'

const DESK = 200
/** Beyond this many days the exact number of working days presses nobody. */
const FAR = 366

type TodoRow = Omit<TodoSaid, 'dueOn' | 'sentBack' | 'after' | 'turn' | 'takenOn' | 'mayTakeOn'> & {
  dueOn: string | null
  sentBack: string | null
  step: string | null
  takenBy: string | null
  tokens: string[]
  onBy: string | null
}

/** What was said when the last attempt at this to-do was sent back by a signer, as long as nothing was tried since. */
const sentBack = sql`(select g.opinion from steps_taken s join signatures g on g.step_id = s.id and g.verdict = 'returned'
  where t.kind = 'step' and s.record_id = t.record_id and s.step = any (t.steps) and s.standing = 'returned'
    and not exists (select 1 from steps_taken n where n.record_id = s.record_id and n.ord > s.ord) limit 1)`

/** The tokens of everybody at the actor's own office: the people, and what they hold. */
const colleagues = (ctx: Ctx): Promise<{ token: string }[]> =>
  ctx.tx.all<{ token: string }>(sql`
    with office as (select office_id as id from users where id = ${ctx.actor.id} and office_id is not null),
      people as (select u.id from users u join office on office.id = u.office_id where u.disabled_at is null),
      held as (select h.role, h.office_id from user_roles h join people on people.id = h.user_id
        where h.from_day <= ${ctx.today} and (h.until_day is null or h.until_day >= ${ctx.today}))
    select 'user:' || id as token from people union select 'role:' || role from held
      union select 'role:' || role || '@' || office_id from held where office_id is not null`)

const sourceOf = async (ctx: Ctx, side: DeskSide): Promise<Sql> => {
  if (side === 'mine') return sql`(select * from todos where ${bySight('todos')})`
  const tokens = side === 'office' ? (await colleagues(ctx)).map(({ token }) => token) : []
  return sql`todos_beside(${tokens}::text[], ${side === 'others' ? ctx.actor.id : null}::uuid)`
}

/** How many working days are left after today, the last day counted; none once it is past. */
export const workdaysLeft = (today: Day, due: Day, cal: Calendar): number => {
  const days = Math.min(daysBetween(today, due), FAR)
  return Array.from({ length: Math.max(0, days) }, (_, i) => plusDays(today, i + 1)).filter((day) => cal.isWorkday(day)).length
}

const dueSaid = (ctx: Ctx, dueOn: string | null) =>
  dueOn ? { dueOn, daysLeft: daysBetween(ctx.today, dueOn), workdaysLeft: workdaysLeft(ctx.today, dueOn, ctx.settings.calendar) } : {}

const stepLabel = (ctx: Ctx, area: string, step: string | null): string | undefined => {
  const { procedure } = areaNamed(ctx.house, area)
  return procedure && step ? stepsOf(procedure)[step]?.label : undefined
}

/** The to-dos of one side of the desk, the most pressing first, each with whose turn it is and what it follows upon. */
export const deskOf = async (ctx: Ctx, side: DeskSide) => {
  const source = await sourceOf(ctx, side)
  const { nameOf } = await directoryOf(ctx.house)
  const rows = await ctx.tx.all<TodoRow>(sql`
    select t.record_id as "recordId", t.area, r.number, r.title, t.kind, t.what, t.who, t.due_on as "dueOn", t.since, ${sentBack} as "sentBack",
        exists (select 1 from deadlines d where d.record_id = t.record_id and d.ended_on is null and d.paused and d.due_on = t.due_on) as paused,
        l.step, l.taken_by as "takenBy", c.tokens, m.user_id as "onBy"
      from ${source} t join records r on r.id = t.record_id join circles c on c.id = t.circle_id
      left join lateral (select s.step, s.taken_by from steps_taken s where s.record_id = t.record_id and s.standing <> 'returned'
        order by s.ord desc limit 1) l on true
      ${takenOn}
     where ${inSight('r')}
     order by t.due_on nulls last, t.since, t.record_id limit ${DESK + 1}`)
  const items = rows.slice(0, DESK).map(({ dueOn, sentBack, step, takenBy, tokens, onBy, ...row }): TodoSaid => {
    const after = stepLabel(ctx, row.area, step)
    const by = takenBy ? nameOf(takenBy) : undefined
    const turn = tokens.flatMap((token) => (token.startsWith('user:') ? (nameOf(token.slice('user:'.length)) ?? []) : []))
    return {
      ...row,
      turn,
      mayTakeOn: side === 'mine' && mayTakeOn(row.kind, tokens),
      ...(onBy ? { takenOn: { by: nameOf(onBy) ?? '', mine: onBy === ctx.actor.id } } : {}),
      ...(sentBack ? { sentBack } : {}),
      ...(after ? { after: { step: after, ...(by ? { by } : {}) } } : {}),
      ...dueSaid(ctx, dueOn),
    }
  })
  return { items, more: rows.length > DESK }
}
