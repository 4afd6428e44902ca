/** Deciding on access, confirming an emergency, ending either; and who has access to a record, for those who know it without. */
import { type accessContract, accessBasis, urgentBasis } from '../kit/access-contract.ts'
import type { Answer } from '../kit/contract.ts'
import { refusal } from '../kit/refusal.ts'
import { closeTo, type Opening, openTo } from './access-open.ts'
import { known, lastDay, leads, mayDecide, mayEnd, type Row, standingOf } from './accesses.ts'
import { asHouse } from './circles.ts'
import { present } from './columns.ts'
import type { Ctx } from './context.ts'
import { directoryOf } from './directory.ts'
import { knowsByRight } from './granted.ts'
import { areaNamed } from './house.ts'
import { readRecord } from './records.ts'
import { inSight, sql } from './sql.ts'
import { writeDown, writeDownForKeepers } from './trail.ts'

/** Of two who decide at once, one goes first and the other learns that it is done. */
const held = async (ctx: Ctx, id: string): Promise<Row> => {
  await ctx.tx.run(sql`select 1 from access_requests where id = ${id} and ${inSight('access_requests')} for update`)
  const [row] = await known(ctx, sql`a.id = ${id}`)
  if (!row) throw refusal('notFound')
  return row
}

const isRecused = (ctx: Ctx, row: Row): Promise<unknown> =>
  ctx.tx.one(sql`select 1 from exclusions where record_id = ${row.target} and user_id = ${row.asker}`)

/** What stands against opening it: a day too late, a record that the leader does not know, an asker who stands aside. */
const openingOf = async (ctx: Ctx, row: Row, untilDay: string | undefined): Promise<Opening> => {
  const last = lastDay(ctx)
  const basis = row.kind === 'urgent' ? urgentBasis : accessBasis
  if (!untilDay || untilDay < ctx.today || untilDay > last)
    throw refusal('accessDays', { day: last, days: ctx.settings.access.workdays }, { field: 'untilDay', basis })
  if (!row.recordId) throw refusal('nothingToOpen')
  if (await isRecused(ctx, row)) throw refusal('askerRecused', { who: (await directoryOf(ctx.house)).nameOf(row.asker) })
  return { id: row.id, area: row.area, recordId: row.recordId, asker: row.asker }
}

const decided = (ctx: Ctx, id: string, agrees: boolean, said: string, untilDay: string | null): Promise<number> =>
  ctx.tx.run(sql`update access_requests set decided_by = ${ctx.actor.id}, decided_at = ${ctx.now}, agreed = ${agrees}, said = ${said}, until_day = ${untilDay}
    where id = ${id}`)

const told = (ctx: Ctx, row: Row, kind: string, what: unknown): Promise<void> =>
  row.target
    ? asHouse(ctx, async () => {
        const { circleId } = await readRecord(ctx, areaNamed(ctx.house, row.area), row.target ?? '')
        await writeDown(ctx, [{ kind, area: row.area, recordId: row.target ?? '', circleId, what }])
      })
    : writeDownForKeepers(ctx, kind, { area: row.area })

const declined = async (ctx: Ctx, row: Row, said: string): Promise<void> => {
  await decided(ctx, row.id, false, said, null)
  const kind = row.kind === 'urgent' ? 'decline urgent' : 'refuse access'
  const what = { who: row.asker, said }
  if (row.kind === 'urgent' && row.target) return closeTo(ctx, { ...row, recordId: row.target }, 'over', { kind, what })
  return told(ctx, row, kind, what)
}

