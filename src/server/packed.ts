/** A column of values as the database sends arrays itself: nothing to quote here and no text to read there. */
import { type Day, daysBetween, isDay } from '../law/day.ts'

/** How a value of a type stands in the packet: `size` is undefined for what is not plainly such a value, `put` false where it turns out not to be. */
type Form = { oid: number; size(value: unknown): number | undefined; put(into: Buffer, value: never, at: number): boolean }

/** In place of a value that is null, as the database has it, and of what is no digit. */
const NONE = -1
const FIRST: Day = '2000-01-01'
const MOST_DAYS = 20_000
const days = new Map<Day, number>()
/** The days since the database's first; a ledger names the same few thousand over and over. */
const dayNumber = (day: Day): number => {
  const known = days.get(day)
  if (known !== undefined) return known
  if (days.size >= MOST_DAYS) days.clear()
  const number = daysBetween(FIRST, day)
  days.set(day, number)
  return number
}

const whole: Form = {
  oid: 23,
  size: (value) => (Number.isInteger(value) && Math.abs(value as number) < 2 ** 31 ? 4 : undefined),
  put: (into, value: number, at) => into.writeInt32BE(value, at) > 0,
}

const digits = Int8Array.from({ length: 128 }, (_, code) => '0123456789abcdef'.indexOf(String.fromCharCode(code).toLowerCase()))
const DASH = 45

/** Digit by digit: there are some twenty of them for each record, and every call out of here costs as much as the whole loop. */
const putUuid = (into: Buffer, value: string, at: number): boolean => {
  let put = 0
  let high = NONE
  for (let i = 0; i < value.length; i += 1) {
    const code = value.charCodeAt(i)
    if (code === DASH) continue
    const digit = digits[code] ?? NONE
    if (digit === NONE || put === 16) return false
    if (high === NONE) high = digit
    else {
      into[at + put] = high * 16 + digit
      put += 1
      high = NONE
    }
  }
  return put === 16 && high === NONE
}

const forms: Readonly<Record<string, Form>> = {
  text: {
    oid: 25,
    size: (value) => (typeof value === 'string' ? Buffer.byteLength(value) : undefined),
    put: (into, value: string, at) => into.write(value, at) >= 0,
  },
  uuid: {
    oid: 2950,
    size: (value) => (typeof value === 'string' && value.length === 36 ? 16 : undefined),
    put: putUuid,
  },
  date: {
    oid: 1082,
    size: (value) => (typeof value === 'string' && (days.has(value) || isDay(value)) ? 4 : undefined),
    put: (into, value: Day, at) => into.writeInt32BE(dayNumber(value), at) > 0,
  },
  boolean: {
    oid: 16,
    size: (value) => (typeof value === 'boolean' ? 1 : undefined),
    put: (into, value: boolean, at) => into.writeUInt8(value ? 1 : 0, at) > 0,
  },
  int: whole,
  integer: whole,
}

const HEAD = 20

/**
 * These values, null among them, as one array of this type. Undefined where the type or a value is not one of those that are known
 * here: such a column goes as text, and the database says what is wrong with it.
 */
export const packed = (type: string, values: readonly unknown[]): Buffer | undefined => {
  const form = forms[type]
  if (!form || values.length === 0) return undefined
  const sizes: number[] = []
  let room = HEAD
  for (const value of values) {
    const size = value === null ? 0 : form.size(value)
    if (size === undefined) return undefined
    sizes.push(size)
    room += 4 + size
  }
  const into = Buffer.allocUnsafe(room)
  // One dimension, nulls possible, whose elements, how many, counted from one.
  for (const [i, word] of [1, 1, form.oid, values.length, 1].entries()) into.writeInt32BE(word, i * 4)
  let at = HEAD
  for (const [i, value] of values.entries()) {
    const size = sizes[i] as number
    into.writeInt32BE(value === null ? NONE : size, at)
    at += 4
    if (value !== null && !form.put(into, value as never, at)) return undefined
    at += size
  }
  return into
}
