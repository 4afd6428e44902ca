/** A double check: opened with its case, one line for each responsibility looked into, and for each who carried it at that time. */
import { z } from 'zod'
import { idNumberIsRight } from '../../base/people/record.ts'
import { code, count, day, line, office, text, unit, user } from '../../kit/record/field.ts'
import { aspect, checkKind, finding, outcome } from './codes.ts'

export const Check = z.object({
  number: line('双查编号').meta({ madeBy: 'house', inList: true }),
  kind: code('双查类别', checkKind).meta({ madeBy: 'house', inList: true }),
  caseNumber: line('案件编号').optional().meta({ madeBy: 'house', inList: true }),
  subjects: line('被审查调查人').optional().meta({ madeBy: 'house', inList: true }),
  unitId: unit('案发单位').optional().meta({ madeBy: 'house', inList: true }),
  officeId: office('承办部门').optional().meta({ inList: true }),
  handlerId: user('承办人').optional().meta({ inList: true }),
  openedOn: day('启动时间').optional().meta({ madeBy: 'house', inList: true }),
  lacking: count('尚无结论', '项').optional().meta({ madeBy: 'house', inList: true }),
  summary: text('双查综合意见').optional(),
  endedOn: day('终止时间').optional().meta({ madeBy: 'house' }),
  closedOn: day('办结时间').optional().meta({ madeBy: 'house', inList: true }),
})

export const Matter = z.object({
  aspect: code('核查内容', aspect),
  name: line('责任人').optional(),
  idNumber: line('身份证号').refine(idNumberIsRight, '身份证号不正确').optional(),
  post: line('时任职务').optional(),
  dutyUnitId: unit('责任单位').optional(),
  facts: text('核查事实').optional(),
  finding: code('核查认定', finding).optional(),
  outcome: code('处理结果', outcome).optional(),
  reason: text('理由').optional(),
  closedOn: day('结论时间').optional().meta({ madeBy: 'house' }),
})
