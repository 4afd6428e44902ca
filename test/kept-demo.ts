/** The demonstration county of one day, built once for all the test files that begin with it: a database to clone and a folder to copy. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { asRole } from '../src/app/database.ts'
import { buildDemo, type DemoAccount } from '../src/app/demo.ts'
import { ringFrom } from '../src/app/seal-keys.ts'
import { closeHouse, openHouse } from '../src/app/server.ts'
import { plainDoors } from '../src/server/doors.ts'
import { newSealKey } from '../src/server/seal.ts'
import type { Bare, Start } from './fresh-house.ts'
import { morningOf } from './morning.ts'

const folderOf = (template: string): string => join(tmpdir(), template)
const sealOf = (folder: string): string => join(folder, 'seal.key')

const build = async ({ admin, template, urlOf, role, rolePassword }: Bare, name: string, day: string): Promise<void> => {
  const folder = folderOf(name)
  mkdirSync(join(folder, 'files'), { recursive: true })
  writeFileSync(sealOf(folder), newSealKey())
  const half = `${name}_half`
  await admin.query(`create database ${half} template ${template} strategy file_copy`)
  const house = openHouse(asRole(urlOf(half), role, rolePassword), join(folder, 'files'), () => morningOf(day), plainDoors())
  house.seal = ringFrom(readFileSync(sealOf(folder), 'utf8'), '')
  await buildDemo(house, folder, undefined, () => undefined)
  await closeHouse(house)
  // Only a county that is whole bears the name that others look for.
  await admin.query(`alter database ${half} rename to ${name}`)
}

/** Where a house begins that finds the demonstration of this day done. Whoever comes first builds it; the others wait. */
export const keptDemo =
  (day: string): Start =>
  async (bare, filesDir) => {
    const name = `${bare.template}_demo_${day.replaceAll('-', '')}`
    await bare.admin.query(`select pg_advisory_lock(hashtext($1))`, [name])
    try {
      const { rowCount } = await bare.admin.query(`select 1 from pg_database where datname = $1`, [name])
      if (!rowCount) await build(bare, name, day)
    } finally {
      await bare.admin.query(`select pg_advisory_unlock(hashtext($1))`, [name])
    }
    cpSync(join(folderOf(name), 'files'), filesDir, { recursive: true })
    return { template: name, sealKey: readFileSync(sealOf(folderOf(name)), 'utf8') }
  }

/** The accounts of the county that is kept for this day. */
export const keptAccounts = (template: string): DemoAccount[] => JSON.parse(readFileSync(join(folderOf(template), 'demo-accounts.json'), 'utf8'))

/** Takes down what was kept beside this template. */
export const clearKept = async (admin: pg.Client, template: string): Promise<void> => {
  const { rows } = await admin.query<{ datname: string }>(`select datname from pg_database where datname like $1`, [`${template}_demo_%`])
  for (const { datname } of rows) {
    await admin.query(`drop database if exists ${datname} with (force)`)
    rmSync(folderOf(datname), { recursive: true, force: true })
  }
}
