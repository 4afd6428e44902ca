/** After 撤销重作 a case is decided anew: what was done for the annulled decision does not count for the new one. */
import type { Situation, Taken } from '../../kit/procedure/procedure.ts'

/** The steps that took effect since this one last did; all where it never did. */
export const takenSince = ({ taken }: Situation, step: string): Taken[] => {
  const effective = taken.filter((t) => t.effective)
  return effective.slice(effective.findLastIndex((t) => t.step === step) + 1)
}

/** Has this step taken effect since an appeal last sent the case back? */
export const tookThisRound = (at: Situation, step: string): boolean => takenSince(at, 'sentBackByReview').some((t) => t.step === step)
