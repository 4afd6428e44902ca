/** What each step of a double check asks. */
import { z } from 'zod'
import { code, line, text, unit, user } from '../../kit/record/field.ts'
import { aspect, finding, outcome } from './codes.ts'
import { Check, Matter } from './record.ts'

export const forms = {
  appoint: z.object({ handlerId: user('承办人'), note: text('说明').optional() }),
  addParty: z.object({
    aspect: code('核查内容', aspect),
    name: line('责任人'),
    idNumber: Matter.shape.idNumber,
    post: line('时任职务'),
    dutyUnitId: unit('责任单位'),
  }),
  conclude: z.object({
    name: line('责任人').optional().meta({ help: '案发时承担这项责任的人' }),
    idNumber: Matter.shape.idNumber,
    post: line('时任职务').optional(),
    dutyUnitId: unit('责任单位').optional(),
    facts: text('核查事实'),
    finding: code('核查认定', finding).meta({ help: '责任项填已尽责、未尽责；黑恶犯罪、关系网和保护伞填未发现问题、发现问题' }),
    outcome: code('处理结果', outcome),
    reason: text('理由').meta({ help: '为什么这样认定、为什么这样处理；不追责的也要写明' }),
  }),
  close: z.object({ summary: Check.shape.summary.unwrap() }),
}
