/** How fast one may ask: by session and by address, so that a program that runs wild or a stolen session does not hold up the others. */

/** Requests and, among them, changes that one session may make in a second; nought is no limit. */
export type Pace = { requests: number; changes: number }

/** Far above what people ask, and what a program of the office's own asks one after the other; below what holds up the others. */
export const paceAtFirst: Pace = { requests: 4000, changes: 400 }

/** What was not used is saved up for so many seconds: a page that opens asks for much at once. */
const SAVED_SECONDS = 4
/** One address may be the door of a whole office. */
const SESSIONS_AT_ONE_ADDRESS = 20
/** Beyond so many keys the oldest are forgotten, so that nobody fills the memory by inventing sessions. */
const MOST_KEYS = 20_000

type Saved = { left: number; at: number }
type Ask = { session: string | undefined; address: string; changes: boolean }

/** Keeps what each has left. Gives a function that takes one request and says whether it may be served; `now` counts in milliseconds. */
export const pacing = (pace: Pace, now: () => number = () => performance.now()): ((ask: Ask) => boolean) => {
  const kept = new Map<string, Saved>()
  const take = (key: string, perSecond: number): boolean => {
    if (perSecond === 0) return true
    const before = kept.get(key) ?? { left: perSecond * SAVED_SECONDS, at: now() }
    const left = Math.min(perSecond * SAVED_SECONDS, before.left + ((now() - before.at) / 1000) * perSecond)
    kept.delete(key)
    kept.set(key, { left: Math.max(0, left - 1), at: now() })
    return left >= 1
  }
  const forgetTheOldest = (): void => {
    for (const key of kept.keys()) {
      if (kept.size <= MOST_KEYS) break
      kept.delete(key)
    }
  }
  return ({ session, address, changes }) => {
    const kinds: [kind: string, perSecond: number][] = [
      ['ask', pace.requests],
      ...(changes ? ([['change', pace.changes]] as [string, number][]) : []),
    ]
    const served = kinds.map(([kind, most]) => {
      const atAddress = take(`${kind} from ${address}`, most * SESSIONS_AT_ONE_ADDRESS)
      return session === undefined ? atAddress : take(`${kind} in ${session}`, most) && atAddress
    })
    forgetTheOldest()
    return served.every(Boolean)
  }
}
