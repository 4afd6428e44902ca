/** The officers of a run, signed in as people do, each with dice and memory of their own. */
import { setTimeout as pause } from 'node:timers/promises'
import { signIn } from '../load.ts'
import { callerFor } from './caller.ts'
import { FIRST_OWN_MARK, type County } from './county.ts'
import { nothingDone } from './done.ts'
import type { Heard } from './heard.ts'
import { markGiver, markOf } from './marks.ts'
import type { Owner } from './owner.ts'
import { rollFrom } from './roll.ts'
import type { settings as loadSettings } from './settings.ts'
import { type Common, type Worker, workerFor } from './worker.ts'

const SIGNED_IN_AT_ONCE = 4

const cookiesOf = async ({ officers }: County, port: number, heard: Heard): Promise<string[]> => {
  const cookies: string[] = []
  let next = 0
  const door = async (): Promise<void> => {
    while (next < officers.length) {
      const nth = next
      next += 1
      const from = performance.now()
      cookies[nth] = await signIn(port, officers[nth] as County['officers'][number])
      heard.answered('sign in', performance.now() - from)
    }
  }
  await Promise.all(Array.from({ length: SIGNED_IN_AT_ONCE }, door))
  return cookies
}

/** Names and numbers that stand in records, for finding. */
const wordsIn = async (owner: Owner): Promise<string[]> => {
  const rows = await owner.rows<{ word: string }>(
    `(select name as word from record_people where length(name) > 1 group by name order by md5(name) limit 400)
      union all (select number from records where area <> 'units' order by md5(id::text) limit 100)`,
  )
  return rows.map(({ word }) => word)
}

const commonOf = async (county: County, owner: Owner, today: string): Promise<Common> => {
  const units = await owner.rows<{ id: string }>('select id from units order by number limit 60')
  return {
    today,
    units: units.map(({ id }) => id),
    officers: county.officers,
    words: await wordsIn(owner),
    marks: county.planted.map((_, nth) => markOf(nth)),
    marked: [...county.planted],
    giveMark: markGiver(FIRST_OWN_MARK),
    done: nothingDone(),
  }
}

/** The hours of a run: they end at a moment, and then all that is still asked is asked without thinking. */
export type Hours = { end: number; rush: boolean }
export type Shift = { workers: Worker[]; common: Common; hours: Hours }

/** Everybody at the desk, signed in; the hours are told when the work begins. */
export const shiftOf = async (
  county: County,
  port: number,
  owner: Owner,
  heard: Heard,
  today: string,
  { rate, seed }: typeof loadSettings,
): Promise<Shift> => {
  const cookies = await cookiesOf(county, port, heard)
  const common = await commonOf(county, owner, today)
  const mean = (county.officers.length / rate) * 1000
  const hours: Hours = { end: Number.POSITIVE_INFINITY, rush: false }
  const workers = county.officers.map((officer, nth) => {
    const roll = rollFrom(seed * 10_007 + nth)
    const goesOn = async (): Promise<boolean> => {
      if (hours.rush) return true
      await pause(Math.max(0, Math.min(roll.wait(mean), hours.end - Date.now())))
      return Date.now() < hours.end
    }
    return workerFor(callerFor(port, officer, cookies[nth] as string, heard, goesOn), roll, common)
  })
  return { workers, common, hours }
}
