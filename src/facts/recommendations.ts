/** What 纪检监察建议 tells. */
import { z } from 'zod'
import { fact } from './fact.ts'

/** A unit or a party organisation would not adopt what it was lawfully told to; who is held to account for it is decided elsewhere. */
export const recommendationRefused = fact(
  'recommendationRefused',
  '建议被拒不采纳',
  z.object({
    recommendationId: z.string(),
    number: z.string(),
    unitId: z.string(),
    officeId: z.string().optional(),
    handlerId: z.string().optional(),
    way: z.string(),
    ground: z.string(),
    day: z.string(),
  }),
)
