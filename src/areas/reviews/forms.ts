/** What each step of an appeal asks. */
import { z } from 'zod'
import { code, day, line, text, unit, user, yes } from '../../kit/record/field.ts'
import { hearingWay } from './codes.ts'
import { Restoration, Review } from './record.ts'

const { shape } = Review
const handlerId = user('复查承办人').meta({ help: '不能是原案件的承办人、审查调查组成员或者审理承办人' })

const outcome = {
  result: shape.result.unwrap(),
  newParty: shape.newParty,
  newGov: shape.newGov,
  newHandling: shape.newHandling,
  newForm: shape.newForm.meta({ help: '改变后仍有处分或者处理的，按最重措施确认' }),
  paper: line('决定书文号'),
  decidedOn: day('复查决定日期'),
}

export const forms = {
  register: Review.pick({
    kind: true,
    caseNumber: true,
    name: true,
    unitId: true,
    claim: true,
    petitionNumber: true,
    earlierNumber: true,
    receivedOn: true,
    appliedOn: true,
  }),
  /** The old decision is not in the house: what it said is written down by hand. */
  registerOld: Review.pick({
    kind: true,
    name: true,
    post: true,
    claim: true,
    petitionNumber: true,
    oldParty: true,
    oldGov: true,
    oldHandling: true,
    receivedOn: true,
    appliedOn: true,
  }).extend({ unitId: unit('单位'), oldPaper: line('原决定文号'), oldDecidedOn: day('原决定日期') }),
  accept: z.object({
    acceptedOn: day('受理日期'),
    handlerId,
    recused: yes('已核对复查承办人没有参与原案的审查调查、审理'),
    excuse: shape.excuse.meta({ help: '只在逾期申请时填写，由分管领导决定是否受理' }),
  }),
  appoint: z.object({ handlerId, recused: yes('已核对复查承办人没有参与原案的审查调查、审理') }),
  refuse: z.object({ refusalGround: shape.refusalGround.unwrap(), refusalReason: text('理由说明') }),
  handOver: z.object({ handedOn: day('移送日期'), handedTo: line('移送的机关'), file: text('移送的案卷材料') }),
  hear: z.object({ heardOn: day('听取陈述日期'), way: code('听取方式', hearingWay), statement: text('陈述的主要内容') }),
  decide: z.object({ ...outcome, minutes: line('会议纪要编号').meta({ help: '先经集体研究' }), reason: text('复查认定的事实和理由') }),
  registerResult: z.object({ ...outcome, decidedBy: line('决定机关'), reason: text('决定的主要理由') }),
  serve: z.object({ servedOn: day('送达日期'), how: line('送达方式'), scope: text('抄送和宣布的范围') }),
  addRestoration: Restoration.pick({ item: true, says: true }),
  restore: z.object({
    outcome: Restoration.shape.outcome.unwrap(),
    doneOn: day('办理日期'),
    note: text('办理情况').meta({ help: '写明经办单位和文号；不涉及的写明为什么' }),
  }),
  close: z.object({ note: text('办结情况') }),
  withdraw: z.object({ withdrawal: text('撤回的书面申请') }),
}
