/** The data that officers work on: a fresh demonstration, or the bench's county; with their accounts and the planted records. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { buildDemo } from '../../src/app/demo.ts'
import { environment } from '../../src/app/environment.ts'
import { giveKeys } from '../../src/app/seal-keys.ts'
import { closeHouse, openHouse } from '../../src/app/server.ts'
import { tellerFor, type Told } from '../../src/app/lives/teller.ts'
import { openGround } from '../ground.ts'
import { dataDirOf, dropOld, prepare } from '../prepare.ts'
import { took } from '../say.ts'
import { settings as benchSettings } from '../settings.ts'
import { markGiver } from './marks.ts'
import { plant } from './plant.ts'
import type { settings as loadSettings } from './settings.ts'
import { dismissFormer, makeOfficers, type Officer } from './staff.ts'

const ROUNDS = 6
/** Words of the officers' own records begin here; the planted ones lie below. */
export const FIRST_OWN_MARK = 10_000

export type County = { dataDir: string; officers: Officer[]; planted: Told[] }

const folderFor = async ({ on, dataDir }: typeof loadSettings): Promise<string> => {
  if (on === 'bench') {
    await prepare(benchSettings)
    return dataDirOf(benchSettings)
  }
  mkdirSync(dataDir, { recursive: true })
  await dropOld(dataDir)
  return dataDir
}

/** Makes everything ready and closes it again, so that the server may have it for itself. What the officers do to the bench's county stays in it. */
export const countyFor = async (settings: typeof loadSettings): Promise<County> => {
  const dataDir = await folderFor(settings)
  const database = await openGround(dataDir)
  const house = openHouse(database.appUrl, join(dataDir, 'files'))
  try {
    await giveKeys(house, environment({ DATA_DIR: dataDir }), () => undefined)
    if (settings.on === 'demo') await took('  the demonstration', () => buildDemo(house, dataDir, undefined, () => undefined))
    await dismissFormer(house)
    // Made before the officers are: what is planted is done by the office's own staff, and nothing of it by an officer.
    const teller = await tellerFor(house)
    const officers = await took('  the officers', () => makeOfficers(house, settings.officers))
    const planted = await took('  records that most may not know', () => plant(teller, officers, markGiver(0), ROUNDS))
    return { dataDir, officers, planted }
  } finally {
    await closeHouse(house)
    await database.stop()
  }
}
