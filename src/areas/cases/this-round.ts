/** After 撤销重作 a case is decided anew: what was done for the annulled decision does not count for the new one. */
import type { Situation, Taken } from '../../kit/procedure/procedure.ts'

/** The steps that took effect since an appeal last sent the case back; all where none did. */
export const takenThisRound = ({ taken }: Pick<Situation, 'taken'>): Taken[] => {
  const effective = taken.filter((t) => t.effective)
  return effective.slice(effective.findLastIndex(({ step }) => step === 'sentBackByReview') + 1)
}

export const tookThisRound = (at: Pick<Situation, 'taken'>, step: string): boolean => takenThisRound(at).some((t) => t.step === step)
