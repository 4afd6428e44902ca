/** What is done to everything sealed at once: moved out of plain columns, and wrapped by a new key. Both go on where they were stopped. */
import type { Area } from '../kit/area.ts'
import { column, sealedFields } from '../kit/record/fields.ts'
import { asTheHouse, type Ctx } from './context.ts'
import type { House } from './house.ts'
import { readRecords } from './records.ts'
import { rewrap } from './seal.ts'
import { hex, writeSealed } from './sealed.ts'
import { ident, join, raw, type Sql, sql } from './sql.ts'

const BATCH = 500

const plainTable = (area: Area): string => `${area.name}_sealed`

const moveSome = async (ctx: Ctx, area: Area): Promise<number> => {
  const fields = sealedFields(area.record)
  const columns = join(fields.map(({ name }) => raw(`${column(name)} as "${name}"`)))
  const rows = await ctx.tx.all<Record<string, string | null> & { record_id: string }>(
    sql`select record_id, ${columns} from ${ident(plainTable(area))} order by record_id limit ${BATCH} for update`,
  )
  const ids = rows.map(({ record_id }) => record_id)
  const excluded = new Map((await readRecords(ctx, area, ids)).map((kept) => [kept.id, kept.excluded]))
  await writeSealed(
    ctx,
    area,
    rows.map(({ record_id: id, ...values }) => ({
      id,
      values: Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)),
      excluded: excluded.get(id) ?? [],
    })),
  )
  await ctx.tx.run(sql`delete from ${ident(plainTable(area))} where record_id = any (${ids}::uuid[])`)
  return rows.length
}

/** Seals what lies in plain columns from before, some at a time, each time whole; then the table goes. Without a key it waits. Gives how many records were moved. */
export const movePlain = async (house: House): Promise<number> => {
  let moved = 0
  if (house.seal.length === 0) return moved
  for (const area of house.areas.filter(({ record }) => sealedFields(record).length > 0)) {
    const there = await asTheHouse(house, ({ tx }) => tx.one<{ at: string | null }>(sql`select to_regclass(${plainTable(area)})::text as at`))
    if (!there?.at) continue
    for (let some = BATCH; some === BATCH; ) {
      some = await asTheHouse(house, (ctx) => moveSome(ctx, area))
      moved += some
    }
    await asTheHouse(house, ({ tx }) => tx.run(sql`select drop_when_emptied(${plainTable(area)})`))
  }
  return moved
}

type Wrapped = { at: string; place: string; key_id: string; wrapped: Buffer }

const wrappedSomewhere: Record<string, Sql> = {
  sealed_values: sql`select ctid::text as at, record_id || '/' || field as place, key_id, wrapped from sealed_values where key_id <>`,
  sealed_before: sql`select ctid::text as at, record_id || '/' || field as place, key_id, wrapped from sealed_before where key_id <>`,
  files: sql`select ctid::text as at, 'file/' || id as place, key_id, wrapped from files where key_id <>`,
  sealed_rows: sql`select ctid::text as at, 'row/' || import_id || '/' || row_no as place, key_id, wrapped from sealed_rows where key_id <>`,
}

const rewrapSome = async (ctx: Ctx, table: string, found: Sql): Promise<number> => {
  const ring = ctx.house.seal
  const rows = await ctx.tx.all<Wrapped>(sql`${found} ${ring[0]?.id ?? ''} limit ${BATCH} for update`)
  const anew = rows.map(({ at, place, key_id, wrapped }) => {
    const { keyId, wrapped: by } = rewrap(ring, place, { keyId: key_id, wrapped })
    return { at, key_id: keyId, wrapped: hex(by) }
  })
  await ctx.tx.run(sql`update ${ident(table)} t set key_id = n.key_id, wrapped = n.wrapped
    from jsonb_to_recordset(${JSON.stringify(anew)}) as n(at tid, key_id text, wrapped bytea) where t.ctid = n.at`)
  return rows.length
}

/** Wraps every data key by the newest key, some at a time; what is wrapped already is not touched again. Gives how many were wrapped. */
export const rewrapAll = async (house: House): Promise<number> => {
  let done = 0
  for (const [table, found] of Object.entries(wrappedSomewhere)) {
    for (let some = BATCH; some === BATCH; ) {
      some = await asTheHouse(house, (ctx) => rewrapSome(ctx, table, found))
      done += some
    }
  }
  return done
}
