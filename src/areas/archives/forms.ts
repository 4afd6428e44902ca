/** What each step of a reading request asks. */
import { z } from 'zod'
import { day, person, text, yes } from '../../kit/record/field.ts'
import { ReadingRequest } from './record.ts'

const { shape } = ReadingRequest

/** `whoseId` is no field of the record: whose archive it is cannot be corrected afterwards. */
const request = z.object({
  whoseId: person('档案对象'),
  purpose: shape.purpose,
  reason: shape.reason,
  paper: shape.paper,
  unrelated: yes('与档案对象没有近亲属和利害关系').meta({ help: '有近亲属或者利害关系的应当回避' }),
})

export const forms = {
  ask: request,
  take: request,
  approve: z.object({ untilDay: day('查阅截止日').meta({ help: '自批准之日起不超过三十日' }), opinion: text('批准意见').optional() }),
  decline: z.object({ ground: text('不予批准的理由') }),
  withdraw: z.object({ note: text('说明').optional() }),
  finish: z.object({ use: text('利用情况').meta({ help: '档案用在了什么事项上，得出什么结论' }) }),
}
