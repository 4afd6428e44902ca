/** How large the county is and how long is measured: by environment, so that a quick run is possible. */
import { resolve } from 'node:path'

/** A setting of the environment that is a whole number. */
export const wholeNumber = (name: string, otherwise: number): number => {
  const given = Number(process.env[name] ?? otherwise)
  if (!Number.isInteger(given) || given < 1) throw new Error(`${name} is to be a whole number from 1`)
  return given
}

export const settings = {
  clues: wholeNumber('BENCH_CLUES', 1_000_000),
  cases: wholeNumber('BENCH_CASES', 300_000),
  people: wholeNumber('BENCH_PEOPLE', 200_000),
  /** Rows of the ledger that is imported. */
  rows: wholeNumber('BENCH_ROWS', 100_000),
  imports: wholeNumber('BENCH_IMPORTS', 2),
  seconds: wholeNumber('BENCH_SECONDS', 8),
  rounds: wholeNumber('BENCH_ROUNDS', 3),
  connections: wholeNumber('BENCH_CONNECTIONS', 20),
  /** How often a single caller asks the same kind of question. */
  asks: wholeNumber('BENCH_ASKS', 200),
  starts: wholeNumber('BENCH_STARTS', 5),
  port: wholeNumber('BENCH_PORT', 8100),
  dir: process.env.BENCH_DIR ? resolve(process.env.CALLED_FROM ?? '.', process.env.BENCH_DIR) : resolve('var/bench'),
  /** Names of readings, with commas; all when absent. */
  only: process.env.BENCH_ONLY?.split(','),
}

export type Settings = typeof settings
