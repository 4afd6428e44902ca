/** Beside an import: what it brings for the index of words is taken up there while it goes on, by a connection that waits for nothing else. */
import { setTimeout as pause } from 'node:timers/promises'
import type { Ctx } from '../context.ts'
import { alone } from '../db.ts'
import type { House } from '../house.ts'
import { sql } from '../sql.ts'

const EVERY_MS = 4000

/**
 * More than comes in between two rounds: the import itself takes words up only where nobody else does. A search looks through what is
 * not taken up yet, so it is to stay little.
 */
const leaveWords = sql`select set_config('gin_pending_list_limit', '64MB', true), set_config('work_mem', '32MB', true)`

const round = (house: House): Promise<void> => alone(house.side, sql`select take_up_words()`)

/** Does the work, and takes up new words the while. That they could not be taken up is no harm: they are found all the same. */
export const takingUpWords = async ({ house, tx }: Pick<Ctx, 'house' | 'tx'>, work: () => Promise<void>): Promise<void> => {
  await tx.run(leaveWords)
  const done = new AbortController()
  const rounds = async (): Promise<void> => {
    while (!done.signal.aborted) {
      await pause(EVERY_MS, undefined, { signal: done.signal }).catch(() => undefined)
      await round(house)
    }
  }
  const taking = rounds().catch(() => undefined)
  try {
    await work()
  } finally {
    done.abort()
    await taking
  }
}
