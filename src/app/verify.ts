/** npm run verify: recomputes the trail, its seals, the state of every record and the digest of every file, and names the first that does not fit. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openDb, transaction } from '../server/db.ts'
import { startEmbedded } from '../server/embedded.ts'
import { livePostmaster, placeFor, serverAccount } from '../server/embedded-os.ts'
import { type HandedOver, handedOverIn } from '../server/seal/handed-over.ts'
import { type Misfit, verify } from '../server/seal/verify.ts'
import { seeEverything } from '../server/sql.ts'
import { kindInWords } from '../web/trail-words.ts'
import { areas } from './areas.ts'
import { environment, pathNamed, Trouble } from './environment.ts'

const say = (line: string): void => void process.stdout.write(`${line}\n`)
const labelOf = (name: string): string => areas.find((area) => area.name === name)?.label ?? name

const whereOf = ({ area, number, name }: Extract<Misfit, { what: 'file changed' | 'file missing' }>): string =>
  number === null ? `${labelOf(area)}的文书模板“${name}”` : `${labelOf(area)} ${number} 的附件“${name}”`

const told = (misfit: Misfit): string => {
  switch (misfit.what) {
    case 'entry changed':
      return `第${misfit.entry}号留痕（${misfit.at}，${kindInWords(misfit.kind)}）与它前面的接不上：它被改过，或者它前面紧挨着的被删、被插入过。`
    case 'entries missing':
      return `第${misfit.seal}次封存时有留痕${misfit.sealed}条，现在算出来的对不上（现有${misfit.found}条）：问题在第${misfit.from}号到第${misfit.until}号之间。`
    case 'seal changed':
      return `第${misfit.seal}次封存本身被改过，或者与前一次接不上。`
    case 'states changed':
      return `第${misfit.seal}次封存的记录状态被改过。`
    case 'record changed':
      return `${labelOf(misfit.area)} ${misfit.number ?? misfit.recordId} 的内容与封存时不同，而留痕里没有人改过它。`
    case 'record removed':
      return `${labelOf(misfit.area)}的一条记录（${misfit.recordId}）不见了，而留痕里没有撤销它的导入。`
    case 'record without trail':
      return `${labelOf(misfit.area)} ${misfit.number ?? misfit.recordId} 没有任何登记留痕：它不是从平台登记的。`
    case 'seal not ours':
      return `第${misfit.seal}次封存与交存的封存值不同：数据可能是以前的旧副本，或者整个重做过。`
    case 'file changed':
      return `${whereOf(misfit)}的内容与添加时不同，可能损坏或者被改动。`
    case 'file missing':
      return `${whereOf(misfit)}在存放的地方找不到了。`
  }
}

const handedOver = (file: string): HandedOver[] => {
  if (!existsSync(file)) throw new Trouble(`没有找到封存值文件 ${file}。`)
  const found = handedOverIn(readFileSync(file, 'utf8'))
  if (found.length === 0) throw new Trouble(`${file} 里没有封存值（形如“3 SM3 ……”的行）。`)
  return found
}

const run = async (): Promise<number> => {
  const { values } = parseArgs({ options: { seals: { type: 'string' } }, allowPositionals: true })
  const { dataDir, databaseUrl } = environment(process.env)
  if (!databaseUrl && !existsSync(join(dataDir, 'application.key'))) throw new Trouble(`数据目录 ${dataDir} 里还没有明鉴的数据，请用 DATA_DIR 指定。`)
  const given = values.seals ? handedOver(pathNamed(values.seals)) : []
  const running = databaseUrl || livePostmaster(placeFor(join(dataDir, 'pg'), serverAccount())) !== undefined
  const cluster = databaseUrl ? undefined : await startEmbedded(join(dataDir, 'pg'))
  const db = openDb(databaseUrl ?? (cluster as NonNullable<typeof cluster>).url('mingjian'), 1)
  try {
    const { entries, seals, records, files, misfit } = await transaction(
      db,
      seeEverything,
      (tx) => verify(tx, areas, given, join(dataDir, 'files')),
      true,
    )
    if (!misfit) {
      say(
        `全部相符：留痕${entries}条，封存${seals}次，记录${records}条，附件和模板${files}份${given.length > 0 ? `，交存的封存值${given.length}个` : ''}。`,
      )
      return 0
    }
    say(`不相符：${told(misfit)}`)
    return 1
  } finally {
    await db.end()
    if (!running) await cluster?.stop()
  }
}

run().then(
  (code) => process.exit(code),
  (error) => {
    process.stderr.write(error instanceof Trouble ? `${error.message}\n` : `没有核验成：${String((error as Error).message ?? error)}\n`)
    process.exit(2)
  },
)
