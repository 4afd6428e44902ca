/** Access asked for, or opened at once in an emergency: what is told of it to whom, and how it begins. */
import { type Access, type accessContract, HOURS_TO_CONFIRM } from '../kit/access-contract.ts'
import type { Answer } from '../kit/contract.ts'
import { refusal } from '../kit/refusal.ts'
import { hoursLater } from '../law/day.ts'
import { dueDay } from '../law/term.ts'
import { openTo } from './access-open.ts'
import { asHouse, circlesFor } from './circles.ts'
import { present } from './columns.ts'
import type { Ctx } from './context.ts'
import { directoryOf } from './directory.ts'
import { areaNamed } from './house.ts'
import { newId } from './id.ts'
import { knownByNumber } from './lineage.ts'
import { inSight, type Sql, sql } from './sql.ts'
import { writeDown, writeDownForKeepers } from './trail.ts'

export type Row = Pick<Access, 'id' | 'kind' | 'area' | 'number' | 'purpose' | 'reason' | 'askedAt'> & {
  asker: string
  /** Whatever record bears the number; and the same only where the reader may know it. */
  target: string | null
  recordId: string | null
  confirmBy: string | null
  decidedBy: string | null
  agreed: boolean | null
  said: string | null
  untilDay: string | null
  endedWhy: string | null
}

const AT_ONCE = 200

/** The requests that the actor may know of: one's own, and as a leader those on records from which one does not stand aside. */
export const known = (ctx: Ctx, which: Sql): Promise<Row[]> =>
  ctx.tx.all<Row>(sql`
    select a.id, a.kind, a.area, a.number, a.record_id as target, r.id as "recordId", a.asker, a.purpose, a.reason, a.asked_at::text as "askedAt",
        a.confirm_by::text as "confirmBy", a.decided_by as "decidedBy", a.agreed, a.said, a.until_day as "untilDay", a.ended_why as "endedWhy"
      from access_requests a left join records r on r.id = a.record_id and ${inSight('r')}
     where ${inSight('a')} and ${which}
       and (a.asker = ${ctx.actor.id} or not exists (select 1 from exclusions x where x.record_id = a.record_id and x.user_id = ${ctx.actor.id}))
     order by a.asked_at desc, a.id desc limit ${AT_ONCE}`)

export const standingOf = (ctx: Ctx, row: Row): Access['standing'] => {
  const urgent = row.kind === 'urgent'
  // Ended before anyone confirmed it, it was never confirmed, whoever ended it.
  if (urgent && row.agreed === null && row.endedWhy) return 'unconfirmed'
  if (row.endedWhy === 'withdrawn' || row.endedWhy === 'recused') return 'ended'
  if (row.agreed === false) return urgent ? 'unconfirmed' : 'refused'
  if (row.agreed) return (row.untilDay ?? '') < ctx.today ? 'expired' : 'granted'
  if (!urgent) return 'waits'
  return new Date(row.confirmBy ?? 0) > ctx.now ? 'opened' : 'unconfirmed'
}

export const leads = (ctx: Ctx): boolean => ctx.actor.roles.includes('deputy') || ctx.actor.roles.includes('secretary')

export const mayDecide = (ctx: Ctx, row: Row): boolean =>
  leads(ctx) && row.asker !== ctx.actor.id && ['waits', 'opened'].includes(standingOf(ctx, row))

/** Whoever asked may let go of it; whoever leads may take back what was granted; an emergency they confirm or decline. */
export const mayEnd = (ctx: Ctx, row: Row): boolean => {
  const standing = standingOf(ctx, row)
  if (row.asker === ctx.actor.id) return ['waits', 'granted', 'opened'].includes(standing)
  return standing === 'granted' && leads(ctx)
}

const mayOpenAtOnce = (ctx: Ctx): boolean => leads(ctx) || ctx.settings.access.duty.includes(ctx.actor.id)

/** The last day to which access may be granted today (工作日 as the office set them). */
export const lastDay = (ctx: Ctx): string =>
  dueDay(ctx.today, { workdays: ctx.settings.access.workdays }, ctx.settings.calendar, { today: ctx.today }).due

