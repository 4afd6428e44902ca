/** The parts of a zip file by its central directory, each no larger than is allowed: for files that somebody uploaded. */
import { inflateRawSync } from 'node:zlib'

const END = Buffer.from('PK\x05\x06', 'latin1')
const DEFLATED = 8

type Part = { name: string; bytes: () => Buffer }

const partAt = (zip: Buffer, at: number, largest: number): Part & { next: number } => {
  const [method, size, nameLength] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20), zip.readUInt16LE(at + 28)]
  const local = zip.readUInt32LE(at + 42)
  return {
    name: zip.toString('utf8', at + 46, at + 46 + nameLength),
    bytes: () => {
      const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
      const packed = zip.subarray(start, start + size)
      return method === DEFLATED ? inflateRawSync(packed, { maxOutputLength: largest }) : packed
    },
    next: at + 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32),
  }
}

/** Every part in turn; throws where the bytes are no zip. `largest` bounds each part when it is unpacked. */
export const partsOf = (zip: Buffer, largest: number): Map<string, () => Buffer> => {
  const end = zip.lastIndexOf(END)
  if (end < 0) throw new Error('no zip')
  const parts = new Map<string, () => Buffer>()
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const part = partAt(zip, at, largest)
    parts.set(part.name, part.bytes)
    at = part.next
  }
  return parts
}
