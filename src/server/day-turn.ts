/** What a new day changes by itself: limits that stand still move on, a new calendar moves those that run, and rooms do what the day brings. */
import type { Area } from '../kit/area.ts'
import { asTheHouse, type Ctx } from './context.ts'
import { settle } from './flow.ts'
import type { House } from './house.ts'
import { readRecord } from './records.ts'
import { roomsOf } from './room.ts'
import { sealDay } from './seal/seal.ts'
import { sql } from './sql.ts'

const BATCH = 200

const settleEach = async (ctx: Ctx, area: Area, ids: string[]): Promise<void> => {
  const kept = []
  for (const id of ids) kept.push(await readRecord(ctx, area, id))
  await settle(ctx, area, kept)
}

const inBatches = async (house: House, area: Area, ids: string[]): Promise<void> => {
  for (let i = 0; i < ids.length; i += BATCH) await asTheHouse(house, (ctx) => settleEach(ctx, area, ids.slice(i, i + BATCH)))
}

type Found = { area: string; id: string }

const each = async (house: House, found: Found[]): Promise<void> => {
  for (const area of house.areas) {
    const ids = found.filter((f) => f.area === area.name).map((f) => f.id)
    if (ids.length > 0) await inBatches(house, area, ids)
  }
}

/** Every record with a limit that runs: after the calendar or a term was changed. */
export const resettleOpen = async (house: House): Promise<number> => {
  const found = await asTheHouse(house, (ctx) =>
    ctx.tx.all<Found>(sql`select distinct r.area, r.id from deadlines d join records r on r.id = d.record_id where d.ended_on is null`),
  )
  await each(house, found)
  return found.length
}

/** Records whose clock stands still today: their day moves with each day that passes; then each room's own; then yesterday's trail is sealed. */
export const turnDay = async (house: House): Promise<void> => {
  const paused = house.areas.flatMap((area) =>
    Object.values(area.procedure?.limits ?? {}).flatMap((limit) => (limit.stopsIn ?? []).map((state) => ({ area: area.name, state }))),
  )
  const found = await asTheHouse(house, (ctx) =>
    ctx.tx.all<Found>(
      sql`select r.area, r.id from records r join jsonb_to_recordset(${JSON.stringify(paused)}) as p(area text, state text) on p.area = r.area and p.state = r.state`,
    ),
  )
  await each(house, found)
  for (const { eachDay } of roomsOf(house)) if (eachDay) await asTheHouse(house, eachDay)
  await sealDay(house)
}
