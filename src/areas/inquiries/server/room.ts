/** The server half of 谈话函询: a clue's approved disposal opens one; its end, or its return, is told to the clue. */
import { talkApproved } from '../../../facts/clues.ts'
import { inquiryConcluded, inquiryOpened, inquiryReturned } from '../../../facts/inquiries.ts'
import { against, Refusal } from '../../../kit/refusal.ts'
import type { Values } from '../../../kit/who.ts'
import { yearOf } from '../../../law/day.ts'
import { noteByHouse, openByHouse } from '../../../server/consequences.ts'
import type { Ctx } from '../../../server/context.ts'
import { deadlinesOf } from '../../../server/flow.ts'
import { tie } from '../../../server/lineage.ts'
import { nextNumber } from '../../../server/numbers.ts'
import { type After, on, room } from '../../../server/room.ts'
import { sql } from '../../../server/sql.ts'
import { tell } from '../../../server/tell.ts'
import { inquiries } from '../area.ts'
import { bases } from '../bases.ts'

const clueOf = (ctx: Ctx, inquiryId: string) =>
  ctx.tx.one<{ id: string }>(
    sql`select t.from_id as id from ties t join records r on r.id = t.from_id and r.area = 'clues' where t.to_id = ${inquiryId} limit 1`,
  )

/** One round at a time: a clue is not asked about twice over. */
const refuseSecond = async (ctx: Ctx, clueId: string): Promise<void> => {
  const open = await ctx.tx.one<{ number: string }>(
    sql`select r.number from ties t join records r on r.id = t.to_id and r.area = 'inquiries'
         where t.from_id = ${clueId} and r.state not in ('closed', 'returned') limit 1`,
  )
  if (open) throw new Refusal([against(`谈话函询正在办理：${open.number}`, bases.approval)])
}

/** Whoever stands aside from the clue stands aside from its inquiry. */
const inheritRecusals = async (ctx: Ctx, clueId: string, inquiryId: string): Promise<void> => {
  await ctx.tx.run(sql`insert into exclusions (record_id, user_id, reason, decided_by)
    select ${inquiryId}, user_id, reason, decided_by from exclusions where record_id = ${clueId} on conflict do nothing`)
  await noteByHouse(ctx, inquiries, inquiryId, {})
}

const given = (values: Values): Values => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== null))

const letters = { ...inquiries, name: 'inquiries.letters', numbering: '纪办函〔{year}〕{n}号' }

const isTaken = (ctx: Ctx, letterNumber: string): Promise<unknown> =>
  ctx.tx.one(sql`select 1 from inquiries where letter_number = ${letterNumber} limit 1`)

/** Letters go out in the name of the general office, in a series of their own; what a ledger brought is not given again. */
const numbered: After = async (ctx, { id, values }) => {
  const year = yearOf(String(values.issuedOn))
  let letterNumber = await nextNumber(ctx, letters, year)
  while (await isTaken(ctx, letterNumber)) letterNumber = await nextNumber(ctx, letters, year)
  await noteByHouse(ctx, inquiries, id, { letterNumber })
}

/** The last day for the reply is written down, so that late replies can be counted. */
const replyDayNoted: After = async (ctx, kept) => {
  const answer = deadlinesOf(ctx, inquiries, kept).findLast((run) => run.limit === 'answer')
  if (answer) await noteByHouse(ctx, inquiries, kept.id, { replyDueOn: answer.due })
}

const concluded: After = async (ctx, { id, values }) => {
  const clue = await clueOf(ctx, id)
  if (!clue) return
  const { measure, form } = values
  await tell(ctx, inquiryConcluded, { clueId: clue.id, day: ctx.today, ...(measure ? { measure: String(measure), form: String(form) } : {}) })
}

const returned: After = async (ctx, { id }) => {
  const clue = await clueOf(ctx, id)
  if (clue) await tell(ctx, inquiryReturned, { clueId: clue.id, day: ctx.today })
}

/** What was untruly explained is not settled: the measure that it was settled with holds no longer. */
const reopened: After = async (ctx, kept, form) => {
  await noteByHouse(ctx, inquiries, kept.id, { measure: undefined, form: undefined })
  await returned(ctx, kept, form)
}

export const inquiryRoom = room({
  area: inquiries,
  after: {
    issue: numbered,
    serve: replyDayNoted,
    accept: concluded,
    admonish: concluded,
    suspectFalse: concluded,
    goOn: returned,
    stop: returned,
    reopen: reopened,
  },
  hears: [
    on(talkApproved, async (ctx, { clueId, clueNumber, day, kind, approver, plan, values }) => {
      await refuseSecond(ctx, clueId)
      const opened = await openByHouse(ctx, inquiries, 'open', day, given({ ...values, clueNumber, kind, approver, plan, approvedOn: day }))
      await tie(ctx, clueId, opened.id, '线索谈话函询')
      await inheritRecusals(ctx, clueId, opened.id)
      await tell(ctx, inquiryOpened, { clueId, inquiryNumber: String(opened.values.number) })
    }),
  ],
})
