/** Circles are interned: equal sets of tokens are one number, kept with a record and compared by the row policy. */
import { createHash } from 'node:crypto'
import type { Ctx } from './context.ts'
import { type Db, transaction } from './db.ts'
import { seeEverything, sql } from './sql.ts'

const known = new WeakMap<Db, Map<string, number>>()

const cacheOf = (db: Db): Map<string, number> => {
  const cache = known.get(db) ?? new Map<string, number>()
  known.set(db, cache)
  return cache
}

/**
 * The number of a circle. A new one is committed at once and one at a time: sessions learn of new circles by their
 * highest number, so a lower number must never become visible after a higher one.
 */
export const intern = async (db: Db, tokens: string[]): Promise<number> => {
  const cache = cacheOf(db)
  const key = tokens.join(' ')
  const found = cache.get(key)
  if (found) return found
  const digest = createHash('sha256').update(key).digest('hex')
  const id = await transaction(db, sql`select pg_advisory_xact_lock(20260102)`, async (tx) => {
    const there = await tx.one<{ id: number }>(sql`select id from circles where digest = ${digest}`)
    const made = there ?? (await tx.one<{ id: number }>(sql`insert into circles (tokens, digest) values (${tokens}, ${digest}) returning id`))
    return (made as { id: number }).id
  })
  if (cache.size > 200_000) cache.clear()
  cache.set(key, id)
  return id
}

const see = (ids: number[]) => sql`
  select set_config('app.sight', (app_sight() + (select coalesce(range_agg(int4range(id, id, '[]')), '{}') from unnest(${ids}::int[]) id))::text, true)`

/** The numbers of these circles, and the transaction's sight widened by them: who writes a circle may write under it. */
export const circlesFor = async (ctx: Pick<Ctx, 'house' | 'tx'>, circles: string[][]): Promise<number[]> => {
  const distinct = new Map(circles.map((tokens) => [tokens.join(' '), tokens]))
  const ids = new Map<string, number>()
  for (const [key, tokens] of distinct) ids.set(key, await intern(ctx.house.side, tokens))
  await ctx.tx.run(see([...ids.values()]))
  return circles.map((tokens) => ids.get(tokens.join(' ')) as number)
}

const atWork = new WeakSet<Ctx['tx']>()

/** Is it the house that acts now, whoever's act it draws from? */
export const isHouseAtWork = (tx: Ctx['tx']): boolean => atWork.has(tx)

/** Runs consequences that the house itself draws, across every circle; the actor's own sight returns after it. */
export const asHouse = async <T>(ctx: Pick<Ctx, 'tx'>, work: () => Promise<T>): Promise<T> => {
  if (atWork.has(ctx.tx)) return work()
  const own = await ctx.tx.one<{ sight: string }>(sql`select app_sight()::text as sight`)
  await ctx.tx.run(seeEverything)
  atWork.add(ctx.tx)
  const result = await work()
  atWork.delete(ctx.tx)
  await ctx.tx.run(sql`select set_config('app.sight', ${own?.sight ?? '{}'}, true)`)
  return result
}
