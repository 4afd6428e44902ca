/** A ledger out to Excel as it is shown: the same filter, order and columns, and a last sheet that says what it holds. */
import { yesWords } from '../kit/ledger-words.ts'
import { aboutSheet, joinClauses, joinWords, labelled, words } from '../kit/words.ts'
import { writeXlsx } from 'hucre/xlsx'
import type { Area } from '../kit/area.ts'
import { filterable, type Listing } from '../kit/listing.ts'
import type { Field } from '../kit/record/fields.ts'
import { refusal } from '../kit/refusal.ts'
import { type CodeBook, codeBook } from './code-book.ts'
import type { Ctx } from './context.ts'
import { type Directory, directoryOf } from './directory.ts'
import { pageOf, type Row, shownFields } from './listing.ts'
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

/** The workbook of what is shown. The export is written down before it is given out. */
export const sheetOf = async (ctx: Ctx, area: Area, listing: Listing): Promise<Download> => {
  const [rows, names, book] = [await allRows(ctx, area, listing), await directoryOf(ctx.house), await codeBook(ctx.house)]
  const fields = shownFields(area, listing.columns)
  const filter = filterInWords(area, listing, names, book)
  await lookedAround(ctx, { kind: 'export', area: area.name, what: { rows: rows.length, filter } })
  const body = rows.map((row) => [
    ...fields.map((f) => inWordsOf(f, row[f.name], names, book)),
    stateLabel(area, row.state),
    row.origin === 'ledger' ? words.fromLedger : words.fromHere,
  ])
  const heading = [...fields.map((f) => f.label), words.state, words.origin]
  const about = aboutSheet({ ledger: area.label, filter, rows: rows.length, by: ctx.actor.name, at: beijing(ctx.now) })
  const bytes = await writeXlsx({
    sheets: [
      {
        name: area.ledger?.title ?? area.label,
        rows: [heading, ...body],
        columns: heading.map(() => ({ autoWidth: true })),
        freezePane: { rows: 1 },
      },
      { name: words.aboutExport, rows: about, columns: [{ width: 12 }, { width: 80 }] },
    ],
  })
  return { download: { name: `${area.label}${ctx.today}.xlsx`, type: xlsx, body: Buffer.from(bytes) } }
}
