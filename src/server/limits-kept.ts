/** How limits are kept, under the reader's own sight: those ended in a span of days, and those that today are past their last day. */
import type { Area } from '../kit/area.ts'
import type { LimitEnd, LimitKind, LimitKept } from '../kit/limits-kept.ts'
import type { Span } from '../kit/spans.ts'
import { seesAll } from '../kit/who.ts'
import { articleText } from '../law/statutes.ts'
import type { Ctx } from './context.ts'
import { hasPart } from './figures.ts'
import { inSight, type Sql, sql } from './sql.ts'

type Known = { area: Area; limit: string; kind: LimitKind }

/** The limits of the areas that the reader has a part in. What is only advice of the platform is no law, and stands with the unit's own. */
const knownTo = (ctx: Ctx): Known[] =>
  ctx.house.areas
    .filter((area) => hasPart(ctx, area))
    .flatMap((area) =>
      Object.entries(area.procedure?.limits ?? {}).map(([limit, { basis }]) => {
        const kind = articleText(basis)?.standing === 'advice' ? 'own' : 'law'
        return { area, limit, kind } as const
      }),
    )

const tableOf = (known: readonly Known[]): Sql =>
  sql`unnest(${known.map(({ area }) => area.name)}::text[], ${known.map(({ limit }) => limit)}::text[], ${known.map(({ kind }) => kind)}::text[]) k(area, limit_name, kind)`

const overdue = (ctx: Ctx): Sql => sql`d.ended_on is null and d.due_on < ${ctx.today} and not d.paused`

type EndedRow = { area: string; kind: LimitKind; ord: number; ended: number; kept: number }
type OpenRow = { area: string; kind: LimitKind; open: number }

/** Ended ones are found by the day on which they ended, span by span. */
const ended = (ctx: Ctx, known: readonly Known[], spans: readonly Span[]): Promise<EndedRow[]> =>
  ctx.tx.all(sql`
    select k.area, k.kind, s.ord::int - 1 as ord, sum(c.ended)::int as ended, sum(c.kept)::int as kept
      from unnest(${spans.map(({ from }) => from)}::date[], ${spans.map(({ to }) => to)}::date[]) with ordinality s(from_day, to_day, ord)
     cross join lateral (
       select d.area, d.limit_name, count(*) as ended, count(*) filter (where d.ended_on <= d.due_on) as kept
         from deadlines d where d.ended_on between s.from_day and s.to_day and ${inSight('d')} group by 1, 2) c
      join ${tableOf(known)} using (area, limit_name) group by 1, 2, 3`)

const open = (ctx: Ctx, known: readonly Known[]): Promise<OpenRow[]> =>
  ctx.tx.all(sql`
    select k.area, k.kind, count(*)::int as open from deadlines d join ${tableOf(known)} using (area, limit_name)
     where ${overdue(ctx)} and ${inSight('d')} group by 1, 2`)

/** By area, limits of the law and the unit's own apart; an area of whose limits none ended and none is late is left out. */
export const limitsKept = async (ctx: Ctx, spans: readonly Span[]): Promise<LimitKept[]> => {
  const known = knownTo(ctx)
  const [endedRows, openRows] = await Promise.all([ended(ctx, known, spans), open(ctx, known)])
  const kinds = ['law', 'own'] as const
  return [...new Set(known.map(({ area }) => area))].flatMap((area) =>
    kinds.flatMap((kind) => {
      const isOf = (row: { area: string; kind: LimitKind }): boolean => row.area === area.name && row.kind === kind
      const rows = endedRows.filter(isOf)
      const late = openRows.find(isOf)?.open ?? 0
      if (rows.length === 0 && late === 0) return []
      const told = spans.map((_, i) => rows.find(({ ord }) => ord === i) ?? { ended: 0, kept: 0 })
      const said = { ended: told.map((each) => each.ended), kept: told.map((each) => each.kept), overdue: late }
      return [{ area: area.name, kind, whole: seesAll(area.seenBy, ctx.actor), ...said }]
    }),
  )
}

type Asked = Span & { kind: LimitKind; end: LimitEnd; area?: string | undefined; page: number; size: number }

const endedHow: Record<Exclude<LimitEnd, 'overdue'>, Sql> = {
  ended: sql`true`,
  kept: sql`d.ended_on <= d.due_on`,
  late: sql`d.ended_on > d.due_on`,
}

type Behind = { id: string; area: string; number: string; title: string; state: string; who: null; day: string; adds: number; limit: string }

/** The records behind one of these numbers, a page at a time; those past their last day do not ask for the period. */
export const recordsOfLimits = async (ctx: Ctx, { from, to, kind, end, area, page, size }: Asked) => {
  const known = knownTo(ctx).filter((each) => each.kind === kind && (area === undefined || each.area.name === area))
  const chosen = end === 'overdue' ? overdue(ctx) : sql`d.ended_on between ${from} and ${to} and ${endedHow[end]}`
  const day = end === 'overdue' ? sql`d.due_on` : sql`d.ended_on`
  const rows = sql`deadlines d join ${tableOf(known)} using (area, limit_name) where ${chosen} and ${inSight('d')}`
  const counted = await ctx.tx.one<{ total: number }>(sql`select count(*)::int as total from ${rows}`)
  const items = await ctx.tx.all<Behind>(sql`
    select r.id, r.area, r.number, r.title, r.state, null::text as who, b.day, 1 as adds, b.label as limit
      from (select d.record_id, ${day} as day, d.label, d.limit_name, d.run from ${rows}) b join records r on r.id = b.record_id
     order by b.day, r.number, b.limit_name, b.run limit ${size} offset ${(page - 1) * size}`)
  const total = counted?.total ?? 0
  return { total, records: total, page, size, items }
}
