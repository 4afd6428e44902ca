/** A house of its own for each test file: a database cloned from the migrated template, and the day as the test sets it. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import { asRole } from '../src/app/database.ts'
import { appOf, closeHouse, openHouse } from '../src/app/server.ts'
import { type Doors, plainDoors } from '../src/server/doors.ts'
import { ringFrom } from '../src/app/seal-keys.ts'
import type { House } from '../src/server/house.ts'
import { newSealKey } from '../src/server/seal.ts'
import { atDatabase } from './databases.ts'
import { morningOf } from './morning.ts'

export type Fresh = {
  house: House
  app: Awaited<ReturnType<typeof appOf>>
  ownerUrl: string
  /** The name of the database that this one was cloned from. */
  template: string
  /** Faults that the application wrote down: a test may demand that there are none. */
  faults: unknown[]
  setDay(day: string): void
}

/** The database server of the tests, and the migrated template on it. */
export type Bare = { admin: pg.Client; template: string; urlOf(database: string): string; role: string; rolePassword: string }
/** What a house begins with: the database to clone and the key of what is sealed in it; files are put into the folder. */
export type Start = (bare: Bare, filesDir: string) => Promise<{ template: string; sealKey: string }>

const empty: Start = async ({ template }) => ({ template, sealKey: newSealKey() })

let count = 0

/** Makes the house before the first test of a file and takes it down after the last. `prepare` furnishes it. */
export const freshHouse = (prepare: (fresh: Fresh) => Promise<void> = async () => undefined, doors: Partial<Doors> = {}, start = empty): Fresh => {
  const fresh = { faults: [] as unknown[] } as Fresh
  let now = new Date()
  let drop: () => Promise<void> = async () => undefined
  beforeAll(async () => {
    count += 1
    const name = `mj_t_${process.pid}_${count}_${Math.random().toString(36).slice(2, 8)}`
    const adminUrl = inject('adminUrl')
    const admin = new pg.Client(adminUrl)
    await admin.connect()
    const urlOf = (database: string) => atDatabase(adminUrl, database)
    const filesDir = mkdtempSync(join(tmpdir(), 'mingjian-files-'))
    const bare = { admin, template: inject('template'), urlOf, role: inject('role'), rolePassword: inject('rolePassword') }
    const { template, sealKey } = await start(bare, filesDir)
    await admin.query(`create database ${name} template ${template} strategy file_copy`)
    const ownerUrl = urlOf(name)
    const house = openHouse(asRole(ownerUrl, bare.role, bare.rolePassword), filesDir, () => now, {
      ...plainDoors(),
      ...doors,
    })
    house.seal = ringFrom(sealKey, '')
    const app = await appOf(house, (error) => fresh.faults.push(error))
    Object.assign(fresh, {
      house,
      app,
      ownerUrl,
      template,
      setDay: (day: string) => {
        now = morningOf(day)
      },
    })
    drop = async () => {
      await app.close()
      await closeHouse(house)
      await admin.query(`drop database ${name} with (force)`)
      await admin.end()
      rmSync(filesDir, { recursive: true, force: true })
    }
    await prepare(fresh)
  })
  afterAll(() => drop())
  return fresh
}
