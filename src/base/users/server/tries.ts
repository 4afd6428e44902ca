/** How often one may fail at signing in: by where it comes from and by the account named, whether or not there is such an account. */
import { refusal } from '../../../kit/refusal.ts'
import type { House } from '../../../server/house.ts'

const MINUTES = 10
const MOST_FROM_ONE_PLACE = 60
const MOST_FOR_ONE_ACCOUNT = 15
/** Beyond so many keys the oldest are forgotten, so that nobody fills the memory by inventing accounts. */
const MOST_KEYS = 20_000

const failures = new WeakMap<House, Map<string, number[]>>()

const of = (house: House): Map<string, number[]> => {
  const known = failures.get(house) ?? new Map<string, number[]>()
  failures.set(house, known)
  return known
}

const recent = (house: House, key: string): number[] => {
  const since = house.clock().getTime() - MINUTES * 60_000
  return (of(house).get(key) ?? []).filter((at) => at > since)
}

const keysOf = (from: string, account: string): [key: string, most: number][] => [
  [`from ${from}`, MOST_FROM_ONE_PLACE],
  [`account ${account}`, MOST_FOR_ONE_ACCOUNT],
]

/** Refuses when there were too many failures in the last minutes. Nothing of this is kept but in memory. */
export const mayTry = (house: House, from: string, account: string): void => {
  if (keysOf(from, account).some(([key, most]) => recent(house, key).length >= most)) throw refusal('triedTooOften', { minutes: MINUTES })
}

export const noteFailure = (house: House, from: string, account: string): void => {
  const all = of(house)
  for (const [key] of keysOf(from, account)) {
    const kept = [...recent(house, key), house.clock().getTime()]
    all.delete(key)
    all.set(key, kept)
  }
  for (const key of all.keys()) {
    if (all.size <= MOST_KEYS) break
    all.delete(key)
  }
}
