/** The database that the house stands on: embedded in the data folder, or a server by its address; migrated either way. */
import { join } from 'node:path'
import pg from 'pg'
import { startEmbedded } from '../server/embedded.ts'
import { keepEmbedded, type Told } from '../server/embedded-kept.ts'
import { migrate } from '../server/migrate.ts'
import { type Environment, secretIn, Trouble } from './environment.ts'

export type Database = { ownerUrl: string; appUrl: string; stop(): Promise<void> }

const OLDEST = 150_000

/** The same database as the application's own role. */
export const asRole = (ownerUrl: string, role: string, password: string): string =>
  ownerUrl.replace(/^(postgres(?:ql)?:\/\/)(?:[^@/]*@)?/, `$1${role}:${encodeURIComponent(password)}@`)

const databaseName = (url: string): string => decodeURIComponent(new URL(url.replace('@/', '@localhost/')).pathname.slice(1)) || 'postgres'

const checkServer = async (url: string): Promise<void> => {
  const client = new pg.Client(url)
  try {
    await client.connect()
  } catch (error) {
    throw new Trouble(`连不上 DATABASE_URL 指定的数据库：${(error as Error).message}。请检查地址、账户和数据库是否已建立。`)
  }
  try {
    const { rows } = await client.query(
      "select current_setting('server_version_num')::int as version, (select rolcreaterole or rolsuper from pg_roles where rolname = current_user) as may",
    )
    if (rows[0].version < OLDEST) throw new Trouble('数据库版本过低，需要 PostgreSQL 15 或者更高版本。')
    if (!rows[0].may) throw new Trouble('DATABASE_URL 的账户需要 CREATEROLE 权限，用来建立不能越过行级权限的应用账户。')
  } finally {
    await client.end()
  }
}

const ensureDatabase = async (url: string, name: string): Promise<void> => {
  const client = new pg.Client(url)
  await client.connect()
  const known = await client.query('select 1 from pg_database where datname = $1', [name])
  if (known.rowCount === 0) await client.query(`create database ${name}`)
  await client.end()
}

/** Starts or reaches the database, and brings it to the present shape. Who gives `tell` has an embedded one started again whenever it is gone. */
export const openDatabase = async (env: Pick<Environment, 'dataDir' | 'databaseUrl'>, tell?: (told: Told) => void): Promise<Database> => {
  const password = secretIn(env.dataDir, 'application.key')
  if (env.databaseUrl) {
    await checkServer(env.databaseUrl)
    const role = `${databaseName(env.databaseUrl)
      .replace(/[^a-z0-9_]/gi, '_')
      .toLowerCase()}_app`
    await migrate(env.databaseUrl, { role, password })
    return { ownerUrl: env.databaseUrl, appUrl: asRole(env.databaseUrl, role, password), stop: async () => undefined }
  }
  const embedded = await startEmbedded(join(env.dataDir, 'pg'))
  const ownerUrl = embedded.url('mingjian')
  try {
    await ensureDatabase(embedded.url('postgres'), 'mingjian')
    await migrate(ownerUrl, { role: 'mingjian_app', password })
  } catch (error) {
    await embedded.stop()
    throw error
  }
  const stop = tell ? keepEmbedded(join(env.dataDir, 'pg'), embedded, tell) : embedded.stop
  return { ownerUrl, appUrl: asRole(ownerUrl, 'mingjian_app', password), stop }
}
