/** The server half of 澄清正名: whoever keeps the source is asked how it ended, and what it answers decides whether there is anything to clear. */
import { sourceAnswered, sourceAsked } from '../../../facts/clearings.ts'
import { Refusal, worded } from '../../../kit/refusal.ts'
import { noteByHouse } from '../../../server/consequences.ts'
import { knownByNumber, tie } from '../../../server/lineage.ts'
import { readRecord } from '../../../server/records.ts'
import { type After, on, room } from '../../../server/room.ts'
import { tell } from '../../../server/tell.ts'
import { clearings } from '../area.ts'
import { sourceBearsOut } from '../rules.ts'

const refuse = (words: string, field: string): never => {
  throw new Refusal([worded('ruleNotMet', words, { field })])
}

const sources = (clearings.refers ?? []).map(({ area }) => area)

/** Proposed on a number: the record must be there, known to whoever proposes, and answer for itself. */
const askedOfSource: After = async (ctx, { id, values }) => {
  const found = await knownByNumber(ctx, sources, String(values.sourceNumber))
  if (!found) return refuse('没有这个来源编号的记录，或者您无权查看', 'sourceNumber')
  await tie(ctx, found.id, id, '查明后澄清')
  await tell(ctx, sourceAsked, { askedBy: id, sourceId: found.id })
  const now = await readRecord(ctx, clearings, id)
  if (!now.values.sourceStanding) refuse('这件来源没有办理结论，不能据以澄清', 'sourceNumber')
}

export const clearingRoom = room({
  area: clearings,
  after: { propose: askedOfSource },
  hears: [
    on(sourceAnswered, async (ctx, { askedBy, sourceId, standing, names }) => {
      const { values } = await readRecord(ctx, clearings, askedBy)
      const name = String(values.name)
      if (!names.includes(name)) refuse(`这件来源反映的不是“${name}”`, 'name')
      const against = sourceBearsOut(values.ground, standing)
      if (against.length > 0) throw new Refusal(against)
      await noteByHouse(ctx, clearings, askedBy, { sourceStanding: standing })
      await tie(ctx, sourceId, askedBy, '查明后澄清')
    }),
  ],
})
