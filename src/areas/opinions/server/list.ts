/** 人员名单: brought in from Excel, one fault and no line is added; a line taken off before it is matched through. */
import { fileFaults } from '../../../kit/ledger-words.ts'
import type { Uploads } from '../../../kit/contract.ts'
import type { Line } from '../../../kit/procedure/procedure.ts'
import { Refusal, refusal, worded } from '../../../kit/refusal.ts'
import type { Ctx } from '../../../server/context.ts'
import { attachFile, filesOf } from '../../../server/files.ts'
import { storedPath } from '../../../server/files/store.ts'
import { newId } from '../../../server/id.ts'
import type { Fault } from '../../../server/imports/check.ts'
import { holdRecord } from '../../../server/records.ts'
import { sql } from '../../../server/sql.ts'
import { opinions } from '../area.ts'
import { listKey } from '../list.ts'
import { keepLines, mayWork } from './keep-found.ts'
import { readList } from './list-read.ts'

const SHOWN = 200

const refuseIf = (faults: readonly Fault[]): void => {
  if (faults.length === 0) return
  const said = faults.slice(0, SHOWN).map(({ row, column, reason }) => worded('importRefused', `第${row}行“${column}”：${reason}`))
  const rest = faults.length > SHOWN ? [worded('importRefused', `共${faults.length}处错误，只列出前${SHOWN}处`)] : []
  throw new Refusal([...said, ...rest])
}

type Stored = { name: string; digest: string }

type Upload = Uploads extends AsyncIterable<infer U> ? U : never

/** Another kind is refused before a byte of it is read. */
async function* sheetsOf(uploads: Uploads): AsyncGenerator<Upload> {
  for await (const upload of uploads) {
    if (!upload.name.toLowerCase().endsWith('.xlsx')) throw refusal('importRefused', { why: fileFaults.notExcel(upload.name) })
    yield upload
  }
}

/** The list stays with the request as a file; where it is refused, nothing of it stays. */
const attached = async (ctx: Ctx, id: string, uploads: Uploads): Promise<Stored[]> => {
  const before = (await filesOf(ctx, id)).map((file) => file.id)
  await attachFile(ctx, opinions, id, sheetsOf(uploads))
  const fresh = await ctx.tx.all<Stored>(sql`select name, digest from files where record_id = ${id} and not id = any (${before}::uuid[])`)
  if (fresh.length === 0) throw refusal('importRefused', { why: fileFaults.none })
  return fresh
}

/** Adds the persons of these files to the list: all of them, or none with every fault by row, column and reason. */
export const bringList = async (ctx: Ctx, id: string, uploads: Uploads): Promise<{ added: number }> => {
  mayWork(ctx, await holdRecord(ctx, opinions, id), ['registered'])
  const files = await attached(ctx, id, uploads)
  const kept = await holdRecord(ctx, opinions, id)
  const persons: Line[] = [...(kept.lines.persons ?? [])]
  for (const { digest } of files) {
    const { listed, faults } = await readList(ctx, storedPath(ctx.house, digest), new Set(persons.map(listKey)))
    refuseIf(faults)
    persons.push(...listed.map(({ values }) => ({ ...values, id: newId() })))
  }
  const added = persons.length - (kept.lines.persons?.length ?? 0)
  await keepLines(ctx, kept, persons, [], { listed: added, files: files.map(({ name }) => name) })
  return { added }
}

/** Takes somebody off the list while it is being drawn up. */
export const removePerson = async (ctx: Ctx, id: string, lineId: string): Promise<{ done: true }> => {
  const kept = await holdRecord(ctx, opinions, id)
  mayWork(ctx, kept, ['registered'])
  const persons = kept.lines.persons ?? []
  const gone = persons.find((line) => line.id === lineId)
  if (!gone) throw refusal('noSuchLine')
  await keepLines(
    ctx,
    kept,
    persons.filter((line) => line !== gone),
    [],
    { removed: gone.name },
  )
  return { done: true }
}
