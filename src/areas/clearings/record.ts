/** A clearing: of whom, of what, on which ground; how it was done, and what the person says of it. Of whoever reported, nothing stands here. */
import { z } from 'zod'
import { code, day, line, office, text, unit, user } from '../../kit/record/field.ts'
import { clearingGround, clearingWay, consent, feedback, sourceStanding, verdictAbove } from './codes.ts'

export const Clearing = z.object({
  number: line('澄清编号').meta({ madeBy: 'house', inList: true }),
  name: line('被澄清人').meta({ inList: true }),
  unitId: unit('单位').meta({ inList: true }),
  post: line('职务').optional(),
  sourceNumber: line('来源编号').meta({ inList: true, help: '已经办结的问题线索、信访举报、案件或者申诉的编号' }),
  sourceStanding: code('来源的办理结论', sourceStanding).optional().meta({ madeBy: 'house' }),
  ground: code('澄清依据', clearingGround).meta({ inList: true }),
  matter: text('需要澄清的问题').meta({ inList: true, help: '只就这一个问题澄清；不写反映人的任何信息' }),
  finding: text('认定不属实的事实').meta({ help: '写明核查了什么、查明了什么，凭哪一份材料认定不属实' }),
  harm: text('造成的影响和澄清的必要').optional(),
  officeId: office('提出部门').optional(),
  drafterId: user('提出人').optional().meta({ madeBy: 'house' }),
  proposedOn: day('提出日期').optional().meta({ madeBy: 'house', inList: true }),
  consent: code('本人意见', consent).optional(),
  consentOn: day('征求意见日期').optional(),
  way: code('澄清方式', clearingWay).optional().meta({ inList: true }),
  scope: text('澄清范围').optional(),
  approvedOn: day('批准日期').optional().meta({ madeBy: 'house' }),
  carriedOutOn: day('澄清日期').optional().meta({ inList: true }),
  place: line('澄清地点').optional(),
  attended: text('参加人员').optional(),
  feedback: code('本人反馈', feedback).optional(),
  feedbackOn: day('反馈日期').optional(),
  falselyReportedOn: day('呈报认定诬告陷害日期').optional(),
  verdictAbove: code('上级认定', verdictAbove).optional(),
  verdictOn: day('上级认定日期').optional(),
  closedOn: day('办结日期').optional().meta({ madeBy: 'house', inList: true }),
})
