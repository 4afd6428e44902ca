/** What a clue answers when somebody is to be cleared on it: how it ended, and whom it was about. */
import { type SourceStanding, sourceAnswered, sourceAsked } from '../../../facts/clearings.ts'
import { type Kept, readRecord } from '../../../server/records.ts'
import { on } from '../../../server/room.ts'
import { tell } from '../../../server/tell.ts'
import { sql } from '../../../server/sql.ts'
import { clues } from '../area.ts'

const verifying = ['closeVerified', 'concludeTalk']
const verifiedInLedger = ['初步核实', '谈话函询']

/** Closed after a verification or a talk, with nothing found; 直接了结 verifies nothing, and a measure says that something was found. */
const standingOf = ({ state, values, steps, origin }: Kept): SourceStanding => {
  if (state === 'filed' || values.measure) return '查有问题'
  if (state !== 'closed') return '尚未办结'
  const here = steps.some(({ step, standing }) => standing === 'effective' && verifying.includes(step))
  const told = origin === 'ledger' && !values.closeGround && verifiedInLedger.includes(String(values.way))
  return here || told ? '经核查了结' : '未经核查了结'
}

export const clueAsSource = on(sourceAsked, async (ctx, { askedBy, sourceId }) => {
  const ours = await ctx.tx.one(sql`select 1 from records where id = ${sourceId} and area = 'clues'`)
  if (!ours) return
  const kept = await readRecord(ctx, clues, sourceId)
  await tell(ctx, sourceAnswered, { askedBy, sourceId, standing: standingOf(kept), names: [String(kept.values.subjectName)] })
})
