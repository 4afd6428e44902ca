/** The hours: every officer looks and does, one question after the other with time to think, until the time is over. */
import { looks } from './reads.ts'
import { moves } from './moves.ts'
import type { Worker } from './worker.ts'

/** Of the officer's turns so many are moves; the others are looks. */
const MOVES = 0.35

export const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Ends at the given time, with the question in hand answered. */
export const atWork = async (worker: Worker, until: number): Promise<void> => {
  while (Date.now() < until) {
    const turn = worker.roll.chance(MOVES) ? worker.roll.weighed(moves) : worker.roll.weighed(looks)
    await turn(worker)
  }
}
