/** Code tables in force: as declared, with what the office added to open tables and less what it retired. */
import type { Code, CodeTable } from '../kit/record/code-table.ts'
import { dayInBeijing } from '../law/day.ts'
import { transaction } from './db.ts'
import type { House } from './house.ts'
import { sql } from './sql.ts'

export type CodeBook = { of(table: CodeTable): Code[]; holds(table: CodeTable, code: string): boolean; label(table: CodeTable, code: string): string }
type Row = { table: string; code: string; label: string; help: string | null; retired: boolean }

const KEPT_FOR_MS = 10_000
const kept = new WeakMap<House, { book: Promise<CodeBook>; at: number }>()

const bookFrom = (rows: Row[]): CodeBook => {
  const byTable = Map.groupBy(rows, (row) => row.table)
  const of = (table: CodeTable): Code[] => {
    const local = table.open ? (byTable.get(table.name) ?? []) : []
    const retired = new Set(local.filter((row) => row.retired).map((row) => row.code))
    const added = local.filter((row) => !row.retired && !table.codes.some((c) => c.code === row.code))
    return [...table.codes.filter((c) => !retired.has(c.code)), ...added.map((row) => ({ code: row.code, label: row.label }))]
  }
  return {
    of,
    holds: (table, code) => of(table).some((c) => c.code === code),
    label: (table, code) => [...of(table), ...table.codes].find((c) => c.code === code)?.label ?? code,
  }
}

const read = (house: House): Promise<CodeBook> =>
  transaction(house.side, undefined, async (tx) => {
    const today = dayInBeijing(house.clock())
    return bookFrom(
      await tx.all<Row>(sql`select code_table as table, code, label, help, until_day is not null and until_day < ${today} as retired
        from code_values where from_day is null or from_day <= ${today} order by ord`),
    )
  })

export const codeBook = (house: House): Promise<CodeBook> => {
  const now = house.clock().getTime()
  const found = kept.get(house)
  if (found && Math.abs(now - found.at) < KEPT_FOR_MS) return found.book
  const book = read(house)
  kept.set(house, { book, at: now })
  book.catch(() => kept.delete(house))
  return book
}

export const forgetCodes = (house: House): boolean => kept.delete(house)
