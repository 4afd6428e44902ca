/** How large the county is and how long is measured: by environment, so that a quick run is possible. */
import { resolve } from 'node:path'

const number = (name: string, otherwise: number): number => {
  const given = Number(process.env[name] ?? otherwise)
  if (!Number.isInteger(given) || given < 1) throw new Error(`${name} is to be a whole number from 1`)
  return given
}

export const settings = {
  clues: number('BENCH_CLUES', 1_000_000),
  cases: number('BENCH_CASES', 300_000),
  people: number('BENCH_PEOPLE', 200_000),
  /** Rows of the ledger that is imported. */
  rows: number('BENCH_ROWS', 100_000),
  imports: number('BENCH_IMPORTS', 2),
  seconds: number('BENCH_SECONDS', 8),
  rounds: number('BENCH_ROUNDS', 3),
  connections: number('BENCH_CONNECTIONS', 20),
  /** How often a single caller asks the same kind of question. */
  asks: number('BENCH_ASKS', 200),
  starts: number('BENCH_STARTS', 5),
  port: number('BENCH_PORT', 8100),
  dir: process.env.BENCH_DIR ? resolve(process.env.CALLED_FROM ?? '.', process.env.BENCH_DIR) : resolve('var/bench'),
  /** Names of readings, with commas; all when absent. */
  only: process.env.BENCH_ONLY?.split(','),
}

export type Settings = typeof settings
