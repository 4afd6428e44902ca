/** npm run bench: makes or finds the data, starts the real server and the bare one, reads both in turn, prints what came out. */
import { join } from 'node:path'
import { inspect } from 'node:util'
import { dayInBeijing } from '../src/law/day.ts'
import { appUrlOf, groundOf, groundSays, ownerUrlOf } from './ground.ts'
import { measureImport } from './import.ts'
import { signIn } from './load.ts'
import { machine } from './machine.ts'
import { measure, type Measured } from './measure.ts'
import { accountsOf, dataDirOf, prepare } from './prepare.ts'
import { start, stopAll } from './process.ts'
import { untilQuiet } from './quiet.ts'
import { readingsOf } from './readings.ts'
import { inShort, report } from './report.ts'
import { say, took } from './say.ts'
import { settings } from './settings.ts'
import { measureStarts } from './starts.ts'

const root = join(import.meta.dirname, '..')
const dataDir = dataDirOf(settings)
const [realPort, floorPort] = [settings.port, settings.port + 1]
const wanted = (name: string): boolean => !settings.only || settings.only.includes(name)

const readAll = async (): Promise<{ measured: Measured[]; memory: Record<string, number>; database: string }> => {
  const real = await start(join(root, 'src/app/main.ts'), realPort, {
    ...groundOf(dataDir),
    PORT: String(realPort),
    REQUESTS_A_SECOND: '0',
    CHANGES_A_SECOND: '0',
  })
  const atRest = real.memory()
  const ownerUrl = await ownerUrlOf(dataDir)
  const floor = await start(join(root, 'bench/floor/main.ts'), floorPort, { FLOOR_DATABASE: await appUrlOf(dataDir), FLOOR_PORT: String(floorPort) })
  await untilQuiet(ownerUrl)
  const measured: Measured[] = []
  const accounts = accountsOf(settings)
  for (const reading of await readingsOf(ownerUrl, dayInBeijing(new Date()))) {
    if (!wanted(reading.name)) continue
    const cookie = await signIn(realPort, accounts[reading.as])
    const sides = { real: { server: real, cookie }, floor: { server: floor, cookie } }
    const came = await took(`  ${reading.label}`, () => measure(sides, reading, settings))
    say(`    ${inShort(came)}`)
    measured.push(came)
  }
  const memory = { atRest, afterLoad: real.memory(), floorAfterLoad: floor.memory() }
  const database = await groundSays(dataDir)
  await floor.stop()
  await real.stop()
  return { measured, memory, database }
}

const run = async (): Promise<void> => {
  await prepare(settings)
  say('Reading …')
  const starts = wanted('start') ? await took('  start-up', () => measureStarts(root, dataDir, settings)) : undefined
  const { measured, memory, database } = await readAll()
  const imported = wanted('import') ? await took('  import', () => measureImport(root, dataDir, settings)) : undefined
  for (const line of report({ machine: machine(settings, database), starts, measured, memory, imported, settings })) say(line)
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stopAll().then(() => process.exit(1)))
try {
  await run()
} catch (error) {
  process.stderr.write(`${inspect(error)}\n`)
  process.exitCode = 1
}
await stopAll()
process.exit()
