/** The server half of 审查调查案件: a clue filed opens a case; the clue is told its number, or that it was not filed. */
import { caseFiled, caseNotFiled } from '../../../facts/cases.ts'
import { clueFiled } from '../../../facts/clues.ts'
import { openByHouse } from '../../../server/consequences.ts'
import type { Ctx } from '../../../server/context.ts'
import { tie } from '../../../server/lineage.ts'
import { on, room } from '../../../server/room.ts'
import { tell } from '../../../server/tell.ts'
import { sql } from '../../../server/sql.ts'
import { cases } from '../area.ts'

const clueOf = (ctx: Ctx, caseId: string) =>
  ctx.tx.one<{ id: string }>(
    sql`select t.from_id as id from ties t join records r on r.id = t.from_id and r.area = 'clues' where t.to_id = ${caseId} limit 1`,
  )

const present = (values: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== null))

export const caseRoom = room({
  area: cases,
  after: {
    file: async (ctx, { id, values }) => {
      const clue = await clueOf(ctx, id)
      if (clue) await tell(ctx, caseFiled, { clueId: clue.id, caseNumber: String(values.number), day: ctx.today })
    },
    decline: async (ctx, { id }) => {
      const clue = await clueOf(ctx, id)
      if (clue) await tell(ctx, caseNotFiled, { clueId: clue.id, day: ctx.today })
    },
  },
  hears: [
    on(clueFiled, async (ctx, { clueId, clueNumber, values, subject }) => {
      const opened = await openByHouse(ctx, cases, 'open', ctx.today, present({ ...values, clueNumber, subjects: subject.name }), {
        persons: [present(subject)],
      })
      await tie(ctx, clueId, opened.id, '线索转立案')
    }),
  ],
})
