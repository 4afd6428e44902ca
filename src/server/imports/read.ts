/** The rows of an Excel file, one at a time and never all at once; too large or unreadable files are refused in a sentence. */
import { fileFaults } from '../../kit/ledger-words.ts'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { type StreamRow, streamXlsxRows } from 'hucre/xlsx'
import { Refusal, refusal } from '../../kit/refusal.ts'
import type { Cell } from './cells.ts'

const MAX_BYTES = 100 * 1024 * 1024
export const MAX_ROWS = 500_000
const MAX_COLUMNS = 200

const refuse = (text: string): never => {
  throw refusal('importRefused', { why: text })
}

/**
 * A file in pieces, the next only once it is wanted: whoever takes rows out of it reads on by itself as fast as the disk gives, and would
 * hold every row that nobody has asked for yet.
 */
const inPieces = (path: string): { pieces: ReadableStream<Uint8Array>; want(): void } => {
  const file = createReadStream(path)
  const reading = file[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>
  let wanted = Promise.withResolvers<void>()
  const pull = async (out: ReadableStreamDefaultController<Uint8Array>): Promise<void> => {
    await wanted.promise
    wanted = Promise.withResolvers()
    const { done, value } = await reading.next()
    if (done) out.close()
    else out.enqueue(value)
  }
  return { pieces: new ReadableStream({ pull, cancel: () => void file.destroy() }, { highWaterMark: 0 }), want: () => wanted.resolve() }
}

/** Rows one by one; where the next is not at hand, another piece of the file is wanted. */
async function* streamed(path: string): AsyncGenerator<StreamRow> {
  const { pieces, want } = inPieces(path)
  const rows = streamXlsxRows(pieces)
  try {
    for (;;) {
      const next = rows.next()
      const waiting = setInterval(want)
      const { done, value } = await next.finally(() => clearInterval(waiting))
      if (done) return
      yield value
    }
  } finally {
    await rows.return(undefined)
  }
}

/** Row numbers are those that Excel shows, from 1. Values of formulas are what Excel last reckoned. */
export async function* rowsOf(path: string): AsyncGenerator<{ row: number; cells: Cell[] }> {
  const { size } = await stat(path)
  if (size > MAX_BYTES) refuse(fileFaults.tooLarge(MAX_BYTES / 1024 / 1024))
  let count = 0
  try {
    for await (const { index, values } of streamed(path)) {
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
