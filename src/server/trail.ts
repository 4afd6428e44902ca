/** Who did what: a row in the same transaction as the change, and a row before an answer for each look. Called by records and steps. */
import type { Ctx, Reader } from './context.ts'
import { alone } from './db.ts'
import type { House } from './house.ts'
import { intern } from './circles.ts'
import { type Columns, unnested } from './rows.ts'
import { sql } from './sql.ts'

export type Done = { kind: string; area?: string; recordId?: string; circleId: number; what?: unknown }

const doneColumns: Columns = { kind: 'text', area: 'text', record_id: 'uuid', what: 'jsonb', circle_id: 'int' }

/** Writes down changes, in the transaction that makes them. */
export const writeDown = async (ctx: Ctx, done: Done[]): Promise<void> => {
  if (done.length === 0) return
  const rows = done.map((d) => ({ kind: d.kind, area: d.area, record_id: d.recordId, what: d.what ?? {}, circle_id: d.circleId }))
  await ctx.tx.run(sql`
    insert into trail (user_id, session_id, kind, area, record_id, what, circle_id)
    select ${ctx.actor.id}, ${ctx.sessionId}, kind, area, record_id, what::jsonb, circle_id from ${unnested(doneColumns, rows)}`)
}

/** The circle of what concerns no record: sign-ins, accounts, settings. */
const keepersCircle = (house: House): Promise<number> => intern(house.side, ['role:auditor', 'role:security'])

export const writeDownForKeepers = async (ctx: Ctx, kind: string, what: unknown): Promise<void> =>
  writeDown(ctx, [{ kind, what, circleId: await keepersCircle(ctx.house) }])

/** Writes down what somebody tried who is not in: whose account it was, where there is such a one, and from where. It stays whatever becomes of the request. */
export const writeDownAtTheDoor = async (house: House, kind: string, userId: string | null, what: unknown): Promise<void> =>
  alone(
    house.side,
    sql`insert into trail (user_id, kind, what, circle_id) values (${userId}, ${kind}, ${JSON.stringify(what)}, ${await keepersCircle(house)})`,
  )

type Look = { user_id: string; session_id: string; kind: string; area: string | null; record_id: string | null; what: unknown; circle_id: number }
type Batch = { looks: Look[]; done: Promise<void> }
const lookColumns: Columns = { user_id: 'uuid', session_id: 'uuid', ...doneColumns }
const waiting = new WeakMap<House, Batch>()
const flushing = new WeakMap<House, Promise<void>>()

const flush = (house: House, looks: Look[]): Promise<void> =>
  alone(
    house.side,
    sql`
      insert into trail (user_id, session_id, kind, area, record_id, what, circle_id, looked)
      select user_id, session_id, kind, area, record_id, what::jsonb, circle_id, true from ${unnested(lookColumns, looks)}`,
  )

/** The batch that waits for the one being written; all its looks are written together. */
const batchOf = (house: House): Batch => {
  const open = waiting.get(house)
  if (open) return open
  const looks: Look[] = []
  const before = flushing.get(house) ?? Promise.resolve()
  const done = before.then(() => {
    waiting.delete(house)
    return flush(house, looks)
  })
  const batch = { looks, done }
  waiting.set(house, batch)
  flushing.set(
    house,
    done.catch(() => undefined),
  )
  return batch
}

/**
 * Writes down that something was looked at. The answer is to wait for it: nobody sees what the trail does not know.
 * Looks at the same moment share one write, so that reading stays quick.
 */
export const lookedAt = (ctx: Reader, look: { kind: string; area?: string; recordId?: string; circleId: number; what?: unknown }): Promise<void> => {
  const batch = batchOf(ctx.house)
  batch.looks.push({
    user_id: ctx.actor.id,
    session_id: ctx.sessionId,
    kind: look.kind,
    area: look.area ?? null,
    record_id: look.recordId ?? null,
    what: look.what ?? {},
    circle_id: look.circleId,
  })
  return batch.done
}

/** The same for what concerns no single record: a search, an export, a figure. */
export const lookedAround = async (ctx: Reader, look: { kind: string; area?: string; what?: unknown }): Promise<void> =>
  lookedAt(ctx, { ...look, circleId: await keepersCircle(ctx.house) })
