/** Reconciliation: what came in is held against what became of it (监督执纪工作规则：案管定期汇总核对), and whatever has nobody is named. */
import type { Area } from '../kit/area.ts'
import { accountOf } from '../kit/balance.ts'
import { type DayAccount, FAULTS_LISTED, type Fault, reconcileContract, type Waiting } from '../kit/reconcile-contract.ts'
import { column } from '../kit/record/fields.ts'
import { type Day, daysBetween } from '../law/day.ts'
import { asHouse } from './circles.ts'
import type { Ctx } from './context.ts'
import { directoryOf } from './directory.ts'
import { type Served, serve } from './room.ts'
import { ident, inSight, join, type Sql, sql } from './sql.ts'

/** How many days are shown back. */
const SHOWN_DAYS = 31
/** Of what is wrong so many records are kept by number for each area and day; the counts hold them all. */
const FAULTS_KEPT = 1000

const endsOf = (area: Area): string[] => Object.entries(area.procedure?.states ?? {}).flatMap(([name, { end }]) => (end ? [name] : []))

/** What a year's account holds: what came since its first day, what left since then, and what is still open. */
const inAccount = (area: Area, opened: Sql, closed: Sql, state: Sql, year: Day): Sql =>
  sql`(${opened} >= ${year} or ${closed} >= ${year} or not ${state} = any (${endsOf(area)}::text[]))`

const received = (area: Area, year: Day): Sql => sql`
  select case when r.opened >= ${year} then 'received' else 'carried' end as part, r.circle_id from records r
   where r.area = ${area.name} and ${inAccount(area, sql`r.opened`, sql`r.closed`, sql`r.state`, year)}`

/** What became of them, as the room itself has it. */
const became = (area: Area, year: Day): Sql => {
  const { opened = '', closed = '' } = area.spine
  const states = JSON.stringify(Object.entries(area.balance ?? {}).map(([state, part]) => ({ state, part })))
  const own = inAccount(area, sql`t.${ident(column(opened))}`, sql`t.${ident(column(closed))}`, sql`t.state`, year)
  return sql`select coalesce(l.part, 'open') as part, t.circle_id from ${ident(area.name)} t
    left join jsonb_to_recordset(${states}) as l(state text, part text) on l.state = t.state where ${own}`
}

/** Open, with no handler and nobody whose to-do it is. */
const unowned = (area: Area): Sql => {
  const nobody = area.spine.handler ? sql`and t.${ident(column(area.spine.handler))} is null` : sql``
  return sql`select t.id, 'unowned' as kind, t.circle_id from ${ident(area.name)} t
    where not t.state = any (${endsOf(area)}::text[]) ${nobody} and not exists (select 1 from todos d where d.record_id = t.id)`
}

/** On the spine, and not so in its room. */
const astray = (area: Area): Sql => sql`
  select r.id, 'astray' as kind, r.circle_id from records r left join ${ident(area.name)} t on t.id = r.id
   where r.area = ${area.name} and (t.id is null or t.state <> r.state)`

const keepArea = async (ctx: Ctx, area: Area): Promise<void> => {
  const year = `${ctx.today.slice(0, 4)}-01-01`
  const wrong = sql`${unowned(area)} union all ${astray(area)}`
  const parts = join([received(area, year), became(area, year), sql`select kind, circle_id from (${wrong}) w`], ' union all ')
  await ctx.tx.run(sql`insert into reconciled_counts (day, area, part, circle_id, records)
    select ${ctx.today}, ${area.name}, part, circle_id, count(*) from (${parts}) p group by part, circle_id`)
  await ctx.tx.run(sql`insert into reconciled_faults (day, area, record_id, kind, since, circle_id)
    select ${ctx.today}, ${area.name}, w.id, w.kind, coalesce(b.since, ${ctx.today}), w.circle_id from (${wrong}) w
      left join reconciled_faults b on b.record_id = w.id and b.kind = w.kind and b.day = (select max(day) from reconciled_days where day < ${ctx.today})
     order by w.kind, w.id limit ${FAULTS_KEPT}`)
}

