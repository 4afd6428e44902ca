/** What 申诉、复审复核 tells, and what it is answered about the decision that is under review. */
import { z } from 'zod'
import { fact } from './fact.ts'

/** Somebody appeals against what was decided in a case: who it was, and what stands, is asked of the case. */
export const caseAsked = fact(
  'caseAsked',
  '申诉查询原案',
  z.object({ reviewId: z.uuid(), caseId: z.uuid(), name: z.string(), unitId: z.string().optional() }),
)

/** What stands against the person in that case, and who handled or adjudicated it. Two of one name are not told apart by a machine. */
export const caseAnswered = fact(
  'caseAnswered',
  '原案答复申诉',
  z.object({
    reviewId: z.uuid(),
    caseId: z.uuid(),
    matching: z.number(),
    person: z.record(z.string(), z.unknown()),
    originals: z.array(z.uuid()),
  }),
)

/** One measure of one person was changed, annulled, or sent back to be decided anew; without `stands` nothing of it stands any more. */
export const sanctionReviewed = fact(
  'sanctionReviewed',
  '复查改变处分',
  z.object({
    reviewId: z.uuid(),
    reviewNumber: z.string(),
    kind: z.string(),
    result: z.string(),
    caseId: z.uuid(),
    name: z.string(),
    unitId: z.string().optional(),
    measure: z.enum(['partySanction', 'govSanction', 'handling']),
    stands: z.string().optional(),
    form: z.string().optional(),
    anew: z.boolean(),
    day: z.string(),
  }),
)
