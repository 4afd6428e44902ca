/** Sealing: bytes enciphered under a key of their own (AES-256-GCM), and that key enciphered by one that lies outside the database. */
import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { refusal } from '../kit/refusal.ts'

const CIPHER = 'aes-256-gcm'
const IV_BYTES = 12
const TAG_BYTES = 16
const KEY_BYTES = 32

/** A key that wraps keys: known by the beginning of its digest, which betrays nothing of it. */
export type SealKey = { id: string; bytes: Buffer }
/** The keys at hand, the newest first. It seals; the others only open what was sealed before a change of keys. None at hand: nothing is sealed or opened. */
export type SealRing = readonly SealKey[]
/** What is kept of something sealed. */
export type Sealed = { keyId: string; wrapped: Buffer; body: Buffer }

/** A key of 32 bytes, written in base64; anything else is none. */
export const sealKeyFrom = (text: string): SealKey | undefined => {
  const bytes = Buffer.from(text.trim(), 'base64')
  if (bytes.length !== KEY_BYTES) return undefined
  return { id: createHash('sha256').update(bytes).digest('hex').slice(0, 16), bytes }
}

export const newSealKey = (): string => randomBytes(KEY_BYTES).toString('base64')

/** `iv | tag | text`: bound to where it belongs, so that it opens nowhere else. */
export const encipher = (key: Buffer, belongsTo: string, plain: Buffer): Buffer => {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv(CIPHER, key, iv).setAAD(Buffer.from(belongsTo))
  const text = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), text])
}

export const decipher = (key: Buffer, belongsTo: string, sealed: Buffer): Buffer => {
  const open = createDecipheriv(CIPHER, key, sealed.subarray(0, IV_BYTES)).setAAD(Buffer.from(belongsTo))
  open.setAuthTag(sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
  return Buffer.concat([open.update(sealed.subarray(IV_BYTES + TAG_BYTES)), open.final()])
}

const newest = (ring: SealRing): SealKey => {
  const [key] = ring
  if (!key) throw refusal('sealKeyMissing')
  return key
}

/** A data key and how it is kept; the key itself never leaves this process. */
export const newDataKey = (ring: SealRing, belongsTo: string): { key: Buffer; keyId: string; wrapped: Buffer } => {
  const by = newest(ring)
  const key = randomBytes(KEY_BYTES)
  return { key, keyId: by.id, wrapped: encipher(by.bytes, belongsTo, key) }
}

/** The data key again; refused where the key that wraps it is not at hand. */
export const dataKeyOf = (ring: SealRing, belongsTo: string, { keyId, wrapped }: Pick<Sealed, 'keyId' | 'wrapped'>): Buffer => {
  const by = ring.find(({ id }) => id === keyId)
  if (!by) throw refusal('sealKeyMissing')
  return decipher(by.bytes, belongsTo, wrapped)
}

/** Seals a text for the place where it belongs; refused without a key. */
export const seal = (ring: SealRing, belongsTo: string, text: string): Sealed => {
  const { key, keyId, wrapped } = newDataKey(ring, belongsTo)
  return { keyId, wrapped, body: encipher(key, belongsTo, Buffer.from(text)) }
}

/** The text again; refused where its key is not at hand, and a fault where it was tampered with or moved elsewhere. */
export const unseal = (ring: SealRing, belongsTo: string, sealed: Sealed): string =>
  decipher(dataKeyOf(ring, belongsTo, sealed), belongsTo, sealed.body).toString()

/** The same data key, wrapped by the newest key. */
export const rewrap = (ring: SealRing, belongsTo: string, sealed: Pick<Sealed, 'keyId' | 'wrapped'>): { keyId: string; wrapped: Buffer } => {
  const by = newest(ring)
  return { keyId: by.id, wrapped: encipher(by.bytes, belongsTo, dataKeyOf(ring, belongsTo, sealed)) }
}

/** How much longer sealed bytes are than plain ones. */
export const SEAL_BYTES = IV_BYTES + TAG_BYTES

/** The same for bytes that come in one after the other: `iv | text | tag`, since the tag is known at the end. */
export async function* encipherStream(key: Buffer, belongsTo: string, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv(CIPHER, key, iv).setAAD(Buffer.from(belongsTo))
  yield iv
  for await (const piece of bytes) yield cipher.update(piece)
  yield Buffer.concat([cipher.final(), cipher.getAuthTag()])
}

/** The whole file in plain, made sure of before a byte of it is given out. */
export const openedFile = async (key: Buffer, belongsTo: string, path: string): Promise<Buffer> => {
  const sealed = await readFile(path)
  const text = sealed.length - TAG_BYTES
  return decipher(key, belongsTo, Buffer.concat([sealed.subarray(0, IV_BYTES), sealed.subarray(text), sealed.subarray(IV_BYTES, text)]))
}

/** Tells equal texts from unequal ones without telling the text: nobody without the key can try names against it. */
export const markOf = (ring: SealRing, text: string): string => createHmac('sha256', newest(ring).bytes).update(text).digest('base64url').slice(0, 16)
