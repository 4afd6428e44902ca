/** A picture of numbers: what is drawn and what stands in the table beside it are the same values, each with what it opens. */
import type { LimitEnd, LimitKind } from '../../../kit/limits-kept.ts'

/** What a mark opens: a figure or a part of it, or limits; in its own days. */
export type Target = {
  figure?: string
  part?: string
  end?: LimitEnd
  kind?: LimitKind
  area?: string
  since: string
  until: string
}

export type Mark = { value: number /** As it is written, where that is more than the number. */; says?: string; target: Target }
export type Bar = { label: string; marks: Mark[] }

export type Picture = {
  title: string
  /** Columns of the table; the first `drawn` of them are drawn, on each other where they are several. */
  columns: string[]
  drawn: number
  bars: Bar[]
  /** Bars lie where their names are long, and stand where they are days in order. */
  lying: boolean
  /** Cells of a table are shaded by how much they hold, so that what clusters is seen. */
  shaded?: true
  /** What is counted, and on which day. */
  means: string[]
  /** The reader does not know every record that others count here. */
  isPart: boolean
  /** Why the parts are not shown. */
  refused?: string | undefined
}

/** So many bars can be read; the table has them all. */
export const mostBars = 10

export const shown = ({ value, says }: Mark): string => says ?? value.toLocaleString('zh-CN')

/** The most that a shaded cell holds. */
export const mostIn = ({ bars, shaded }: Picture): number =>
  shaded ? Math.max(0, ...bars.flatMap(({ marks }) => marks.map(({ value }) => value))) : 0
