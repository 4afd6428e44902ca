/** What 问题线索 tells. */
import { z } from 'zod'
import { fact } from './fact.ts'

export const clueFiled = fact(
  'clueFiled',
  '线索初核后拟立案',
  z.object({ clueId: z.uuid(), clueNumber: z.string(), values: z.record(z.string(), z.unknown()), subject: z.record(z.string(), z.unknown()) }),
)

export const clueDisposed = fact('clueDisposed', '线索处置完毕', z.object({ clueId: z.uuid(), result: z.string(), day: z.string() }))
