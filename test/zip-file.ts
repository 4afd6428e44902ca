/** A packed file for a test, honest or lying: each part says of itself what it is told to say. */
import { crc32, deflateRawSync } from 'node:zlib'

export type ZipPart = { name: string; bytes?: Buffer | string; saysSize?: number; locked?: boolean; over?: boolean }

const header = (signature: string, length: number): Buffer => Buffer.concat([Buffer.from(signature, 'latin1'), Buffer.alloc(length - 4)])

export const zipOf = (parts: ZipPart[], hidden: Buffer = Buffer.alloc(0)): Buffer => {
  const bodies: Buffer[] = [hidden]
  const list: Buffer[] = []
  let at = hidden.length
  let first = at
  for (const { name, bytes = 'x', saysSize, locked, over } of parts) {
    const plain = Buffer.from(bytes)
    const packed = deflateRawSync(plain)
    const said = Buffer.from(name)
    const [local, central] = [header('PK\x03\x04', 30), header('PK\x01\x02', 46)]
    for (const [head, shift] of [
      [local, 0],
      [central, 2],
    ] as const) {
      head.writeUInt16LE(0x800 | (locked ? 1 : 0), 6 + shift)
      head.writeUInt16LE(8, 8 + shift)
      head.writeUInt32LE(crc32(plain), 14 + shift)
      head.writeUInt32LE(packed.length, 18 + shift)
      head.writeUInt32LE(saysSize ?? plain.length, 22 + shift)
      head.writeUInt16LE(said.length, 26 + shift)
    }
    central.writeUInt32LE(over ? first : at, 42)
    if (!over) {
      first = at
      bodies.push(local, said, packed)
      at += 30 + said.length + packed.length
    }
    list.push(central, said)
  }
  const listed = Buffer.concat(list)
  const end = header('PK\x05\x06', 22)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...bodies, listed, end])
}

const types = (main: string) =>
  `<Types><Override PartName="/x" ContentType="application/vnd.openxmlformats-officedocument.${main}.main+xml"/></Types>`

/** A Word file of few parts, with others beside. */
export const wordOf = (more: ZipPart[] = [], said = types('wordprocessingml.document')): Buffer =>
  zipOf([{ name: '[Content_Types].xml', bytes: said }, { name: 'word/document.xml', bytes: '<w:document/>' }, ...more])
