/** What the told matters are about: somebody on the register or somebody invented, what is alleged, and which office handles it. */
import type { Values } from '../../kit/who.ts'
import type { Crew, Listed } from './stage.ts'
import type { Teller } from './teller.ts'

export type Matter = Crew & { about: Listed; tier: string; says: string }

/** A matter of the nth handling office about somebody. */
export const matter = (t: Teller, nth: number, about: Listed, tier: string, says: string): Matter => ({ ...t.crew(nth), about, tier, says })

/** Somebody who stands on no register. */
export const invented = (t: Teller, name: string, unit: string, post: string, rank = '一般干部', politics = '中共党员'): Listed => ({
  name,
  sex: null,
  politics,
  unitId: t.unit(unit),
  post,
  rank,
})

/** The same as the form of a clue asks for it. */
export const subjectOf = ({ about, tier, says }: Matter): Values => {
  const { name, unitId, ...rest } = about
  return { ...rest, subjectName: name, subjectUnitId: unitId, tier, summary: says }
}
