/** Records as the rows of their own ledger, one for each line: what a ledger brought stands as it was brought, all else as it is kept. */
import type { Area } from '../kit/area.ts'
import type { Ledger } from '../kit/ledger.ts'
import { type Field, fieldsOf, openFields } from '../kit/record/fields.ts'
import type { Values } from '../kit/who.ts'
import type { Ctx } from './context.ts'
import { type Kept, readRecords } from './records.ts'
import { inSight, sql } from './sql.ts'

export type LedgerField = { heading: string; field: Field }

/** The ledger's columns in its own order, each with the field it holds; what lies sealed is not given out. */
export const ledgerFields = (area: Area, ledger: Ledger): LedgerField[] => {
  const lines = Object.values(area.lines ?? {}).flatMap(({ record }) => openFields(record))
  const sealed = new Set(fieldsOf(area.record).flatMap((f) => (f.sealedFor ? [f.name] : [])))
  const known = new Map([...lines, ...openFields(area.record)].map((field) => [field.name, field]))
  return ledger.columns.flatMap(({ heading, field: name }) => {
    const field = sealed.has(name) ? undefined : known.get(name)
    return field ? [{ heading, field }] : []
  })
}

/** The rows of records that nobody has worked on here, exactly as their ledger brought them. */
const broughtRows = (ctx: Ctx, area: Area, ids: string[]): Promise<{ id: string; rows: Values[] }[]> =>
  ctx.tx.all(sql`
    select l.record_id as id, json_agg(l.values order by l.ord, l.row_key) as rows
      from ledger_rows l join records r on r.id = l.record_id
     where l.area = ${area.name} and l.record_id = any (${ids}::uuid[]) and not r.touched and ${inSight('l')}
     group by l.record_id`)

/** A row for each line; what a line does not hold itself is its record's. */
const rowsOfKept = (area: Area, ledger: Ledger, kept: Kept): Values[] => {
  const [name] = ledger.lineKey ? Object.keys(area.lines ?? {}) : []
  const lines = name === undefined ? [] : (kept.lines[name] ?? [])
  return lines.length === 0 ? [kept.values] : lines.map((line) => ({ ...kept.values, ...line }))
}

/** The ledger rows of these records by the record's id; only those within the actor's sight. */
export const ledgerRowsOf = async (ctx: Ctx, area: Area, ledger: Ledger, ids: string[]): Promise<Map<string, Values[]>> => {
  const brought = new Map((await broughtRows(ctx, area, ids)).map(({ id, rows }) => [id, rows]))
  const others = ids.filter((id) => !brought.has(id))
  const kept = others.length === 0 ? [] : await readRecords(ctx, area, others)
  return new Map([...brought, ...kept.map((each) => [each.id, rowsOfKept(area, ledger, each)] as const)])
}
