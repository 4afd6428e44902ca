/** The articles that the later part of a case rests on. */
import { approvalRules, disciplineRegulations } from '../../law/statutes/sanctions.ts'
import { implementingRegulations, supervisionLaw } from '../../law/statutes/supervision-law.ts'
import { supervisionRules } from '../../law/statutes/supervision-rules.ts'

export const bases = {
  decision: approvalRules.article(6),
  toParty: approvalRules.article(17),
  announcement: disciplineRegulations.article(44),
  execution: disciplineRegulations.article(45),
  withdraw: implementingRegulations.article('withdraw'),
  disposal: implementingRegulations.article('disposal'),
  trial: supervisionRules.article(55),
  close: supervisionRules.article(56),
  supplement: supervisionLaw.article(54),
}
