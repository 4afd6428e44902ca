/** 支部大会讨论处分: what was told of its vote holds together (批准权限和程序规定第13条). */
import type { Situation } from '../../kit/procedure/procedure.ts'
import { against, type Reason, worded } from '../../kit/refusal.ts'
import { approvalRules } from '../../law/statutes/sanctions.ts'

const basis = approvalRules.article(13)
const asked = { branchDue: '应到', branchPresent: '实到', branchFor: '赞成' }

/** Whoever tells of a vote tells all of it; it carries with more than half of those due present, and more than half of those due in favour. */
export const branchVoteCarries = ({ form }: Situation): Reason[] => {
  const lacking = Object.entries(asked).filter(([field]) => form?.[field] === undefined)
  if (!form || lacking.length === Object.keys(asked).length) return []
  if (lacking.length > 0) return lacking.map(([field, label]) => worded('formIncomplete', `请一并填写支部大会${label}人数`, { field, basis }))
  const [due, present, infavour] = Object.keys(asked).map((field) => Number(form[field])) as [number, number, number]
  if (infavour > present || present > due) return [worded('ruleNotMet', '支部大会赞成人数不多于实到、实到不多于应到', { field: 'branchFor', basis })]
  return [
    ...(present * 2 > due ? [] : [{ ...against('支部大会实到有表决权党员应当超过应到半数', basis), field: 'branchPresent' }]),
    ...(infavour * 2 > due ? [] : [{ ...against('支部大会赞成人数应当超过应到半数，方为决议', basis), field: 'branchFor' }]),
  ]
}
