/** The server half of 廉政档案: whose archive is asked for is written down, its person is kept away from it; archives open and close. */
import { people } from '../../../base/people/area.ts'
import { Refusal } from '../../../kit/refusal.ts'
import { noteByHouse } from '../../../server/consequences.ts'
import type { Ctx } from '../../../server/context.ts'
import { tie } from '../../../server/lineage.ts'
import { type Kept, readRecord } from '../../../server/records.ts'
import { type After, room, serve } from '../../../server/room.ts'
import { sql } from '../../../server/sql.ts'
import { archives } from '../area.ts'
import { archiveContract } from '../contract.ts'
import { isTheSame, readsOfThemselves } from '../rules.ts'
import { openArchive, printArchive, settleNamesake, takeBackExpired } from './reading.ts'
import { filledOf } from './readings.ts'

/** Whoever bears the person's name stands aside: they learn neither of the archive nor of who reads it. */
const keptFromThemselves = (ctx: Ctx, requestId: string, name: string) =>
  ctx.tx.run(sql`insert into exclusions (record_id, user_id, reason, decided_by)
    select ${requestId}, id, '与档案对象同名，按本人回避', ${ctx.actor.id} from users where name = ${name} on conflict do nothing`)

const whoseNoted = async (ctx: Ctx, request: Kept, whoseId: unknown): Promise<Kept> => {
  const person = await readRecord(ctx, people, String(whoseId))
  const { name, unitId, post } = person.values
  if (isTheSame(ctx.actor.name, name)) throw new Refusal([readsOfThemselves])
  await keptFromThemselves(ctx, request.id, String(name))
  await tie(ctx, person.id, request.id, '查阅廉政档案')
  return noteByHouse(ctx, archives, request.id, { personId: person.id, name, unitId, ...(post ? { post } : {}) })
}

const asked: After = async (ctx, request, { whoseId }) => {
  await whoseNoted(ctx, request, whoseId)
}

/** The custodian's own reading lasts for the day. */
const taken: After = async (ctx, request, { whoseId }) => {
  await whoseNoted(ctx, request, whoseId)
  await noteByHouse(ctx, archives, request.id, { untilDay: ctx.today })
}

const approved: After = async (ctx, request) => {
  await noteByHouse(ctx, archives, request.id, { approverId: ctx.actor.id })
}

export const archiveRoom = room({
  area: archives,
  after: { ask: asked, take: taken, approve: approved, decline: approved },
  serves: [
    serve(archiveContract.open, (ctx, { params }) => openArchive(ctx, params.id)),
    serve(archiveContract.print, (ctx, { params, body }) => printArchive(ctx, params.id, body.why)),
    serve(archiveContract.decide, (ctx, { params, body }) => settleNamesake(ctx, params.id, body)),
    serve(archiveContract.filled, filledOf),
  ],
  eachDay: takeBackExpired,
})
