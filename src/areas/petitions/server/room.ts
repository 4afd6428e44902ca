/** The server half of 信访举报: a petition handed over becomes a clue; what became of the clue comes back. */
import { clueDisposed } from '../../../facts/clues.ts'
import { petitionHandedOver } from '../../../facts/petitions.ts'
import { noteByHouse } from '../../../server/consequences.ts'
import { on, room } from '../../../server/room.ts'
import { tell } from '../../../server/tell.ts'
import { sql } from '../../../server/sql.ts'
import { petitions } from '../area.ts'
import { petitionAsSource } from './as-source.ts'

export const petitionRoom = room({
  area: petitions,
  after: {
    handOver: (ctx, { id, values }, { outSummary }) => {
      const { subjectName, subjectUnitId, subjectPost, subjectRank, officeId, receivedOn } = values
      const summary = outSummary ?? values.summary
      const said = { subjectName, subjectUnitId, post: subjectPost, rank: subjectRank, summary, officeId }
      return tell(ctx, petitionHandedOver, { petitionId: id, receivedOn: ctx.today, values: { ...said, registeredOn: receivedOn } })
    },
  },
  hears: [
    petitionAsSource,
    on(clueDisposed, async (ctx, { clueId, result }) => {
      const from = await ctx.tx.all<{ id: string }>(
        sql`select t.from_id as id from ties t join records r on r.id = t.from_id and r.area = 'petitions' where t.to_id = ${clueId}`,
      )
      for (const { id } of from) await noteByHouse(ctx, petitions, id, { result: `承办部门处置结果：${result}` })
    }),
  ],
})
