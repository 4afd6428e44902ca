/** A ledger out to Excel: the filter and order of the page, the ledger's own columns, and a last sheet that says what it holds. */
import { yesWords } from '../kit/ledger-words.ts'
import { aboutSheet, exportNumbering, joinClauses, joinWords, labelled, words } from '../kit/words.ts'
import { createHash } from 'node:crypto'
import { writeXlsx } from 'hucre/xlsx'
import type { Area } from '../kit/area.ts'
import type { Ledger } from '../kit/ledger.ts'
import { yearOf } from '../law/day.ts'
import { filterable, type Listing } from '../kit/listing.ts'
import type { Field } from '../kit/record/fields.ts'
import { refusal } from '../kit/refusal.ts'
import { type CodeBook, codeBook } from './code-book.ts'
import type { Ctx } from './context.ts'
import { type Directory, directoryOf } from './directory.ts'
import { pageOf, type Row, shownFields } from './listing.ts'
import { ledgerFields, ledgerRowsOf } from './ledger-rows.ts'
import { nextInSeries } from './numbers.ts'
import { inSight, sql } from './sql.ts'
import type { Download } from './room.ts'
import { lookedAround } from './trail.ts'

const BATCH = 1000
/** More is refused, never cut off in silence. */
const MAX_ROWS = 50_000

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

const allRows = async (ctx: Ctx, area: Area, listing: Listing): Promise<Row[]> => {
  const rows: Row[] = []
  for (let page = 1; ; page += 1) {
    const { items, more } = await pageOf(ctx, area, { ...listing, page, size: BATCH }, MAX_ROWS)
    rows.push(...items)
    if (!more) return rows
    if (rows.length >= MAX_ROWS) throw refusal('tooManyRows', { rows: MAX_ROWS })
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

type Table = { heading: string[]; body: (string | number | null)[][] }

/** As the ledger is kept: its own columns in its order, a row for each line, then what only this platform knows. */
const asLedger = async (
  ctx: Ctx,
  area: Area,
  ledger: Ledger,
  rows: Row[],
  say: (field: Field, value: unknown) => string | number | null,
): Promise<Table> => {
  const fields = ledgerFields(area, ledger)
  const body: Table['body'] = []
  for (let at = 0; at < rows.length; at += BATCH) {
    const batch = rows.slice(at, at + BATCH)
    const ids = batch.map(({ id }) => id)
    const found = await ledgerRowsOf(ctx, area, ledger, ids)
    const numbers = await numbersOf(ctx, ids)
    for (const row of batch)
      for (const values of found.get(row.id) ?? [])
        body.push([...fields.map(({ field }) => say(field, values[field.name])), numbers.get(row.id) ?? null, ...ends(area, row)])
  }
  return { heading: [...fields.map((f) => f.heading), words.ourNumber, words.state, words.origin], body }
}

const numbersOf = async (ctx: Ctx, ids: string[]): Promise<Map<string, string>> => {
  const rows = await ctx.tx.all<{ id: string; number: string }>(
    sql`select id, number from records where id = any (${ids}::uuid[]) and ${inSight('records')}`,
  )
  return new Map(rows.map(({ id, number }) => [id, number]))
}

const ends = (area: Area, row: Row): string[] => [stateLabel(area, row.state), row.origin === 'ledger' ? words.fromLedger : words.fromHere]

const asShown = (area: Area, listing: Listing, rows: Row[], say: (field: Field, value: unknown) => string | number | null): Table => {
  const fields = shownFields(area, listing.columns)
  const body = rows.map((row) => [...fields.map((f) => say(f, row[f.name])), ...ends(area, row)])
  return { heading: [...fields.map((f) => f.label), words.state, words.origin], body }
}

/** So that a sheet that went out can be told from one that was changed afterwards. */
const digestOf = ({ heading, body }: Table): string =>
  createHash('sha256')
    .update(JSON.stringify([heading, ...body]))
    .digest('hex')

/**
 * The workbook of what was asked for: an area with a ledger as that ledger, any other as it is shown.
 * The export is numbered and written down before it is given out.
 */
export const sheetOf = async (ctx: Ctx, area: Area, listing: Listing): Promise<Download> => {
  const [rows, names, book] = [await allRows(ctx, area, listing), await directoryOf(ctx.house), await codeBook(ctx.house)]
  const say = (field: Field, value: unknown): string | number | null => inWordsOf(field, value, names, book)
  const table = area.ledger ? await asLedger(ctx, area, area.ledger, rows, say) : asShown(area, listing, rows, say)
  const filter = filterInWords(area, listing, names, book)
  const [number, digest] = [await nextInSeries(ctx, 'exports', exportNumbering, yearOf(ctx.today)), digestOf(table)]
  await lookedAround(ctx, { kind: 'export', area: area.name, what: { number, rows: table.body.length, filter, digest } })
  const about = aboutSheet({ ledger: area.label, number, filter, rows: table.body.length, by: ctx.actor.name, at: beijing(ctx.now), digest })
  const bytes = await writeXlsx({
    sheets: [
      {
        name: area.ledger?.title ?? area.label,
        rows: [table.heading, ...table.body],
        columns: table.heading.map(() => ({ autoWidth: true })),
        freezePane: { rows: 1 },
      },
      { name: words.aboutExport, rows: about, columns: [{ width: 12 }, { width: 80 }] },
    ],
  })
  return { download: { name: `${area.label}${ctx.today}.xlsx`, type: xlsx, body: Buffer.from(bytes) } }
}
