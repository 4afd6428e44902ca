/** A recommendation as the ledger keeps it. */
import { z } from 'zod'
import { code, count, day, line, text, unit } from '../../kit/record/field.ts'
import { recommendationKind } from './codes.ts'

export const Recommendation = z.object({
  number: line('建议编号').meta({ madeBy: 'house', inList: true }),
  kind: code('类型', recommendationKind).meta({ inList: true }),
  caseNumber: line('来源案件编号').optional().meta({ inList: true }),
  unitId: unit('责任单位').meta({ inList: true }),
  problem: text('主要问题').meta({ inList: true }),
  items: count('建议条数', '条').meta({ inList: true }),
  servedOn: day('送达时间').meta({ inList: true }),
  replyDueOn: day('回复期限').optional().meta({ inList: true }),
  repliedOn: day('回复时间').optional().meta({ inList: true }),
  systemsImproved: count('完善制度', '项').optional().meta({ inList: true }),
  closedOn: day('销号时间').optional().meta({ inList: true }),
})
