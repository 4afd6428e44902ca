/** What the steps of a report cause: it is not sent on with a fault in it, and the last signature fixes its numbers. */
import { Refusal, worded } from '../../../kit/refusal.ts'
import type { Ctx } from '../../../server/context.ts'
import type { Kept } from '../../../server/records.ts'
import type { After } from '../../../server/room.ts'
import { bodyOf, keepBody, spanOfReport } from './bodies.ts'
import { freeze } from './frozen.ts'
import { counting, faultsIn } from './values.ts'

/** Refuses while a digit stands loose, a gap is open, a figure does not add up or an example names somebody, saying where. */
const isSound = async (ctx: Ctx, kept: Kept) => {
  const body = await bodyOf(ctx, kept)
  const faults = await counting(ctx, (all) => faultsIn(all, body.content, spanOfReport(kept)))
  const all = [...faults, ...body.named]
  if (all.length > 0) throw new Refusal(all.slice(0, 20).map(({ text }) => worded('ruleNotMet', text)))
  return body
}

export const course: Readonly<Record<string, After>> = {
  submit: async (ctx, kept) => {
    const { version, content } = await isSound(ctx, kept)
    // What goes on to be checked is written down, even where nobody changed a word of how it began.
    if (version === 0) await keepBody(ctx, kept, version, content)
  },
  check: async (ctx, kept) => {
    await isSound(ctx, kept)
  },
  issue: async (ctx, kept) => freeze(ctx, kept.id, await isSound(ctx, kept), spanOfReport(kept)),
}
