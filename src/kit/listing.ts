/** What may be asked of a ledger: filters, order, page and columns, the same for page, count and export. */
import { z } from 'zod'
import type { Area } from './area.ts'
import { type Field, openFields } from './record/fields.ts'

export const pageSizes = [20, 50, 100, 200] as const
/** Deeper pages are refused: who needs them, filters. */
export const deepest = 10_000
/** A count stops here and is shown as “10000 以上”. */
export const countCap = 10_000

/** The fields by which a ledger may be narrowed. */
export const filterable = (area: Area): Field[] =>
  openFields(area.record).filter((f) => ['code', 'day', 'unit', 'office', 'user', 'users', 'yes'].includes(f.kind) || f.name === area.spine.number)

/** The fields by which it may be ordered: its days and its number, each with an index. */
export const sortable = (area: Area): Field[] => openFields(area.record).filter((f) => (f.inList && f.kind === 'day') || f.name === area.spine.number)

const text = z.string().max(2000)

/**
 * The query of a ledger. Days as `from~to` with either end open, several values with commas, `state` by name,
 * `q` any words, `due` late or soon (seven days), `sort` a field with `-` for descending.
 */
export const listingQuery = (area: Area) =>
  z.strictObject({
    q: z.string().trim().max(50, '查找的字不超过50个').optional(),
    state: text.optional(),
    due: z.enum(['late', 'soon'], '期限筛选只能是 late 或者 soon').optional(),
    origin: z.enum(['here', 'ledger']).optional(),
    sort: text.optional(),
    page: z.coerce
      .number('页码应为数字')
      .int()
      .min(1)
      .max(deepest / 20, '页码过大，请先筛选')
      .default(1),
    size: z.coerce.number('每页条数应为数字').int().min(1).max(200, '每页最多200条').default(50),
    columns: text.optional(),
    ...Object.fromEntries(filterable(area).map((f) => [f.name, text.optional()])),
  })

export type Listing = {
  q?: string
  state?: string
  due?: 'late' | 'soon'
  origin?: 'here' | 'ledger'
  sort?: string
  page: number
  size: number
  columns?: string
} & Record<string, unknown>
