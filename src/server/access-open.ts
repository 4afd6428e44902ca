/** Opening a record to somebody and closing it again: the record's circle is what the database tests, so that is all that changes. */
import { asHouse } from './circles.ts'
import type { Ctx } from './context.ts'
import { areaNamed } from './house.ts'
import { draftOf, keep } from './keep.ts'
import { holdRecord } from './records.ts'
import { sql } from './sql.ts'
import { writeDown } from './trail.ts'

type Done = { kind: string; what: unknown }
/** An access as far as it opens something. */
export type Opening = { id: string; area: string; recordId: string; asker: string }
/** The last day, or the moment at which it ends by itself. */
export type Until = { day: string } | { at: Date }

/** Lays the record under the circle that its rule, its signers and its running access make; what was not worked on stays so. */
const circleAfresh = async (ctx: Ctx, { area: name, recordId, asker }: Opening, { kind, what }: Done): Promise<void> => {
  const area = areaNamed(ctx.house, name)
  const kept = await holdRecord(ctx, area, recordId)
  const [circleId = kept.circleId] = await keep(ctx, area, [{ ...draftOf(kept), touched: false }])
  await ctx.tx.run(sql`update users set rights_version = rights_version + 1 where id = ${asker}`)
  await writeDown(ctx, [{ kind, area: name, recordId, circleId, what }])
}

/** Opens the record to the asker until a day or a moment; an access that runs already moves its end. */
export const openTo = (ctx: Ctx, opening: Opening, until: Until, done: Done): Promise<void> =>
  asHouse(ctx, async () => {
    const [day, at] = 'day' in until ? [until.day, null] : [null, until.at]
    await ctx.tx.run(sql`insert into access_grants (access_id, record_id, user_id, until_day, until_at)
      values (${opening.id}, ${opening.recordId}, ${opening.asker}, ${day}, ${at})
      on conflict (access_id) do update set until_day = excluded.until_day, until_at = excluded.until_at`)
    await circleAfresh(ctx, opening, done)
  })

/** Closes it: the circle is again what it was. */
export const closeTo = (ctx: Ctx, opening: Opening, why: 'withdrawn' | 'over', done: Done): Promise<void> =>
  asHouse(ctx, async () => {
    await ctx.tx.run(sql`delete from access_grants where access_id = ${opening.id}`)
    await ctx.tx.run(sql`update access_requests set ended_at = ${ctx.now}, ended_by = ${ctx.actor.id}, ended_why = ${why} where id = ${opening.id}`)
    await circleAfresh(ctx, opening, done)
  })

/** Whoever stands aside from a record has no access to it any more; its circle is written by whoever records that. */
export const closeToRecused = (ctx: Ctx, recordId: string, userId: string): Promise<number> =>
  asHouse(ctx, () =>
    ctx.tx.run(sql`with gone as (delete from access_grants where record_id = ${recordId} and user_id = ${userId} returning access_id)
      update access_requests set ended_at = ${ctx.now}, ended_by = ${ctx.actor.id}, ended_why = 'recused' where id in (select access_id from gone)`),
  )

/** Each day: what ran out is closed. Nobody has read by it since its end, for the database looks at the day and the hour itself. */
export const closeWhatIsOver = async (ctx: Ctx): Promise<void> => {
  const over = await ctx.tx.all<Opening & { kind: string }>(sql`
    select a.id, a.area, a.record_id as "recordId", a.asker, a.kind from access_grants g join access_requests a on a.id = g.access_id
     where g.until_day < ${ctx.today} or g.until_at <= ${ctx.now} order by a.asked_at`)
  for (const opening of over) await closeTo(ctx, opening, 'over', { kind: 'access over', what: { who: opening.asker } })
}
