/** What the house tells when somebody must stand aside from a record. */
import { z } from 'zod'
import { fact } from './fact.ts'

/** It was decided that a person stands aside from a record: what rests on that record must not be shown to them either. */
export const stoodAside = fact('stoodAside', '决定回避', z.object({ recordId: z.uuid(), userId: z.uuid() }))
