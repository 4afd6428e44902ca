/** Medians and ninety-fifth percentiles. */

const at = (sorted: number[], share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN

export type Spread = { median: number; p95: number }

export const spreadOf = (values: number[]): Spread => {
  const sorted = [...values].sort((a, b) => a - b)
  return { median: at(sorted, 0.5), p95: at(sorted, 0.95) }
}

export const medianOf = (values: number[]): number => spreadOf(values).median

/** The same sequence in every run, so that every run asks for the same things. */
export const dice = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