/** Reconciles this day for every area that says how its records leave; once more on the same day takes the place of the first. */
export const reconcile = async (ctx: Ctx): Promise<void> => {
  await ctx.tx.run(sql`delete from reconciled_counts where day = ${ctx.today}`)
  await ctx.tx.run(sql`delete from reconciled_faults where day = ${ctx.today}`)
  for (const area of ctx.house.areas) if (area.balance) await keepArea(ctx, area)
  await ctx.tx.run(sql`insert into reconciled_days (day, at) values (${ctx.today}, ${ctx.now}) on conflict (day) do update set at = excluded.at`)
}

type CountRow = { day: Day; area: string; part: string; records: number }

/** Each day and area, also where the reader's sum is nought: zero is said as zero. */
const accountsOf = async (ctx: Ctx, days: Day[]): Promise<DayAccount[]> => {
  const rows = await ctx.tx.all<CountRow>(sql`select day, area, part, sum(records)::int as records from reconciled_counts c
    where day = any (${days}::date[]) and ${inSight('c')} group by day, area, part`)
  const kept = Map.groupBy(rows, (row) => `${row.day} ${row.area}`)
  const accounted = ctx.house.areas.filter(({ balance }) => balance)
  return days.flatMap((day) =>
    accounted.map(({ name }) => {
      const parts = (kept.get(`${day} ${name}`) ?? []).map(({ part, records }) => [part, records])
      return { day, area: name, account: accountOf(Object.fromEntries(parts)) }
    }),
  )
}

const faultsOn = async (ctx: Ctx, day: Day): Promise<Fault[]> => {
  const rows = await ctx.tx.all<Omit<Fault, 'days'>>(sql`select f.kind, f.record_id as "recordId", f.area, r.number, f.since
    from reconciled_faults f join records r on r.id = f.record_id where f.day = ${day} and ${inSight('f')} and ${inSight('r')}
    order by f.since, r.number limit ${FAULTS_LISTED}`)
  return rows.map((row) => ({ ...row, days: daysBetween(row.since, day) + 1 }))
}

/** Hands that are given and not signed for, of records that the reader may know. */
const waitingHands = async (ctx: Ctx): Promise<Waiting[]> => {
  const { nameOf } = await directoryOf(ctx.house)
  const open = await asHouse(ctx, () =>
    ctx.tx.all<Waiting>(sql`select h.record_id as "recordId", h.area, r.number, h.from_user as "from", h.to_user as "to",
        (h.given_at at time zone 'Asia/Shanghai')::date as "givenOn", h.due_on as "dueOn"
      from handovers h join records r on r.id = h.record_id where h.received_at is null and h.refused_at is null order by h.due_on`),
  )
  const ids = open.map(({ recordId }) => recordId)
  const seen = await ctx.tx.all<{ id: string }>(sql`select id from records where id = any (${ids}::uuid[]) and ${inSight('records')}`)
  const known = new Set(seen.map(({ id }) => id))
  return open.filter(({ recordId }) => known.has(recordId)).map((hand) => ({ ...hand, from: nameOf(hand.from) ?? '', to: nameOf(hand.to) ?? '' }))
}

const readReconciled = async (ctx: Ctx, asked: Day | undefined) => {
  const kept = await ctx.tx.all<{ day: Day }>(sql`select day from reconciled_days order by day desc limit ${SHOWN_DAYS}`)
  const days = kept.map(({ day }) => day)
  const day = asked ?? days[0]
  const [accounts, faults, waiting] = [await accountsOf(ctx, days), day ? await faultsOn(ctx, day) : [], await waitingHands(ctx)]
  return { ...(day ? { day } : {}), days, accounts, faults, waiting }
}

export const reconcileRoutes: readonly Served[] = [serve(reconcileContract.read, (ctx, { query }) => readReconciled(ctx, query.day))]
