/** Bytes that nothing needs any more go with the day: uploads that were never kept, and what a refused request had put away already. */
import { readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { importMessages } from '../../kit/ledger-words.ts'
import type { Ctx } from '../context.ts'
import { newId } from '../id.ts'
import { sql } from '../sql.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/** Dry runs that nobody kept, by the office's own term: their rows go, those that lie sealed too, and their pages say why. */
const dropOldRuns = async (ctx: Ctx, before: Date): Promise<void> => {
  const message = importMessages.dropped(ctx.settings.files.uploadDays)
  const old = await ctx.tx.all<{ id: string }>(sql`update imports set standing = 'failed', message = ${message}
     where standing in ('checked', 'wrong', 'failed') and at < ${before} and message is distinct from ${message} returning id`)
  const ids = old.map(({ id }) => id)
  if (ids.length === 0) return
  await ctx.tx.run(sql`delete from sealed_rows where import_id = any (${ids}::uuid[])`)
  await ctx.tx.run(sql`delete from import_rows where import_id = any (${ids}::uuid[])`)
}

/** Of these digests those that a record, a template or an import still rests on. */
const needed = async (ctx: Ctx, digests: string[], before: Date): Promise<Set<string>> => {
  const rows = await ctx.tx.all<{ digest: string }>(sql`
    select digest from files where digest = any (${digests}::text[])
    union select digest from paper_templates where digest = any (${digests}::text[])
    union select digest from imports where digest = any (${digests}::text[]) and (standing not in ('failed', 'undone') or at >= ${before})`)
  return new Set(rows.map(({ digest }) => digest))
}

/**
 * Removes one unless it came just now: a request that is not over yet has put its bytes away before it says so. It is taken out of its place first,
 * so that the same bytes, added at this moment, are never the ones removed.
 */
const removed = async (filesDir: string, path: string, newest: number): Promise<boolean> => {
  if ((await stat(path)).mtimeMs > newest) return false
  const aside = join(filesDir, `.${newId()}`)
  await rename(path, aside)
  if ((await stat(aside)).mtimeMs > newest) {
    await rename(aside, path)
    return false
  }
  await rm(aside, { force: true })
  return true
}

const sweepFolder = async (ctx: Ctx, folder: string, before: Date): Promise<number> => {
  const { filesDir } = ctx.house
  const digests = (await readdir(join(filesDir, folder))).filter((name) => /^[0-9a-f]{64}$/.test(name))
  if (digests.length === 0) return 0
  const rested = await needed(ctx, digests, before)
  let gone = 0
  for (const digest of digests) {
    if (rested.has(digest)) continue
    if (await removed(filesDir, join(filesDir, folder, digest), ctx.now.getTime() - DAY_MS)) gone += 1
  }
  return gone
}

/** Once a day. Gives how many files were removed. */
export const sweepFiles = async (ctx: Ctx): Promise<number> => {
  const before = new Date(ctx.now.getTime() - ctx.settings.files.uploadDays * DAY_MS)
  await dropOldRuns(ctx, before)
  const folders = await readdir(ctx.house.filesDir).catch(() => [])
  let gone = 0
  for (const name of folders) if (/^[0-9a-f]{2}$/.test(name)) gone += await sweepFolder(ctx, name, before)
  return gone
}
