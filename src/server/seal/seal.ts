/** Sealing the trail: since the last seal, every entry and the state of every record they changed, under two roots that hold the former ones. */
import { asTheHouse, type Ctx } from '../context.ts'
import type { House } from '../house.ts'
import { type Sql, sql } from '../sql.ts'
import { type Algorithm, textHash, tree } from './merkle.ts'
import { statesOf } from './states.ts'

const BATCH = 5000
const BLOCK = 1000
const PATIENCE_MS = 10 * 60_000

export type Block = { last: number; root: string }
export type Roots = Record<Algorithm, string>
/** What a seal says of itself, in the words that are hashed. */
export type Sealed = {
  n: number
  at: string
  first: number
  last: number
  entries: number
  root: Roots
  states: number
  stateRoot: Roots
  former: Roots
}
type Entry = { id: number; words: string; link: string | null }
type State = { recordId: string; digest: string }

const algorithms: readonly Algorithm[] = ['sha256', 'sm3']
const both = (of: (algorithm: Algorithm) => string): Roots => ({ sha256: of('sha256'), sm3: of('sm3') })

/** The seal's own value, in either algorithm, over its words in the same. */
export const sealValue = (sealed: Sealed): Roots =>
  both((algorithm) => {
    const { n, at, first, last, entries, root, states, stateRoot, former } = sealed
    return textHash(algorithm, JSON.stringify([n, at, first, last, entries, root[algorithm], states, stateRoot[algorithm], former[algorithm]]))
  })

/** Asks for rows in the order of a key, a batch at a time. */
export async function* inOrder<T>(next: (after: T | undefined) => Promise<T[]>): AsyncGenerator<T> {
  for (let after: T | undefined; ; ) {
    const rows = await next(after)
    yield* rows
    if (rows.length < BATCH) return
    after = rows.at(-1)
  }
}

type All = <T>(query: Sql) => Promise<T[]>

const entriesOf = (all: All, first: number, last: number): AsyncGenerator<Entry> =>
  inOrder<Entry>((after) =>
    all(sql`select id, trail_words(t) as words, encode(link, 'hex') as link from trail t
      where id > ${after?.id ?? first - 1} and id <= ${last} order by id limit ${BATCH}`),
  )

/** The two roots over a run of entries, and one for each thousand of them, so that a break can be told to the thousand. */
export const rootsOfEntries = async (all: All, first: number, last: number): Promise<{ entries: number; root: Roots; blocks: Block[] }> => {
  const trees = algorithms.map(tree)
  const blocks: Block[] = []
  let block = tree('sha256')
  let lastOfBlock = first - 1
  for await (const { id, words, link } of entriesOf(all, first, last)) {
    const leaf = `${words}${link ?? ''}`
    for (const each of trees) each.add(leaf)
    block.add(leaf)
    lastOfBlock = id
    if (block.leaves() < BLOCK) continue
    blocks.push({ last: id, root: block.root() })
    block = tree('sha256')
  }
  if (block.leaves() > 0) blocks.push({ last: lastOfBlock, root: block.root() })
  const [sha256, sm3] = trees as [(typeof trees)[0], (typeof trees)[0]]
  return { entries: sha256.leaves(), root: { sha256: sha256.root(), sm3: sm3.root() }, blocks }
}

/** The two roots over the states that a seal kept. */
export const rootsOfStates = async (all: All, n: number): Promise<{ states: number; stateRoot: Roots }> => {
  const trees = algorithms.map(tree)
  const rows = inOrder<State>((after) =>
    all(sql`select record_id as "recordId", encode(digest, 'hex') as digest from record_states
      where seal = ${n} and record_id > ${after?.recordId ?? '00000000-0000-0000-0000-000000000000'} order by record_id limit ${BATCH}`),
  )
  for await (const { recordId, digest } of rows) for (const each of trees) each.add(`${recordId} ${digest}`)
  const [sha256, sm3] = trees as [(typeof trees)[0], (typeof trees)[0]]
  return { states: sha256.leaves(), stateRoot: { sha256: sha256.root(), sm3: sm3.root() } }
}

/** The last entry that no transaction under way can come before any more; waits for those that might. */
const settledEntry = async (house: House, stop?: AbortSignal): Promise<number | undefined> => {
  const found = await asTheHouse(house, (ctx) =>
    ctx.tx.one<{ last: number; mark: string }>(sql`select (select coalesce(max(id), 0) from trail) as last, pg_current_xact_id()::text as mark`),
  )
  const { last, mark } = found as { last: number; mark: string }
  for (let waited = 0; waited < PATIENCE_MS && !stop?.aborted; waited += 200) {
    const done = await asTheHouse(house, (ctx) =>
      ctx.tx.one<{ done: boolean }>(sql`select pg_snapshot_xmin(pg_current_snapshot()) > ${mark}::xid8 as done`),
    )
    if (done?.done) return last
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  return undefined
}

const keepStates = async (ctx: Ctx, n: number, first: number, last: number): Promise<void> => {
  for (const area of ctx.house.areas) {
    const changed = sql`c.id in (select record_id from trail where id between ${first} and ${last} and not looked and area = ${area.name})`
    await ctx.tx.run(sql`insert into record_states (record_id, seal, digest) select s.id, ${n}, s.digest from (${statesOf(area, changed)}) s`)
  }
}

type Former = { n: number; last: number; sha256: string; sm3: string }

const sealNow = async (ctx: Ctx, last: number): Promise<Sealed | undefined> => {
  await ctx.tx.run(sql`select pg_advisory_xact_lock(20260106)`)
  const former = await ctx.tx.one<Former>(sql`select n, last_id as last, sha256, sm3 from seals order by n desc limit 1`)
  if (former && former.last >= last) return undefined
  const [n, first] = [(former?.n ?? 0) + 1, (former?.last ?? 0) + 1]
  await keepStates(ctx, n, first, last)
  const { entries, root, blocks } = await rootsOfEntries(ctx.tx.all, first, last)
  const { states, stateRoot } = await rootsOfStates(ctx.tx.all, n)
  const at = ctx.now.toISOString()
  const sealed: Sealed = { n, at, first, last, entries, root, states, stateRoot, former: { sha256: former?.sha256 ?? '', sm3: former?.sm3 ?? '' } }
  const value = sealValue(sealed)
  await ctx.tx.run(sql`insert into seals (n, at, first_id, last_id, entries, blocks, states, root_sha256, root_sm3, states_sha256, states_sm3, sha256, sm3)
    values (${n}, ${at}, ${first}, ${last}, ${entries}, ${JSON.stringify(blocks)}, ${states}, ${root.sha256}, ${root.sm3}, ${stateRoot.sha256}, ${stateRoot.sm3},
      ${value.sha256}, ${value.sm3})`)
  return sealed
}

/** Seals whatever is not sealed yet; nothing when nothing is, or when a transaction goes on for longer than ten minutes. All or nothing: a killed sealing left nothing. */
export const sealTrail = async (house: House, stop?: AbortSignal): Promise<Sealed | undefined> => {
  const last = await settledEntry(house, stop)
  return last ? asTheHouse(house, (ctx) => sealNow(ctx, last)) : undefined
}

/** Once a day: whatever came up to yesterday's end is under a seal of today. */
export const sealDay = async (house: House, stop?: AbortSignal): Promise<void> => {
  const today = await asTheHouse(house, (ctx) =>
    ctx.tx.one<{ sealed: boolean }>(sql`select exists (select from seals where (at at time zone 'Asia/Shanghai')::date >= ${ctx.today}) as sealed`),
  )
  if (!today?.sealed) await sealTrail(house, stop)
}
