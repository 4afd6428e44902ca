/** Imports at work: each in one transaction of its own, its progress told beside it, stopped on request between batches. */
import { importMessages } from '../../kit/ledger-words.ts'
import type { Area } from '../../kit/area.ts'
import { Refusal, refusal } from '../../kit/refusal.ts'
import type { Actor } from '../../kit/who.ts'
import { asTheHouse, type Ctx } from '../context.ts'
import { transaction } from '../db.ts'
import { forgetDirectory } from '../directory.ts'
import type { House } from '../house.ts'
import { outageOf, throughOutages } from '../outage.ts'
import { type Sql, sql } from '../sql.ts'
import type { Matched } from './headings.ts'
import { keepRows } from './keep-rows.ts'
import { dropSealedRows, forgetUpload } from './sealed-rows.ts'
import { type Counts, dryRun, type Progress } from './stage.ts'
import { undoImport } from './undo.ts'

class Stopped extends Error {}

/** What is running in this process, and whether it was asked to stop. */
const running = new Map<string, { stop: boolean; done: Promise<void> }>()

export type Standing = 'checking' | 'checked' | 'wrong' | 'keeping' | 'kept' | 'undoing' | 'undone' | 'failed'
type Note = Partial<Counts> & { standing?: Standing; done?: number; message?: string; kept?: true }

const noted = (importId: string, said: Note): Sql => sql`select note_import(${importId}, ${JSON.stringify(said)})`

/** How far the work is stands beside it, so that it is seen while it goes on; nothing waits until that is on disk, for it is soon said anew. */
const note = (house: House, importId: string, said: Note): Promise<number> =>
  transaction(house.side, sql`select set_config('synchronous_commit', 'off', true)`, (tx) => tx.run(noted(importId, said)))

const STEP = 1000

const progressOf = (house: House, importId: string): Progress => {
  let last = -STEP
  return async (done) => {
    if (running.get(importId)?.stop) throw new Stopped()
    if (done - last < STEP) return
    last = done
    await note(house, importId, { done })
  }
}

const inWords = (error: unknown): string => {
  if (error instanceof Refusal) return error.message
  if (outageOf(error) === 'storageFull') return refusal('storageFull').message
  return error instanceof Stopped ? importMessages.stopped : importMessages.broken
}

/** Says that work ended without effect: never of work that took effect, and however long the database is away. */
const tellEnded = async (house: House, importId: string, standing: Standing, error: unknown): Promise<void> => {
  const ended = sql`select end_import(${importId}, ${standing}, ${inWords(error)})`
  await throughOutages(() => transaction(house.side, undefined, (tx) => tx.run(ended))).catch(() => undefined)
}

/**
 * Runs one piece of work for an import, and what it says of it, in one transaction; whatever fails leaves nothing behind but the words
 * that say so.
 */
const work = (
  house: House,
  importId: string,
  actor: Actor,
  otherwise: Standing,
  job: (ctx: Ctx, progress: Progress) => Promise<Note>,
): Promise<void> => {
  const done = (async () => {
    try {
      await asTheHouse(house, async (ctx) => ctx.tx.run(noted(importId, await job(ctx, progressOf(house, importId)))), actor)
      forgetDirectory(house)
    } catch (error) {
      if (!(error instanceof Refusal) && !(error instanceof Stopped)) process.stderr.write(`${String((error as Error).stack)}\n`)
      await tellEnded(house, importId, otherwise, error)
    } finally {
      running.delete(importId)
    }
  })()
  running.set(importId, { stop: false, done })
  return done
}

export const checkImport = (
  house: House,
  actor: Actor,
  given: { importId: string; circleId: number; path: string; matched: Matched },
): Promise<void> =>
  work(house, given.importId, actor, 'failed', async (ctx, progress) => {
    await ctx.tx.run(sql`delete from import_rows where import_id = ${given.importId}`)
    await dropSealedRows(ctx, given.importId)
    const counts = await dryRun(ctx, given, progress)
    return { ...counts, done: counts.rows, standing: counts.wrong > 0 ? 'wrong' : 'checked' }
  })

export const keepImport = (house: House, actor: Actor, importId: string, area: Area): Promise<void> =>
  work(house, importId, actor, 'checked', async (ctx, progress) => {
    await keepRows(ctx, importId, area, progress)
    return { standing: 'kept', kept: true }
  }).then(() => forgetUpload(house, importId, area))

export const takeBackImport = (house: House, actor: Actor, importId: string, area: Area): Promise<void> =>
  work(house, importId, actor, 'kept', async (ctx, progress) => {
    await undoImport(ctx, importId, area, progress)
    return { standing: 'undone' }
  })

/** Asks running work to stop; it does so between two batches and leaves nothing. */
export const stopImport = async (importId: string): Promise<void> => {
  const job = running.get(importId)
  if (!job) return
  job.stop = true
  await job.done
}

/** At the start: what a stopped process left half done is said to be so; its transaction left nothing. */
export const endBrokenImports = (house: House): Promise<number> =>
  transaction(house.side, undefined, (tx) => tx.run(sql`select end_broken_imports()`))
