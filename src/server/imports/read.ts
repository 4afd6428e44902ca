/** The rows of an Excel file, one at a time and never all at once; too large or unreadable files are refused in a sentence. */
import { fileFaults } from '../../kit/ledger-words.ts'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { streamXlsxRows } from 'hucre/xlsx'
import { Refusal, refusal } from '../../kit/refusal.ts'
import type { Cell } from './cells.ts'

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
    const stream = Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>
    for await (const { index, values } of streamXlsxRows(stream)) {
      count += 1
      if (count > MAX_ROWS) refuse(fileFaults.tooLong(MAX_ROWS))
      if (values.length > MAX_COLUMNS && values.slice(MAX_COLUMNS).some((v) => v !== null)) refuse(fileFaults.tooWide(index + 1, MAX_COLUMNS))
      yield { row: index + 1, cells: values as Cell[] }
    }
  } catch (error) {
    if (error instanceof Refusal) throw error
    refuse(fileFaults.unreadable)
  }
}
