/** The articles that a clearing rests on, and what the unit set for itself. */
import { ownRule } from '../../law/statute.ts'
import { petitionRules } from '../../law/statutes/petition-rules.ts'
import { sanctionLaw } from '../../law/statutes/sanctions.ts'

export const bases = {
  clearing: petitionRules.article(50),
  restoring: sanctionLaw.article(53),
  falseReport: petitionRules.article(39),
  mistaken: petitionRules.article(45),
  consent: ownRule('澄清前征求本人意见；本人不同意公开的，不在一定范围内通报'),
  approveTerm: ownRule('提出澄清建议后三十日内报批'),
  carryOutTerm: ownRule('批准澄清后三十日内实施'),
  feedbackTerm: ownRule('澄清后三十日内听取本人反馈'),
  widened: ownRule('影响没有消除的，可以改变方式、扩大范围再次澄清，重新报批'),
}
