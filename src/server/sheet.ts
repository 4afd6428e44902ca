/** A ledger out to Excel: the filter and order of the page, the ledger's own columns, and a last sheet that says what it holds. */
import { yesWords } from '../kit/ledger-words.ts'
import { aboutSheet, exportNumbering, joinClauses, joinWords, labelled, words } from '../kit/words.ts'
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Area } from '../kit/area.ts'
import type { Ledger } from '../kit/ledger.ts'
import { yearOf } from '../law/day.ts'
import { filterable, type Listing } from '../kit/listing.ts'
import type { Field } from '../kit/record/fields.ts'
import { refusal } from '../kit/refusal.ts'
import { type CodeBook, codeBook } from './code-book.ts'
import type { Ctx } from './context.ts'
import { type Directory, directoryOf } from './directory.ts'
import { batchesOf, pageOf, type Row, shownFields } from './listing.ts'
import { ledgerFields, ledgerRowsOf } from './ledger-rows.ts'
import { nextInSeries } from './numbers.ts'
import { inSight, sql } from './sql.ts'
import type { Download } from './room.ts'
import { lookedAround } from './trail.ts'
import { underProgress } from './exporting.ts'
import { newId } from './id.ts'
import { type Cell, writeWorkbook } from './workbook.ts'

const BATCH = 1000
/** More is refused, never cut off in silence. */
const MAX_ROWS = 200_000
/** Widths of columns, in characters: as long as what stands in the first rows, within these. */
const [NARROW, WIDE] = [8, 48]
const MEASURED = 200

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A value in the words that a person reads: names for ids, labels for codes, 是 and 否. */
export const inWordsOf = (field: Field, value: unknown, names: Directory, book: CodeBook): string | number | null => {
  if (value === undefined || value === null) return null
  if (field.codes) return book.label(field.codes, String(value))
  if (field.kind === 'yes') return value ? words.yes : words.no
  if (Array.isArray(value)) return joinWords(value.map((id) => names.nameOf(String(id)) ?? ''))
  if (['unit', 'office', 'user'].includes(field.kind)) return names.nameOf(String(value)) ?? ''
  return typeof value === 'number' ? value : String(value)
}

async function* notTooMany(batches: AsyncIterable<Row[]>): AsyncGenerator<Row[]> {
  let rows = 0
  for await (const batch of batches) {
    rows += batch.length
    if (rows > MAX_ROWS) throw refusal('tooManyRows', { rows: MAX_ROWS })
    yield batch
  }
}

const stateLabel = (area: Area, state: string): string => area.procedure?.states[state]?.label ?? words.kept

/** The filter in the words of the page: labels for fields, names for ids. */
const filterInWords = (area: Area, listing: Listing, names: Directory, book: CodeBook): string => {
  const said = filterable(area).flatMap((field) => {
    const value = listing[field.name]
    if (typeof value !== 'string' || value === '') return []
    const single = { ...field, kind: field.kind === 'users' ? ('user' as const) : field.kind }
    const parts =
      field.kind === 'day'
        ? [value]
        : value.split(',').map((each) => String(inWordsOf(single, field.kind === 'yes' ? yesWords.includes(each) : each, names, book)))
    return [labelled(field.label, joinWords(parts))]
  })
  const states = listing.state ? [labelled(words.state, joinWords(listing.state.split(',').map((state) => stateLabel(area, state))))] : []
  const all = [...(listing.q ? [listing.q] : []), ...states, ...said]
  return all.length > 0 ? joinClauses(all) : words.unfiltered
}

const beijing = (moment: Date): string => moment.toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai' })

type Say = (field: Field, value: unknown) => Cell
/** The heading, and how a thousand records become rows. */
type Table = { heading: string[]; rowsOf: (batch: Row[]) => Promise<Cell[][]> }

const numbersOf = async (ctx: Ctx, ids: string[]): Promise<Map<string, string>> => {
  const rows = await ctx.tx.all<{ id: string; number: string }>(
    sql`select id, number from records where id = any (${ids}::uuid[]) and ${inSight('records')}`,
  )
  return new Map(rows.map(({ id, number }) => [id, number]))
}

const ends = (area: Area, row: Row): string[] => [stateLabel(area, row.state), row.origin === 'ledger' ? words.fromLedger : words.fromHere]

