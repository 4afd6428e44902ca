/** Is the multiplied data what the house itself would have written? Samples are kept and settled again, and nothing may change. */
import type { Area } from '../src/kit/area.ts'
import { isComposed } from '../src/kit/figure.ts'
import { asTheHouse, type Ctx, theHouse } from '../src/server/context.ts'
import { figuresFor, figuresOf, recordsBehind } from '../src/server/figures.ts'
import { settle } from '../src/server/flow.ts'
import { areaNamed, type House } from '../src/server/house.ts'
import { draftOf, keep } from '../src/server/keep.ts'
import { readRecord } from '../src/server/records.ts'
import { ident, sql } from '../src/server/sql.ts'
import { foundBy } from '../src/server/words.ts'

const SAMPLE = 200

const must = (true_: boolean, what: string): void => {
  if (!true_) throw new Error(`the prepared data is not as the house would have made it: ${what}`)
}

class Undone extends Error {}

/** Runs work in a transaction of which nothing stays. */
const undone = (house: House, work: (ctx: Ctx) => Promise<void>): Promise<void> =>
  asTheHouse(house, async (ctx) => {
    await work(ctx)
    throw new Undone()
  }).catch((error) => {
    if (!(error instanceof Undone)) throw error
  })

const hanging = ['record_people', 'record_words', 'deadlines', 'todos']

/** All that is kept of these records, as text; what each writing moves on is left out. */
const standing = async (ctx: Ctx, area: Area, ids: string[]): Promise<Map<string, string>> => {
  const all = new Map<string, string>()
  const spine = await ctx.tx.all<{ id: string; says: string }>(
    sql`select id, (to_jsonb(r) - 'version' - 'changed_at' - 'touched')::text as says from records r where id = any (${ids}::uuid[])`,
  )
  const own = await ctx.tx.all<{ id: string; says: string }>(
    sql`select id, to_jsonb(t)::text as says from ${ident(area.name)} t where id = any (${ids}::uuid[])`,
  )
  for (const { id, says } of [...spine, ...own]) all.set(id, `${all.get(id) ?? ''}\n${says}`)
  for (const table of hanging) {
    const rows = await ctx.tx.all<{ id: string; says: string }>(
      sql`select record_id as id, to_jsonb(t)::text as says from ${ident(table)} t where record_id = any (${ids}::uuid[]) order by to_jsonb(t)::text`,
    )
    for (const { id, says } of rows) all.set(id, `${all.get(id) ?? ''}\n${table} ${says}`)
  }
  return all
}

const sampleOf = async (ctx: Ctx, area: Area): Promise<string[]> => {
  const rows = await ctx.tx.all<{ id: string }>(sql`select id from ${ident(area.name)} order by md5(id::text) limit ${SAMPLE}`)
  return rows.map((row) => row.id)
}

const keptAgain = (house: House, area: Area): Promise<void> =>
  undone(house, async (ctx) => {
    const ids = await sampleOf(ctx, area)
    const before = await standing(ctx, area, ids)
    const kept = await Promise.all(ids.map((id) => readRecord(ctx, area, id)))
    await keep(ctx, area, kept.map(draftOf))
    await settle(ctx, area, await Promise.all(ids.map((id) => readRecord(ctx, area, id))))
    const after = await standing(ctx, area, ids)
    for (const id of ids) must(before.get(id) === after.get(id), `${area.name} ${id}: ${before.get(id)}\n is written as ${after.get(id)}`)
  })

/** The number of each figure is the sum of the records behind it, under the sight of one who leads. */
const figuresOpen = (house: House): Promise<void> =>
  asTheHouse(
    house,
    async (ctx) => {
      const period = { from: `${Number(ctx.today.slice(0, 4)) - 1}-01-01`, to: `${Number(ctx.today.slice(0, 4)) - 1}-12-31` }
      const figures = await figuresOf(ctx, period)
      must(figures.length >= 40, `only ${figures.length} figures`)
      for (const { id, value, refused } of figures) {
        must(refused === undefined, `${id}: ${refused}`)
        const declared = figuresFor(ctx).find((d) => d.id === id)
        if (!declared || (isComposed(declared.figure) && declared.figure.as === 'percent')) continue
        const { total } = await recordsBehind(ctx, id, period, 1, 1)
        must(total === value, `${id} is ${value}, but ${total} stand behind it`)
      }
    },
    { ...theHouse, roles: ['secretary'] },
  )

/** What stands in a record is found by its words; the last word of a number is rare enough to be found for certain. */
const wordsFind = (house: House): Promise<void> =>
  asTheHouse(house, async (ctx) => {
    const rows = await ctx.tx.all<{ id: string; number: string }>(
      sql`select id, number from records where area = 'clues' order by md5(id::text) limit 20`,
    )
    for (const { id, number } of rows) {
      const found = await ctx.tx.all<{ id: string }>(
        sql`select r.id from records r where r.id in (${foundBy(number.split('〕').at(-1) as string, 1000)})`,
      )
      must(
        found.some((each) => each.id === id),
        `${number} is not found`,
      )
    }
  })

/** Refuses data that a reading on it would say nothing about the house. */
export const verify = async (house: House): Promise<void> => {
  for (const name of ['units', 'people', 'clues', 'cases']) await keptAgain(house, areaNamed(house, name))
  await figuresOpen(house)
  await wordsFind(house)
}
