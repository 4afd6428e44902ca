/** An online backup of the whole data folder: cluster, files and keys in one encrypted file, made while the house works. */
import { Encrypter } from 'age-encryption'
import { createReadStream, createWriteStream, existsSync, fsyncSync, openSync, closeSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createZstdCompress } from 'node:zlib'
import { type Pack, pack } from 'tar-stream'
import { beginBackup, bytesOf, clusterPaths } from './cluster.ts'

export type Place = { dataDir: string; clusterDir: string; ownerUrl: string }
export type Manifest = { madeAt: string; postgres: string; platform: string }
export type Written = { files: number; bytes: number }

const MEGABYTE = 2 ** 20
/** Of the data folder itself: a lock is this process's own, and the cluster is taken by its own way. */
const notOurs = ['running.json', '.writable', 'pg', 'pg.new']

const put = (to: Pack, name: string, body: Buffer, mode = 0o600): Promise<void> =>
  new Promise((resolve, reject) => to.entry({ name, mode }, body, (error) => (error ? reject(error) : resolve())))

/** A file as long as it was when asked: what was written behind that, and what was cut off, the log tells. */
async function* exactly(path: string, size: number): AsyncGenerator<Buffer> {
  let left = size
  for await (const piece of createReadStream(path, { end: size - 1, highWaterMark: MEGABYTE }) as AsyncIterable<Buffer>) {
    left -= piece.length
    yield piece
  }
  for (; left > 0; left -= MEGABYTE) yield Buffer.alloc(Math.min(left, MEGABYTE))
}

const putFile = async (to: Pack, name: string, path: string): Promise<number> => {
  const size = statSync(path, { throwIfNoEntry: false })?.size
  if (size === undefined) return 0
  if (size <= MEGABYTE) {
    const bytes = bytesOf(path)
    if (bytes) await put(to, name, bytes)
    return bytes?.length ?? 0
  }
  await pipeline(exactly(path, size), to.entry({ name, size, mode: 0o600 }) as unknown as NodeJS.WritableStream)
  return size
}

const putCluster = async (to: Pack, { clusterDir, ownerUrl }: Place): Promise<Written> => {
  const begun = await beginBackup(ownerUrl)
  let [files, bytes] = [0, 0]
  try {
    for (const path of clusterPaths(clusterDir)) {
      if (path.endsWith('/')) {
        to.entry({ name: `pg/${path}`, type: 'directory', mode: 0o700 })
        continue
      }
      bytes += await putFile(to, `pg/${path}`, join(clusterDir, path))
      files += 1
    }
    const { label, log } = await begun.end()
    await put(to, 'pg/backup_label', Buffer.from(label))
    for (const name of log) bytes += await putFile(to, `pg/pg_wal/${name}`, join(clusterDir, 'pg_wal', name))
    return { files: files + log.length, bytes }
  } finally {
    await begun.giveUp()
  }
}

/** The files of a folder by their paths from `root`; a file is its own. */
const filesUnder = (root: string, name: string): string[] =>
  statSync(join(root, name)).isDirectory() ? readdirSync(join(root, name)).flatMap((each) => filesUnder(root, `${name}/${each}`)) : [name]

/** Files and keys come after the cluster: whatever the database tells of is then surely there. */
const putRest = async (to: Pack, { dataDir }: Place): Promise<Written> => {
  const names = readdirSync(dataDir)
    .filter((name) => !notOurs.includes(name))
    .flatMap((name) => filesUnder(dataDir, name))
  let bytes = 0
  for (const name of names) bytes += await putFile(to, name, join(dataDir, name))
  return { files: names.length, bytes }
}

const settle = (path: string): void => {
  const file = openSync(path, 'r')
  fsyncSync(file)
  closeSync(file)
}

/**
 * Writes the backup to `out`, for the holder of the key that `recipient` belongs to. Until it is whole it bears another name, so that a
 * broken-off one is never taken for a backup.
 */
export const writeBackup = async (place: Place, recipient: string, madeAt: Date, out: string): Promise<Written> => {
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  const tar = pack()
  const unfinished = `${out}.unfinished`
  const manifest: Manifest = { madeAt: madeAt.toISOString(), postgres: '18', platform: `${process.platform}-${process.arch}` }
  const putAll = async (): Promise<Written> => {
    await put(tar, 'manifest.json', Buffer.from(JSON.stringify(manifest)))
    const cluster = await putCluster(tar, place)
    const rest = await putRest(tar, place)
    tar.finalize()
    return { files: cluster.files + rest.files, bytes: cluster.bytes + rest.bytes }
  }
  const small = Readable.from(tar).pipe(createZstdCompress())
  const sealed = await encrypter.encrypt(Readable.toWeb(small) as ReadableStream<Uint8Array>)
  const writing = pipeline(Readable.fromWeb(sealed as never), createWriteStream(unfinished, { mode: 0o600, flags: 'wx' }))
  const putting = putAll().catch((error: unknown) => {
    small.destroy(error as Error)
    throw error
  })
  try {
    const [written] = await Promise.all([putting, writing])
    settle(unfinished)
    renameSync(unfinished, out)
    return written
  } catch (error) {
    await Promise.allSettled([putting, writing])
    if (existsSync(dirname(unfinished))) rmSync(unfinished, { force: true })
    throw error
  }
}
