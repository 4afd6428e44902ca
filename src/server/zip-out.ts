/** A zip file written part by part: what goes out is never whole in memory. */
import { type FileHandle, open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { crc32, createDeflateRaw } from 'node:zlib'

export type Part = [name: string, text: Iterable<string> | AsyncIterable<string>]

/** Small pieces are put together to this many characters before they are packed. */
const PIECE = 64 * 1024
/** The name is UTF-8, and sum and sizes follow the packed bytes. */
const FLAGS = 0x0808
const DEFLATE = 8
/** 1980-01-01: the zip says nothing of when it was made. */
const DAY = 0x21

type Written = { name: Buffer; at: number; sum: number; packed: number; size: number }

async function* pieces(text: Part[1], told: (piece: Buffer) => void): AsyncGenerator<Buffer> {
  let held = ''
  for await (const each of text) {
    held += each
    if (held.length < PIECE) continue
    const piece = Buffer.from(held)
    told(piece)
    yield piece
    held = ''
  }
  const last = Buffer.from(held)
  told(last)
  yield last
}

/** What local and central headers have in common, from the version on. */
const common = ({ name, sum, packed, size }: Written): Buffer => {
  const bytes = Buffer.alloc(26)
  bytes.writeUInt16LE(20, 0)
  bytes.writeUInt16LE(FLAGS, 2)
  bytes.writeUInt16LE(DEFLATE, 4)
  bytes.writeUInt16LE(DAY, 8)
  bytes.writeUInt32LE(sum, 10)
  bytes.writeUInt32LE(packed, 14)
  bytes.writeUInt32LE(size, 18)
  bytes.writeUInt16LE(name.length, 22)
  return bytes
}

const afterwards = ({ sum, packed, size }: Written): Buffer => {
  const bytes = Buffer.from('PK\x07\x08'.padEnd(16, '\0'), 'latin1')
  bytes.writeUInt32LE(sum, 4)
  bytes.writeUInt32LE(packed, 8)
  bytes.writeUInt32LE(size, 12)
  return bytes
}

const central = (part: Written): Buffer => {
  const rest = Buffer.alloc(14)
  rest.writeUInt32LE(part.at, 10)
  return Buffer.concat([Buffer.from('PK\x01\x02\x14\0', 'latin1'), common(part), rest, part.name])
}

const end = (parts: Written[], at: number, size: number): Buffer => {
  const bytes = Buffer.from('PK\x05\x06'.padEnd(22, '\0'), 'latin1')
  bytes.writeUInt16LE(parts.length, 8)
  bytes.writeUInt16LE(parts.length, 10)
  bytes.writeUInt32LE(size, 12)
  bytes.writeUInt32LE(at, 16)
  return bytes
}

const writePart = async (file: FileHandle, [name, text]: Part, at: number): Promise<Written> => {
  const part: Written = { name: Buffer.from(name), at, sum: 0, packed: 0, size: 0 }
  await file.write(Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common(part), part.name]))
  const told = (piece: Buffer): void => {
    part.sum = crc32(piece, part.sum)
    part.size += piece.length
  }
  await pipeline(Readable.from(pieces(text, told)), createDeflateRaw(), async (packed: AsyncIterable<Buffer>) => {
    for await (const bytes of packed) {
      await file.write(bytes)
      part.packed += bytes.length
    }
  })
  await file.write(afterwards(part))
  return part
}

/** Writes the parts in turn to a file that its owner alone may read. Each part is asked for its text when its turn has come. */
export const writeZip = async (path: string, parts: Part[]): Promise<void> => {
  const file = await open(path, 'wx', 0o600)
  try {
    const written: Written[] = []
    let at = 0
    for (const each of parts) {
      const part = await writePart(file, each, at)
      at += 4 + 26 + part.name.length + part.packed + 16
      written.push(part)
    }
    const list = Buffer.concat(written.map(central))
    await file.write(Buffer.concat([list, end(written, at, list.length)]))
  } finally {
    await file.close()
  }
}
