/** The floor's way to the database: the same driver with the same pool, and one transaction for one answer. */
import { createHash } from 'node:crypto'
import pg from 'pg'
import { READERS } from '../../src/server/db.ts'
import { enter } from './sql.ts'

pg.types.setTypeParser(pg.types.builtins.INT8, Number)
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number)
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)

export type Row = Record<string, unknown>
export type Ask = (text: string, values?: unknown[]) => Promise<Row[]>

export class NotSignedIn extends Error {}

export const openPool = (url: string): pg.Pool => new pg.Pool({ connectionString: url, max: READERS, pipeline: true } as pg.PoolConfig)

const names = new Map<string, string>()
const nameOf = (text: string): string => {
  const name = names.get(text) ?? `f${names.size}`
  names.set(text, name)
  return name
}

const tokenIn = (cookies: string | undefined): string => /(?:^|; )mingjian=([^;]+)/.exec(cookies ?? '')?.[1] ?? ''

/**
 * begin, the session's circles set, the questions, commit. The answer waits for the commit where something is written, and else not, as in
 * the house.
 */
export const signedIn = async <T>(
  pool: pg.Pool,
  cookies: string | undefined,
  work: (ask: Ask, token: Buffer) => Promise<T>,
  writes = false,
): Promise<T> => {
  const hash = createHash('sha256').update(tokenIn(cookies)).digest()
  const client = await pool.connect()
  const ask: Ask = async (text, values = []) => (await client.query({ name: nameOf(text), text, values })).rows
  const end = (how: 'commit' | 'rollback'): Promise<void> =>
    client.query(how).then(
      () => client.release(),
      () => client.release(true),
    )
  try {
    const [, entered] = await Promise.all([client.query('begin'), ask(enter, [hash])])
    if (entered.length === 0) throw new NotSignedIn()
    const result = await work(ask, hash)
    const ended = end('commit')
    if (writes) await ended
    return result
  } catch (error) {
    void end('rollback')
    throw error
  }
}
