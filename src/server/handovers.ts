/** Handing a record on: given by its handler or the head of its office, owned by the taker only from the signing on. */
import type { Area } from '../kit/area.ts'
import { HANDED_AT_ONCE, type Hand, handoverContract, WORKDAYS_TO_SIGN_FOR } from '../kit/handover-contract.ts'
import { column } from '../kit/record/fields.ts'
import { type Reason, Refusal, reason, refusal } from '../kit/refusal.ts'
import { dueDay } from '../law/term.ts'
import { asHouse, circlesFor } from './circles.ts'
import type { Ctx } from './context.ts'
import { directoryOf } from './directory.ts'
import { answerTies } from './disclosures.ts'
import { settle } from './flow.ts'
import { areaNamed } from './house.ts'
import { newId } from './id.ts'
import { draftOf, keep } from './keep.ts'
import { holdRecord, type Kept, readRecord } from './records.ts'
import { type Served, serve } from './room.ts'
import { checkWhole } from './situation.ts'
import { bySight, ident, type Sql, sql } from './sql.ts'
import { writeDown } from './trail.ts'

type Row = Omit<Hand, 'from' | 'to'> & { from: string; to: string }

const handsWhere = async (ctx: Ctx, which: Sql): Promise<Row[]> => {
  const rows = await ctx.tx.all<Record<string, unknown>>(sql`
    select h.id, h.record_id as "recordId", h.area, r.number, r.title, h.from_user as "from", h.to_user as "to", h.reason, h.given_at::text as "givenAt",
        h.due_on as "dueOn", h.received_at::text as "receivedAt", h.refused_at::text as "refusedAt", h.refused_reason as "refusedReason"
      from handovers h join records r on r.id = h.record_id where ${which} order by h.given_at limit ${HANDED_AT_ONCE}`)
  return rows.map((row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as Row)
}

const withNames = async (ctx: Ctx, rows: Row[]): Promise<Hand[]> => {
  const { nameOf } = await directoryOf(ctx.house)
  return rows.map((row) => ({ ...row, from: nameOf(row.from) ?? '', to: nameOf(row.to) ?? '' }))
}

/** What waits for the actor's signature of receipt; whoever was recused meanwhile is shown nothing. */
const toSignFor = (ctx: Ctx): Promise<Row[]> =>
  asHouse(ctx, () =>
    handsWhere(
      ctx,
      sql`h.to_user = ${ctx.actor.id} and h.received_at is null and h.refused_at is null
        and not exists (select 1 from exclusions x where x.record_id = h.record_id and x.user_id = h.to_user)`,
    ),
  )

const isOpen = (area: Area, kept: Kept): boolean => !area.procedure?.states[kept.state]?.end

const officeOf = (area: Area, kept: Kept): string => String(kept.values[area.spine.office ?? ''] ?? '')

/** Its handler hands on, or the head of the office that has it. */
const mayGive = (ctx: Ctx, area: Area, kept: Kept): boolean => {
  const handler = kept.values[area.spine.handler ?? '']
  return handler !== undefined && (handler === ctx.actor.id || ctx.actor.tokens.includes(`role:officeHead@${officeOf(area, kept)}`))
}

const givers = (ctx: Ctx, area: Area, kept: Kept): Reason[] => (mayGive(ctx, area, kept) ? [] : [reason('handedByOthers')])

/** What stands against the taker: recusal always wins, and the record stays with its office. */
const againstTaker = async (ctx: Ctx, area: Area, kept: Kept, to: string): Promise<Reason[]> => {
  const { users, nameOf } = await directoryOf(ctx.house)
  const taker = nameOf(to) ?? ''
  if (kept.excluded.includes(to)) return [reason('takerRecused', { taker })]
  if (kept.values[area.spine.handler ?? ''] === to) return [reason('takerHasIt', { taker })]
  const able = await ctx.tx.one(sql`select 1 from users u join user_roles h on h.user_id = u.id and h.role in ('handler', 'officeHead')
    where u.id = ${to} and u.disabled_at is null and h.from_day <= ${ctx.today} and (h.until_day is null or h.until_day >= ${ctx.today})`)
  const atOffice = users.some(({ id, officeId }) => id === to && officeId === officeOf(area, kept))
  return able && atOffice ? [] : [reason('takerElsewhere', { taker })]
}

/** A hand that its taker may no longer sign for, recused or overtaken by another assignment, holds nothing up. */
const holdsStill = (area: Area, kept: Kept, { from, to }: Row): boolean =>
  !kept.excluded.includes(to) && kept.values[area.spine.handler ?? ''] === from

const objections = async (ctx: Ctx, area: Area, kept: Kept, to: string): Promise<Reason[]> => {
  if (!area.spine.handler || !isOpen(area, kept)) return [reason('notToHandOn')]
  if (kept.steps.some(({ standing }) => standing === 'waiting')) return [reason('beingSigned')]
  const open = await asHouse(ctx, () => handsWhere(ctx, sql`h.record_id = ${kept.id} and h.received_at is null and h.refused_at is null`))
  if (open.some((hand) => holdsStill(area, kept, hand))) return [reason('handedAlready')]
  return [...givers(ctx, area, kept), ...(await againstTaker(ctx, area, kept, to))]
}

const give = async (ctx: Ctx, where: { area: string; id: string }, to: string, why: string, tieAnswer: string | undefined): Promise<void> => {
  const area = areaNamed(ctx.house, where.area)
  const kept = await holdRecord(ctx, area, where.id)
  const against = await objections(ctx, area, kept, to)
  if (against.length > 0) throw new Refusal(against.map((each) => ({ ...each, text: `${String(kept.values[area.spine.number])}：${each.text}` })))
  await answerTies(ctx, area, kept, { users: [to], signers: [] }, tieAnswer)
  const from = String(kept.values[area.spine.handler ?? ''])
  const due = dueDay(ctx.today, { workdays: WORKDAYS_TO_SIGN_FOR }, ctx.settings.calendar, { today: ctx.today }).due
  await asHouse(ctx, () =>
    ctx.tx.run(sql`update handovers set refused_at = ${ctx.now}, refused_reason = ${reason('handedOtherwise').text}
      where record_id = ${kept.id} and received_at is null and refused_at is null`),
  )
  const [circleId] = await circlesFor(ctx, [[...new Set([from, to, ctx.actor.id])].map((id) => `user:${id}`).sort()])
  await ctx.tx.run(sql`insert into handovers (id, record_id, area, from_user, to_user, given_by, reason, given_at, due_on, circle_id)
    values (${newId()}, ${kept.id}, ${area.name}, ${from}, ${to}, ${ctx.actor.id}, ${why}, ${ctx.now}, ${due}, ${circleId})`)
  await writeDown(ctx, [{ kind: 'hand on', area: area.name, recordId: kept.id, circleId: kept.circleId, what: { from, to, why } }])
}

/** The taker signs: from now on the record is theirs, with its to-dos and its sight. */
const receive = async (ctx: Ctx, hand: Row): Promise<void> => {
  const area = areaNamed(ctx.house, hand.area)
  const kept = await holdRecord(ctx, area, hand.recordId)
  const field = area.spine.handler ?? ''
  if (kept.values[field] !== hand.from || !isOpen(area, kept)) throw refusal('handedOtherwise')
  if (kept.steps.some(({ standing }) => standing === 'waiting')) throw refusal('beingSigned')
  const against = await againstTaker(ctx, area, kept, ctx.actor.id)
  if (against.length > 0) throw new Refusal(against)
  const values = { ...kept.values, [field]: ctx.actor.id }
  checkWhole(ctx, area, values)
  const [circleId] = await keep(ctx, area, [{ ...draftOf(kept), values }])
  await ctx.tx.run(sql`update handovers set received_at = ${ctx.now} where id = ${hand.id}`)
  await writeDown(ctx, [
    { kind: 'take over', area: area.name, recordId: kept.id, circleId: circleId as number, what: { from: hand.from, to: ctx.actor.id } },
  ])
  await settle(ctx, area, [await readRecord(ctx, area, kept.id)])
}

const refuse = async (ctx: Ctx, hand: Row, why: string | undefined): Promise<void> => {
  if (!why) throw refusal('returnNeedsReason', {}, { field: 'reason' })
  const kept = await holdRecord(ctx, areaNamed(ctx.house, hand.area), hand.recordId)
  await ctx.tx.run(sql`update handovers set refused_at = ${ctx.now}, refused_reason = ${why} where id = ${hand.id}`)
  await writeDown(ctx, [{ kind: 'hand back', area: hand.area, recordId: hand.recordId, circleId: kept.circleId, what: { why } }])
}

const answered = async (ctx: Ctx, id: string, takes: boolean, why: string | undefined): Promise<{ done: boolean }> => {
  const hand = (await toSignFor(ctx)).find((each) => each.id === id)
  if (!hand) throw refusal('notFound')
  await asHouse(ctx, () => (takes ? receive(ctx, hand) : refuse(ctx, hand, why)))
  return { done: true }
}

const handsOf = async (ctx: Ctx, areaName: string, id: string) => {
  const area = areaNamed(ctx.house, areaName)
  const kept = await readRecord(ctx, area, id)
  const rows = await asHouse(ctx, () => handsWhere(ctx, sql`h.record_id = ${kept.id}`))
  const open = rows.some((row) => !row.receivedAt && !row.refusedAt && holdsStill(area, kept, row))
  const items = await withNames(ctx, rows)
  return { items, may: !open && isOpen(area, kept) && mayGive(ctx, area, kept) }
}

const openOf = async (ctx: Ctx, area: Area, handler: string): Promise<string[]> => {
  const ended = Object.entries(area.procedure?.states ?? {}).flatMap(([name, { end }]) => (end ? [name] : []))
  const rows = await ctx.tx.all<{ id: string }>(sql`select c.id from ${ident(area.name)} c
    where ${bySight('c')} and c.${ident(column(area.spine.handler ?? ''))} = ${handler} and not c.state = any (${ended}::text[])
    order by c.id limit ${HANDED_AT_ONCE + 1}`)
  return rows.map(({ id }) => id)
}

/** Everything still open of one handler, as far as the actor may know it, with what stands against each. */
const previewOf = async (ctx: Ctx, from: string, to: string) => {
  const items = []
  for (const area of ctx.house.areas) {
    if (!area.spine.handler) continue
    const ids = await openOf(ctx, area, from)
    for (const id of ids) {
      const kept = await readRecord(ctx, area, id)
      const reasons = (await objections(ctx, area, kept, to)).map(({ text }) => text)
      items.push({ id, area: area.name, number: String(kept.values[area.spine.number]), title: area.title(kept.values, kept.lines), reasons })
    }
  }
  return { items: items.slice(0, HANDED_AT_ONCE), more: items.length > HANDED_AT_ONCE }
}

export const handoverRoutes: readonly Served[] = [
  serve(handoverContract.mine, async (ctx) => ({ items: await withNames(ctx, await toSignFor(ctx)) })),
  serve(handoverContract.hands, (ctx, { params }) => handsOf(ctx, params.area, params.id)),
  serve(handoverContract.preview, (ctx, { body }) => previewOf(ctx, body.from, body.to)),
  serve(handoverContract.give, async (ctx, { body }) => {
    for (const record of body.records) await give(ctx, record, body.to, body.reason, body.tieAnswer)
    return { given: body.records.length }
  }),
  serve(handoverContract.answer, (ctx, { params, body }) => answered(ctx, params.id, body.takes, body.reason)),
]
