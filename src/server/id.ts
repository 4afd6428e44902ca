/** Identifiers that sort by the time they were made and tell nothing else (UUID version 7). */
import { randomUUID } from 'node:crypto'

/** The time to the millisecond in front, and behind it the chance of a UUID of version 4. */
export const newId = (): string => {
  const time = Math.floor(performance.timeOrigin + performance.now())
    .toString(16)
    .padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`
}
