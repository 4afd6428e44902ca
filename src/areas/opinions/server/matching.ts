/** The matching of a list as a job: in one transaction of its own, its progress told beside it, stopped on request between batches. */
import { Refusal, worded } from '../../../kit/refusal.ts'
import type { Actor } from '../../../kit/who.ts'
import { asTheHouse, type Ctx } from '../../../server/context.ts'
import { transaction } from '../../../server/db.ts'
import type { House } from '../../../server/house.ts'
import { readRecord } from '../../../server/records.ts'
import { sql } from '../../../server/sql.ts'
import { opinions } from '../area.ts'
import { bases } from '../bases.ts'
import type { RunSaid } from '../contract.ts'
import { matchable } from '../states.ts'
import { findAll } from './found.ts'
import { keepMatching, mayWork } from './keep-found.ts'

class Stopped extends Error {}

/** What is running in this process, and whether it was asked to stop. */
const running = new Map<string, { stop: boolean; done: Promise<void> }>()

const messages = {
  stopped: '已停止，没有留下任何改动',
  broken: '比对时系统出现故障，没有留下任何改动',
  cut: '比对因系统停止而中断，没有留下任何改动，请重新比对',
} as const

/** Writes the standing beside the work, so that it is seen while the work goes on. */
const note = (house: House, id: string, said: Omit<RunSaid, 'message'> & { message?: string }): Promise<number> =>
  transaction(house.side, undefined, (tx) =>
    tx.run(sql`insert into opinions_runs (request_id, standing, done, total, message)
      values (${id}, ${said.standing}, ${said.done}, ${said.total}, ${said.message ?? null})
      on conflict (request_id) do update set standing = excluded.standing, done = excluded.done, total = excluded.total, message = excluded.message`),
  )

const inWords = (error: unknown): string => (error instanceof Refusal ? error.message : error instanceof Stopped ? messages.stopped : messages.broken)

/** Matches a list from its first person to its last, in the transaction at hand. */
export const matchNow = async (ctx: Ctx, id: string, progress?: (done: number) => Promise<void>): Promise<void> => {
  const request = await readRecord(ctx, opinions, id)
  await keepMatching(ctx, id, await findAll(ctx, request, request.lines.persons ?? [], progress), matchable)
}

const matchAll = (house: House, actor: Actor, id: string, total: number): Promise<void> => {
  const progress = async (done: number): Promise<void> => {
    if (running.get(id)?.stop) throw new Stopped()
    await note(house, id, { standing: 'running', done, total })
  }
  return asTheHouse(house, (ctx) => matchNow(ctx, id, progress), actor)
}

/** Whatever fails leaves nothing behind but the words that say so. */
const work = async (house: House, actor: Actor, id: string, total: number): Promise<void> => {
  try {
    await matchAll(house, actor, id, total)
    await note(house, id, { standing: 'done', done: total, total })
  } catch (error) {
    if (!(error instanceof Refusal) && !(error instanceof Stopped)) process.stderr.write(`${String((error as Error).stack)}\n`)
    const standing = error instanceof Stopped ? 'stopped' : 'failed'
    await note(house, id, { standing, done: 0, total, message: inWords(error) }).catch(() => undefined)
  } finally {
    running.delete(id)
  }
}

/** How far the matching is; a run that no process carries on was cut off. */
export const runOf = async (ctx: Ctx, id: string): Promise<RunSaid> => {
  const { id: requestId } = await readRecord(ctx, opinions, id)
  const row = await ctx.tx.one<RunSaid>(sql`select standing, done, total, message from opinions_runs where request_id = ${requestId}`)
  if (!row) return { standing: 'none', done: 0, total: 0, message: null }
  return row.standing === 'running' && !running.has(id) ? { ...row, standing: 'failed', message: messages.cut } : row
}

/** Starts after the request's own transaction is over, so that the work finds what was written before. */
const afterwards = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve, 20))

/** Begins to match. Refuses who may not, an empty list, and a second run beside the first. */
export const startMatching = async (ctx: Ctx, id: string): Promise<RunSaid> => {
  const request = await readRecord(ctx, opinions, id)
  mayWork(ctx, request, matchable)
  const total = request.lines.persons?.length ?? 0
  if (total === 0) throw new Refusal([worded('formIncomplete', '名单是空的，请先登记人员', { basis: bases.identity })])
  if (running.has(id)) throw new Refusal([worded('importNow', '这份名单正在比对', { basis: bases.identity })])
  running.set(id, { stop: false, done: Promise.resolve() })
  await note(ctx.house, id, { standing: 'running', done: 0, total })
  const done = afterwards().then(() => work(ctx.house, ctx.actor, id, total))
  const job = running.get(id)
  if (job) job.done = done
  return { standing: 'running', done: 0, total, message: null }
}

/** Asks the run to stop; it does so between two batches and leaves nothing. */
export const stopMatching = async (ctx: Ctx, id: string): Promise<RunSaid> => {
  mayWork(ctx, await readRecord(ctx, opinions, id), matchable)
  const job = running.get(id)
  if (job) {
    job.stop = true
    await job.done
  }
  return runOf(ctx, id)
}
