/** Where the keys of what is sealed lie: outside the database, in `SEAL_KEY` or in a file of the data folder that its owner alone may read. */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { asTheHouse } from '../server/context.ts'
import type { House } from '../server/house.ts'
import { newSealKey, type SealKey, type SealRing, sealKeyFrom } from '../server/seal.ts'
import { sql } from '../server/sql.ts'
import { type Environment, Trouble } from './environment.ts'

export const sealFile = (dataDir: string): string => join(dataDir, 'seal.key')

/** Keys as they are written, the newest first, between commas or on lines. A text that is no key is a trouble, not a missing key. */
export const ringFrom = (text: string, where: string): SealRing => {
  const written = text.split(/[,\s]+/).filter((each) => each !== '')
  const keys = written.map(sealKeyFrom)
  if (keys.some((key) => key === undefined))
    throw new Trouble(`${where} 里的封存密钥不正确：应为 32 字节的 base64，几把之间用逗号或换行隔开，新的在前。`)
  return keys as SealKey[]
}

/** The keys at hand; none where there is neither setting nor file. */
export const ringAtHand = (env: Environment): SealRing => {
  if (env.sealKey) return ringFrom(env.sealKey, 'SEAL_KEY')
  const file = sealFile(env.dataDir)
  return existsSync(file) ? ringFrom(readFileSync(file, 'utf8'), file) : []
}

/** Replaces the file in one stroke, so that a process killed half way leaves the former one. */
export const writeRing = (dataDir: string, ring: SealRing): SealRing => {
  const file = sealFile(dataDir)
  writeFileSync(`${file}.new`, `${ring.map(({ bytes }) => bytes.toString('base64')).join('\n')}\n`, { mode: 0o600 })
  renameSync(`${file}.new`, file)
  return ring
}

const anySealed = async (house: House): Promise<boolean> =>
  asTheHouse(house, async ({ tx }) => {
    const found = await tx.one<{ any: boolean }>(
      sql`select exists (select 1 from sealed_values) or exists (select 1 from files where key_id is not null) as any`,
    )
    return found?.any ?? false
  })

/** Gives the house its keys. The first start makes one; where something is sealed already, none is made: it would open nothing and hide the loss. */
export const giveKeys = async (house: House, env: Environment, say: (line: string) => void): Promise<void> => {
  const found = ringAtHand(env)
  if (found.length > 0) house.seal = found
  else if (await anySealed(house))
    say(
      `没有找到封存密钥（SEAL_KEY 或者 ${sealFile(env.dataDir)}）：系统照常运行，封存的举报人信息暂时打不开，也不能新封存；放回密钥后重新启动即可，内容没有丢失。`,
    )
  else house.seal = writeRing(env.dataDir, ringFrom(newSealKey(), sealFile(env.dataDir)))
}
