/** Values of seals that someone else keeps, as they stand on the printed certificate. */
import type { Algorithm } from './merkle.ts'

export type HandedOver = { n: number; algorithm: Algorithm; value: string }

/** Lines such as 「3 SM3 6e0f…」; the groups of four that a printed value stands in are put together, everything else is passed over. */
export const handedOverIn = (text: string): HandedOver[] =>
  [...text.matchAll(/(\d+)\s+(SM3|SHA-256)\s+((?:[0-9a-f][ \t]*){64})/gi)].map(([, n, name, value]) => ({
    n: Number(n),
    algorithm: name?.toUpperCase() === 'SM3' ? 'sm3' : 'sha256',
    value: (value as string).replaceAll(/\s/g, '').toLowerCase(),
  }))
