/** A report that someone is writing: its kind, its period, who wrote it and when it was signed. Its body lies in a table of its own. */
import { z } from 'zod'
import { code, day, line, text, user } from '../../kit/record/field.ts'
import { paperKind } from './codes.ts'

export const Report = z.object({
  number: line('编号').meta({ madeBy: 'house', inList: true }),
  kind: code('报告种类', paperKind).meta({ inList: true }),
  name: line('标题').meta({ inList: true }),
  fromDay: day('起始日').meta({ inList: true }),
  toDay: day('截止日').meta({ inList: true }),
  drafterId: user('起草人').optional().meta({ madeBy: 'house', inList: true }),
  signedOn: day('签发日期').optional().meta({ madeBy: 'house', inList: true }),
})

/** What was written into a gap before reports had a body: the body begins with it. */
export const ReportGap = z.object({ blank: line('位置'), text: text('内容') })
