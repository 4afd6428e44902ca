/** What 澄清正名 asks of the record that it rests on, and what it is answered. */
import { z } from 'zod'
import { fact } from './fact.ts'

/** Whoever keeps this record says how it ended, and about whom it was. */
export const sourceAsked = fact('sourceAsked', '澄清查询来源', z.object({ askedBy: z.uuid(), sourceId: z.uuid() }))

/**
 * How the source ended: verified and nothing found; a review that took everything away; something was found after all;
 * closed without anything verified; not at its end yet.
 */
export const sourceStandings = ['经核查了结', '复查撤销全部处分', '查有问题', '未经核查了结', '尚未办结'] as const
export type SourceStanding = (typeof sourceStandings)[number]

export const sourceAnswered = fact(
  'sourceAnswered',
  '来源答复澄清',
  z.object({ askedBy: z.uuid(), sourceId: z.uuid(), standing: z.enum(sourceStandings), names: z.array(z.string()) }),
)
