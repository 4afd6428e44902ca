/** What is inside a packed file, found out without unpacking it to disk: how much, how many, and of which kinds. */
import { createInflateRaw } from 'node:zlib'
import { extensionOf, kindOf } from '../../kit/file-kinds.ts'
import { refusal } from '../../kit/refusal.ts'
import { HEAD, isOle, isZip, looks } from './looks.ts'
import { gathered, inMemory, type Source } from './source.ts'
import { type Entry, entriesOf, Unreadable } from './zip-entries.ts'

const MEGABYTE = 1024 * 1024
/** Limits of the house's own making: what an office really packs stays far below. */
export const most = { parts: 10_000, unpacked: 1024 * MEGABYTE, paper: 64 * MEGABYTE, ratio: 200, ratioFrom: 16 * MEGABYTE } as const
const DEFLATED = 8

/** Kinds that are packed folders: inside another they are not followed. */
const packedKinds = ['zip', 'rar', '7z', 'gz', 'tgz', 'tar', 'bz2', 'xz', 'zst', 'cab', 'iso', 'jar']
/** What a paper may carry by its format, save for what runs. */
const runs =
  /(?:vba(?:project|data)[^/]*|\.(?:exe|dll|com|scr|msi|js|jse|vbs|vbe|wsf|hta|bat|cmd|ps1|sh|jar|lnk|html?|svg|[dpx][olp][ctmsw]m|xlsb))$/i

/** Bytes of an entry as they are when unpacked; what is more than the list says, or cannot be unpacked, is refused at that byte. */
export async function* unpacked(source: Source, entry: Entry): AsyncGenerator<Buffer> {
  const packed = source.pieces(entry.at, entry.packed)
  let size = 0
  const inflate = createInflateRaw()
  const feeding = async (): Promise<void> => {
    for await (const piece of packed) if (!inflate.write(piece)) await new Promise((go) => inflate.once('drain', go))
    inflate.end()
  }
  const feed = entry.method === DEFLATED ? feeding() : Promise.resolve()
  feed.catch((error) => inflate.destroy(error as Error))
  try {
    for await (const piece of entry.method === DEFLATED ? inflate : packed) {
      size += (piece as Buffer).length
      if (size > entry.size) throw new Unreadable()
      yield piece as Buffer
    }
  } catch {
    throw new Unreadable()
  } finally {
    inflate.destroy()
  }
  if (size !== entry.size) throw new Unreadable()
}

/** Reads an entry through; gives how it begins. */
const throughAndHead = async (source: Source, entry: Entry): Promise<Buffer> => {
  let head = Buffer.alloc(0)
  for await (const piece of unpacked(source, entry)) if (head.length < HEAD) head = Buffer.concat([head, piece.subarray(0, HEAD)])
  return head
}

/** `left` is shared with whatever lies inside: a folder of papers is held to the same sum as one. */
type Looked = { name: string; source: Source; deep: boolean; left: { bytes: number; parts: number } }

const sumOf = (entries: readonly Entry[], by: (entry: Entry) => number): number => entries.reduce((sum, entry) => sum + by(entry), 0)

/** By what the list says alone; that the bytes hold to it is found when they are read through. */
const refuseTooMuch = ({ name, left }: Looked, entries: readonly Entry[]): void => {
  const locked = entries.find((entry) => entry.locked)
  if (locked) throw refusal('packedLocked', { name, part: locked.name })
  if (entries.some(({ method }) => method !== 0 && method !== DEFLATED)) throw new Unreadable()
  const [size, packed] = [sumOf(entries, (entry) => entry.size), sumOf(entries, (entry) => entry.packed)]
  left.bytes -= size
  if (left.bytes < 0) throw refusal('packedTooLarge', { name, size: most.unpacked / MEGABYTE })
  if (size > most.ratioFrom && size > packed * most.ratio) throw refusal('packedTooTight', { name, times: most.ratio })
}

const isPaperOf: Readonly<Record<string, RegExp>> = {
  docx: /^word\/document\d*\.xml$/i,
  xlsx: /^xl\/workbook\d*\.xml$/i,
  pptx: /^ppt\/presentation\d*\.xml$/i,
  ofd: /^OFD\.xml$/i,
  wps: /^word\/document\d*\.xml$/i,
  et: /^xl\/workbook\d*\.xml$/i,
  dps: /^ppt\/presentation\d*\.xml$/i,
}

