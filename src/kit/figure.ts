/** A figure IS the records behind it: counted for the report, listed when opened, by one and the same question. */
import type { Basis } from '../law/statute.ts'

export type Matches = string | number | boolean | readonly (string | number | boolean)[]

/** Which rows count: of an area (`clues`), or of the lines of its records (`cases.persons`). */
export type Which = {
  of: string
  /** The day field that must lie in the period. */
  on?: string
  /** Rows open at the end of the period: opened by then, and not closed by then. A row without a day of opening counts as opened. */
  open?: { since: string; until: string }
  where?: Readonly<Record<string, Matches>>
  /** At least one of these fields is filled. */
  someOf?: readonly string[]
  /** None of these fields is filled. */
  noneOf?: readonly string[]
  /** The first day is after the second. */
  after?: readonly [later: string, earlier: string]
}

export type Unit = '件' | '件次' | '人' | '人次' | '个' | '份' | '条' | '项' | '起' | '%'

export type Figure = {
  label: string
  /** What it counts, on which day, pieces or persons: read by whoever signs the report. */
  means: string
  unit: Unit
  which: Which | readonly Which[]
  /** Rows; or distinct people; or distinct values of a field; or the sum of a field. */
  counts: 'rows' | 'people' | { distinct: string } | { sum: string }
  /** A breakdown by a field. Its parts must add up to the figure, or it is refused; `unsaid` names the part of those whose field is rightly still empty. */
  parts?: { by: string; unsaid?: string }
  basis?: Basis
}

/** A figure made of others of the same area: their sum as its base, or their shares of it in per cent. */
export type Composed = { label: string; means: string; unit: Unit; of: readonly string[]; as: 'sum' | 'percent'; basis?: Basis }

export type Figures = Readonly<Record<string, Figure | Composed>>

export const isComposed = (figure: Figure | Composed): figure is Composed => 'as' in figure

export const whichesOf = (figure: Figure): readonly Which[] => (Array.isArray(figure.which) ? (figure.which as Which[]) : [figure.which as Which])

export type Part = { key: string; value: number }

/**
 * Shares in per cent to one decimal that add up to 100.0, by largest remainder from whole numbers;
 * a base of 0 has no shares.
 */
export const percentages = (counts: readonly number[]): number[] => {
  const base = counts.reduce((sum, n) => sum + n, 0)
  if (base === 0) return counts.map(() => 0)
  const floors = counts.map((n) => Math.floor((n * 1000) / base))
  const wanting = 1000 - floors.reduce((sum, n) => sum + n, 0)
  const byRemainder = counts.map((n, i) => ({ i, rest: (n * 1000) % base })).sort((a, b) => b.rest - a.rest || a.i - b.i)
  const raised = new Set(byRemainder.slice(0, wanting).map(({ i }) => i))
  return floors.map((n, i) => (n + (raised.has(i) ? 1 : 0)) / 10)
}
