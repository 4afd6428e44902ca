/** A real PostgreSQL for all tests, thrown away at the end; each file gets a database of its own from a migrated template. */
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '../src/server/embedded.ts'
import { migrate } from '../src/server/migrate.ts'
import { unpackBrowser } from './browser.ts'
import { atDatabase } from './databases.ts'
import { clearKept } from './kept-demo.ts'
import { whyNotDrawn } from './office.ts'

declare module 'vitest' {
  interface ProvidedContext {
    adminUrl: string
    role: string
    rolePassword: string
    template: string
  }
}

/** With DATABASE_URL the tests run on that server, in databases of their own that are dropped again. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (whyNotDrawn) process.stdout.write(`${whyNotDrawn}\n`)
  await unpackBrowser()
  const given = process.env.DATABASE_URL
  const base = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()
  const embedded = given ? undefined : await startEmbedded(join(base, `mingjian-test-${process.pid}`, 'pg'), true)
  const adminUrl = given ?? (embedded?.url('postgres') as string)
  const template = `mj_template_${process.pid}`
  const role = `mj_test_${process.pid}_app`
  const rolePassword = randomBytes(12).toString('hex')
  const admin = new pg.Client(adminUrl)
  await admin.connect()
  await admin.query(`create database ${template}`)
  await migrate(atDatabase(adminUrl, template), { role, password: rolePassword })
  // Whoever drops the databases must be able to end what is still connected to them.
  await admin.query(`grant ${role} to current_user`)
  project.provide('adminUrl', adminUrl)
  project.provide('role', role)
  project.provide('rolePassword', rolePassword)
  project.provide('template', template)
  return async () => {
    await clearKept(admin, template)
    await admin.query(`drop database if exists ${template} with (force)`)
    await admin.query(`drop role if exists ${role}`)
    await admin.end()
    await embedded?.stop()
  }
}
