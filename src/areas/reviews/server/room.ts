/** The server half of 申诉、复审复核: it asks the case what stands, tells it what was changed, and says of itself how it ended. */
import { sourceAnswered, sourceAsked } from '../../../facts/clearings.ts'
import type { SourceStanding } from '../../../facts/clearings.ts'
import type { Values } from '../../../kit/who.ts'
import { readRecord } from '../../../server/records.ts'
import { on, room } from '../../../server/room.ts'
import { sql } from '../../../server/sql.ts'
import { tell } from '../../../server/tell.ts'
import { reviews } from '../area.ts'
import { standingAfter } from '../outcome-rules.ts'
import { answered, registered } from './beginning.ts'
import { dayToDecideNoted, resultTakesEffect } from './effects.ts'

/** Did the review take everything away? What stands by another ruler still stands against the person. */
const standingOf = (review: Values): SourceStanding => {
  if (!review.decidedOn) return '尚未办结'
  const nothing = Object.values(standingAfter(review, review)).every((stands) => !stands)
  return review.result === '撤销' && nothing ? '复查撤销全部处分' : '查有问题'
}

export const reviewRoom = room({
  area: reviews,
  after: {
    register: registered,
    registerOld: registered,
    accept: dayToDecideNoted,
    handOver: dayToDecideNoted,
    extend_handlingAbove: dayToDecideNoted,
    decide: resultTakesEffect,
    registerResult: resultTakesEffect,
  },
  hears: [
    answered,
    on(sourceAsked, async (ctx, { askedBy, sourceId }) => {
      const ours = await ctx.tx.one(sql`select 1 from records where id = ${sourceId} and area = 'reviews'`)
      if (!ours) return
      const { values } = await readRecord(ctx, reviews, sourceId)
      await tell(ctx, sourceAnswered, { askedBy, sourceId, standing: standingOf(values), names: [String(values.name)] })
    }),
  ],
})
