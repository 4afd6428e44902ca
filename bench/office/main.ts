/** npm run load: an office of two hundred at work for five minutes, every answer checked, everything acknowledged found again. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { dayInBeijing } from '../../src/law/day.ts'
import { groundOf, ownerUrlOf } from '../ground.ts'
import { start, stopAll } from '../process.ts'
import { say, took } from '../say.ts'
import { countyFor } from './county.ts'
import { atWork } from './day.ts'
import { halfStates } from './exact.ts'
import { newHeard } from './heard.ts'
import { judge } from './judge.ts'
import { knowledgeOf } from './known.ts'
import { weigh } from './memory.ts'
import { outcomeOf } from './outcome.ts'
import { ownerOf } from './owner.ts'
import { rush } from './rush.ts'
import { settings } from './settings.ts'
import { shiftOf } from './shift.ts'

const root = join(import.meta.dirname, '../..')

const verifiedOf = (dataDir: string): { fits: boolean; says: string } => {
  const env = { ...process.env, ...groundOf(dataDir) }
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'src/app/verify.ts')], { env, encoding: 'utf8' })
  return { fits: status === 0, says: (stdout || stderr).trim() }
}

const run = async (): Promise<boolean> => {
  say(`Preparing ${settings.on === 'demo' ? 'a demonstration' : "the bench's county"} with ${settings.officers} officers.`)
  const county = await countyFor(settings)
  const { dataDir, officers, planted } = county
  const server = await start(join(root, 'src/app/main.ts'), settings.port, { ...groundOf(dataDir), PORT: String(settings.port) })
  const owner = await ownerOf(await ownerUrlOf(dataDir))
  const heard = newHeard()
  const shift = await took('  signing in', () => shiftOf(county, settings.port, owner, heard, dayInBeijing(new Date()), settings))
  say(`At work for ${settings.seconds} s, ${planted.length} planted records, ${settings.rate} questions a second at most.`)
  const memory = weigh(server)
  const end = Date.now() + settings.seconds * 1000
  shift.hours.end = end
  await Promise.all(shift.workers.map((worker) => atWork(worker, end)))
  memory.end()
  shift.hours.rush = true
  const rushed = await rush(shift.workers, heard)
  say('Holding it against the database …')
  const users = officers.map(({ id }) => id)
  const { done } = shift.common
  const judged = judge(heard.seen, await knowledgeOf(owner, users, heard.seen))
  const half = await halfStates(owner, join(dataDir, 'files'), done, users)
  await owner.end()
  await server.stop()
  // The bench's county is multiplied past the doors, so most of its records have no trail to be verified by.
  const verified = settings.on === 'demo' ? verifiedOf(dataDir) : undefined
  const { lines, holds } = outcomeOf({ settings, heard, done, judged, half, rushed, curve: memory.curve, verified })
  for (const line of lines) say(line)
  return holds
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stopAll().then(() => process.exit(1)))
try {
  process.exitCode = (await run()) ? 0 : 1
} catch (error) {
  process.stderr.write(`${inspect(error)}\n`)
  process.exitCode = 1
}
await stopAll()
process.exit()
