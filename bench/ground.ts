/** The database that the bench stands on: the embedded one of its folder or, on the server of BENCH_DATABASE_URL, one of that folder's own. */
import { hash } from 'node:crypto'
import { join } from 'node:path'
import pg from 'pg'
import { asRole, type Database, openDatabase } from '../src/app/database.ts'
import { secretIn } from '../src/app/environment.ts'
import { startEmbedded } from '../src/server/embedded.ts'

const serverUrl = process.env.BENCH_DATABASE_URL

const embedded = (dataDir: string) => startEmbedded(join(dataDir, 'pg'))

/** On an existing server each folder has its own: nothing that an office keeps there is ever taken for the bench's. */
const nameOf = (dataDir: string): string => (serverUrl ? `mingjian_bench_${hash('sha256', dataDir).slice(0, 8)}` : 'mingjian')

const existing = (dataDir: string): string | undefined => serverUrl?.replace(/^(postgres(?:ql)?:\/\/[^/]*)(?:\/[^?]*)?/, `$1/${nameOf(dataDir)}`)

export const ownerUrlOf = async (dataDir: string): Promise<string> => existing(dataDir) ?? (await embedded(dataDir)).url(nameOf(dataDir))

/** The role that the application stands in there. */
export const appRoleOf = (dataDir: string): string => `${nameOf(dataDir)}_app`

export const appUrlOf = async (dataDir: string): Promise<string> =>
  asRole(await ownerUrlOf(dataDir), appRoleOf(dataDir), secretIn(dataDir, 'application.key'))

/** Opened and migrated, as a start does it. */
export const openGround = (dataDir: string): Promise<Database> => {
  const databaseUrl = existing(dataDir)
  return openDatabase({ dataDir, ...(databaseUrl ? { databaseUrl } : {}) })
}

/** What a server that is to stand on it is started with. */
export const groundOf = (dataDir: string): Record<string, string> => {
  const url = existing(dataDir)
  return { DATA_DIR: dataDir, ...(url ? { DATABASE_URL: url } : {}) }
}

/** Statements one after another, by whoever owns the database at this address; what the last of them found. */
export const asOwner = async <T>(url: string, statements: string[]): Promise<T[]> => {
  const client = new pg.Client(url)
  await client.connect()
  try {
    let found: T[] = []
    for (const statement of statements) found = (await client.query(statement)).rows
    return found
  } finally {
    await client.end()
  }
}

/** Takes the old database away; the server stays. */
export const clearGround = async (dataDir: string): Promise<void> => {
  const name = nameOf(dataDir)
  const anew = serverUrl ? [`create database ${name}`] : []
  await asOwner(serverUrl ?? (await embedded(dataDir)).url('postgres'), [`drop database if exists ${name} with (force)`, ...anew])
}

/** Which database was measured, and whether it waits for the disk. */
export const groundSays = async (dataDir: string): Promise<string> => {
  const asked = "select current_setting('server_version') as version, current_setting('fsync') as fsync"
  const [said] = await asOwner<{ version: string; fsync: string }>(await ownerUrlOf(dataDir), [asked])
  return `PostgreSQL ${said?.version} (${serverUrl ? 'an existing server' : 'embedded'}) with fsync ${said?.fsync}`
}
