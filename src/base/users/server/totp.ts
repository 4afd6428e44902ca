/** Codes that change with time, by RFC 6238: thirty seconds, SHA-1, six digits, as every authenticator knows them. */
import { createHmac, timingSafeEqual } from 'node:crypto'

const STEP_SECONDS = 30
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

export const stepAt = (moment: Date): number => Math.floor(moment.getTime() / 1000 / STEP_SECONDS)

/** The code of a step. */
export const codeOf = (secret: Uint8Array, step: number, digits = 6): string => {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const mac = createHmac('sha1', secret).update(counter).digest()
  const number = mac.readUInt32BE((mac.at(-1) ?? 0) & 15) & 0x7f_ff_ff_ff
  return String(number % 10 ** digits).padStart(digits, '0')
}

/** The step whose code this is: the present one, or its neighbours, since clocks differ. None is undefined. */
export const stepOfCode = (secret: Uint8Array, code: string, moment: Date): number | undefined => {
  const now = stepAt(moment)
  return [now, now - 1, now + 1].find((step) => {
    const expected = Buffer.from(codeOf(secret, step))
    return expected.length === Buffer.byteLength(code) && timingSafeEqual(expected, Buffer.from(code))
  })
}

/** A secret as authenticators take it, RFC 4648. */
export const inBase32 = (secret: Uint8Array): string => {
  const bits = [...secret].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{1,5}/g) ?? []).map((five) => alphabet[Number.parseInt(five.padEnd(5, '0'), 2)]).join('')
}

/** The address that a picture of squares hands to an authenticator. */
export const addressOf = (secret: Uint8Array, account: string, issuer: string): string =>
  `otpauth://totp/${encodeURIComponent(issuer)}:${encodeURIComponent(account)}?secret=${inBase32(secret)}&issuer=${encodeURIComponent(issuer)}`
