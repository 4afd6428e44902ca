/** npm run restore: a backup laid out as a data folder and started once, so that it is known to stand before anyone relies on it. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { isEmpty, readBackup } from '../server/backup/read.ts'
import { openDb } from '../server/db.ts'
import { startEmbedded } from '../server/embedded.ts'
import { placeFor, serverAccount } from '../server/embedded-os.ts'
import { pathNamed, Trouble } from './environment.ts'

const say = (line: string): void => void process.stdout.write(`${line}\n`)
const usage = '用法：npm run restore -- 备份文件 --into 空的数据目录 --key 密钥文件'

const identityIn = (file: string): string => {
  const found = existsSync(file) ? /AGE-SECRET-KEY-[A-Z0-9-]+/.exec(readFileSync(file, 'utf8'))?.[0] : undefined
  if (!found) throw new Trouble(`${file} 里没有备份密钥（以 AGE-SECRET-KEY- 开头的一行）。`)
  return found
}

const emptied = (dataDir: string, clusterDir: string): void => {
  if (!isEmpty(dataDir) || !isEmpty(clusterDir)) throw new Trouble(`${dataDir} 不是空目录。恢复不会覆盖已有数据，请用 --into 指定一个空目录。`)
  mkdirSync(dataDir, { recursive: true })
}

/** What stands in the restored house; asking it proves that the cluster has come up by itself. */
const standing = async (dataDir: string): Promise<{ records: number; last: string }> => {
  const cluster = await startEmbedded(join(dataDir, 'pg'))
  const db = openDb(cluster.url('mingjian'), 1)
  try {
    const { rows } = await db.query(
      "select (select count(*)::int from records) as records, (select to_char(max(at) at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI:SS') from trail) as last",
    )
    return rows[0]
  } finally {
    await db.end()
    await cluster.stop()
  }
}

const run = async (): Promise<void> => {
  const { values, positionals } = parseArgs({ options: { into: { type: 'string' }, key: { type: 'string' } }, allowPositionals: true })
  if (!positionals[0] || !values.into || !values.key) throw new Trouble(usage)
  const [file, dataDir] = [pathNamed(positionals[0]), pathNamed(values.into)]
  if (!existsSync(file)) throw new Trouble(`没有找到备份文件 ${file}。`)
  const identity = identityIn(pathNamed(values.key))
  const account = serverAccount()
  const clusterDir = placeFor(join(dataDir, 'pg'), account)
  emptied(dataDir, clusterDir)
  try {
    const { madeAt } = await readBackup(file, identity, { dataDir, clusterDir, account })
    const { records, last } = await standing(dataDir)
    say(`已恢复到 ${dataDir}：备份开始于 ${madeAt}，最后一条留痕 ${last}，记录 ${records} 条。用 DATA_DIR=${dataDir} 启动即可。`)
  } catch (error) {
    for (const dir of [dataDir, clusterDir]) rmSync(dir, { recursive: true, force: true })
    throw error
  }
}

run().then(
  () => process.exit(0),
  (error) => {
    process.stderr.write(
      error instanceof Trouble
        ? `${error.message}\n`
        : `没有恢复成，什么也没有留下。备份文件损坏或者密钥不对：${String((error as Error).message ?? error)}\n`,
    )
    process.exit(1)
  },
)
