/** The server half of 一案双查: a case filed opens one, a case withdrawn ends it; closed, it tells the case, who is to be held to account, and what it found beside. */
import { caseFiled, caseWithdrawn } from '../../../facts/cases.ts'
import { accountabilityProposed, checkFoundMore, doubleCheckClosed } from '../../../facts/double-checks.ts'
import { given, type Values } from '../../../kit/who.ts'
import { openByHouse, stepByHouse } from '../../../server/consequences.ts'
import type { Ctx } from '../../../server/context.ts'
import { tie } from '../../../server/lineage.ts'
import type { Kept } from '../../../server/records.ts'
import { on, room } from '../../../server/room.ts'
import { tell } from '../../../server/tell.ts'
import { sql } from '../../../server/sql.ts'
import { checks } from '../area.ts'
import { aspectsOf } from '../codes.ts'

const caseOf = (ctx: Ctx, checkId: string) =>
  ctx.tx.one<{ id: string }>(
    sql`select t.from_id as id from ties t join records r on r.id = t.from_id and r.area = 'cases' where t.to_id = ${checkId} limit 1`,
  )

const openChecksOf = (ctx: Ctx, caseId: string) =>
  ctx.tx.all<{ id: string }>(
    sql`select r.id from ties t join records r on r.id = t.to_id and r.area = 'checks' where t.from_id = ${caseId} and r.state = 'inHand'`,
  )

const proposal = (check: Kept, caseId: string, matter: Values) => ({
  sourceId: check.id,
  caseId,
  unitId: String(matter.dutyUnitId),
  ...(matter.name ? { name: String(matter.name) } : {}),
  ...(matter.post ? { post: String(matter.post) } : {}),
  ground: `${String(matter.aspect)}${String(matter.finding)}：${String(matter.reason)}`,
  officeId: String(check.values.officeId),
  handlerId: String(check.values.handlerId),
})

const lead = (check: Kept, day: string, matter: Values) => ({
  checkId: check.id,
  day,
  name: String(matter.name),
  unitId: String(matter.dutyUnitId),
  ...(matter.post ? { post: String(matter.post) } : {}),
  summary: `${String(matter.aspect)}${String(matter.finding)}：${String(matter.facts)}`,
})

const ending = ({ lines }: Kept, outcome: string) => (lines.matters ?? []).filter((matter) => matter.outcome === outcome)

export const checkRoom = room({
  area: checks,
  after: {
    close: async (ctx, check) => {
      const from = await caseOf(ctx, check.id)
      if (!from) return
      await tell(ctx, doubleCheckClosed, { checkId: check.id, caseId: from.id, day: ctx.today })
      for (const matter of ending(check, '问责')) await tell(ctx, accountabilityProposed, proposal(check, from.id, matter))
      for (const matter of ending(check, '立案')) await tell(ctx, checkFoundMore, lead(check, ctx.today, matter))
    },
  },
  hears: [
    on(caseFiled, async (ctx, { caseId, caseNumber, day, gang, subjects, unitId, officeId, handlerId }) => {
      const kind = gang ? '一案三查' : '一案双查'
      const values = given({ kind, caseNumber, subjects, unitId, officeId, handlerId, openedOn: day })
      const opened = await openByHouse(ctx, checks, 'open', day, values, { matters: aspectsOf(gang).map((aspect) => ({ aspect })) })
      await tie(ctx, caseId, opened.id, '案件启动双查')
    }),
    on(caseWithdrawn, async (ctx, { caseId, day }) => {
      for (const { id } of await openChecksOf(ctx, caseId)) await stepByHouse(ctx, checks, id, 'end', day)
    }),
  ],
})
