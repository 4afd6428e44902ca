/** Names of files as they come from other machines, made fit for any file system and any eye. */
import { extensionOf } from '../../kit/file-kinds.ts'
import { words } from '../../kit/words.ts'

/** What the narrowest file system takes, less room for a number behind the name. */
const MAX_BYTES = 240
/** An extension longer than this is none: it belongs to the name. */
const MAX_EXTENSION = 16
/** Marks that cannot be seen or that turn the reading around, so that a program could look like a paper. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu
const forbidden = /[<>:"|?*/\\]/g
/** Windows takes these for devices, whatever stands behind the dot. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i

const bytesIn = (text: string): number => Buffer.byteLength(text)

const withoutEdges = (name: string): string => name.replace(/^[\s.]+|[\s.]+$/gu, '')

/** Whole characters from the front, as many as fit. */
const cut = (text: string, bytes: number): string => {
  let kept = ''
  for (const character of text) {
    if (bytesIn(kept) + bytesIn(character) > bytes) break
    kept += character
  }
  return kept
}

const parted = (name: string): { stem: string; tail: string } => {
  const extension = extensionOf(name)
  const tail = extension && extension.length <= MAX_EXTENSION && bytesIn(extension) <= 4 * MAX_EXTENSION ? name.slice(name.lastIndexOf('.')) : ''
  return { stem: name.slice(0, name.length - tail.length), tail }
}

const shortened = (name: string): string => {
  if (bytesIn(name) <= MAX_BYTES) return name
  const { stem, tail } = parted(name)
  return withoutEdges(cut(stem, MAX_BYTES - bytesIn(tail))) + tail
}

/** A name without folders, unseen marks or signs that a file system takes otherwise, of at most 240 bytes; the extension stays. */
export const safeName = (name: string): string => {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  const plain = withoutEdges(last.normalize('NFC').replace(unseen, '').replace(forbidden, ''))
  const ours = reserved.test(plain) ? `_${plain}` : plain
  return shortened(ours) || words.unnamed
}

/** The same name, or the first free one with a number behind it; names that differ in case alone are the same to many machines. */
export const freeName = (name: string, taken: readonly string[]): string => {
  const used = new Set(taken.map((each) => each.toLowerCase()))
  if (!used.has(name.toLowerCase())) return name
  const { stem, tail } = parted(name)
  for (let n = 2; ; n += 1) {
    const mark = `(${n})`
    const free = cut(stem, MAX_BYTES - bytesIn(tail) - bytesIn(mark)) + mark + tail
    if (!used.has(free.toLowerCase())) return free
  }
}

/** The name as it came, for showing: what cannot be seen stands as a sign that can. */
export const asGiven = (name: string): string => cut(name.toWellFormed().replace(unseen, '\ufffd'), 4 * MAX_BYTES)
