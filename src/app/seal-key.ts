/** `npm run seal-key -- --rotate`: a new key for what is sealed; the old one stays until everything is wrapped by the new one. */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { newSealKey, type SealRing } from '../server/seal.ts'
import { rewrapAll } from '../server/reseal.ts'
import { openDatabase } from './database.ts'
import { type Environment, environment, holdDataDir, makeDataDir, Trouble } from './environment.ts'
import { ringAtHand, ringFrom, sealFile, writeRing } from './seal-keys.ts'
import { closeHouse, openHouse } from './server.ts'

const say = (line: string): void => void process.stdout.write(`${line}\n`)

/** The keys to turn with: a turn that was stopped goes on with the key that it had begun with. */
const ringToTurn = (env: Environment): SealRing => {
  const found = ringAtHand(env)
  if (found.length === 0) throw new Trouble('没有找到封存密钥，不能更换：请先放回原来的密钥。')
  if (found.length > 1) return found
  if (env.sealKey) throw new Trouble('密钥由 SEAL_KEY 给出：请把新密钥写在前面、原密钥写在后面，用逗号隔开，再运行一次。')
  return writeRing(env.dataDir, [...ringFrom(newSealKey(), sealFile(env.dataDir)), ...found])
}

const run = async (): Promise<void> => {
  const { values } = parseArgs({ options: { rotate: { type: 'boolean' } } })
  if (!values.rotate) throw new Trouble('更换封存密钥：npm run seal-key -- --rotate （先停止明鉴）。')
  const env = environment(process.env)
  makeDataDir(env.dataDir)
  const release = holdDataDir(env.dataDir)
  process.once('exit', release)
  const ring = ringToTurn(env)
  const database = await openDatabase(env)
  const house = openHouse(database.appUrl, join(env.dataDir, 'files'))
  try {
    house.seal = ring
    const done = await rewrapAll(house)
    if (!env.sealKey) writeRing(env.dataDir, ring.slice(0, 1))
    say(`封存密钥已更换，改封 ${done} 项。${env.sealKey ? '现在可以从 SEAL_KEY 中去掉原密钥。' : '原密钥已经移去。'}`)
  } finally {
    await closeHouse(house)
    await database.stop()
  }
}

run().then(
  () => process.exit(0),
  (error) => {
    process.stderr.write(error instanceof Trouble ? `${error.message}\n` : `更换失败：${String((error as Error).stack ?? error)}\n`)
    process.exit(1)
  },
)
