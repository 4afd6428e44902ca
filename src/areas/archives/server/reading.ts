/** Reading an archive: on a request that is open, by the one who asked, up to its last day; each opening is written down first. */
import { refusal, Refusal } from '../../../kit/refusal.ts'
import { decideIdentity } from '../../../server/archive.ts'
import { stepByHouse } from '../../../server/consequences.ts'
import type { Ctx } from '../../../server/context.ts'
import { deadlinesOf } from '../../../server/flow.ts'
import { newId } from '../../../server/id.ts'
import { draftOf, keep } from '../../../server/keep.ts'
import { holdRecord, type Kept, readRecord } from '../../../server/records.ts'
import { sql } from '../../../server/sql.ts'
import { writeDown } from '../../../server/trail.ts'
import { archives } from '../area.ts'
import type { ArchiveShown } from '../contract.ts'
import { isTheSame, mayNotRead, readsOfThemselves } from '../rules.ts'
import { assembled } from './assembled.ts'

/** The last day on which a request lets its archive be read, extensions counted; none while it is not open. */
const lastDay = (ctx: Ctx, request: Kept): string | undefined =>
  deadlinesOf(ctx, archives, request).find((run) => run.limit === 'read' && !run.endedOn)?.due

/** The open request, held; refused to others than its reader, after its last day, and to the person themselves. */
const openRequest = async (ctx: Ctx, id: string): Promise<{ request: Kept; until: string }> => {
  const request = await holdRecord(ctx, archives, id)
  if (request.values.applicantId !== ctx.actor.id) throw refusal('byOthers', { who: '查阅人本人' })
  if (isTheSame(ctx.actor.name, request.values.name)) throw new Refusal([readsOfThemselves])
  const until = lastDay(ctx, request)
  const reasons = mayNotRead(request.state, request.values, until, ctx.today)
  if (reasons.length > 0 || !until) throw new Refusal(reasons)
  return { request, until }
}

/** `2026-03-05 10:20`, in Beijing. */
const minute = (now: Date): string => now.toLocaleString('sv-SE', { timeZone: 'Asia/Shanghai' }).slice(0, 16)

const writtenDown = async (ctx: Ctx, request: Kept): Promise<Kept> => {
  const { purpose } = request.values
  const reading = { id: newId(), readerId: ctx.actor.id, readOn: ctx.today, readAt: minute(ctx.now), purpose }
  const lines = { ...request.lines, readings: [...(request.lines.readings ?? []), reading] }
  const [circleId] = await keep(ctx, archives, [{ ...draftOf(request), lines }])
  await writeDown(ctx, [{ kind: 'read archive', area: archives.name, recordId: request.id, circleId: circleId as number, what: { purpose } }])
  return readRecord(ctx, archives, request.id)
}

/** Opens the archive that a request asks for. The reading and the answer are one transaction: nothing is shown that is not written down. */
export const openArchive = async (ctx: Ctx, id: string): Promise<ArchiveShown> => {
  const { request, until } = await openRequest(ctx, id)
  return assembled(ctx, await writtenDown(ctx, request), until)
}

/** An archive that is open goes to paper for a stated reason, written down first; refused to whoever may not open it now. */
export const printArchive = async (ctx: Ctx, id: string, why: string): Promise<{ done: boolean }> => {
  const { request } = await openRequest(ctx, id)
  const what = { why, number: request.values.number }
  await writeDown(ctx, [{ kind: 'print', area: archives.name, recordId: id, circleId: request.circleId, what }])
  return { done: true }
}

type Said = { recordId: string; role: string; ord: number; same: boolean }

/** The custodian says whether a record of the same name is about this person; the archive follows at once. */
export const settleNamesake = async (ctx: Ctx, id: string, { same, ...place }: Said): Promise<ArchiveShown> => {
  const { request, until } = await openRequest(ctx, id)
  const before = await assembled(ctx, request, until)
  const known = before.keeping?.namesakes.some(
    (each) => each.place.recordId === place.recordId && each.place.role === place.role && each.place.ord === place.ord,
  )
  if (!known) throw refusal('notFound')
  await decideIdentity(ctx, String(request.values.personId), place, same)
  await writeDown(ctx, [{ kind: 'identity', area: archives.name, recordId: id, circleId: request.circleId, what: { ...place, same } }])
  return assembled(ctx, request, until)
}

/** Takes back what may no longer be read: every open request whose last day is over. */
export const takeBackExpired = async (ctx: Ctx): Promise<void> => {
  const over = await ctx.tx.all<{ id: string }>(sql`
    select distinct r.id from deadlines d join records r on r.id = d.record_id
     where r.area = 'archives' and r.state = 'open' and d.limit_name = 'read' and d.ended_on is null and d.due_on < ${ctx.today}`)
  for (const { id } of over) await stepByHouse(ctx, archives, id, 'expire', ctx.today)
}
