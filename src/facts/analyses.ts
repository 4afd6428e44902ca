/** What 一案一剖析 tells. */
import { z } from 'zod'
import { fact } from './fact.ts'

/** A point of an approved analysis that calls for a recommendation to a unit. */
export const recommendationProposed = fact(
  'recommendationProposed',
  '剖析提出建议',
  z.object({
    analysisId: z.string(),
    caseId: z.string().optional(),
    caseNumber: z.string().optional(),
    unitId: z.string(),
    officeId: z.string(),
    handlerId: z.string(),
    problem: z.string(),
    suggestion: z.string(),
  }),
)
