/** A result takes effect: what must be restored is listed, and the case is told what stands now. */
import { sanctionReviewed } from '../../../facts/reviews.ts'
import type { Line } from '../../../kit/procedure/procedure.ts'
import { noteByHouse } from '../../../server/consequences.ts'
import type { Ctx } from '../../../server/context.ts'
import { deadlinesOf } from '../../../server/flow.ts'
import { newId } from '../../../server/id.ts'
import { draftOf, keep } from '../../../server/keep.ts'
import type { Kept } from '../../../server/records.ts'
import type { After } from '../../../server/room.ts'
import { tell } from '../../../server/tell.ts'
import { sql } from '../../../server/sql.ts'
import { reviews } from '../area.ts'
import { altering, annulling, kindOf, type Ruler } from '../kinds.ts'
import { standingAfter } from '../outcome-rules.ts'

const annulled = ['职务、职级', '工资等待遇', '名誉', '返还、赔偿财物']
const altered = ['职务、职级', '工资等待遇', '返还、赔偿财物']

/** What has to be given back after a changed or annulled sanction (政务处分法第60条); a person says of each that it was, or why not. */
const listed = async (ctx: Ctx, kept: Kept): Promise<void> => {
  const items = annulling.includes(String(kept.values.result)) ? annulled : altered
  const restorations = items.map((item): Line => ({ id: newId(), item }))
  await keep(ctx, reviews, [{ ...draftOf(kept), lines: { ...kept.lines, restorations } }])
  await noteByHouse(ctx, reviews, kept.id, { unrestored: restorations.length })
}

const caseOf = (ctx: Ctx, reviewId: string) =>
  ctx.tx.one<{ id: string }>(
    sql`select r.id from ties t join records r on r.id = t.from_id and r.area = 'cases' where t.to_id = ${reviewId} and t.kind = '对处分决定的申诉' limit 1`,
  )

const optional = (name: string, value: unknown) => (typeof value === 'string' ? { [name]: value } : {})

/** What the case calls the measure that each ruler gives. */
const inCase = { party: 'partySanction', government: 'govSanction', handling: 'handling' } as const

const told = async (ctx: Ctx, { id, values }: Kept, ruler: Ruler): Promise<void> => {
  const about = await caseOf(ctx, id)
  if (!about) return
  await tell(ctx, sanctionReviewed, {
    reviewId: id,
    reviewNumber: String(values.number),
    kind: String(values.kind),
    result: String(values.result),
    caseId: about.id,
    name: String(values.name),
    measure: inCase[ruler],
    anew: values.result === '撤销重作',
    day: String(values.decidedOn),
    ...optional('unitId', values.unitId),
    ...optional('stands', standingAfter(values, values)[ruler]),
    ...optional('form', values.newForm),
  })
}

export const resultTakesEffect: After = async (ctx, kept) => {
  const { ruler } = kindOf(kept.values)
  if (!ruler || !altering.includes(String(kept.values.result))) return
  await listed(ctx, kept)
  await told(ctx, kept, ruler)
}

const toDecide = ['party', 'review', 'conduct', 'secondReview', 'conductAbove', 'handling', 'handlingAbove']

/** The last day to decide is written down, so that what came in time can be counted. */
export const dayToDecideNoted: After = async (ctx, kept) => {
  const run = deadlinesOf(ctx, reviews, kept).find(({ limit, endedOn }) => toDecide.includes(limit) && !endedOn)
  if (run) await noteByHouse(ctx, reviews, kept.id, { decideDueOn: run.due })
}