/** Grants or refuses what was asked, confirms or declines an emergency: one who leads, never the asker, never one who stands aside. */
export const decideAccess = async (
  ctx: Ctx,
  id: string,
  { agrees, untilDay, said }: { agrees: boolean; untilDay?: string | undefined; said: string },
) => {
  const row = await held(ctx, id)
  if (row.asker === ctx.actor.id) throw refusal('ownAccess')
  if (!leads(ctx)) throw refusal('accessByLeaders')
  if (!mayDecide(ctx, row)) throw refusal('accessDecided')
  if (agrees) {
    const opening = await openingOf(ctx, row, untilDay)
    const day = untilDay as string
    await decided(ctx, id, true, said, day)
    const kind = row.kind === 'urgent' ? 'confirm access' : 'grant access'
    await openTo(ctx, opening, { day }, { kind, what: { who: row.asker, said, until: day } })
  } else await declined(ctx, row, said)
  return { done: true }
}

/** Takes a request back, or ends access before its day. */
export const endAccess = async (ctx: Ctx, id: string): Promise<{ done: boolean }> => {
  const row = await held(ctx, id)
  if (!mayEnd(ctx, row)) throw refusal('accessOver')
  const done = { kind: 'end access', what: { who: row.asker } }
  if (standingOf(ctx, row) !== 'waits' && row.target) await closeTo(ctx, { ...row, recordId: row.target }, 'withdrawn', done)
  else {
    await ctx.tx.run(sql`update access_requests set ended_at = ${ctx.now}, ended_by = ${ctx.actor.id}, ended_why = 'withdrawn' where id = ${id}`)
    await told(ctx, row, done.kind, done.what)
  }
  return { done: true }
}

/** Who reads this record by access now, why and until when; for those who know it by right, and for nobody who reads it by access. */
export const runningOn = async (ctx: Ctx, areaName: string, id: string): Promise<Answer<typeof accessContract.running>> => {
  const area = areaNamed(ctx.house, areaName)
  const kept = await readRecord(ctx, area, id)
  if (!knowsByRight(ctx, area, kept)) return { items: [] }
  type Item = Answer<typeof accessContract.running>['items'][number]
  const rows = await asHouse(ctx, () =>
    ctx.tx.all<Record<string, unknown>>(sql`
      select a.id, a.kind, a.asker as who, a.purpose, a.reason, a.asked_at::text as since, a.decided_by as by, g.until_day as "untilDay",
          g.until_at::text as "confirmBy"
        from access_grants g join access_requests a on a.id = g.access_id
       where g.record_id = ${id} and (g.until_day >= ${ctx.today} or g.until_at > ${ctx.now}) order by a.asked_at`),
  )
  const { nameOf } = await directoryOf(ctx.house)
  const named = (user: unknown) => (user ? nameOf(String(user)) : undefined)
  return { items: rows.map((row) => present({ ...row, who: named(row.who) ?? '', by: named(row.by) }) as Item) }
}

/** Emergencies that nobody confirmed in time, that were declined, or that ended unconfirmed; the auditor learns who and when, and nothing of the record. */
export const unconfirmedOf = async (ctx: Ctx): Promise<Answer<typeof accessContract.unconfirmed>> => {
  type Item = Answer<typeof accessContract.unconfirmed>['items'][number]
  const content = ctx.actor.roles.includes('secretary')
  const rows = await asHouse(ctx, () =>
    ctx.tx.all<Record<string, unknown>>(sql`
      select a.id, a.asker as who, a.asked_at::text as "openedAt", a.confirm_by::text as "confirmBy", a.decided_by as "refusedBy", a.area, a.number, a.reason
        from access_requests a
       where a.kind = 'urgent' and a.agreed is not true and (a.agreed = false or a.ended_at is not null or a.confirm_by <= ${ctx.now})
         and not exists (select 1 from exclusions x where x.record_id = a.record_id and x.user_id = ${ctx.actor.id})
       order by a.asked_at desc limit 200`),
  )
  const { nameOf } = await directoryOf(ctx.house)
  return {
    items: rows.map(({ area, number, reason, who, refusedBy, ...rest }) => {
      const names = { who: nameOf(String(who)) ?? '', refusedBy: refusedBy ? nameOf(String(refusedBy)) : undefined }
      return present({ ...rest, ...names, ...(content ? { area, number, reason } : {}) }) as Item
    }),
  }
}
