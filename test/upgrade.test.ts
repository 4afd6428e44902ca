/** 升级：从每一个发布过的版本升上来，办着的事、台账、期限、留痕一样不少，行级权限样样在，数字答得出。 */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { areas } from '../src/app/areas.ts'
import { asRole } from '../src/app/database.ts'
import { ringFrom } from '../src/app/seal-keys.ts'
import { appOf, closeHouse, openHouse } from '../src/app/server.ts'
import type { RecordPage } from '../src/kit/record-page.ts'
import { asTheHouse } from '../src/server/context.ts'
import { turnDay } from '../src/server/day-turn.ts'
import type { House } from '../src/server/house.ts'
import { endBrokenImports } from '../src/server/imports/jobs.ts'
import { markAgain } from '../src/server/mark-again.ts'
import { migrate, migrations } from '../src/server/migrate.ts'
import { movePlain } from '../src/server/reseal.ts'
import { newSealKey } from '../src/server/seal.ts'
import { verify } from '../src/server/seal/verify.ts'
import { atDatabase } from './databases.ts'
import { ids, layDown, token } from './released-rows.ts'

/** `had`: digests of files as they stood then, where they were mended since. */
type Release = { release: string; adds: string[]; had?: Record<string, string> }
const releases = JSON.parse(readFileSync(join(import.meta.dirname, 'releases.json'), 'utf8')) as Release[]
const upTo = (i: number): string[] => releases.slice(0, i + 1).flatMap(({ adds }) => adds)

const name = `mj_u_${process.pid}_${Math.random().toString(36).slice(2, 8)}`
const app = { role: `${name}_app`, password: randomBytes(12).toString('hex') }
const asAdmin = async (...statements: string[]): Promise<void> => {
  const admin = new pg.Client(inject('adminUrl'))
  await admin.connect()
  for (const statement of statements) await admin.query(statement)
  await admin.end()
}

/** The whole shape of a database, in words and in order; columns by name, as tables of different age have them in different places. */
const shapeOf = async (url: string): Promise<string[]> => {
  const client = new pg.Client(url)
  await client.connect()
  const { rows } = await client.query<{ said: string }>(`
    select format('%s.%s %s %s %s', table_name, column_name, data_type, is_nullable, column_default) as said
      from information_schema.columns where table_schema = 'public'
    union all select regexp_replace(indexdef, '"', '', 'g') from pg_indexes where schemaname = 'public'
    union all select format('%s %s %s %s %s', tablename, policyname, cmd, qual, with_check) from pg_policies
    union all select format('%s %s %s', relname, relrowsecurity, relforcerowsecurity) from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
    union all select pg_get_triggerdef(t.oid) from pg_trigger t where not tgisinternal
    union all select format('%s %s', conrelid::regclass, pg_get_constraintdef(oid)) from pg_constraint where connamespace = 'public'::regnamespace
    union all select pg_get_functiondef(p.oid) from pg_proc p join pg_language l on l.oid = p.prolang
       where p.pronamespace = 'public'::regnamespace and l.lanname in ('sql', 'plpgsql')`)
  await client.end()
  return rows.map(({ said }) => said).sort()
}

// The owner is an account like that of DATABASE_URL: it may make roles, and passes by no row policy.
beforeAll(() => asAdmin(`create role ${name} login createrole password '${app.password}'`, `grant ${name} to current_user`))
afterAll(() => asAdmin(`drop owned by ${name} cascade`, `drop role if exists ${app.role}`, `drop role ${name}`))

it('每一个迁移文件都写明是哪一次发布的，或者还没有发布；发布过的一个不少', () => {
  const known = migrations().map(({ number }) => number)
  const released = upTo(releases.length - 1)
  expect(new Set(released).size).toBe(released.length)
  expect(known).toEqual(expect.arrayContaining(released))
})

