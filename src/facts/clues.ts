/** What 问题线索 tells. */
import { z } from 'zod'
import { fact } from './fact.ts'

export const clueFiled = fact(
  'clueFiled',
  '线索初核后拟立案',
  z.object({ clueId: z.uuid(), clueNumber: z.string(), values: z.record(z.string(), z.unknown()), subject: z.record(z.string(), z.unknown()) }),
)

export const clueDisposed = fact('clueDisposed', '线索处置完毕', z.object({ clueId: z.uuid(), result: z.string(), day: z.string() }))

/** The disposal 谈话函询 has its approval: `approver` is who signed last, `values` what the clue says of the person and the matter. */
export const talkApproved = fact(
  'talkApproved',
  '线索的谈话函询获批',
  z.object({
    clueId: z.uuid(),
    clueNumber: z.string(),
    day: z.string(),
    kind: z.string(),
    approver: z.string(),
    plan: z.string().optional(),
    values: z.record(z.string(), z.unknown()),
  }),
)