/** Every request that concerns the actor, with what they may do about it. */
export const accessesOf = async (ctx: Ctx): Promise<Answer<typeof accessContract.mine>> => {
  const { nameOf } = await directoryOf(ctx.house)
  const items = (await known(ctx, sql`true`)).map((row): Access => {
    const { target: _, agreed: __, endedWhy: ___, asker, decidedBy, ...rest } = row
    const names = { asker: nameOf(asker) ?? '', ...(decidedBy ? { decidedBy: nameOf(decidedBy) ?? '' } : {}) }
    return {
      ...(present(rest) as Omit<Access, 'asker' | 'standing' | 'may'>),
      ...names,
      standing: standingOf(ctx, row),
      may: { decide: mayDecide(ctx, row), end: mayEnd(ctx, row) },
    }
  })
  return { items, mayOpenAtOnce: mayOpenAtOnce(ctx), workdays: ctx.settings.access.workdays, lastDay: lastDay(ctx) }
}

type Wanted = { area: string; number: string }
type There = { id: string; circleId: number; excluded: string[] }

/** The record that bears the number, whoever asks; what comes of it is not to be told to them. */
const there = (ctx: Ctx, { area, number }: Wanted): Promise<There | undefined> =>
  asHouse(ctx, () =>
    ctx.tx.one<There>(sql`select r.id, r.circle_id as "circleId", (select coalesce(array_agg(x.user_id::text), '{}') from exclusions x where x.record_id = r.id) as excluded
      from records r where r.area = ${area} and r.number = ${number}`),
  )

const notSeenAlready = async (ctx: Ctx, { area, number }: Wanted): Promise<void> => {
  areaNamed(ctx.house, area)
  if (await knownByNumber(ctx, [area], number)) throw refusal('seesAlready', {}, { field: 'number' })
}

/** The asker, and those who lead but for whom the record is closed; the asker's own row stands whether or not it is closed to them. */
const requestCircle = async (ctx: Ctx, excluded: string[]): Promise<number> => {
  const out = excluded.filter((user) => user !== ctx.actor.id).map((user) => `-user:${user}`)
  const [circleId] = await circlesFor(ctx, [[`user:${ctx.actor.id}`, 'role:deputy', 'role:secretary', ...out].sort()])
  return circleId as number
}

/** Asks for access. The answer is the same whether a record bears the number or not, and whether or not the asker stands aside from it. */
export const askAccess = async (ctx: Ctx, asked: Wanted & { purpose: string; reason: string }): Promise<{ asked: boolean }> => {
  await notSeenAlready(ctx, asked)
  const mine = await known(ctx, sql`a.asker = ${ctx.actor.id} and a.area = ${asked.area} and a.number = ${asked.number}`)
  if (mine.some((row) => standingOf(ctx, row) === 'waits')) throw refusal('accessAskedAlready', {}, { field: 'number' })
  const found = await there(ctx, asked)
  const circleId = await requestCircle(ctx, found?.excluded ?? [])
  await ctx.tx.run(sql`insert into access_requests (id, kind, area, number, record_id, asker, purpose, reason, asked_at, circle_id)
    values (${newId()}, 'asked', ${asked.area}, ${asked.number}, ${found?.id ?? null}, ${ctx.actor.id}, ${asked.purpose}, ${asked.reason}, ${ctx.now}, ${circleId})`)
  const what = { purpose: asked.purpose, reason: asked.reason }
  if (found) await asHouse(ctx, () => writeDown(ctx, [{ kind: 'ask access', area: asked.area, recordId: found.id, circleId: found.circleId, what }]))
  else await writeDownForKeepers(ctx, 'ask access', { area: asked.area })
  return { asked: true }
}

/** Opens at once. Whoever stands aside learns no more than that there is nothing for them. */
export const openAtOnce = async (ctx: Ctx, asked: Wanted & { reason: string }, purpose: string): Promise<{ recordId: string }> => {
  if (!mayOpenAtOnce(ctx)) throw refusal('urgentByFew')
  await notSeenAlready(ctx, asked)
  const found = await there(ctx, asked)
  if (!found || found.excluded.includes(ctx.actor.id)) throw refusal('notFound')
  const id = newId()
  const until = hoursLater(ctx.now, HOURS_TO_CONFIRM)
  await ctx.tx.run(sql`insert into access_requests (id, kind, area, number, record_id, asker, purpose, reason, asked_at, confirm_by, circle_id)
    values (${id}, 'urgent', ${asked.area}, ${asked.number}, ${found.id}, ${ctx.actor.id}, ${purpose}, ${asked.reason}, ${ctx.now}, ${until},
      ${await requestCircle(ctx, found.excluded)})`)
  const opening = { id, area: asked.area, recordId: found.id, asker: ctx.actor.id }
  await openTo(ctx, opening, { at: until }, { kind: 'open urgently', what: { reason: asked.reason, until } })
  return { recordId: found.id }
}
