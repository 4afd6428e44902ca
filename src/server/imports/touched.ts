/** The records that an import touches, each with all its rows: those that lie here, and those that the file brings. */
import type { Area } from '../../kit/area.ts'
import type { Values } from '../../kit/who.ts'
import type { Ctx } from '../context.ts'
import { newId } from '../id.ts'
import { empty, sql } from '../sql.ts'

const BATCH = 200

/** `rowNo` is the row's place in the file; a row that lies here and is not changed has none. */
export type TouchedRow = { id: string; rowNo: number | null; values: Values }
/** `circleId` is null for a record that is not here yet. */
export type Touched = { key: string; recordId: string; circleId: number | null; number: string | null; rows: TouchedRow[] }

type Found = {
  key: string
  recordId: string | null
  circleId: number | null
  number: string | null
  id: string | null
  rowNo: number | null
  values: Values
}

/**
 * The rows of the next of them in the order of their keys. Each key's rows are looked up one key at a time: until the transaction ends
 * nobody has told the planner how many rows came in.
 */
const next = (ctx: Ctx, importId: string, area: Area, brings: boolean, after: string): Promise<Found[]> => {
  const mine = sql`i.import_id = ${importId} and i.verdict in ('new', 'changed')`
  const stays = brings ? sql`and not exists (select from import_rows i where ${mine} and i.record_key = t.key and i.row_key = l.row_key)` : empty
  const brought = brings
    ? sql`union all select coalesce(l.ord, i.row_no), i.row_key, l.record_id, l.id, i.row_no, i.values
        from import_rows i left join ledger_rows l on l.area = ${area.name} and l.row_key = i.row_key where ${mine} and i.record_key = t.key`
    : empty
  return ctx.tx.all<Found>(sql`
    with touched as (select distinct i.record_key as key from import_rows i where ${mine} and i.record_key > ${after}
      ${brings ? empty : sql`and exists (select from ledger_rows l where l.area = ${area.name} and l.record_key = i.record_key)`}
      order by 1 limit ${BATCH})
    select t.key, w.record_id as "recordId", r.circle_id as "circleId", r.number, w.id, w.row_no as "rowNo", w.values
      from touched t cross join lateral (
        select l.ord, l.row_key, l.record_id, l.id, null::int as row_no, l.values from ledger_rows l
         where l.area = ${area.name} and l.record_key = t.key ${stays} ${brought}) w
      left join records r on r.id = w.record_id order by t.key, w.ord, w.row_key`)
}

/** Rows of one key are one record: the one that lies here, if any of them does. */
const recordOf = (key: string, found: readonly Found[]): Touched => {
  const here = found.find(({ recordId }) => recordId !== null)
  return {
    key,
    recordId: here?.recordId ?? newId(),
    circleId: here?.circleId ?? null,
    number: here?.number ?? null,
    rows: found.map(({ id, rowNo, values }) => ({ id: id ?? newId(), rowNo, values })),
  }
}

/**
 * Every record that an import touches, so many at a time. `brings`: the file's rows are among them, in place of those that they change;
 * else only what lies here now, as when the import is taken back.
 */
export async function* touchedBy(ctx: Ctx, importId: string, area: Area, brings: boolean): AsyncGenerator<Touched[]> {
  let after = ''
  for (;;) {
    const found = await next(ctx, importId, area, brings, after)
    if (found.length === 0) return
    after = (found.at(-1) as Found).key
    yield [...Map.groupBy(found, ({ key }) => key)].map(([key, rows]) => recordOf(key, rows))
  }
}
