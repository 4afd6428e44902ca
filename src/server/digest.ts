/** 今日提要: once for each person and day, what is due, what changed and what waits for their signature; nothing is told twice. */
import { dayContract, type Digest, type DigestSection, digestSections, type Told } from '../kit/day-contract.ts'
import { stepsOf } from '../kit/procedure/step.ts'
import { type Day, plusDays } from '../law/day.ts'
import { mondayOf } from '../law/grid.ts'
import { circlesFor } from './circles.ts'
import type { Ctx } from './context.ts'
import { areaNamed } from './house.ts'
import { type Served, serve } from './room.ts'
import { bySight, inSight, sql } from './sql.ts'

/** So many things in one digest; the desk has them all. */
const TOLD = 100

type Found = { recordId: string; section: DigestSection; what: string; dueOn: Day | null }

const sectionOf = (kind: string, dueOn: Day | null, today: Day, sunday: Day): DigestSection | undefined => {
  if (kind === 'sign') return 'sign'
  if (!dueOn || dueOn > sunday) return undefined
  return dueOn < today ? 'late' : dueOn === today ? 'today' : 'week'
}

/** My to-dos that wait for a signature, are late, or end by Sunday. */
const pressing = async (ctx: Ctx): Promise<Found[]> => {
  const sunday = plusDays(mondayOf(ctx.today), 6)
  const rows = await ctx.tx.all<{ recordId: string; kind: string; what: string; dueOn: Day | null }>(sql`
    select t.record_id as "recordId", t.kind, t.what, t.due_on as "dueOn" from todos t
     where ${bySight('t')} and (t.kind = 'sign' or t.due_on <= ${sunday}) order by t.due_on nulls last, t.record_id limit ${TOLD * 5}`)
  return rows.flatMap(({ kind, ...rest }) => {
    const section = sectionOf(kind, rest.dueOn, ctx.today, sunday)
    return section ? [{ ...rest, section }] : []
  })
}

/** Steps that others took, or had signed, since then on what I worked on or have to do. */
const changed = async (ctx: Ctx, since: string): Promise<Found[]> => {
  const rows = await ctx.tx.all<{ recordId: string; area: string; step: string; standing: string }>(sql`
    with mine as (select record_id from steps_taken w where w.taken_by = ${ctx.actor.id} and ${inSight('w')}
      union select record_id from todos t where ${bySight('t')})
    select distinct on (s.record_id) s.record_id as "recordId", r.area, s.step, s.standing from mine
      join steps_taken s on s.record_id = mine.record_id join records r on r.id = s.record_id
      left join lateral (select max(g.signed_at) as at from signatures g where g.step_id = s.id and g.signed_by <> ${ctx.actor.id} and ${inSight('g')}) g on true
     where ${inSight('s')} and ${inSight('r')} and s.origin = 'here' and s.standing <> 'waiting'
       and (g.at >= ${since} or (s.taken_at >= ${since} and s.taken_by is distinct from ${ctx.actor.id}))
     order by s.record_id, s.ord desc limit ${TOLD}`)
  return rows.map(({ recordId, area, step, standing }) => {
    const { procedure } = areaNamed(ctx.house, area)
    const label = (procedure && stepsOf(procedure)[step]?.label) ?? ''
    return { recordId, section: 'changed', what: standing === 'returned' ? digestSections.returned(label) : label, dueOn: null }
  })
}

/** Where a record would be told of under two heads, the more pressing tells it. */
const eachOnce = (found: Found[]): Found[] => {
  const order: readonly DigestSection[] = digestSections.order
  const sorted = found.toSorted((a, b) => order.indexOf(a.section) - order.indexOf(b.section))
  return [...new Map(sorted.toReversed().map((each) => [each.recordId, each])).values()].toReversed().slice(0, TOLD)
}

/** Since the last digest, or since the morning of yesterday where there was none then. */
const sinceWhen = async (ctx: Ctx): Promise<string> => {
  const last = await ctx.tx.one<{ at: string }>(sql`select made_at::text as at from digests d
    where d.user_id = ${ctx.actor.id} and d.day < ${ctx.today} and ${inSight('d')} order by d.day desc limit 1`)
  return last?.at ?? `${plusDays(ctx.today, -1)}T00:00:00+08:00`
}

/** Makes today's digest of the actor where there is none yet: at the first sign-in of the day, else when it is first read. */
export const makeDigest = async (ctx: Ctx): Promise<void> => {
  const since = await sinceWhen(ctx)
  const [circle] = await circlesFor(ctx, [[`user:${ctx.actor.id}`]])
  const made = await ctx.tx.run(sql`insert into digests (user_id, day, made_at, circle_id)
    values (${ctx.actor.id}, ${ctx.today}, ${ctx.now}, ${circle}) on conflict do nothing`)
  if (made === 0) return
  const items = eachOnce([...(await pressing(ctx)), ...(await changed(ctx, since))]).map((each) => ({
    record_id: each.recordId,
    section: each.section,
    what: each.what,
    due_on: each.dueOn,
  }))
  if (items.length === 0) return
  await ctx.tx.run(sql`insert into digest_items (user_id, day, record_id, section, what, due_on, circle_id)
    select ${ctx.actor.id}, ${ctx.today}, record_id, section, what, due_on, ${circle}
      from jsonb_to_recordset(${JSON.stringify(items)}) as i(record_id uuid, section text, what text, due_on date)`)
}

/** Today's digest of the actor, made now by whoever stayed signed in over night; what the actor may no longer know is left out. */
const digestOf = async (ctx: Ctx): Promise<Digest> => {
  await makeDigest(ctx)
  const kept = await ctx.tx.one<{ read: boolean }>(
    sql`select read_at is not null as read from digests d where d.user_id = ${ctx.actor.id} and d.day = ${ctx.today} and ${inSight('d')}`,
  )
  const items = await ctx.tx.all<Told & { dueOn: string | null }>(sql`
    select i.section, i.record_id as "recordId", r.area, r.number, r.title, i.what, i.due_on as "dueOn"
      from digest_items i join records r on r.id = i.record_id
     where i.user_id = ${ctx.actor.id} and i.day = ${ctx.today} and ${inSight('i')} and ${inSight('r')} order by i.due_on nulls last, r.number`)
  return {
    day: ctx.today,
    read: kept?.read ?? false,
    items: items.map(({ dueOn, ...rest }) => ({ ...rest, ...(dueOn ? { dueOn } : {}) })),
  }
}

export const digestRoutes: readonly Served[] = [
  serve(dayContract.digest, digestOf),
  serve(dayContract.readDigest, async (ctx) => {
    await ctx.tx.run(
      sql`update digests d set read_at = ${ctx.now} where d.user_id = ${ctx.actor.id} and d.day = ${ctx.today} and read_at is null and ${inSight('d')}`,
    )
    return { done: true }
  }),
]
