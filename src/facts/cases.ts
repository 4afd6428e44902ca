/** What 审查调查案件 tells. */
import { z } from 'zod'
import { fact } from './fact.ts'

/** What the others need to know of a case: where it stands, with whom, and about whom. */
const said = {
  caseId: z.uuid(),
  caseNumber: z.string(),
  day: z.string(),
  unitId: z.uuid().optional(),
  officeId: z.uuid().optional(),
  handlerId: z.uuid().optional(),
  subjects: z.string(),
  brief: z.string(),
}

/** `clueId` only where the case came of a clue; `gang` says that it concerns organised crime (涉黑涉恶). */
export const caseFiled = fact('caseFiled', '案件立案', z.object({ ...said, clueId: z.uuid().optional(), gang: z.boolean() }))
export const caseNotFiled = fact('caseNotFiled', '呈批后未予立案', z.object({ clueId: z.uuid(), day: z.string() }))
export const caseWithdrawn = fact('caseWithdrawn', '案件撤销', z.object(said))
/** `breach` says whether a breach was established of anybody: what was found groundless is not to be analysed. */
export const caseClosed = fact('caseClosed', '案件结案', z.object({ ...said, decidedOn: z.string().optional(), breach: z.boolean() }))
