/** An appeal: against what, by whom and when, what was decided, and what had to be restored. */
import { z } from 'zod'
import { idNumberIsRight } from '../../base/people/record.ts'
import { code, count, day, line, text, unit, user, users, yes } from '../../kit/record/field.ts'
import { form, handling } from '../../kit/tables/measures.ts'
import { rank } from '../../kit/tables/people.ts'
import { govSanction, partySanction } from '../../kit/tables/sanctions.ts'
import { refusalGround, restorationItem, restorationOutcome, reviewKind, reviewResult } from './codes.ts'

export const Review = z.object({
  number: line('申诉编号').meta({ madeBy: 'house', inList: true }),
  kind: code('申诉类别', reviewKind).meta({ inList: true }),
  caseNumber: line('原案件编号').optional().meta({ inList: true, help: '填写后由系统带出本人现有的处分和原办案、审理人员' }),
  name: line('申诉人').meta({ inList: true }),
  idNumber: line('身份证号').refine(idNumberIsRight, '身份证号不正确').optional(),
  unitId: unit('单位').optional().meta({ inList: true, help: '同一案件中有同名人员的，用单位区分' }),
  post: line('职务').optional(),
  rank: code('职级', rank).optional(),
  claim: text('申诉请求和理由'),
  petitionNumber: line('来信编号').optional().meta({ help: '由信访室转来的，填写信访举报的编号' }),
  earlierNumber: line('此前的申诉编号').optional().meta({ help: '复核、复查和再申诉的，填写此前复审、申诉的编号' }),
  oldPaper: line('原决定文号').optional(),
  oldParty: code('原党纪处分', partySanction).optional(),
  oldGov: code('原政务处分', govSanction).optional(),
  oldHandling: code('原组织处理', handling).optional(),
  oldDecidedOn: day('原决定日期').optional(),
  receivedOn: day('收到原决定日期').optional().meta({ help: '复核的，填写收到复审决定的日期' }),
  appliedOn: day('申请日期').meta({ inList: true }),
  applyDueOn: day('申请期限最后一日').optional().meta({ madeBy: 'house' }),
  late: yes('逾期申请').optional().meta({ madeBy: 'house' }),
  excuse: text('逾期的正当理由').optional(),
  originals: users('原办案、审理人员').optional().meta({ madeBy: 'house' }),
  handlerId: user('复查承办人').optional(),
  acceptedOn: day('受理日期').optional().meta({ inList: true }),
  refusalGround: code('不予受理理由', refusalGround).optional(),
  handedOn: day('移送有权机关日期').optional(),
  heardOn: day('听取陈述日期').optional(),
  decideDueOn: day('决定期限').optional().meta({ madeBy: 'house' }),
  result: code('复查结果', reviewResult).optional().meta({ inList: true }),
  newParty: code('变更后党纪处分', partySanction).optional(),
  newGov: code('变更后政务处分', govSanction).optional(),
  newHandling: code('变更后组织处理', handling).optional(),
  newForm: code('变更后四种形态', form).optional(),
  paper: line('决定书文号').optional(),
  decidedOn: day('复查决定日期').optional().meta({ inList: true }),
  inTime: yes('按期作出决定').optional().meta({ madeBy: 'house' }),
  servedOn: day('送达日期').optional(),
  unrestored: count('尚未恢复', '项').optional().meta({ madeBy: 'house' }),
  closedOn: day('办结日期').optional().meta({ madeBy: 'house', inList: true }),
})

/** One thing that a wrong sanction took away, and whether it was given back. */
export const Restoration = z.object({
  item: code('恢复事项', restorationItem),
  says: text('恢复内容').optional(),
  outcome: code('办理结果', restorationOutcome).optional(),
  doneOn: day('办理日期').optional(),
  note: text('办理情况').optional(),
})
