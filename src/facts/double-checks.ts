/** What 一案双查 tells. */
import { z } from 'zod'
import { fact } from './fact.ts'

export const doubleCheckClosed = fact('doubleCheckClosed', '一案双查办结', z.object({ checkId: z.string(), caseId: z.string(), day: z.string() }))

/** Somebody, or a unit, failed in the responsibility they carried; whether they are held to account is decided there. */
export const accountabilityProposed = fact(
  'accountabilityProposed',
  '双查提出问责',
  z.object({
    sourceId: z.string(),
    caseId: z.string(),
    unitId: z.string(),
    name: z.string().optional(),
    post: z.string().optional(),
    ground: z.string(),
    officeId: z.string(),
    handlerId: z.string(),
  }),
)
