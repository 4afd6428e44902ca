/** A request for opinions as the ledger keeps it: one letter, many persons. */
import { z } from 'zod'
import { code, count, day, line, unit } from '../../kit/record/field.ts'
import { conclusion, purpose } from './codes.ts'

export const Opinion = z.object({
  number: line('来函文号').meta({ inList: true }),
  askedBy: line('来函单位').meta({ inList: true }),
  purpose: code('事由', purpose).meta({ inList: true }),
  receivedOn: day('收函时间').meta({ inList: true }),
  replyNumber: line('回函文号').optional().meta({ inList: true }),
  repliedOn: day('回函时间').optional().meta({ inList: true }),
  persons: count('涉及人数', '人次').optional().meta({ madeBy: 'house', inList: true }),
})

export const OpinionPerson = z.object({
  name: line('姓名'),
  idNumber: line('身份证号'),
  unitId: unit('单位'),
  post: line('职务').optional(),
  conclusion: code('结论', conclusion).optional(),
  repliedOn: day('回函时间').optional(),
})
