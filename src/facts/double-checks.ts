/** What 一案双查 tells. */
import { z } from 'zod'
import { fact } from './fact.ts'

export const doubleCheckClosed = fact('doubleCheckClosed', '一案双查办结', z.object({ checkId: z.string(), caseId: z.string(), day: z.string() }))

/** A double check found what calls for a filing of its own: it goes the way of every clue. */
export const checkFoundMore = fact(
  'checkFoundMore',
  '双查（三查）发现问题线索',
  z.object({ checkId: z.string(), day: z.string(), name: z.string(), unitId: z.string(), post: z.string().optional(), summary: z.string() }),
)

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
