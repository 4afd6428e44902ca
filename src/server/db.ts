/** The pool, and the transaction that all work runs in. With sql in room stores and this file, nothing else knows the driver. */
import type { Socket } from 'node:net'
import { availableParallelism } from 'node:os'
import pg from 'pg'
import type { Sql } from 'sql-template-tag'

pg.types.setTypeParser(pg.types.builtins.INT8, Number)
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number)
// A date stays the day it is; the driver's default would make it a local midnight.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)

export type Tx = {
  all<T>(query: Sql): Promise<T[]>
  /** The first row, if there is one. */
  one<T>(query: Sql): Promise<T | undefined>
  /** How many rows were written. */
  run(query: Sql): Promise<number>
}

export type Db = pg.Pool

/** Connections for short readings: three for each core keep it busy while some wait; more only take the cores from one another. */
export const READERS = Math.min(24, Math.max(6, 3 * availableParallelism()))

export const openDb = (url: string, size = 12): Db => {
  const pool = new pg.Pool({ connectionString: url, max: size, pipeline: true, application_name: 'mingjian' } as pg.PoolConfig)
  // A connection that breaks fails the queries on it and is replaced; without a listener it would end the process.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

const names = new Map<string, string>()
/** One name for one wording, so that each connection parses and plans it once. */
const nameOf = (text: string): string => {
  const known = names.get(text)
  if (known) return known
  const name = `q${names.size + 1}`
  if (names.size < 2000) names.set(text, name)
  return names.has(text) ? name : ''
}

const asked = ({ text, values }: Sql): pg.QueryConfig => {
  const name = nameOf(text)
  return name ? { name, text, values } : { text, values }
}

export const txOn = (client: pg.ClientBase): Tx => ({
  all: async <T>(query: Sql) => (await client.query(asked(query))).rows as T[],
  one: async <T>(query: Sql) => (await client.query(asked(query))).rows[0] as T | undefined,
  run: async (query) => (await client.query(asked(query))).rowCount ?? 0,
})

/**
 * Waits for statements that were sent without waiting for one another: on one connection they are done in the order in which they were
 * sent. Nothing is left under way when it ends; where one failed, all after it did, and the first says why.
 */
export const together = async (sent: readonly Promise<unknown>[]): Promise<void> => {
  const came = await Promise.allSettled(sent)
  const failed = came.find(({ status }) => status === 'rejected')
  if (failed) throw (failed as PromiseRejectedResult).reason
}

const finish = async (client: pg.PoolClient, how: 'commit' | 'rollback'): Promise<void> => {
  try {
    await client.query(how)
    client.release()
  } catch (error) {
    client.release(true)
    if (how === 'commit') throw error
  }
}

/** What is asked in `asks` leaves in one packet: a write to a socket often costs more than what it carries. */
const inOnePacket = <T>(client: pg.PoolClient, asks: () => T): T => {
  const { stream } = (client as pg.PoolClient & { connection: { stream: Socket } }).connection
  stream.cork()
  try {
    return asks()
  } finally {
    stream.uncork()
  }
}

/** One statement as a transaction of its own, without sight: the database begins and commits around it by itself. */
export const alone = async (db: Db, query: Sql): Promise<void> => void (await db.query(asked(query)))

/**
 * One question in a transaction of its own, all in one packet: begin, `opening`, the question, commit. Gives the rows of both.
 * Where the opening gave no sight the question finds nothing.
 */
export const oneQuestion = async <O, R>(db: Db, opening: Sql, question: Sql): Promise<{ opened: O[]; rows: R[] }> => {
  const client = await db.connect()
  const sent = inOnePacket(
    client,
    () => [client.query('begin'), client.query(asked(opening)), client.query(asked(question)), finish(client, 'commit')] as const,
  )
  const [, opened, found] = await Promise.all(sent)
  return { opened: opened.rows as O[], rows: found.rows as R[] }
}

/**
 * Runs work in one transaction: all of it or none. `opening` is sent together with `begin`, in one packet.
 * A reader's answer does not wait for its commit: nothing was written.
 */
export const transaction = async <T, O>(
  db: Db,
  opening: Sql | undefined,
  work: (tx: Tx, opened: O[], client: pg.PoolClient) => Promise<T>,
  reads = false,
): Promise<T> => {
  const client = await db.connect()
  try {
    const [, first] = await inOnePacket(client, () => Promise.all([client.query('begin'), opening && client.query(asked(opening))]))
    const result = await work(txOn(client), (first?.rows ?? []) as O[], client)
    const done = finish(client, 'commit')
    if (reads) done.catch(() => undefined)
    else await done
    return result
  } catch (error) {
    await finish(client, 'rollback').catch(() => undefined)
    throw error
  }
}
