/** The server half of 审查调查案件: a clue filed opens a case; the others are told that it was filed, withdrawn, closed. */
import { disciplineProposed } from '../../../facts/accountability.ts'
import { caseClosed, caseFiled, caseNotFiled, caseWithdrawn } from '../../../facts/cases.ts'
import { clueFiled } from '../../../facts/clues.ts'
import { doubleCheckClosed } from '../../../facts/double-checks.ts'
import { present } from '../../../server/columns.ts'
import { noteByHouse, openByHouse } from '../../../server/consequences.ts'
import type { Ctx } from '../../../server/context.ts'
import { tie } from '../../../server/lineage.ts'
import type { Kept } from '../../../server/records.ts'
import { on, room } from '../../../server/room.ts'
import { tell } from '../../../server/tell.ts'
import { sql } from '../../../server/sql.ts'
import { cases } from '../area.ts'
import { reviewHearings } from './review-effects.ts'

const clueOf = (ctx: Ctx, caseId: string) =>
  ctx.tx.one<{ id: string }>(
    sql`select t.from_id as id from ties t join records r on r.id = t.from_id and r.area = 'clues' where t.to_id = ${caseId} limit 1`,
  )

const optional = (name: string, value: unknown) => (typeof value === 'string' ? { [name]: value } : {})

/** What every fact about a case says of it. */
const saidOf = (ctx: Ctx, { id, values }: Kept) => ({
  caseId: id,
  caseNumber: String(values.number),
  day: ctx.today,
  ...optional('unitId', values.unitId),
  ...optional('officeId', values.officeId),
  ...optional('handlerId', values.handlerId),
  subjects: String(values.subjects ?? ''),
  brief: String(values.brief ?? ''),
})

const hasBreach = ({ lines }: Kept): boolean => (lines.persons ?? []).some(({ outcome }) => outcome === '给予处分' || outcome === '免予处分')

export const caseRoom = room({
  area: cases,
  after: {
    file: async (ctx, kept) => {
      const clue = await clueOf(ctx, kept.id)
      await tell(ctx, caseFiled, { ...saidOf(ctx, kept), ...optional('clueId', clue?.id), gang: kept.values.gang === true })
    },
    decline: async (ctx, { id }) => {
      const clue = await clueOf(ctx, id)
      if (clue) await tell(ctx, caseNotFiled, { clueId: clue.id, day: ctx.today })
    },
    withdraw: (ctx, kept) => tell(ctx, caseWithdrawn, saidOf(ctx, kept)),
    close: (ctx, kept) => tell(ctx, caseClosed, { ...saidOf(ctx, kept), ...optional('decidedOn', kept.values.decidedOn), breach: hasBreach(kept) }),
  },
  hears: [
    ...reviewHearings,
    on(clueFiled, async (ctx, { clueId, clueNumber, values, subject }) => {
      const opened = await openByHouse(ctx, cases, 'open', ctx.today, present({ ...values, clueNumber, subjects: subject.name }), {
        persons: [present(subject)],
      })
      await tie(ctx, clueId, opened.id, '线索转立案')
    }),
    on(disciplineProposed, async (ctx, { accountabilityId, name, idNumber, post, unitId, officeId, handlerId, brief }) => {
      const person = present({ name, idNumber, post, unitId, brief })
      const opened = await openByHouse(
        ctx,
        cases,
        'openOnAccountability',
        ctx.today,
        { subjects: name, unitId, officeId, handlerId, brief },
        {
          persons: [person],
        },
      )
      await tie(ctx, accountabilityId, opened.id, '问责转立案')
    }),
    on(doubleCheckClosed, async (ctx, { caseId, day }) => {
      await noteByHouse(ctx, cases, caseId, { doubleCheckedOn: day })
    }),
  ],
})
