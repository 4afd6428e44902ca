/** From an encrypted backup to a data folder that a house can start on. */
import { Decrypter } from 'age-encryption'
import { chownSync, createReadStream, createWriteStream, mkdirSync, readdirSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createZstdDecompress } from 'node:zlib'
import { type Extract, extract } from 'tar-stream'
import type { Account } from '../embedded-os.ts'
import type { Manifest } from './write.ts'

type Entry = Extract extends AsyncIterable<infer E> ? E : never
export type Into = { dataDir: string; clusterDir: string; account: Account | undefined }

/** Where an entry goes; a name that leads out of its folder goes nowhere. */
const placeOf = ({ dataDir, clusterDir }: Into, name: string): { path: string; ofCluster: boolean } => {
  const clean = normalize(name)
  if (clean.startsWith('..') || clean.startsWith('/') || /^[a-z]:/i.test(clean)) throw new Error(`an entry leads out of its folder: ${name}`)
  const ofCluster = clean.startsWith('pg/') || clean.startsWith('pg\\')
  return { path: ofCluster ? join(clusterDir, clean.slice(3)) : join(dataDir, clean), ofCluster }
}

const folder = (into: Into, path: string, ofCluster: boolean): void => {
  const made = mkdirSync(path, { recursive: true, mode: 0o700 })
  if (made && ofCluster && into.account) for (let p = path; p.length >= made.length; p = dirname(p)) chownSync(p, into.account.uid, into.account.gid)
}

const textOf = async (from: AsyncIterable<Uint8Array>): Promise<string> => {
  const pieces: Uint8Array[] = []
  for await (const piece of from) pieces.push(piece)
  return Buffer.concat(pieces).toString()
}

/** Is there nothing that a restored house would be laid over? */
export const isEmpty = (dir: string): boolean => {
  try {
    return readdirSync(dir).length === 0
  } catch {
    return true
  }
}

/** Lays one entry where it belongs, owned by whoever is to serve it. */
const lay = async (into: Into, entry: Entry): Promise<void> => {
  const { name, type, mode } = entry.header
  const { path, ofCluster } = placeOf(into, name)
  folder(into, type === 'directory' ? path : dirname(path), ofCluster)
  if (type === 'directory') return void entry.resume()
  await pipeline(entry as unknown as NodeJS.ReadableStream, createWriteStream(path, { mode: mode ?? 0o600 }))
  if (ofCluster && into.account) chownSync(path, into.account.uid, into.account.gid)
}

/** Unpacks `file` with the secret key of its recipient. The first change of a byte ends it: nothing is taken from what follows. */
export const readBackup = async (file: string, identity: string, into: Into): Promise<Manifest> => {
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  const open = await decrypter.decrypt(Readable.toWeb(createReadStream(file)) as ReadableStream<Uint8Array>)
  const entries = extract()
  const unpacking = pipeline(Readable.fromWeb(open as never), createZstdDecompress(), entries as unknown as NodeJS.WritableStream)
  unpacking.catch(() => undefined)
  let manifest: Manifest | undefined
  for await (const entry of entries) {
    if (entry.header.name === 'manifest.json') manifest = JSON.parse(await textOf(entry as AsyncIterable<Uint8Array>)) as Manifest
    else await lay(into, entry)
  }
  await unpacking
  if (!manifest) throw new Error('the backup has no manifest')
  return manifest
}
