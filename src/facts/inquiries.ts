/** What 谈话函询 tells. */
import { z } from 'zod'
import { fact } from './fact.ts'

export const inquiryOpened = fact('inquiryOpened', '谈话函询立卷', z.object({ clueId: z.uuid(), inquiryNumber: z.string() }))

/** What was asked about has its answer; the measure only where one of the first form was given. */
export const inquiryConcluded = fact(
  'inquiryConcluded',
  '谈话函询了结',
  z.object({ clueId: z.uuid(), day: z.string(), measure: z.string().optional(), form: z.string().optional() }),
)

/** The explanation does not settle it, or a spot check found it untrue: the clue is to be disposed of anew. */
export const inquiryReturned = fact('inquiryReturned', '谈话函询后需要再次处置', z.object({ clueId: z.uuid(), day: z.string() }))
