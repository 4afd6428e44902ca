/** Seals what the database must not know: AES-256-GCM under the key at the doors, bound to the one whose it is. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

/** Nonce, tag and text in one; `owner` must be the same when it is opened. */
export const seal = (key: Buffer, plain: Uint8Array, owner: string): Buffer => {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(owner))
  const text = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), text])
}

/** Refuses, by throwing, what was sealed under another key or for another owner. */
export const unseal = (key: Buffer, sealed: Buffer, owner: string): Buffer => {
  const opener = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12), { authTagLength: 16 }).setAAD(Buffer.from(owner))
  opener.setAuthTag(sealed.subarray(12, 28))
  return Buffer.concat([opener.update(sealed.subarray(28)), opener.final()])
}
