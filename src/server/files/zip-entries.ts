/** What a zip file says that it holds, read from its end; nothing is unpacked here. */
import type { Source } from './source.ts'

export type Entry = { name: string; locked: boolean; method: number; packed: number; size: number; at: number }

/** The file is no zip that every program reads the same way. */
export class Unreadable extends Error {}

const END = Buffer.from('PK\x05\x06', 'latin1')
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const MOST_LISTED = 32 * 1024 * 1024
/** Room that tools leave between parts; more could hide what the list does not name. */
const MOST_UNNAMED = 64 * 1024
const WIDE = 0xffffffff

/** Names are UTF-8 where the flag says so; on Chinese machines else GB 18030. */
const nameOf = (bytes: Buffer, flags: number): string => new TextDecoder(flags & 0x800 ? 'utf-8' : 'gb18030').decode(bytes)

/** Sizes that did not fit stand in a field of their own, in this order. */
const wideSizes = (extra: Buffer, values: number[]): number[] => {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue
    let next = at + 4
    return values.map((value) => {
      if (value !== WIDE) return value
      next += 8
      return Number(extra.readBigUInt64LE(next - 8))
    })
  }
  return values
}

const entryAt = (list: Buffer, at: number): Entry & { next: number } => {
  if (list.readUInt32LE(at) !== CENTRAL) throw new Unreadable()
  const flags = list.readUInt16LE(at + 8)
  const [nameLength, extraLength, noteLength] = [list.readUInt16LE(at + 28), list.readUInt16LE(at + 30), list.readUInt16LE(at + 32)]
  const [nameAt, extraAt] = [at + 46, at + 46 + nameLength]
  const told = [list.readUInt32LE(at + 24), list.readUInt32LE(at + 20), list.readUInt32LE(at + 42)]
  const [size = WIDE, packed = WIDE, local = WIDE] = wideSizes(list.subarray(extraAt, extraAt + extraLength), told)
  const name = nameOf(list.subarray(nameAt, extraAt), flags)
  return { name, locked: (flags & 1) === 1, method: list.readUInt16LE(at + 10), packed, size, at: local, next: extraAt + extraLength + noteLength }
}

/** Where the bytes of an entry begin: behind its own head, which must say the same as the list. */
const bodyOf = async (source: Source, entry: Entry): Promise<number> => {
  const head = await source.at(entry.at, 30)
  if (head.length < 30 || head.readUInt32LE(0) !== LOCAL || head.readUInt16LE(8) !== entry.method) throw new Unreadable()
  return entry.at + 30 + head.readUInt16LE(26) + head.readUInt16LE(28)
}

/** Entries may neither lie over each other nor leave room for others that the list does not name: some programs read from the front. */
const placed = async (source: Source, entries: Entry[], listAt: number): Promise<Entry[]> => {
  let [end, unnamed] = [0, 0]
  const all: Entry[] = []
  for (const entry of entries.toSorted((a, b) => a.at - b.at)) {
    const body = await bodyOf(source, entry)
    if (entry.at < end || body + entry.packed > listAt) throw new Unreadable()
    unnamed += entry.at - end
    end = body + entry.packed
    all.push({ ...entry, at: body })
  }
  if (unnamed + listAt - end > MOST_UNNAMED) throw new Unreadable()
  return all
}

/** Every entry, with the place where its packed bytes begin; more than `most` are not read, and give as many as there are said to be. */
export const entriesOf = async (source: Source, most: number): Promise<Entry[] | number> => {
  const tailAt = Math.max(0, source.size - 65_557)
  const tail = await source.at(tailAt, 65_557)
  const end = tail.lastIndexOf(END)
  if (end < 0 || end + 22 > tail.length) throw new Unreadable()
  const [count, length, listAt] = [tail.readUInt16LE(end + 10), tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)]
  if (count > most) return count
  if (listAt + length > tailAt + end || length > MOST_LISTED) throw new Unreadable()
  const list = await source.at(listAt, length)
  const entries: Entry[] = []
  try {
    for (let at = 0; entries.length < count; ) {
      const { next, ...entry } = entryAt(list, at)
      entries.push(entry)
      at = next
    }
  } catch {
    throw new Unreadable()
  }
  return placed(source, entries, listAt)
}
