/** Sealed cells of an incoming ledger: enciphered as they are read, sealed with their record when the ledger is kept, nowhere in plain. */
import { rm } from 'node:fs/promises'
import type { Area } from '../../kit/area.ts'
import { sealedFields } from '../../kit/record/fields.ts'
import { type Reason, refusal } from '../../kit/refusal.ts'
import { sealedWords } from '../../kit/ledger-words.ts'
import type { Values } from '../../kit/who.ts'
import { asTheHouse, type Ctx } from '../context.ts'
import { storedPath } from '../files/store.ts'
import type { House } from '../house.ts'
import { markOf, seal, unseal } from '../seal.ts'
import { hex, placeOfRow } from '../sealed.ts'
import { sql } from '../sql.ts'
import type { Cell } from './cells.ts'
import { type CheckedRow, digestOf } from './check.ts'
import type { Matched } from './headings.ts'
import type { Touched } from './touched.ts'

type SealedRow = { row_no: number; key_id: string; wrapped: string; body: string }
/** A row without what is to be sealed, and that apart; `cells` are the file's own, for showing what was wrong. */
type Parted = { row: CheckedRow; cells: Cell[]; sealed: SealedRow | undefined }

const names = (area: Area): Set<string> => new Set(sealedFields(area.record).map(({ name }) => name))

const only = (values: Values, keep: (name: string) => boolean): Values => Object.fromEntries(Object.entries(values).filter(([name]) => keep(name)))

/** A row that may not be entered leaves nothing of what it says, not even among the faulty ones: its number in the file, and why. */
const withheld = (row: CheckedRow, reasons: readonly Reason[]): CheckedRow => ({
  row: row.row,
  recordKey: `#${row.row}`,
  rowKey: `#${row.row}`,
  values: {},
  digest: '',
  faults: reasons.map(({ text }) => ({ row: row.row, column: sealedWords.wholeRow, reason: text })),
})

/** Makes a parter for one file. A ledger with sealed columns is refused while there is no key; one without passes as it is. */
export const rowParter = (
  ctx: Pick<Ctx, 'house' | 'settings'>,
  importId: string,
  { area, columns }: Matched,
): ((row: CheckedRow, cells: Cell[]) => Parted) => {
  const sealedNames = names(area)
  const sealedAt = new Set(Object.entries(columns).flatMap(([index, name]) => (sealedNames.has(name) ? [Number(index)] : [])))
  if (sealedNames.size === 0) return (row, cells) => ({ row, cells, sealed: undefined })
  const ring = ctx.house.seal
  if (ring.length === 0 && sealedAt.size > 0) throw refusal('importRefused', { why: sealedWords.keyMissing })
  return (row, cells) => {
    const reasons = area.holds?.(row.values, ctx.settings) ?? []
    if (reasons.length > 0) return { row: withheld(row, reasons), cells: [], sealed: undefined }
    if (sealedAt.size === 0) return { row, cells, sealed: undefined }
    const told = JSON.stringify(only(row.values, (name) => sealedNames.has(name)))
    const values = only(row.values, (name) => !sealedNames.has(name))
    const open = { ...row, values, digest: digestOf(values) }
    const blanked = cells.map((cell, i) => (sealedAt.has(i) ? null : cell))
    if (told === '{}') return { row: open, cells: blanked, sealed: undefined }
    const { keyId, wrapped, body } = seal(ring, placeOfRow(importId, row.row), told)
    const marked = { ...open, digest: `${open.digest}.${markOf(ring, told)}` }
    return { row: marked, cells: blanked, sealed: { row_no: row.row, key_id: keyId, wrapped: hex(wrapped), body: hex(body) } }
  }
}

export const storeSealedRows = async (ctx: Ctx, importId: string, circleId: number, rows: readonly (SealedRow | undefined)[]): Promise<void> => {
  const given = rows.filter((row) => row !== undefined)
  if (given.length === 0) return
  await ctx.tx.run(sql`insert into sealed_rows (import_id, circle_id, row_no, key_id, wrapped, body)
    select ${importId}, ${circleId}, row_no, key_id, wrapped, body from jsonb_populate_recordset(null::sealed_rows, ${JSON.stringify(given)})`)
}

type Kept = { row_no: number; key_id: string; wrapped: Buffer; body: Buffer }

/** What the rows of these records brought to be sealed, by the record; a later row of a record speaks last. */
export const sealedOfRows = async (ctx: Ctx, importId: string, area: Area, touched: readonly Touched[]): Promise<Map<string, Values>> => {
  const found = new Map<string, Values>()
  if (names(area).size === 0) return found
  const recordOf = new Map(touched.flatMap(({ recordId, rows }) => rows.flatMap(({ rowNo }) => (rowNo === null ? [] : [[rowNo, recordId] as const]))))
  const rows = await ctx.tx.all<Kept>(sql`
    select row_no, key_id, wrapped, body from sealed_rows where import_id = ${importId} and row_no = any (${[...recordOf.keys()]}::int[]) order by row_no`)
  for (const { row_no, key_id, wrapped, body } of rows) {
    const told = JSON.parse(unseal(ctx.house.seal, placeOfRow(importId, row_no), { keyId: key_id, wrapped, body })) as Values
    const recordId = recordOf.get(row_no) as string
    found.set(recordId, { ...found.get(recordId), ...told })
  }
  return found
}

/** The uploaded file itself holds the names in plain: once its rows are kept it goes, unless it is also filed on a record. */
export const forgetUpload = async (house: House, importId: string, area: Area): Promise<void> => {
  const kept = await asTheHouse(house, ({ tx }) =>
    tx.one<{ digest: string; columns: Record<string, string> }>(sql`select digest, columns from imports
      where id = ${importId} and standing = 'kept' and not exists (select 1 from files where files.digest = imports.digest)`),
  )
  if (kept && Object.values(kept.columns).some((name) => names(area).has(name))) await rm(storedPath(house, kept.digest), { force: true })
}

/** Once kept they lie with their records: the rows' own copies go. */
export const dropSealedRows = (ctx: Ctx, importId: string): Promise<number> => ctx.tx.run(sql`delete from sealed_rows where import_id = ${importId}`)
