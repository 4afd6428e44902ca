/** An officer at work: who they are, what they have met, and what all officers share. */
import type { Caller } from './caller.ts'
import type { Done } from './done.ts'
import type { Roll } from './roll.ts'
import type { Officer } from './staff.ts'

export type Met = { area: string; id: string }

/** What is the same for all officers of a run. */
export type Common = {
  today: string
  units: readonly string[]
  officers: readonly Officer[]
  /** Names and numbers to search for. */
  words: readonly string[]
  /** Words that stand in one record alone, and the records that bear them; both grow while officers register. */
  marks: string[]
  marked: Met[]
  giveMark: () => string
  done: Done
}

export type Worker = {
  caller: Caller
  officer: Officer
  roll: Roll
  today: string
  words: readonly string[]
  marks: () => readonly string[]
  planted: () => readonly Met[]
  meet: (area: string, id: string) => void
  met: () => Met | undefined
  common: Common
}

const REMEMBERED = 60

export const workerFor = (caller: Caller, roll: Roll, common: Common): Worker => {
  const remembered: Met[] = []
  return {
    caller,
    officer: caller.officer,
    roll,
    today: common.today,
    words: common.words,
    marks: () => common.marks,
    planted: () => common.marked,
    meet: (area, id) => {
      if (remembered.length < REMEMBERED) remembered.push({ area, id })
      else remembered[roll.below(REMEMBERED)] = { area, id }
    },
    met: () => (remembered.length > 0 ? roll.pick(remembered) : undefined),
    common,
  }
}
