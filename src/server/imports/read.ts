/** The rows of an Excel file, one at a time and never all at once; too large or unreadable files are refused in a sentence. */
import { fileFaults } from '../../kit/ledger-words.ts'
import { stat } from 'node:fs/promises'
import { Refusal, refusal } from '../../kit/refusal.ts'
import type { Cell } from './cells.ts'
import { sheetRows } from './xlsx/rows.ts'

const MAX_BYTES = 100 * 1024 * 1024
export const MAX_ROWS = 500_000
const MAX_COLUMNS = 200

const refuse = (text: string): never => {
  throw refusal('importRefused', { why: text })
}

/** Row numbers are those that Excel shows, from 1. Values of formulas are what Excel last reckoned. */
export async function* rowsOf(path: string): AsyncGenerator<{ row: number; cells: Cell[] }> {
  const { size } = await stat(path)
  if (size > MAX_BYTES) refuse(fileFaults.tooLarge(MAX_BYTES / 1024 / 1024))
  let count = 0
  try {
    for await (const { index, cells } of sheetRows(path)) {
      count += 1
      if (count > MAX_ROWS) refuse(fileFaults.tooLong(MAX_ROWS))
      if (cells.length > MAX_COLUMNS) refuse(fileFaults.tooWide(index, MAX_COLUMNS))
      yield { row: index, cells }
    }
  } catch (error) {
    if (error instanceof Refusal) throw error
    refuse(fileFaults.unreadable)
  }
}
