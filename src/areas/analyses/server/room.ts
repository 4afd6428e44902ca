/** The server half of 一案一剖析: a case that ends opens one; approved, its points tell what they call for. */
import { recommendationProposed } from '../../../facts/analyses.ts'
import { caseClosed } from '../../../facts/cases.ts'
import { given, type Values } from '../../../kit/who.ts'
import { noteByHouse, openByHouse, stepByHouse } from '../../../server/consequences.ts'
import type { Ctx } from '../../../server/context.ts'
import { deadlinesOf } from '../../../server/flow.ts'
import { tie } from '../../../server/lineage.ts'
import type { Kept } from '../../../server/records.ts'
import { type After, on, room } from '../../../server/room.ts'
import { tell } from '../../../server/tell.ts'
import { sql } from '../../../server/sql.ts'
import { analyses } from '../area.ts'
import { advised } from '../codes.ts'

const AFTER_CLOSING = '结案后剖析'

const caseOf = (ctx: Ctx, analysisId: string) =>
  ctx.tx.one<{ id: string }>(
    sql`select t.from_id as id from ties t join records r on r.id = t.from_id and r.area = 'cases' where t.to_id = ${analysisId} limit 1`,
  )

/** The day by the unit's own rule is written down, so that what was done in time can be counted. */
const dueNoted: After = async (ctx, kept) => {
  const run = deadlinesOf(ctx, analyses, kept).findLast((each) => each.limit === 'analyse')
  if (run) await noteByHouse(ctx, analyses, kept.id, { dueOn: run.due })
}

const proposal = ({ id, values }: Kept, caseId: string | undefined, point: Values) => ({
  analysisId: id,
  ...(caseId ? { caseId } : {}),
  ...(values.caseNumber ? { caseNumber: String(values.caseNumber) } : {}),
  unitId: String(point.advisedUnitId ?? values.unitId),
  officeId: String(values.officeId),
  handlerId: String(values.handlerId),
  problem: `${String(point.facts)}\n${String(point.cause)}`,
  suggestion: String(point.suggestion),
})

const pointsTold: After = async (ctx, kept) => {
  const from = await caseOf(ctx, kept.id)
  for (const point of kept.lines.points ?? []) {
    if (point.consequence === advised) await tell(ctx, recommendationProposed, proposal(kept, from?.id, point))
  }
}

const tasksFinished: After = async (ctx, { id, values }) => {
  if (values.tasksOpen === 0) await stepByHouse(ctx, analyses, id, 'finishTasks', ctx.today)
}

/** A case that is closed again, after an appeal sent it back, keeps its one analysis. */
const isAnalysed = async (ctx: Ctx, caseId: string): Promise<boolean> =>
  (await ctx.tx.one(sql`select 1 from ties where from_id = ${caseId} and kind = ${AFTER_CLOSING}`)) !== undefined

export const analysisRoom = room({
  area: analyses,
  after: { open: dueNoted, extend_analyse: dueNoted, approve: pointsTold, reportTask: tasksFinished },
  hears: [
    on(caseClosed, async (ctx, { caseId, caseNumber, day, decidedOn, breach, subjects, unitId, officeId, handlerId }) => {
      if (!decidedOn || !breach || (await isAnalysed(ctx, caseId))) return
      const values = given({ caseNumber, subjects, unitId, officeId, handlerId, decidedOn, caseClosedOn: day, openedOn: day })
      const opened = await openByHouse(ctx, analyses, 'open', day, values)
      await tie(ctx, caseId, opened.id, AFTER_CLOSING)
    }),
  ],
})
