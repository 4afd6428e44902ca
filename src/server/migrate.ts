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

/** Files that were mended after a release, by the digests that they had: what those made is put right by a later number. */
const mended: Readonly<Record<string, readonly string[]>> = {
  // An owner without superuser rights could not apply it; see 0100.
  '0057': ['2a8694ee8d546929a4f87176c82dcb6e7fa39df34a67f1440384ba708bbc466e'],
}

const ensureRole = async (client: pg.Client, role: string, password: string): Promise<void> => {
  const { rows } = await client.query('select rolsuper or rolbypassrls as passes from pg_roles where rolname = $1', [role])
  const named = client.escapeIdentifier(role)
  const words = `login password ${client.escapeLiteral(password)}`
  if (rows.length === 0) return void (await client.query(`create role ${named} nosuperuser nobypassrls ${words}`))
  // Only a superuser may so much as name these, so they are named only where they must be taken away.
  if (rows[0].passes) await client.query(`alter role ${named} nosuperuser nobypassrls`)
  await client.query(`alter role ${named} ${words}`)
}

const apply = async (client: pg.Client, migration: Migration, role: string): Promise<void> => {
  await client.query('begin')
  await client.query(migration.text.replaceAll(':app', client.escapeIdentifier(role)))
  await client.query('insert into migrations (number, file, digest) values ($1, $2, $3)', [migration.number, migration.file, migration.digest])
  await client.query('commit')
}

/**
 * Migrates as the owner, and makes sure that the application's own role exists: it owns nothing and cannot pass
 * by the row policies. Refuses a database whose history differs from these files. `wanted` stops at an earlier shape.
 */
export const migrate = async (ownerUrl: string, app: { role: string; password: string }, wanted = migrations()): Promise<number> => {
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
    for (const migration of wanted) {
      const digest = done.get(migration.number)
      if (digest === migration.digest || (digest && mended[migration.number]?.includes(digest))) continue
      if (digest) throw new Error(`migration ${migration.file} was changed after it had been applied`)
      await apply(client, migration, app.role)
      applied += 1
    }
    return applied
  } finally {
    await client.end()
  }
}
