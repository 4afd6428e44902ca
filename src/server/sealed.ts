/** What of a record lies sealed: written by whoever registers it, opened only for whom it is sealed, each opening in the trail. */
import type { Area } from '../kit/area.ts'
import { sealedFields } from '../kit/record/fields.ts'
import { refusal } from '../kit/refusal.ts'
import { is, tokensOf, type Values, type Who } from '../kit/who.ts'
import { circlesFor } from './circles.ts'
import type { Ctx } from './context.ts'
import type { Kept } from './records.ts'
import { type Sealed, seal, unseal } from './seal.ts'
import { ident, inSight, sql } from './sql.ts'
import { lookedAt } from './trail.ts'

type Row = { field: string; key_id: string; wrapped: Buffer; body: Buffer }

/** For whom an area's sealed values lie; an area without any has nobody. */
export const sealedReader = (area: Area): Who | undefined => sealedFields(area.record)[0]?.sealedFor

/** Where a sealed value belongs: it opens nowhere else. */
export const placeOf = (recordId: string, field: string): string => `${recordId}/${field}`

/** Where a file's bytes belong, and where the sealed cells of an incoming row; `reseal.ts` says the same in SQL. */
export const placeOfFile = (id: string): string => `file/${id}`
export const placeOfRow = (importId: string, row: number): string => `row/${importId}/${row}`

export const hex = (bytes: Buffer): string => `\\x${bytes.toString('hex')}`

const asSealed = ({ key_id, wrapped, body }: Pick<Row, 'key_id' | 'wrapped' | 'body'>): Sealed => ({ keyId: key_id, wrapped, body })

/** The circles of what is sealed of these records: its readers, less those excluded. */
export const sealedCircles = (ctx: Pick<Ctx, 'house' | 'tx'>, reader: Who, of: { values: Values; excluded: string[] }[]): Promise<number[]> =>
  circlesFor(
    ctx,
    of.map(({ values, excluded }) => [...tokensOf(reader, values), ...excluded.map((id) => `-user:${id}`)].sort()),
  )

/** The same for one record of an area that seals. */
export const sealedCircle = async (ctx: Pick<Ctx, 'house' | 'tx'>, area: Area, kept: Pick<Kept, 'values' | 'excluded'>): Promise<number> => {
  const reader = sealedReader(area)
  const [circleId] = reader ? await sealedCircles(ctx, reader, [kept]) : []
  if (circleId === undefined) throw refusal('notFound')
  return circleId
}

type Draft = { id: string; values: Values; excluded: string[]; circleBefore?: number }

/** Seals the values of these records that are to be sealed; those not given stay as they lie. A recusal moves what lies there already. */
export const writeSealed = async (ctx: Ctx, area: Area, drafts: readonly Draft[]): Promise<void> => {
  const fields = sealedFields(area.record)
  const reader = sealedReader(area)
  if (!reader) return
  const given = drafts.filter((draft) => fields.some(({ name }) => draft.values[name] !== undefined) || draft.excluded.length > 0)
  if (given.length === 0) return
  const circles = await sealedCircles(ctx, reader, given)
  const rows = given.flatMap(({ id, values }, i) =>
    fields.flatMap(({ name }) => {
      if (values[name] === undefined || values[name] === null) return []
      const { keyId, wrapped, body } = seal(ctx.house.seal, placeOf(id, name), String(values[name]))
      return [{ record_id: id, field: name, key_id: keyId, wrapped: hex(wrapped), body: hex(body), circle_id: circles[i] }]
    }),
  )
  await ctx.tx.run(sql`
    insert into sealed_values (record_id, field, key_id, wrapped, body, circle_id)
    select record_id, field, key_id, wrapped, body, circle_id from jsonb_populate_recordset(null::sealed_values, ${JSON.stringify(rows)})
    on conflict (record_id, field) do update set key_id = excluded.key_id, wrapped = excluded.wrapped, body = excluded.body,
      circle_id = excluded.circle_id, sealed_at = now()`)
  for (const [i, { id, excluded, circleBefore }] of given.entries())
    if (excluded.length > 0 && circleBefore !== undefined)
      for (const table of ['sealed_values', 'sealed_before', 'files'])
        await ctx.tx.run(sql`update ${ident(table)} set circle_id = ${circles[i]} where record_id = ${id} and key_id is not null`)
}

/** Takes sealed values away that were emptied by a correction. */
export const emptySealed = async (ctx: Ctx, area: Area, recordId: string, emptied: readonly string[]): Promise<void> => {
  const names = sealedFields(area.record).flatMap(({ name }) => (emptied.includes(name) ? [name] : []))
  if (names.length > 0) await ctx.tx.run(sql`delete from sealed_values where record_id = ${recordId} and field = any (${names}::text[])`)
}

/** Which fields hold something sealed; nobody but those for whom they are sealed learns it. */
export const sealedNames = async (ctx: Pick<Ctx, 'tx'>, recordId: string): Promise<string[]> =>
  (
    await ctx.tx.all<{ field: string }>(
      sql`select field from sealed_values where record_id = ${recordId} and ${inSight('sealed_values')} order by field`,
    )
  ).map(({ field }) => field)

/** Opens what is sealed of a record, whoever asks: the caller has made sure that they may. */
export const openedOf = async (ctx: Pick<Ctx, 'tx' | 'house'>, recordId: string): Promise<Record<string, string>> => {
  const rows = await ctx.tx.all<Row>(
    sql`select field, key_id, wrapped, body from sealed_values where record_id = ${recordId} and ${inSight('sealed_values')} order by field`,
  )
  return Object.fromEntries(rows.map((row) => [row.field, unseal(ctx.house.seal, placeOf(recordId, row.field), asSealed(row))]))
}

/** May the actor read what is sealed of this record? The office for which it is sealed, and of it nobody who stands aside (工作规则第47条). */
export const readsSealed = (ctx: Pick<Ctx, 'actor'>, area: Area, kept: Pick<Kept, 'values' | 'excluded'>): boolean => {
  const reader = sealedReader(area)
  return reader !== undefined && is(reader, ctx.actor, kept.values, kept.excluded)
}

/** One reading, asked for: written down before anything is answered. Others learn no more than that the record is not there for them. */
export const readSealed = async (ctx: Ctx, area: Area, kept: Kept): Promise<Record<string, string>> => {
  if (!readsSealed(ctx, area, kept)) throw refusal('notFound')
  const values = await openedOf(ctx, kept.id)
  await lookedAt(ctx, { kind: 'read sealed', area: area.name, recordId: kept.id, circleId: kept.circleId, what: { fields: Object.keys(values) } })
  return values
}
