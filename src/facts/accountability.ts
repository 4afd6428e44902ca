/** What 问责 tells. */
import { z } from 'zod'
import { fact } from './fact.ts'

/** A cadre is to be held to account by discipline, and has no case yet: whether one is filed is decided there. */
export const disciplineProposed = fact(
  'disciplineProposed',
  '问责提出纪律处分',
  z.object({
    accountabilityId: z.uuid(),
    name: z.string(),
    idNumber: z.string().optional(),
    post: z.string().optional(),
    unitId: z.uuid(),
    officeId: z.uuid(),
    handlerId: z.uuid(),
    brief: z.string(),
  }),
)
