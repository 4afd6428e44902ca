/** What a petition answers when somebody is to be cleared on it: what became of its clue, or how the body it was assigned to ended it. */
import { type SourceStanding, sourceAnswered, sourceAsked } from '../../../facts/clearings.ts'
import { readRecord } from '../../../server/records.ts'
import { on } from '../../../server/room.ts'
import { tell } from '../../../server/tell.ts'
import { sql } from '../../../server/sql.ts'
import { petitions } from '../area.ts'

export const petitionAsSource = on(sourceAsked, async (ctx, { askedBy, sourceId }) => {
  const ours = await ctx.tx.one(sql`select 1 from records where id = ${sourceId} and area = 'petitions'`)
  if (!ours) return
  const clue = await ctx.tx.one<{ id: string }>(
    sql`select r.id from ties t join records r on r.id = t.to_id and r.area = 'clues' where t.from_id = ${sourceId} limit 1`,
  )
  // Whoever verified it knows: the clue answers in its place.
  if (clue) return tell(ctx, sourceAsked, { askedBy, sourceId: clue.id })
  const { state, values } = await readRecord(ctx, petitions, sourceId)
  const ended: SourceStanding = values.way === '交办' ? '经核查了结' : '未经核查了结'
  await tell(ctx, sourceAnswered, { askedBy, sourceId, standing: state === 'closed' ? ended : '尚未办结', names: [String(values.subjectName ?? '')] })
})
