/** A request to read one person's archive: whose, what for, by whom, allowed until when; and each time that it was read. */
import { z } from 'zod'
import { code, count, day, line, person, text, unit, user } from '../../kit/record/field.ts'
import { purpose } from './codes.ts'

export const ReadingRequest = z.object({
  number: line('查阅编号').meta({ madeBy: 'house', inList: true }),
  personId: person('档案对象').optional().meta({ madeBy: 'house' }),
  name: line('姓名').optional().meta({ madeBy: 'house', inList: true }),
  unitId: unit('单位').optional().meta({ madeBy: 'house', inList: true }),
  post: line('职务').optional().meta({ madeBy: 'house' }),
  purpose: code('查阅用途', purpose).meta({ inList: true }),
  reason: text('查阅事由'),
  paper: line('依据文号').optional().meta({ help: '来函、立案、考察等文件的文号' }),
  applicantId: user('查阅人').optional().meta({ madeBy: 'house', inList: true }),
  askedOn: day('申请日期').optional().meta({ madeBy: 'house', inList: true }),
  approverId: user('批准人').optional().meta({ madeBy: 'house' }),
  approvedOn: day('批准日期').optional().meta({ madeBy: 'house', inList: true }),
  untilDay: day('查阅截止日').optional().meta({ inList: true }),
  readings: count('查阅次数', '次').optional().meta({ madeBy: 'house', inList: true }),
  use: text('利用情况').optional(),
  closedOn: day('办结日期').optional().meta({ madeBy: 'house', inList: true }),
})

/** 查阅记录: one opening of the archive, with the purpose as it then stood. */
export const Reading = z.object({
  readerId: user('查阅人'),
  readOn: day('查阅日期'),
  readAt: line('查阅时间'),
  purpose: code('查阅用途', purpose),
})
