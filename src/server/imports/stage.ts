/** The dry run: every row read and checked, put beside what is kept, counted; nothing of it is kept yet. */
import { cellFaults, fileFaults } from '../../kit/ledger-words.ts'
import { words } from '../../kit/words.ts'
import { refusal } from '../../kit/refusal.ts'
import type { Area } from '../../kit/area.ts'
import { codeBook } from '../code-book.ts'
import type { Ctx } from '../context.ts'
import { readDirectory } from '../directory.ts'
import { type Columns, unnested } from '../rows.ts'
import { sql } from '../sql.ts'
import type { Cell, Codes, Names } from './cells.ts'
import { type CheckedRow, rowChecker } from './check.ts'
import { HEADING_DEPTH, type Matched, matchLedger } from './headings.ts'
import { rowsOf } from './read.ts'
import { passUnchanged } from './same.ts'
import { fewAtOnce } from './few-at-once.ts'
import { rowParter, storeSealedRows } from './sealed-rows.ts'

const BATCH = 400

export type Counts = { rows: number; new: number; changed: number; unchanged: number; wrong: number }
/** Told while the work goes on; throws to stop it. */
export type Progress = (done: number) => Promise<void>

/** Read within this transaction: a folder's units may have come in just before its other ledgers. */
export const namesFor = async (ctx: Ctx): Promise<Names> => {
  const names = await readDirectory(ctx.tx)
  const users = new Map(names.users.map((u) => [u.name, u.id]))
  return { unit: (name) => names.unitId.get(name), office: (name) => names.officeId.get(name), user: (name) => users.get(name) }
}

export const codesFor = async (ctx: Ctx): Promise<Codes> => {
  const book = await codeBook(ctx.house)
  const sets = new Map<string, Set<string>>()
  return (table, code) => {
    const set = sets.get(table.name) ?? new Set(book.of(table).map((c) => c.code))
    sets.set(table.name, set)
    return set.has(code)
  }
}

/** Reads the headings of a file, and which ledger it is. */
export const recognise = async (areas: readonly Area[], path: string): Promise<Matched> => {
  const top: Cell[][] = []
  for await (const { row, cells } of rowsOf(path)) {
    while (top.length < row - 1) top.push([])
    top.push(cells)
    if (top.length >= HEADING_DEPTH) break
  }
  const matched = matchLedger(areas, top)
  if (!matched) throw refusal('importRefused', { why: fileFaults.unknown })
  return matched
}

const storedColumns: Columns = {
  row_no: 'int',
  record_key: 'text',
  row_key: 'text',
  values: 'jsonb',
  digest: 'text',
  faults: 'jsonb',
  cells: 'jsonb',
  verdict: 'text',
}

const asStored = (row: CheckedRow, cells: Cell[]) => ({
  row_no: row.row,
  record_key: row.recordKey,
  row_key: row.rowKey,
  values: row.values,
  digest: row.digest,
  faults: row.faults,
  cells: row.faults.length > 0 ? cells : null,
  verdict: row.faults.length > 0 ? 'wrong' : 'new',
})

type Parted = ReturnType<ReturnType<typeof rowParter>>

const store = async (ctx: Ctx, importId: string, circleId: number, parted: Parted[]): Promise<void> => {
  const rows = parted.map(({ row, cells }) => asStored(row, cells))
  await storeSealedRows(
    ctx,
    importId,
    circleId,
    parted.map(({ sealed }) => sealed),
  )
  await ctx.tx.run(sql`
    insert into import_rows (import_id, circle_id, row_no, record_key, row_key, values, digest, faults, cells, verdict)
    select ${importId}, ${circleId}, row_no, record_key, row_key, values::jsonb, digest, faults::jsonb, cells::jsonb, verdict
      from ${unnested(storedColumns, rows)}`)
}

/** Beside what is kept: the same row is unchanged, as is one that merely does not tell what lies sealed; another is a change, unless its record has been worked on here. */
const compare = async (ctx: Ctx, importId: string, area: Area): Promise<void> => {
  await ctx.tx.run(sql`
    update import_rows i set verdict = case when l.digest = i.digest or split_part(l.digest, '.', 1) = i.digest then 'unchanged' when r.touched then 'wrong' else 'changed' end,
      faults = case when l.digest <> i.digest and split_part(l.digest, '.', 1) <> i.digest and r.touched
        then jsonb_build_array(jsonb_build_object('row', i.row_no, 'column', ${numberHeading(area)}::text, 'reason', ${cellFaults.workedOn}::text)) else i.faults end
      from ledger_rows l join records r on r.id = l.record_id
     where i.import_id = ${importId} and i.verdict = 'new' and l.area = ${area.name} and l.row_key = i.row_key`)
  await ctx.tx.run(sql`
    update import_rows i set verdict = 'wrong',
      faults = jsonb_build_array(jsonb_build_object('row', i.row_no, 'column', ${numberHeading(area)}::text, 'reason', ${cellFaults.numberOfOurs}::text))
      from records r where i.import_id = ${importId} and i.verdict = 'new' and r.area = ${area.name} and r.number = i.record_key and r.origin = 'here'`)
}

const numberHeading = (area: Area): string => area.ledger?.columns.find((c) => c.field === area.ledger?.numbered)?.heading ?? words.number

export const countsOf = async (ctx: Ctx, importId: string): Promise<Counts> => {
  const rows = await ctx.tx.all<{ verdict: keyof Counts; n: number }>(
    sql`select verdict, count(*) as n from import_rows where import_id = ${importId} group by verdict`,
  )
  const of = (verdict: string): number => rows.find((r) => r.verdict === verdict)?.n ?? 0
  return { rows: rows.reduce((sum, r) => sum + r.n, 0), new: of('new'), changed: of('changed'), unchanged: of('unchanged'), wrong: of('wrong') }
}

/** The rows of a file, checked, so many at a time. Title rows and blank rows are passed over. */
async function* checkedRows(
  path: string,
  matched: Matched,
  check: ReturnType<typeof rowChecker>,
  part: ReturnType<typeof rowParter>,
): AsyncGenerator<Parted[]> {
  let batch: Parted[] = []
  for await (const { row, cells } of rowsOf(path)) {
    if (row <= matched.row + 1 || cells.every((cell) => cell === null || String(cell).trim() === '')) continue
    batch.push(part(check(row, cells), cells))
    if (batch.length < BATCH) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

/** Reads, checks and compares a whole file; the rows are put aside under the import. */
export const dryRun = async (
  ctx: Ctx,
  given: { importId: string; circleId: number; path: string; matched: Matched },
  progress: Progress,
): Promise<Counts> => {
  const { importId, circleId, path, matched } = given
  const part = rowParter(ctx, importId, matched)
  const check = rowChecker(matched, await namesFor(ctx), await codesFor(ctx))
  let done = 0
  await fewAtOnce(checkedRows(path, matched, check, part), async (rows) => {
    await store(ctx, importId, circleId, rows)
    done += rows.length
    await progress(done)
  })
  if (done === 0) throw refusal('importRefused', { why: fileFaults.empty })
  await compare(ctx, importId, matched.area)
  await passUnchanged(ctx, importId, matched.area)
  return countsOf(ctx, importId)
}
