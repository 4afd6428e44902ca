/** What the declaration of a reminder cannot say. Each rule returns the reasons against a step; none means go. */
import type { Situation } from '../../kit/procedure/procedure.ts'
import { against, type Reason, worded } from '../../kit/refusal.ts'
import { bases } from './bases.ts'
import { NOTHING_FOUND, onFinding } from './codes.ts'

export const fromOwnOffice = ({ form, actor }: Situation): Reason[] =>
  form && !actor.tokens.some((token) => token.endsWith(`@${String(form.officeId)}`))
    ? [worded('ruleNotMet', '承办部门应当是本人所在部门', { field: 'officeId' })]
    : []

/** A talk on a finding is signed before it is held; what is merely noted down is not one. */
export const isNoFinding = ({ form }: Situation): Reason[] =>
  form && onFinding.includes(String(form.kind))
    ? [{ ...against(`“${String(form.kind)}”应当先呈承办部门负责人签批，请从“提出提醒谈话”登记`, bases.signature), field: 'kind' }]
    : []

export const isOnFinding = ({ form }: Situation): Reason[] => {
  if (!form) return []
  if (!onFinding.includes(String(form.kind)))
    return [worded('ruleNotMet', `“${String(form.kind)}”不用呈批，请从“登记谈心谈话”登记`, { field: 'kind' })]
  return form.occasion === NOTHING_FOUND ? [worded('ruleNotMet', '没有发现问题的，不进行提醒谈话', { field: 'occasion', basis: bases.early })] : []
}

export const heldAfterSignature = ({ record, form }: Situation): Reason[] =>
  form?.talkedOn && record.approvedOn && String(form.talkedOn) < String(record.approvedOn)
    ? [{ ...against('谈话不能早于签批', bases.signature), field: 'talkedOn' }]
    : []

/** A day of following up is given only where it is needed, and lies after the talk. */
export const followUpAhead = ({ form }: Situation): Reason[] => {
  if (!form?.followUpDueOn) return []
  if (form.needsFollowUp !== true) return [worded('ruleNotMet', '不需要跟踪的，不填跟踪期限', { field: 'followUpDueOn' })]
  return String(form.followUpDueOn) <= String(form.talkedOn)
    ? [worded('ruleNotMet', '跟踪期限应当晚于谈话日期', { field: 'followUpDueOn', basis: bases.followUp })]
    : []
}

/** Whoever does not accept what was said to them, or not fully, is not left alone with it. */
export const doubtIsFollowedUp = ({ form }: Situation): Reason[] =>
  form && form.attitude !== '认识到位' && form.needsFollowUp !== true
    ? [{ ...against(`本人态度“${String(form.attitude)}”的，应当跟踪`, bases.followUp), field: 'needsFollowUp' }]
    : []

export const followedUpAfterTalk = ({ record, form }: Situation): Reason[] =>
  form?.followedUpOn && record.talkedOn && String(form.followedUpOn) < String(record.talkedOn)
    ? [worded('ruleNotMet', '跟踪不能早于谈话', { field: 'followedUpOn' })]
    : []
