/** The faulty rows of a list that was refused, given back marked, as the imports do; nothing of the file is kept. */
import { createWriteStream, statSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Uploads } from '../../../kit/contract.ts'
import { fileFaults } from '../../../kit/ledger-words.ts'
import { refusal } from '../../../kit/refusal.ts'
import type { Ctx } from '../../../server/context.ts'
import { admit } from '../../../server/files/admit.ts'
import { safeName } from '../../../server/files/names.ts'
import { onDisk } from '../../../server/files/source.ts'
import { newId } from '../../../server/id.ts'
import { markedFile } from '../../../server/imports/marked.ts'
import { holdRecord } from '../../../server/records.ts'
import type { Download } from '../../../server/room.ts'
import { opinions } from '../area.ts'
import { listKey } from '../list.ts'
import { mayWork } from './keep-found.ts'
import { readList } from './list-read.ts'

const marked = async (ctx: Ctx, path: string, name: string, before: ReadonlySet<string>): Promise<Download> => {
  const { headings, listed, faults } = await readList(ctx, path, before)
  const byRow = Map.groupBy(faults, ({ row }) => row)
  const wrong = listed.flatMap(({ row, cells }) => (byRow.has(row) ? [{ row_no: row, cells, faults: byRow.get(row) ?? [] }] : []))
  return markedFile(wrong, name, headings)
}

/** Reads the first file of these and gives its faulty rows back, for whoever may bring the list and while it may be brought. */
export const markList = async (ctx: Ctx, id: string, uploads: Uploads): Promise<Download> => {
  const kept = await holdRecord(ctx, opinions, id)
  mayWork(ctx, kept, ['registered'])
  const path = join(ctx.house.filesDir, `list-${newId()}.xlsx`)
  await mkdir(ctx.house.filesDir, { recursive: true })
  try {
    for await (const { name, bytes } of uploads) {
      if (!name.toLowerCase().endsWith('.xlsx')) throw refusal('importRefused', { why: fileFaults.notExcel(name) })
      await pipeline(Readable.from(bytes), createWriteStream(path, { mode: 0o600 }))
      await admit(ctx, safeName(name), onDisk(path, statSync(path).size))
      return await marked(ctx, path, name, new Set((kept.lines.persons ?? []).map(listKey)))
    }
    throw refusal('importRefused', { why: fileFaults.none })
  } finally {
    await rm(path, { force: true })
  }
}
