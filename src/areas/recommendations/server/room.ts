/** The server half of 纪检监察建议: letters are numbered, reply days written down, refusals told; an analysis proposes a draft. */
import { recommendationProposed } from '../../../facts/analyses.ts'
import { recommendationRefused } from '../../../facts/recommendations.ts'
import { yearOf } from '../../../law/day.ts'
import { noteByHouse, openByHouse } from '../../../server/consequences.ts'
import type { Ctx } from '../../../server/context.ts'
import { deadlinesOf } from '../../../server/flow.ts'
import { tie } from '../../../server/lineage.ts'
import { nextNumber } from '../../../server/numbers.ts'
import type { Kept } from '../../../server/records.ts'
import { type After, on, room } from '../../../server/room.ts'
import { sql } from '../../../server/sql.ts'
import { tell } from '../../../server/tell.ts'
import { recommendations } from '../area.ts'

/** The letters of each kind are a series of their own, apart from the numbers of the ledger. */
const series: Record<string, string> = { 纪律检查建议: '纪建', 监察建议: '监建', 纪检监察建议: '纪监建' }

const isTaken = (ctx: Ctx, letterNumber: string): Promise<unknown> =>
  ctx.tx.one(sql`select 1 from recommendations where letter_number = ${letterNumber} limit 1`)

/** The next number of the kind that no ledger has brought already. */
const nextLetter = async (ctx: Ctx, kind: string, day: string): Promise<string> => {
  const letters = { ...recommendations, name: `recommendations.${kind}`, numbering: `${series[kind] ?? '建'}〔{year}〕{n}号` }
  let letterNumber = await nextNumber(ctx, letters, yearOf(day))
  while (await isTaken(ctx, letterNumber)) letterNumber = await nextNumber(ctx, letters, yearOf(day))
  return letterNumber
}

const numbered: After = async (ctx, { id, values }) => {
  const letterNumber = await nextLetter(ctx, String(values.kind), String(values.issuedOn))
  await noteByHouse(ctx, recommendations, id, { letterNumber })
}

/** Where the letter names no day, the day by the unit's own rule is written down, so that late replies can be counted. */
const replyDayNoted: After = async (ctx, kept) => {
  const reply = deadlinesOf(ctx, recommendations, kept).find((run) => run.limit === 'reply')
  if (reply && !kept.values.replyDueOn) await noteByHouse(ctx, recommendations, kept.id, { replyDueOn: reply.due })
}

const caseNamed = (ctx: Ctx, kept: Kept) =>
  ctx.tx.one<{ id: string }>(sql`select id from records where area = 'cases' and number = ${String(kept.values.caseNumber ?? '')}`)

const tiedToCase: After = async (ctx, kept) => {
  const found = await caseNamed(ctx, kept)
  if (found) await tie(ctx, found.id, kept.id, '由案件提出建议')
}

const refusalTold: After = (ctx, { id, values }, form) => {
  const { number, unitId, officeId, drafterId, refusalWay } = values
  return tell(ctx, recommendationRefused, {
    recommendationId: id,
    number: String(number),
    unitId: String(unitId),
    ...(officeId ? { officeId: String(officeId) } : {}),
    ...(drafterId ? { handlerId: String(drafterId) } : {}),
    way: String(refusalWay),
    ground: String(form.said),
    day: ctx.today,
  })
}

/** It is open again: the day on which it was closed holds no longer. */
const openAgain: After = async (ctx, { id }) => {
  await noteByHouse(ctx, recommendations, id, { closedOn: undefined })
}

export const recommendationRoom = room({
  area: recommendations,
  after: {
    draft: tiedToCase,
    revise: tiedToCase,
    issue: numbered,
    serve: replyDayNoted,
    insist: refusalTold,
    insistInParty: refusalTold,
    reopen: openAgain,
  },
  hears: [
    on(recommendationProposed, async (ctx, { analysisId, caseId, caseNumber, unitId, officeId, handlerId, problem, suggestion }) => {
      const values = { source: '一案一剖析', caseNumber, unitId, officeId, drafterId: handlerId, problem, registeredOn: ctx.today }
      const opened = await openByHouse(ctx, recommendations, 'propose', ctx.today, values, { suggestions: [{ says: suggestion }] })
      await tie(ctx, analysisId, opened.id, '剖析提出建议')
      if (caseId) await tie(ctx, caseId, opened.id, '由案件提出建议')
    }),
  ],
})
