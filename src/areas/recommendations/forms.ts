/** What each step of a recommendation asks. */
import { z } from 'zod'
import { code, day, line, text, user, yes } from '../../kit/record/field.ts'
import { refusalWay } from './codes.ts'
import { ImprovedSystem, Recommendation, Suggestion } from './record.ts'

const { shape } = Recommendation

const letter = z.object({
  kind: shape.kind,
  source: shape.source.unwrap(),
  caseNumber: shape.caseNumber,
  unitId: shape.unitId,
  addressee: shape.addressee.unwrap(),
  copies: shape.copies,
  investigated: shape.investigated.unwrap(),
  problem: shape.problem,
  requirements: shape.requirements.unwrap(),
  feedback: shape.feedback.unwrap(),
  replyDueOn: shape.replyDueOn,
})
const redoDueOn = shape.redoDueOn.unwrap()
const checkedOn = day('核查日期')

export const forms = {
  draft: letter.extend({ officeId: shape.officeId.unwrap() }),
  revise: letter,
  suggest: Suggestion.pick({ says: true }),
  reword: Suggestion.pick({ says: true, struck: true }),
  submit: z.object({ opinion: text('呈批意见').optional() }),
  drop: z.object({ reason: text('不再制发的理由') }),
  issue: z.object({ issuedOn: day('成文日期') }),
  serve: z.object({ servedOn: shape.servedOn, receivedBy: shape.receivedBy.unwrap(), receipt: line('送达回证编号').optional() }),
  appoint: z.object({ checkerId: user('核查人') }),
  reply: z.object({ repliedOn: day('收到回复日期'), replyPaper: line('回复文号').optional(), measures: shape.measures.unwrap() }),
  addSystem: ImprovedSystem,
  check: z.object({ checkedOn, how: text('核查方式和经过'), effect: shape.effect.unwrap() }),
  checkSuggestion: z.object({ outcome: Suggestion.shape.outcome.unwrap(), found: Suggestion.shape.found }),
  close: z.object({ opinion: text('销号意见') }),
  sendBack: z.object({ reason: text('退回理由和重整要求'), redoDueOn }),
  insist: z.object({
    said: text('对方拒不采纳的情况和理由'),
    unfounded: yes('经研究，其理由不成立'),
    refusalWay: code('处理方式', refusalWay),
    redoDueOn,
  }),
  lookBack: z.object({ lookedBackOn: day('回头看日期'), seen: text('回头看情况') }),
  reopen: z.object({ lookedBackOn: day('回头看日期'), seen: text('反弹情况和重新整改要求'), redoDueOn }),
}
