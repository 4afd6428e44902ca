/** Every statute that the house cites, for the rules library; what is not here cannot be cited. */
import type { ArticleText, Basis, Statute } from './statute.ts'
import { isOwn } from './statute.ts'
import { petitionRules } from './statutes/petition-rules.ts'
import { approvalRules, disciplineRegulations, organisationalHandling, sanctionLaw } from './statutes/sanctions.ts'
import { enforcementRules, implementingRegulations, supervisionLaw } from './statutes/supervision-law.ts'
import { supervisionRules } from './statutes/supervision-rules.ts'
import {
  accountabilityRegulations,
  committeeRegulations,
  dispatchRules,
  eightRules,
  inPartySupervision,
  mainResponsibility,
  officialLayout,
  platformDefaults,
} from './statutes/work-regulations.ts'

export const statutes: Statute[] = [
  supervisionRules,
  petitionRules,
  supervisionLaw,
  implementingRegulations,
  enforcementRules,
  disciplineRegulations,
  sanctionLaw,
  approvalRules,
  organisationalHandling,
  committeeRegulations,
  dispatchRules,
  mainResponsibility,
  accountabilityRegulations,
  inPartySupervision,
  eightRules,
  officialLayout,
  platformDefaults,
]

const byCode = new Map(statutes.map((s) => [s.code, s]))

export const findStatute = (code: string): Statute | undefined => byCode.get(code)

/** The wording that a basis rests on; undefined when the library does not hold it. */
export const articleText = (basis: Basis): ArticleText | undefined =>
  isOwn(basis) ? { says: basis.rule, standing: 'advice' } : byCode.get(basis.statute)?.articles[basis.article]

const isNumber = (article: string): boolean => /^\d+$/.test(article)

/** How a basis is named on a page: statute and article, or the unit's own rule. Renumbered statutes show no number. */
export const cite = (basis: Basis): string => {
  if (isOwn(basis)) return `本单位规定：${basis.rule}`
  const found = byCode.get(basis.statute)
  const number = found && !found.renumbered && isNumber(basis.article) ? `第${basis.article}条` : ''
  return `《${found?.name ?? basis.statute}》${number}`
}
