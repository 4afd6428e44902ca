/** The hours: every officer looks and does, one question after the other with time to think, until the time is over. */
import { looks } from './reads.ts'
import { moves } from './moves.ts'
import type { Worker } from './worker.ts'

/** Of an officer's turns so many are moves; the others are looks. Few sign what many hand in, so those are at it more. */
const MOVES = 0.35
const MOVES_OF_SIGNERS = 0.8
const signers = ['secretary', 'deputy', 'officeHead']

/** Ends at the given time, with the question in hand answered. */
export const atWork = async (worker: Worker, until: number): Promise<void> => {
  const share = signers.includes(worker.officer.role) ? MOVES_OF_SIGNERS : MOVES
  while (Date.now() < until) {
    const turn = worker.roll.chance(share) ? worker.roll.weighed(moves) : worker.roll.weighed(looks)
    await turn(worker)
  }
}
