/** The server's memory, weighed each second; flat where the last minute is not much above the second one. */
import type { Server } from '../process.ts'

const MINUTE = 60
const MOST = 1.15

export const weigh = (server: Server): { curve: number[]; end(): void } => {
  const curve: number[] = []
  const scale = setInterval(() => curve.push(server.memory()), 1000)
  return { curve, end: () => clearInterval(scale) }
}

const mean = (values: readonly number[]): number => values.reduce((sum, n) => sum + n, 0) / values.length

/** Means of each minute; the last one is the last sixty seconds. */
export const byMinute = (curve: readonly number[]): number[] =>
  Array.from({ length: Math.ceil(curve.length / MINUTE) }, (_, i) => mean(curve.slice(i * MINUTE, (i + 1) * MINUTE)))

/** How much the last minute lies above the second; nothing is said of a run shorter than three minutes, or where memory is not told. */
export const growth = (curve: readonly number[]): { times: number; flat: boolean } | undefined => {
  if (curve.length < 3 * MINUTE || curve.some(Number.isNaN)) return undefined
  const times = mean(curve.slice(-MINUTE)) / mean(curve.slice(MINUTE, 2 * MINUTE))
  return { times, flat: times <= MOST }
}
