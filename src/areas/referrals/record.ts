/** A finding passed to the department in charge, and what came of it. */
import { z } from 'zod'
import { code, count, day, line, text, unit } from '../../kit/record/field.ts'
import { outcomeKind } from './codes.ts'

export const Referral = z.object({
  number: line('通报编号').meta({ madeBy: 'house', inList: true }),
  unitId: unit('接收单位').meta({ inList: true }),
  finding: text('通报的问题').meta({ inList: true }),
  issuedOn: day('发出日期').optional().meta({ madeBy: 'house', inList: true }),
  dueOn: day('反馈期限').optional().meta({ inList: true }),
  receivedOn: day('签收日期').optional(),
  reportedOn: day('反馈日期').optional().meta({ inList: true }),
  outcomeKind: code('结果类型', outcomeKind).optional().meta({ inList: true }),
  outcome: text('办理结果').optional(),
  systemsMade: count('完善制度', '项').optional().meta({ inList: true }),
  closedOn: day('办结日期').optional().meta({ madeBy: 'house', inList: true }),
})
