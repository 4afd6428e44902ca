/** The floor of an import: the file merely read, and the very rows that the import left written again by hand, in one transaction under the row policy. */
import pg from 'pg'
import { rowsOf } from '../src/server/imports/read.ts'
import { asOwner } from './ground.ts'

/** Each table that an import writes, with the column that says whose row it is. */
const written = {
  records: 'id',
  clues: 'id',
  record_people: 'record_id',
  record_words: 'record_id',
  steps_taken: 'record_id',
  deadlines: 'record_id',
  todos: 'record_id',
  ledger_rows: 'record_id',
  trail: 'record_id',
}

/** Puts aside what an import left, while it is there. */
export const keepCopies = (ownerUrl: string, role: string, importId: string): Promise<unknown> =>
  asOwner(ownerUrl, [
    'drop schema if exists bench_floor cascade',
    'create schema bench_floor',
    `create table bench_floor.mine as select distinct record_id as id from ledger_rows where import_id = '${importId}'`,
    ...Object.entries(written).map(
      ([table, column]) => `create table bench_floor.${table} as select t.* from ${table} t join bench_floor.mine m on m.id = t.${column}`,
    ),
    `create table bench_floor.import_rows as select * from import_rows where import_id = '${importId}'`,
    `grant usage on schema bench_floor to ${role}`,
    `grant select on all tables in schema bench_floor to ${role}`,
    'analyze',
  ])

const seconds = async (work: () => Promise<void>): Promise<number> => {
  const from = performance.now()
  await work()
  return (performance.now() - from) / 1000
}

const readOnly = async (path: string): Promise<void> => {
  let cells = 0
  for await (const row of rowsOf(path)) cells += row.cells.length
  if (cells === 0) throw new Error('the ledger is empty')
}

/** The trail of an import stays when it is taken back, so its rows are written under new numbers. */
const writing = (table: string): string => {
  const columns = 'at, user_id, kind, area, record_id, what, session_id, circle_id'
  return table === 'trail'
    ? `insert into trail (${columns}) select ${columns} from bench_floor.trail`
    : `insert into ${table} overriding system value select * from bench_floor.${table}`
}

/** Rolled back at the end; so a commit is not in it, and the floor is a little too low rather than too high. */
const writeOnly = async (client: pg.Client): Promise<number> => {
  await client.query('begin')
  await client.query("select set_config('app.sight', '{[1,)}', true)")
  const took = await seconds(async () => {
    for (const table of Object.keys(written)) await client.query(writing(table))
    await client.query('create temporary table staged (like bench_floor.import_rows) on commit drop')
    await client.query('insert into staged select * from bench_floor.import_rows')
  })
  await client.query('rollback')
  return took
}

export const importFloor = async (ownerUrl: string, appUrl: string, path: string): Promise<{ read: number; write: number }> => {
  await asOwner(ownerUrl, ['vacuum (analyze)', 'checkpoint'])
  const client = new pg.Client(appUrl)
  await client.connect()
  const write = await writeOnly(client).finally(() => client.end())
  return { read: await seconds(() => readOnly(path)), write }
}

/** Takes away what the imports of the bench left behind, so that the next run finds the same data. */
export const cleanUp = (ownerUrl: string): Promise<unknown> =>
  asOwner(ownerUrl, [
    'drop schema if exists bench_floor cascade',
    // The trail lets nobody take anything out; the bench, which owns its database, does.
    "set session_replication_role = 'replica'",
    "delete from trail where what->>'importId' in (select id::text from imports where file_name like 'bench-ledger-%')",
    'reset session_replication_role',
    "delete from imports where file_name like 'bench-ledger-%'",
    'vacuum (analyze)',
    'checkpoint',
  ])
