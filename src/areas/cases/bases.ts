/** The articles that the later part of a case rests on. */
import { ownRule } from '../../law/statute.ts'
import { approvalRules, disciplineRegulations, sanctionLaw } from '../../law/statutes/sanctions.ts'
import { implementingRegulations, supervisionLaw } from '../../law/statutes/supervision-law.ts'
import { supervisionRules } from '../../law/statutes/supervision-rules.ts'
import { committeeRegulations } from '../../law/statutes/work-regulations.ts'

export const bases = {
  decision: approvalRules.article(6),
  toParty: approvalRules.article(17),
  announcement: disciplineRegulations.article(44),
  execution: disciplineRegulations.article(45),
  delegates: sanctionLaw.article(50),
  quarter: approvalRules.article(19),
  several: disciplineRegulations.article(24),
  again: disciplineRegulations.article(21),
  recovery: implementingRegulations.article('recovery'),
  visit: committeeRegulations.article(37),
  /** 频次和人数没有全国规定. */
  visitors: ownRule('受处分人员由二人以上回访'),
  withdraw: implementingRegulations.article('withdraw'),
  disposal: implementingRegulations.article('disposal'),
  trial: supervisionRules.article(55),
  close: supervisionRules.article(56),
  supplement: supervisionLaw.article(54),
  nonProsecution: implementingRegulations.article('nonProsecution'),
  doubleCheck: ownRule('立案的同时启动“一案双查”，涉黑涉恶的启动“一案三查”；双查（三查）没有办结的，案件不结案'),
  reflection: ownRule('结案前由承办人和审查调查组以外的人，逐项回答政治复核的问题，每项写明事实和条款'),
}
