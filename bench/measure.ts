/** One reading of the house and of its floor, in turn, so that whatever else the machine does falls on both. */
import { ask, type Load, manyCallers, oneCaller } from './load.ts'
import { medianOf, type Spread, spreadOf } from './numbers.ts'
import type { Server } from './process.ts'
import type { Reading } from './readings.ts'
import type { Settings } from './settings.ts'

type Both<T> = { real: T; floor: T }
export type Measured = { reading: Reading; alone: Both<Spread>; load?: Both<Load>; equal: { same: number; of: number } }
type Side = { server: Server; cookie: string }

const SECONDS_TO_WARM = 3
const COMPARED = 10

/** Keys in order, empty and undefined left out; which steps are open is the house's own reckoning and has no floor. */
const canonical = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(canonical)
  if (typeof value !== 'object' || value === null) return value
  const own = ['steps', 'may']
  const entries = Object.entries(value).filter(([name]) => !own.includes(name))
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, each]) => [name, canonical(each)]))
}

const pathsOf = ({ paths, atFloor = String }: Reading): Both<string[]> => ({ real: paths, floor: paths.map((path) => atFloor(path)) })

const sameAnswers = async ({ real, floor }: Both<Side>, reading: Reading): Promise<{ same: number; of: number }> => {
  const paths = pathsOf(reading)
  const compared = paths.real.slice(0, COMPARED)
  let same = 0
  for (const [i, path] of compared.entries()) {
    const [a, b] = [await ask(real.server.port, real.cookie, path), await ask(floor.server.port, floor.cookie, paths.floor[i] as string)]
    const [left, right] = [a, b].map(({ text }) => JSON.stringify(canonical(JSON.parse(text))))
    if (left === right) same += 1
    else if (process.env.BENCH_DEBUG) process.stderr.write(`${path}\n${left?.slice(0, 2000)}\n${right?.slice(0, 2000)}\n`)
  }
  return { same, of: compared.length }
}

/** Whoever asks first finds cold pages, and the other finds them warm: each goes first every other time. */
const inTurn = (round: number): readonly ('real' | 'floor')[] => (round % 2 === 0 ? ['real', 'floor'] : ['floor', 'real'])

const alone = async (sides: Both<Side>, reading: Reading, settings: Settings): Promise<Both<Spread>> => {
  const paths = pathsOf(reading)
  const each = Math.max(3, Math.round((settings.asks * (reading.share ?? 1)) / settings.rounds))
  const waits: Both<number[]> = { real: [], floor: [] }
  const inRow = (list: string[]): string[] => Array.from({ length: each * settings.rounds }, (_, i) => list[i % list.length] as string)
  const asked: Both<string[]> = { real: inRow(paths.real), floor: inRow(paths.floor) }
  for (const side of inTurn(0)) await oneCaller(sides[side].server.port, sides[side].cookie, asked[side])
  for (let round = 0; round < settings.rounds; round += 1)
    for (const side of inTurn(round)) {
      const { server, cookie } = sides[side]
      waits[side].push(...(await oneCaller(server.port, cookie, asked[side].slice(round * each, (round + 1) * each))))
    }
  return { real: spreadOf(waits.real), floor: spreadOf(waits.floor) }
}

const medianLoad = (loads: Load[]): Load => ({
  perSecond: medianOf(loads.map((l) => l.perSecond)),
  median: medianOf(loads.map((l) => l.median)),
  p95: medianOf(loads.map((l) => l.p95)),
})

const underLoad = async (sides: Both<Side>, reading: Reading, { connections, seconds, rounds }: Settings): Promise<Both<Load>> => {
  const paths = pathsOf(reading)
  const loads: Both<Load[]> = { real: [], floor: [] }
  for (let round = -1; round < rounds; round += 1)
    for (const side of inTurn(round)) {
      const { server, cookie } = sides[side]
      const load = await manyCallers(server.port, cookie, paths[side], connections, round < 0 ? SECONDS_TO_WARM : seconds)
      if (round >= 0) loads[side].push(load)
    }
  return { real: medianLoad(loads.real), floor: medianLoad(loads.floor) }
}

/** What warms up is not counted: alone, everything that will be asked; under load, a round of its own. */
export const measure = async (sides: Both<Side>, reading: Reading, settings: Settings): Promise<Measured> => {
  const equal = await sameAnswers(sides, reading)
  const load = reading.load ? { load: await underLoad(sides, reading, settings) } : {}
  return { reading, alone: await alone(sides, reading, settings), equal, ...load }
}
