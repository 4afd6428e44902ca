/** Brings a folder of ledgers in from the console: a dry run unless told to keep. */
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { livePostmaster } from '../server/embedded-os.ts'
import { type Brought, bringFolder } from '../server/imports/folder.ts'
import { openDatabase } from './database.ts'
import { environment, makeDataDir, pathNamed, Trouble } from './environment.ts'
import { giveKeys } from './seal-keys.ts'
import { closeHouse, openHouse } from './server.ts'

const say = (line: string): void => void process.stdout.write(`${line}\n`)

const tell = ({ file, area, counts, faults, refused, kept }: Brought): void => {
  if (refused) {
    say(`${file}：${refused}`)
    return
  }
  say(
    `${file} → ${area}：共${counts?.rows}行，新增${counts?.new}，变更${counts?.changed}，未变${counts?.unchanged}，有误${counts?.wrong}${kept ? '，已入库' : ''}`,
  )
  for (const { row, column, reason } of faults) say(`  第${row}行 ${column}：${reason}`)
}

const run = async (): Promise<number> => {
  const { values, positionals } = parseArgs({ options: { keep: { type: 'boolean' }, json: { type: 'boolean' } }, allowPositionals: true })
  const folder = pathNamed(positionals[0] ?? '')
  if (!positionals[0] || !existsSync(folder) || !statSync(folder).isDirectory())
    throw new Trouble('请写明台账所在的目录，例如：npm run import -- ./台账 ；加 --keep 才入库。')
  const env = environment(process.env)
  makeDataDir(env.dataDir)
  const stays = !env.databaseUrl && livePostmaster(join(env.dataDir, 'pg')) !== undefined
  const database = await openDatabase(env)
  const house = openHouse(database.appUrl, join(env.dataDir, 'files'))
  try {
    await giveKeys(house, env, say)
    const brought = await bringFolder(house, folder, values.keep ?? false, values.json ? undefined : tell)
    if (values.json) say(JSON.stringify(brought))
    const wrong = brought.some((each) => each.refused || each.faults.length > 0)
    if (!values.json) say(wrong ? '有误的台账没有入库。' : values.keep ? '全部入库。' : '以上为试算，没有入库；确认无误后加 --keep 入库。')
    return wrong ? 1 : 0
  } finally {
    await closeHouse(house)
    if (!stays) await database.stop()
  }
}

run().then(
  (code) => process.exit(code),
  (error) => {
    process.stderr.write(error instanceof Trouble ? `${error.message}\n` : `导入失败：${String((error as Error).stack ?? error)}\n`)
    process.exit(1)
  },
)
