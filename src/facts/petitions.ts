/** What 信访举报 tells. */
import { z } from 'zod'
import { fact } from './fact.ts'

export const petitionHandedOver = fact(
  'petitionHandedOver',
  '信访件移送承办',
  z.object({ petitionId: z.uuid(), receivedOn: z.string(), values: z.record(z.string(), z.unknown()) }),
)
