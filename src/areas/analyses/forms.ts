/** What each step of an analysis asks. */
import { z } from 'zod'
import { day, text, user } from '../../kit/record/field.ts'
import { Analysis, Consultation, Point } from './record.ts'

const point = Point.pick({
  kind: true,
  facts: true,
  cause: true,
  consequence: true,
  suggestion: true,
  advisedUnitId: true,
  task: true,
  taskOfficeId: true,
  carrierId: true,
  taskDueOn: true,
  reason: true,
})
const found = { kind: Point.shape.kind.unwrap(), facts: Point.shape.facts.unwrap(), cause: Point.shape.cause.unwrap() }

export const forms = {
  appoint: z.object({ handlerId: user('承办人'), note: text('说明').optional() }),
  write: z.object({
    narrative: Analysis.shape.narrative.unwrap(),
    powerPath: Analysis.shape.powerPath.unwrap().meta({ help: '权力从哪一步起失去约束，经过哪些环节，谁应当发现而没有发现' }),
    pointless: Analysis.shape.pointless.meta({ help: '确实没有发现权力运行、管理和风险方面问题的，写明理由' }),
  }),
  addPoint: point.extend(found),
  settle: point,
  consult: Consultation,
  approve: z.object({ opinion: text('呈批意见').optional() }),
  reportTask: z.object({ note: text('督办说明').optional() }),
  taskDone: z.object({ doneOn: day('任务办结时间').optional(), result: Point.shape.result }),
  putOff: z.object({ why: text('调整的理由') }),
  newTerm: z.object({ taskDueOn: Point.shape.taskDueOn, carrierId: Point.shape.carrierId }),
  close: z.object({ outcome: Analysis.shape.outcome.unwrap().meta({ help: '建议、监督任务带来的变化，单位完善了什么制度' }) }),
}
