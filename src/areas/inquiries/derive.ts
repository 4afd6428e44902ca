/** What of an inquiry follows from its days: late or not, direct or not, and at which years' meetings it must be explained. */
import type { Values } from '../../kit/who.ts'
import { yearOf } from '../../law/day.ts'
import { ANEW } from './codes.ts'

const members = ['中共党员', '中共预备党员']

/** Settled, and of a party member; where the ledger does not say that somebody is none, they are taken for one. */
const owesExplanation = ({ concludedOn, outcome, politics }: Values): boolean =>
  concludedOn !== undefined && outcome !== ANEW && (politics === undefined || members.includes(String(politics)))

/** 本年度或者上年度被谈话函询的 must explain: so the meeting of that year, or of the next. */
const explanation = (inquiry: Values): Values => {
  const on = inquiry.servedOn ?? inquiry.talkedOn ?? inquiry.concludedOn
  if (!owesExplanation(inquiry) || on === undefined) return { mustExplain: undefined, explainFirstYear: undefined, explainLastYear: undefined }
  const year = yearOf(String(on))
  const explained = inquiry.explainedOn !== undefined || inquiry.explained === true
  return { mustExplain: true, explainFirstYear: String(year), explainLastYear: String(year + 1), explained }
}

export const deriveInquiry = (inquiry: Values): Values => ({
  ...(inquiry.isHead === undefined ? {} : { direct: inquiry.isHead === true || inquiry.concernsHead === true }),
  ...(inquiry.answeredOn && inquiry.replyDueOn ? { repliedLate: String(inquiry.answeredOn) > String(inquiry.replyDueOn) } : {}),
  ...explanation(inquiry),
})
