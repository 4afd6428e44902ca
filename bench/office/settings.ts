/** How many officers work, how long and on which data: by environment, so that a quick run is possible. */
import { join, resolve } from 'node:path'
import { wholeNumber } from '../settings.ts'

const on = process.env.LOAD_ON ?? 'demo'
if (on !== 'demo' && on !== 'bench') throw new Error('LOAD_ON is to be demo or bench')
const folder = process.env.LOAD_DIR ? resolve(process.env.CALLED_FROM ?? '.', process.env.LOAD_DIR) : resolve('var/load')

export const settings = {
  on: on as 'demo' | 'bench',
  seconds: wholeNumber('LOAD_SECONDS', 300),
  officers: wholeNumber('LOAD_OFFICERS', 200),
  /** Questions a second of all officers together at most: what two cores carry with room to spare, generator and database beside the server. */
  rate: wholeNumber('LOAD_RATE', 40),
  seed: wholeNumber('LOAD_SEED', 8),
  port: wholeNumber('LOAD_PORT', 8200),
  dataDir: join(folder, 'data'),
}
