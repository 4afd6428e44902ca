/** A ledger as an office keeps it in Excel: its headings, how rows become records, and the order its days must have. */
import type { Day } from '../law/day.ts'
import type { Values, Who } from './who.ts'

export type LedgerColumn = {
  /** The heading; export writes it so. */
  heading: string
  /** Other headings seen for the same column. */
  alike?: readonly string[]
  /** The field of a row that it fills. */
  field: string
}

/** A step that the ledger says was taken before; it never counts as signed here. */
export type Past = { step: string; day: Day }

export type Folded = { record: Values; lines?: Readonly<Record<string, Values[]>>; state: string; past: Past[] }

export type Ledger = {
  /** The title row, and the name of the sheet on export. */
  title: string
  columns: readonly LedgerColumn[]
  /** The column that names the record: where a number given twice is a fault, it is this one's. */
  numbered: string
  /** What says which record a row belongs to. */
  key: (row: Values) => string
  /** What tells the rows of one record apart; without it a row is a record. */
  lineKey?: (row: Values) => string
  /** May rows of the very same key stand in one file, each counting for itself? Else the second is a fault. */
  repeats?: boolean
  /** Days that must not run backwards: the later field, the earlier field, the fault's words. */
  order: readonly (readonly [later: string, earlier: string, fault: string])[]
  /** Further faults of a row; each names the field. */
  faults?: (row: Values) => { field: string; reason: string }[]
  /** A record, with its lines, from all its rows in the order of the ledger. */
  fold: (rows: Values[]) => Folded
  /** The steps that it can tell of; limits that only other steps end do not run on from history. */
  tells?: readonly string[]
  importedBy: Who
}

/** The earliest of some days; undefined when there is none. */
export const earliest = (days: unknown[]): Day | undefined => days.filter((d): d is Day => typeof d === 'string').sort()[0]

/** The latest of some days; undefined unless every one is there. */
export const latestOfAll = (days: unknown[]): Day | undefined => {
  const there = days.filter((d): d is Day => typeof d === 'string').sort()
  return there.length > 0 && there.length === days.length ? there.at(-1) : undefined
}

/** The past steps whose days the ledger gives, in order of day. */
export const past = (...steps: [step: string, day: unknown][]): Past[] =>
  steps.flatMap(([step, day]) => (typeof day === 'string' ? [{ step, day }] : [])).sort((a, b) => a.day.localeCompare(b.day))
