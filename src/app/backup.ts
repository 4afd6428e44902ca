/** npm run backup: an encrypted copy of everything, made while the platform works. `--new-key` makes the key that opens it. */
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { writeBackup } from '../server/backup/write.ts'
import { openDb } from '../server/db.ts'
import { startEmbedded } from '../server/embedded.ts'
import { livePostmaster, placeFor, serverAccount } from '../server/embedded-os.ts'
import { environment, pathNamed, Trouble } from './environment.ts'

const say = (line: string): void => void process.stdout.write(`${line}\n`)
const recipientFile = (dataDir: string): string => join(dataDir, 'backup-recipient.txt')
const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1)} MB`

const newKey = async (dataDir: string): Promise<void> => {
  const identity = await generateX25519Identity()
  if (existsSync(recipientFile(dataDir))) say('以前的备份仍要用以前的密钥打开，请一并保管。')
  writeFileSync(recipientFile(dataDir), `${await identityToRecipient(identity)}\n`, { mode: 0o600 })
  say('备份密钥只显示这一次，系统不留存。请抄录或者打印，由主要负责同志和保密管理人员分别封存：')
  say(identity)
}

const recipientOf = (dataDir: string): string => {
  const file = recipientFile(dataDir)
  if (!existsSync(file)) throw new Trouble('还没有备份密钥。请先运行 npm run backup -- --new-key，把显示的密钥妥善保管，再做备份。')
  return readFileSync(file, 'utf8').trim()
}

const stamp = (at: Date): string => at.toISOString().slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-')

/** The moment by the database's clock. */
const nowAt = async (ownerUrl: string): Promise<Date> => {
  const db = openDb(ownerUrl, 1)
  const { rows } = await db.query<{ now: Date }>('select now()')
  await db.end()
  return (rows[0] as { now: Date }).now
}

const run = async (): Promise<void> => {
  const { values, positionals } = parseArgs({ options: { 'new-key': { type: 'boolean' } }, allowPositionals: true })
  const { dataDir, databaseUrl } = environment(process.env)
  if (databaseUrl)
    throw new Trouble('DATABASE_URL 指定的数据库请用它自己的工具备份（pg_basebackup 或者 pg_dump），并另外备份数据目录，做法见 README。')
  if (!existsSync(join(dataDir, 'application.key'))) throw new Trouble(`数据目录 ${dataDir} 里还没有明鉴的数据，请用 DATA_DIR 指定。`)
  if (values['new-key']) return newKey(dataDir)
  const recipient = recipientOf(dataDir)
  const folder = pathNamed(positionals[0] ?? 'backups')
  mkdirSync(folder, { recursive: true })
  const clusterDir = placeFor(join(dataDir, 'pg'), serverAccount())
  const running = livePostmaster(clusterDir) !== undefined
  const cluster = await startEmbedded(join(dataDir, 'pg'))
  const madeAt = await nowAt(cluster.url('mingjian'))
  const out = join(folder, `mingjian-${stamp(madeAt)}.backup.age`)
  try {
    const { files, bytes } = await writeBackup({ dataDir, clusterDir, ownerUrl: cluster.url('mingjian') }, recipient, madeAt, out)
    say(`已备份 ${files} 个文件，原有 ${megabytes(bytes)}，压缩加密后 ${megabytes(statSync(out).size)}：${out}`)
  } finally {
    if (!running) await cluster.stop()
  }
}

run().then(
  () => process.exit(0),
  (error) => {
    process.stderr.write(
      error instanceof Trouble ? `${error.message}\n` : `没有备份成，原有数据没有改动：${String((error as Error).message ?? error)}\n`,
    )
    process.exit(1)
  },
)
