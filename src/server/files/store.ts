/** Where files lie: each under its digest, written whole before it bears that name, and held against it whenever it is opened. */
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, openSync, closeSync, fsyncSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { refusal } from '../../kit/refusal.ts'
import type { House } from '../house.ts'
import { newId } from '../id.ts'

export type Stored = { digest: string; size: number }
type Place = Pick<House, 'filesDir'>

export const storedPath = (house: Place, digest: string): string => join(house.filesDir, digest.slice(0, 2), digest)

/** What is put down in a folder is surely there only when the folder itself was put down; some systems do not know folders as files. */
const settleFolder = (folder: string): void => {
  try {
    const file = openSync(folder, 'r')
    fsyncSync(file)
    closeSync(file)
  } catch (error) {
    if (!['EISDIR', 'EPERM', 'EACCES', 'EINVAL'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
  }
}

/** Writes bytes to a path and makes sure that they lie on the disk; a disk that is full fails here, and nowhere else. */
export const writeOut = async (path: string, bytes: AsyncIterable<Uint8Array>, most: number): Promise<Stored> => {
  const hash = createHash('sha256')
  let size = 0
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const piece of bytes) {
      size += piece.length
      if (size > most) throw refusal('fileTooLarge', { size: most / 1024 / 1024 })
      hash.update(piece)
      yield piece
    }
  }
  await pipeline(counted, createWriteStream(path, { mode: 0o600, flush: true }))
  return { digest: hash.digest('hex'), size }
}

/**
 * Writes to a temporary place while the digest is made, lets it be looked at there, puts it down for good and then gives it the name that its
 * digest says. The same bytes lie there once. What is refused leaves nothing.
 */
export const store = async <T>(
  house: Place,
  bytes: AsyncIterable<Uint8Array>,
  most: number,
  look: (path: string, size: number) => Promise<T>,
): Promise<Stored & { looked: T }> => {
  await mkdir(house.filesDir, { recursive: true })
  const temporary = join(house.filesDir, `.${newId()}`)
  try {
    const stored = await writeOut(temporary, bytes, most)
    const looked = await look(temporary, stored.size)
    const path = storedPath(house, stored.digest)
    await mkdir(dirname(path), { recursive: true })
    await rename(temporary, path)
    settleFolder(dirname(path))
    return { ...stored, looked }
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}

/** Are these still the bytes that were put away? `missing`: they are not there at all. */
export const heldAgainst = async (house: Place, digest: string): Promise<'fits' | 'changed' | 'missing'> => {
  const hash = createHash('sha256')
  try {
    for await (const piece of createReadStream(storedPath(house, digest), { highWaterMark: 1024 * 1024 })) hash.update(piece as Buffer)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'missing'
    throw error
  }
  return hash.digest('hex') === digest ? 'fits' : 'changed'
}

/** To be called before a byte is given out: refused where a file is no longer what was added. */
export const makeSure = async (house: Place, digest: string, name: string): Promise<void> => {
  const stands = await heldAgainst(house, digest)
  if (stands !== 'fits') throw refusal(stands === 'missing' ? 'fileGone' : 'fileChanged', { name })
}
