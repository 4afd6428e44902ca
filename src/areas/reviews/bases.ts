/** The articles that an appeal rests on, and what the unit set for itself. */
import { ownRule } from '../../law/statute.ts'
import { organisationalHandling, sanctionLaw } from '../../law/statutes/sanctions.ts'
import { supervisionLaw } from '../../law/statutes/supervision-law.ts'
import { supervisionRules } from '../../law/statutes/supervision-rules.ts'

export const bases = {
  party: supervisionRules.article(59),
  recusal: supervisionRules.article(65),
  government: supervisionLaw.article(56),
  apply: sanctionLaw.article(55),
  neverHeavier: sanctionLaw.article(56),
  results: sanctionLaw.article(57),
  restore: sanctionLaw.article(60),
  conduct: supervisionLaw.article(69),
  handling: organisationalHandling.article('appeal'),
  heard: ownRule('作出复查决定前，应当听取申诉人的陈述'),
  triage: ownRule('收到申诉、复审复核申请后十个工作日内提出是否受理的意见'),
  excuse: ownRule('逾期申请有正当理由的，写明理由，经分管领导批准可以受理'),
  serve: ownRule('作出决定后十个工作日内送达申诉人'),
  restoreTerm: ownRule('改变原决定的，一个月内办结恢复手续'),
  withdrawn: ownRule('申诉人可以书面撤回申诉；撤回后在申请期限内仍可以再次申请'),
  neverHeavierInHandling: ownRule('不因申诉加重组织处理，轻重按影响期的长短比较'),
  neverHeavierInParty: ownRule('党纪申诉参照政务处分法的规定，不因申诉加重处分'),
}
