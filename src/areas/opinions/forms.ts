/** What each step of a reply about persons asks. */
import { z } from 'zod'
import { code, day, line, office, text, user } from '../../kit/record/field.ts'
import { conclusion } from './codes.ts'
import { idNumber, Opinion, OpinionPerson } from './record.ts'

export const forms = {
  register: z.object({
    number: Opinion.shape.number,
    askedBy: Opinion.shape.askedBy,
    purpose: Opinion.shape.purpose,
    outsidePurpose: Opinion.shape.outsidePurpose,
    basisDocument: Opinion.shape.basisDocument,
    receivedOn: Opinion.shape.receivedOn,
  }),
  addPerson: z.object({
    name: OpinionPerson.shape.name,
    idNumber: idNumber.optional(),
    unitId: OpinionPerson.shape.unitId,
    post: OpinionPerson.shape.post,
    proposedPost: OpinionPerson.shape.proposedPost,
  }),
  takeOver: z.object({ drafterId: user('拟稿人').meta({ help: '接办的只能选本人' }) }),
  askMore: z.object({ wanting: text('要求补充的内容') }),
  moreCame: z.object({ cameOn: day('收到补充的日期') }),
  sendBack: z.object({ returnGround: Opinion.shape.returnGround.unwrap(), returnReason: text('退回说明') }),
  recall: z.object({ recalledOn: day('来函撤回时间'), note: text('说明').optional() }),
  finishMatching: z.object({
    supervisionOfficeId: office('会审的监督检查部门').meta({ help: '联系来函所涉单位的监督检查部门' }),
    groupOfficeId: office('会审的派驻机构').optional().meta({ help: '人员单位有派驻机构的填写' }),
  }),
  consult: z.object({ note: text('送审说明').optional() }),
  // Nothing is demanded of each line here, so that no line is spoken of until someone says so; the rule demands the conclusion.
  decide: z.object({
    conclusion: code('结论', conclusion).optional(),
    wording: text('回复表述').optional(),
    reason: text('不采用建议的理由').optional(),
  }),
  submit: z.object({ note: text('呈批意见').optional() }),
  redraft: z.object({ why: text('重新拟稿的理由') }),
  reply: z.object({ replyNumber: line('回函文号'), repliedOn: day('回函时间') }),
  review: z.object({ review: text('复核意见').optional() }),
  supplement: z.object({ supplementNumber: line('补充回函文号'), supplementedOn: day('补充回函时间') }),
  supplementPerson: z.object({
    review: text('复核意见').optional(),
    laterConclusion: code('补充结论', conclusion).optional(),
    laterWording: text('补充表述').optional(),
  }),
}
