/** Brings a database to the present shape: numbered .sql files, each once, in its own transaction, with its digest kept. */
import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import pg from 'pg'

const sourceRoot = join(import.meta.dirname, '..')

export type Migration = { number: string; file: string; text: string; digest: string }

/** All migrations of the house and its rooms; numbers run house-wide. */
export const migrations = (): Migration[] =>
  globSync(['server/sql/*.sql', '{base,areas}/*/server/*.sql'], { cwd: sourceRoot })
    .map((file) => {
      const text = readFileSync(join(sourceRoot, file), 'utf8')
      return { number: basename(file).slice(0, 4), file: basename(file), text, digest: createHash('sha256').update(text).digest('hex') }
    })
    .sort((a, b) => a.number.localeCompare(b.number))

const ensureRole = async (client: pg.Client, role: string, password: string): Promise<void> => {
  const known = await client.query('select 1 from pg_roles where rolname = $1', [role])
  const named = client.escapeIdentifier(role)
  const words = `login nosuperuser nobypassrls password ${client.escapeLiteral(password)}`
  await client.query(known.rowCount === 0 ? `create role ${named} ${words}` : `alter role ${named} ${words}`)
}

const apply = async (client: pg.Client, migration: Migration, role: string): Promise<void> => {
  await client.query('begin')
  await client.query(migration.text.replaceAll(':app', client.escapeIdentifier(role)))
  await client.query('insert into migrations (number, file, digest) values ($1, $2, $3)', [migration.number, migration.file, migration.digest])
  await client.query('commit')
}

/**
 * Migrates as the owner, and makes sure that the application's own role exists: it owns nothing and cannot pass
 * by the row policies. Refuses a database whose history differs from these files.
 */
export const migrate = async (ownerUrl: string, app: { role: string; password: string }): Promise<number> => {
  const client = new pg.Client(ownerUrl)
  await client.connect()
  try {
    await client.query('select pg_advisory_lock(20260101)')
    await ensureRole(client, app.role, app.password)
    await client.query(
      'create table if not exists migrations (number text primary key, file text not null, digest text not null, at timestamptz not null default now())',
    )
    await client.query(`grant usage on schema public to ${client.escapeIdentifier(app.role)}`)
    const done = new Map((await client.query('select number, digest from migrations')).rows.map((r) => [r.number as string, r.digest as string]))
    let applied = 0
    for (const migration of migrations()) {
      const digest = done.get(migration.number)
      if (digest === migration.digest) continue
      if (digest) throw new Error(`migration ${migration.file} was changed after it had been applied`)
      await apply(client, migration, app.role)
      applied += 1
    }
    return applied
  } finally {
    await client.end()
  }
}
