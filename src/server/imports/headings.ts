/** Which ledger a sheet is, and which column holds which field: from its headings, in one row or in two merged ones. Pure. */
import type { Area } from '../../kit/area.ts'
import type { Ledger } from '../../kit/ledger.ts'
import { type Cell, close, isBlank } from './cells.ts'

/** How deep the headings may stand under title rows. */
export const HEADING_DEPTH = 12

/** Column index to field. `row` is the last heading row, from 0. */
export type Matched = { area: Area; ledger: Ledger; row: number; headings: string[]; columns: Record<number, string> }

const textOf = (cell: Cell | undefined): string => (isBlank(cell) ? '' : close(String(cell)))

const fieldOf = (ledger: Ledger, heading: string): string | undefined =>
  ledger.columns.find((c) => [c.heading, ...(c.alike ?? [])].some((known) => close(known) === heading))?.field

const matchRow = (ledger: Ledger, headings: string[]): Record<number, string> => {
  const columns: Record<number, string> = {}
  headings.forEach((heading, i) => {
    const field = heading === '' ? undefined : fieldOf(ledger, heading)
    if (field && !Object.values(columns).includes(field)) columns[i] = field
  })
  return columns
}

/** One heading row, or two: where the lower has a cell it says more than the merged one above it. */
const candidates = (rows: (Cell | undefined)[][]): { row: number; headings: string[] }[] =>
  rows.flatMap((cells, row) => {
    const one = { row, headings: cells.map(textOf) }
    const below = rows[row + 1]
    const width = Math.max(cells.length, below?.length ?? 0)
    const two = below ? [{ row: row + 1, headings: Array.from({ length: width }, (_, i) => textOf(below[i]) || textOf(cells[i])) }] : []
    return [one, ...two]
  })

const OF_LEDGER = 0.5
const OF_FILE = 0.8
const FEWEST = 3

type Fit = Matched & { found: number; ofLedger: number; ofFile: number }

const fitOf = (area: Area, ledger: Ledger, row: number, headings: string[]): Fit => {
  const columns = matchRow(ledger, headings)
  const found = Object.keys(columns).length
  const named = headings.filter((heading) => heading !== '').length
  return { area, ledger, row, headings, columns, found, ofLedger: found / ledger.columns.length, ofFile: named === 0 ? 0 : found / named }
}

/** A ledger is recognised by half of its columns, or, where an office keeps fewer, by nearly all that the file has. */
const fits = ({ ledger, columns, found, ofLedger, ofFile }: Fit): boolean =>
  found >= FEWEST && (ofLedger >= OF_LEDGER || ofFile >= OF_FILE) && Object.values(columns).includes(ledger.numbered)

/** The ledger whose headings fit best; undefined when none does. One heading row is preferred to two. */
export const matchLedger = (areas: readonly Area[], rows: (Cell | undefined)[][]): Matched | undefined => {
  const titles = rows.flat().map(textOf).join(' ')
  const titled = (fit: Fit): number => Number(titles.includes(close(fit.ledger.title)))
  const best = candidates(rows)
    .flatMap(({ row, headings }) => areas.flatMap((area) => (area.ledger ? [fitOf(area, area.ledger, row, headings)] : [])))
    .filter(fits)
    .sort((a, b) => b.found - a.found || b.ofLedger - a.ofLedger || titled(b) - titled(a) || a.row - b.row)[0]
  return best ? { area: best.area, ledger: best.ledger, row: best.row, headings: best.headings, columns: best.columns } : undefined
}

/** The heading that stands over a field in this file, else the ledger's own. */
export const headingOf = (matched: Matched, field: string): string => {
  const index = Object.keys(matched.columns).find((i) => matched.columns[Number(i)] === field)
  return (index !== undefined && matched.headings[Number(index)]) || (matched.ledger.columns.find((c) => c.field === field)?.heading ?? field)
}
