/** A report that someone is writing: its kind, its period, and the words that only a person can give. */
import { z } from 'zod'
import { code, day, line, text } from '../../kit/record/field.ts'
import { paperKind } from './codes.ts'

export const Report = z.object({
  number: line('编号').meta({ madeBy: 'house', inList: true }),
  kind: code('报告种类', paperKind).meta({ inList: true }),
  name: line('标题').meta({ inList: true }),
  fromDay: day('起始日').meta({ inList: true }),
  toDay: day('截止日').meta({ inList: true }),
})

/** What was written into one gap of the report. */
export const ReportGap = z.object({ blank: line('位置'), text: text('内容') })