describe.each(releases.map(({ release }, i) => [release, i] as const))('从 %s 的版本升级', (_, i) => {
  const database = `${name}_${i}`
  const ownerUrl = asRole(atDatabase(inject('adminUrl'), database), name, app.password)
  const filesDir = mkdtempSync(join(tmpdir(), 'mingjian-files-'))
  let house: House
  const asks = async <T>(url: string): Promise<T> => {
    const served = await appOf(house, (error) => expect.fail(String((error as Error).stack)))
    const answer = await served.inject({ method: 'GET', url, headers: { cookie: `mingjian=${token}` } })
    expect(answer.statusCode, answer.body).toBe(200)
    return answer.json() as T
  }
  const all = async <T extends pg.QueryResultRow>(text: string): Promise<T[]> => {
    const owner = new pg.Client(ownerUrl)
    await owner.connect()
    await owner.query("select set_config('app.sight', '{[1,)}', false)")
    const { rows } = await owner.query<T>(text)
    await owner.end()
    return rows
  }

  beforeAll(async () => {
    await asAdmin(`create database ${database} owner ${name}`)
    const numbers = upTo(i)
    await migrate(
      ownerUrl,
      app,
      migrations().filter(({ number }) => numbers.includes(number)),
    )
    const owner = new pg.Client(ownerUrl)
    await owner.connect()
    await layDown(owner)
    for (const [number, digest] of releases.slice(0, i + 1).flatMap(({ had }) => Object.entries(had ?? {})))
      await owner.query('update migrations set digest = $2 where number = $1', [number, digest])
    await owner.end()
  })
  afterAll(async () => {
    await closeHouse(house)
    await asAdmin(`drop database ${database} with (force)`)
    rmSync(filesDir, { recursive: true, force: true })
  })

  it('升级没有一处出错，样子与新建的一模一样', async () => {
    expect(await migrate(ownerUrl, app)).toBe(migrations().length - upTo(i).length)
    expect(await migrate(ownerUrl, app)).toBe(0)
    const plain = (shape: string[], role: string): string[] => shape.map((said) => said.replaceAll(role, 'app'))
    const fresh = plain(await shapeOf(atDatabase(inject('adminUrl'), inject('template'))), inject('role'))
    const sealedToo = (said: string): boolean => !said.includes('petitions_sealed')
    expect(plain(await shapeOf(ownerUrl), app.role).filter(sealedToo)).toEqual(fresh.filter(sealedToo))
    house = openHouse(asRole(ownerUrl, app.role, app.password), filesDir)
    house.seal = ringFrom(newSealKey(), '')
  })

  it('启动时接着做完的：举报人封存起来，中断的导入说清楚，查找的字补上', async () => {
    await movePlain(house)
    await endBrokenImports(house)
    await markAgain(house)
    const sealed = await all('select field from sealed_values order by field')
    const early = i < releases.length - 1
    expect(sealed).toEqual(early ? [{ field: 'reporterContact' }, { field: 'reporterName' }] : [])
    expect(await all("select to_regclass('petitions_sealed') as at")).toEqual([{ at: null }])
    expect(await all('select standing from imports')).toEqual([{ standing: 'checked' }])
    expect(await all('select 1 from record_words where marking < 1')).toEqual([])
  })

  it('办着的事一样不少，期限记着是哪一类的，以前登录的还在', async () => {
    const clue = await asks<RecordPage>(`/api/clues/${ids.verifying}`)
    expect(clue).toMatchObject({ state: 'verifying', values: { subjectName: '对象甲', way: '初步核实' } })
    expect(clue.taken.map(({ step }) => step)).toEqual(expect.arrayContaining(['receive', 'verify']))
    const talked = await asks<RecordPage>(`/api/clues/${ids.talked}`)
    expect(talked.state).toBe('inquired')
    expect(await all('select area, ended_on is null as runs from deadlines order by due_on')).toEqual([
      { area: 'clues', runs: false },
      { area: 'clues', runs: true },
    ])
    expect(
      (await asks<{ items: { number: string }[] }>(`/api/search?q=${encodeURIComponent('对象丙')}`)).items.map(({ number }) => number).sort(),
    ).toEqual(['案〔2024〕1号', '线〔2024〕3号'].sort())
    expect((await all('select 1 from ledger_rows')).length).toBe(1)
  })

  it('数字答得出：去年的线索三件，立案一件', async () => {
    const figures = await asks<{ id: string; value: number }[]>('/api/figures?from=2024-01-01&to=2024-12-31')
    const value = (id: string): number | undefined => figures.find((figure) => figure.id === id)?.value
    expect([value('clues.received'), value('cases.filed')]).toEqual([3, 1])
  })

  it('行级权限样样在：没有登录的，一行也看不到', async () => {
    const tables = await all<{ name: string }>(`select c.relname as name from pg_attribute a join pg_class c on c.oid = a.attrelid
      where a.attname = 'circle_id' and c.relkind = 'r' and c.relnamespace = 'public'::regnamespace`)
    expect(tables.length).toBeGreaterThan(40)
    for (const { name: table } of tables) expect((await house.db.query(`select 1 from ${table}`)).rows, table).toEqual([])
  })

  it('旧留痕没有链，封存以后核验全部相符', async () => {
    await turnDay(house)
    const seen = await asTheHouse(house, (ctx) => verify(ctx.tx, areas, []))
    expect(seen).toMatchObject({ seals: 1, records: 6 })
    expect(seen.misfit).toBeUndefined()
  })
})

it('改动过的迁移文件，认得出来，不接着升级', async () => {
  const database = `${name}_changed`
  const ownerUrl = asRole(atDatabase(inject('adminUrl'), database), name, app.password)
  await asAdmin(`create database ${database} owner ${name}`)
  await migrate(ownerUrl, app)
  const owner = new pg.Client(ownerUrl)
  await owner.connect()
  await owner.query("update migrations set digest = 'another' where number = '0057'")
  await owner.end()
  await expect(migrate(ownerUrl, app)).rejects.toThrow('0057-hung-on-records.sql was changed')
  await asAdmin(`drop database ${database} with (force)`)
})