/** A whole part in memory, as a file of its own; a large one is refused rather than held. */
const asFile = async (source: Source, entry: Entry): Promise<Source> => {
  if (entry.size > most.paper) throw refusal('packedTooLarge', { name: entry.name, size: most.paper / MEGABYTE })
  return inMemory(await gathered(unpacked(source, entry), entry.size))
}

const partOfPaper = async ({ name, source, deep, left }: Looked, entry: Entry): Promise<void> => {
  if (runs.test(entry.name)) throw refusal('fileMacros', { name })
  if (entry.name === '[Content_Types].xml') {
    const said = await (await asFile(source, entry)).at(0, MEGABYTE)
    if (/macroEnabled/i.test(said.toString('latin1'))) throw refusal('fileMacros', { name })
    return
  }
  const isPaper = ['docx', 'xlsx', 'pptx'].includes(extensionOf(entry.name))
  if (isPaper && !deep) return lookInside({ name: entry.name, source: await asFile(source, entry), deep: true, left })
  await throughAndHead(source, entry)
}

const partOfFolder = async ({ name, source, left }: Looked, entry: Entry): Promise<void> => {
  if (entry.name.endsWith('/')) return
  const kind = kindOf(entry.name)
  if (packedKinds.includes(extensionOf(entry.name))) throw refusal('packedNested', { name, part: entry.name })
  if (!kind) throw refusal('packedHolds', { name, part: entry.name })
  const head = entry.size > 0 ? await throughAndHead(source, entry) : undefined
  if (head && !looks[kind](head)) throw refusal('fileNotSo', { name: `${name}／${entry.name}`, kind })
  if (head && (isZip(head) || isOle(head))) await lookInside({ name: entry.name, source: await asFile(source, entry), deep: true, left })
}

const MACROS = Buffer.from('_VBA_PROJECT', 'utf16le')

/** Papers of the older format name their parts in UTF-16; one part of that name holds programs. */
const refuseOldMacros = async (name: string, source: Source): Promise<void> => {
  let held = Buffer.alloc(0)
  for await (const piece of source.pieces()) {
    const window = Buffer.concat([held, piece])
    if (window.includes(MACROS)) throw refusal('fileMacros', { name })
    held = window.subarray(-MACROS.length)
  }
}

const zipInside = async (looked: Looked): Promise<void> => {
  const { name, source } = looked
  const entries = await entriesOf(source, looked.left.parts)
  if (typeof entries === 'number') throw refusal('packedTooMany', { name, parts: most.parts })
  looked.left.parts -= entries.length
  refuseTooMuch(looked, entries)
  const unsafe = entries.find((entry) => /^[/\\]|^\w:|(?:^|[/\\])\.\.(?:[/\\]|$)|\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u.test(entry.name))
  if (unsafe) throw refusal('packedPath', { name, part: unsafe.name.replace(/[\p{Cc}\p{Cf}]/gu, '\ufffd') })
  const kind = extensionOf(name)
  const paper = isPaperOf[kind]
  if (paper && !entries.some((entry) => paper.test(entry.name))) throw refusal('fileNotSo', { name, kind })
  for (const entry of entries) await (paper ? partOfPaper : partOfFolder)(looked, entry)
}

const lookInside = async (looked: Looked): Promise<void> => {
  const head = await looked.source.at(0, HEAD)
  if (isOle(head)) return refuseOldMacros(looked.name, looked.source)
  if (!looks.zip(head)) return
  try {
    await zipInside(looked)
  } catch (error) {
    throw error instanceof Unreadable ? refusal('packedUnreadable', { name: looked.name }) : error
  }
}

/**
 * Looks into a packed folder, or a paper that is one inside. Refused, each by name: more or larger than the limits, passwords, programs,
 * packed folders in packed folders, kinds that are not taken, bytes that are not what the list says.
 */
export const insideOf = (name: string, source: Source): Promise<void> =>
  lookInside({ name, source, deep: false, left: { bytes: most.unpacked, parts: most.parts } })
