/** From the start of the process on existing data until it answers. */
import { join } from 'node:path'
import { groundOf } from './ground.ts'
import { type Spread, spreadOf } from './numbers.ts'
import { start } from './process.ts'
import type { Settings } from './settings.ts'

export type Starts = { real: Spread; floor: Spread }

export const measureStarts = async (root: string, dataDir: string, { starts, port }: Settings): Promise<Starts> => {
  const times: { real: number[]; floor: number[] } = { real: [], floor: [] }
  for (let i = 0; i < starts; i += 1) {
    const real = await start(join(root, 'src/app/main.ts'), port, { ...groundOf(dataDir), PORT: String(port) })
    times.real.push(real.startedIn)
    await real.stop()
    const floor = await start(join(root, 'bench/floor/start.ts'), port, { ...groundOf(dataDir), FLOOR_PORT: String(port) })
    times.floor.push(floor.startedIn)
    await floor.stop()
  }
  return { real: spreadOf(times.real), floor: spreadOf(times.floor) }
}