/** As the ledger is kept: its own columns in its order, a row for each line, then what only this platform knows. */
const asLedger = (ctx: Ctx, area: Area, ledger: Ledger, say: Say): Table => {
  const fields = ledgerFields(area, ledger)
  return {
    heading: [...fields.map((f) => f.heading), words.ourNumber, words.state, words.origin],
    rowsOf: async (batch) => {
      const ids = batch.map(({ id }) => id)
      const found = await ledgerRowsOf(ctx, area, ledger, ids)
      const numbers = await numbersOf(ctx, ids)
      return batch.flatMap((row) =>
        (found.get(row.id) ?? []).map((values) => [
          ...fields.map(({ field }) => say(field, values[field.name])),
          numbers.get(row.id) ?? null,
          ...ends(area, row),
        ]),
      )
    },
  }
}

const asShown = (area: Area, listing: Listing, say: Say): Table => {
  const fields = shownFields(area, listing.columns)
  return {
    heading: [...fields.map((f) => f.label), words.state, words.origin],
    rowsOf: async (batch) => batch.map((row) => [...fields.map((f) => say(f, row[f.name])), ...ends(area, row)]),
  }
}

/** What went past: how many rows, and the sum by which a sheet that went out can be told from one that was changed afterwards. */
type Past = { rows: number; digest: () => string }

const wide = (text: unknown): number => [...String(text ?? '')].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 2 : 1), 2)

const widthsOf = (rows: Cell[][]): number[] =>
  (rows[0] ?? []).map((_, i) => Math.min(WIDE, Math.max(NARROW, ...rows.slice(0, MEASURED).map((row) => wide(row[i])))))

/** The rows of the sheet as they are wanted, counted and summed on their way. */
const flowing = (table: Table, batches: AsyncIterable<Row[]>, at: (rows: number) => void): { past: Past; rows: AsyncIterable<Cell[]> } => {
  const sum = createHash('sha256').update(`[${JSON.stringify(table.heading)}`)
  const past: Past = { rows: 0, digest: () => sum.update(']').digest('hex') }
  async function* rows(): AsyncGenerator<Cell[]> {
    yield table.heading
    for await (const batch of batches) {
      for (const row of await table.rowsOf(batch)) {
        past.rows += 1
        sum.update(`,${JSON.stringify(row)}`)
        yield row
      }
      at(past.rows)
    }
  }
  return { past, rows: rows() }
}

type Asked = Listing & { why?: string; progress?: string }

const write = async (ctx: Ctx, area: Area, { why, ...listing }: Asked, path: string, at: (rows: number) => void): Promise<void> => {
  const [names, book] = [await directoryOf(ctx.house), await codeBook(ctx.house)]
  const say: Say = (field, value) => inWordsOf(field, value, names, book)
  const table = area.ledger ? asLedger(ctx, area, area.ledger, say) : asShown(area, listing, say)
  const filter = filterInWords(area, listing, names, book)
  const number = await nextInSeries(ctx, 'exports', exportNumbering, yearOf(ctx.today))
  const sample = await pageOf(ctx, area, { ...listing, page: 1, size: MEASURED })
  const widths = widthsOf([table.heading, ...(await table.rowsOf(sample.items))])
  const { past, rows } = flowing(table, notTooMany(batchesOf(ctx, area, listing, BATCH)), at)
  /** Asked for when the rows have gone past: the export is written down before it is given out. */
  async function* about(): AsyncGenerator<Cell[]> {
    const digest = past.digest()
    const said = { number, rows: past.rows, filter, digest, ...(why ? { why } : {}) }
    await lookedAround(ctx, { kind: 'export', area: area.name, what: said })
    yield* aboutSheet({ ledger: area.label, ...said, by: ctx.actor.name, at: beijing(ctx.now) })
  }
  await writeWorkbook(path, [
    { name: area.ledger?.title ?? area.label, widths, heading: true, rows },
    { name: words.aboutExport, widths: [22, 80], heading: false, rows: about() },
  ])
}

/**
 * The workbook of what was asked for: an area with a ledger as that ledger, any other as it is shown. It is written to a file row by
 * row, so that its length costs no memory, numbered and written down before it is given out; the file goes when it was sent.
 */
export const sheetOf = async (ctx: Ctx, area: Area, { progress, ...asked }: Asked): Promise<Download> => {
  const path = join(ctx.house.filesDir, `export-${newId()}.xlsx`)
  await mkdir(ctx.house.filesDir, { recursive: true })
  const drop = (): Promise<void> => rm(path, { force: true })
  try {
    await underProgress(ctx, progress, (at) => write(ctx, area, asked, path, at))
  } catch (error) {
    await drop()
    throw error
  }
  const body = createReadStream(path)
  body.once('close', () => void drop())
  return { download: { name: `${area.label}${ctx.today}.xlsx`, type: xlsx, body } }
}
