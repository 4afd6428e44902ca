/** What 审查调查案件 tells. */
import { z } from 'zod'
import { fact } from './fact.ts'

export const caseFiled = fact('caseFiled', '案件立案', z.object({ clueId: z.uuid(), caseNumber: z.string(), day: z.string() }))
export const caseNotFiled = fact('caseNotFiled', '呈批后未予立案', z.object({ clueId: z.uuid(), day: z.string() }))
