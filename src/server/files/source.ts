/** Bytes that are looked at before they are kept: on disk, or in memory where they may lie nowhere in plain. */
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { refusal } from '../../kit/refusal.ts'

export type Source = {
  size: number
  /** So many bytes from a place on; fewer where the end comes before. */
  at(position: number, length: number): Promise<Buffer>
  pieces(from?: number, length?: number): AsyncIterable<Buffer>
}

const PIECE = 1024 * 1024

export const inMemory = (bytes: Buffer): Source => ({
  size: bytes.length,
  at: async (position, length) => bytes.subarray(position, position + length),
  pieces: async function* (from = 0, length = bytes.length) {
    for (let at = from; at < Math.min(from + length, bytes.length); at += PIECE) yield bytes.subarray(at, Math.min(at + PIECE, from + length))
  },
})

/** A file, by its path; each look opens it anew, so there is nothing to close. */
export const onDisk = (path: string, size: number): Source => ({
  size,
  at: async (position, length) => {
    const file = await open(path, 'r')
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(Math.max(0, Math.min(length, size - position))), { position })
      return buffer.subarray(0, bytesRead)
    } finally {
      await file.close()
    }
  },
  pieces: async function* (from = 0, length = size - from) {
    if (length > 0) yield* createReadStream(path, { start: from, end: from + length - 1, highWaterMark: PIECE }) as AsyncIterable<Buffer>
  },
})

/** All bytes at once; refused as soon as they are more than so many. */
export const gathered = async (bytes: AsyncIterable<Uint8Array>, most: number): Promise<Buffer> => {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of bytes) {
    size += piece.length
    if (size > most) throw refusal('fileTooLarge', { size: most / 1024 / 1024 })
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}
