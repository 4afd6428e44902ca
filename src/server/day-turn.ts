/** What a new day changes by itself: limits that stand still move on, rooms do what the day brings, and what came in is reconciled. */
import type { Area } from '../kit/area.ts'
import { dayInBeijing } from '../law/day.ts'
import { clockBehind } from './clock-behind.ts'
import { asTheHouse, type Ctx } from './context.ts'
import { settle } from './flow.ts'
import { sweepFiles } from './files/sweep.ts'
import type { Behind, House } from './house.ts'
import { outageOf } from './outage.ts'
import { reconcile } from './reconcile.ts'
import { readRecord } from './records.ts'
import { roomsOf } from './room.ts'
import { closeWhatIsOver } from './access-open.ts'
import { sealDay } from './seal/seal.ts'
import { sql } from './sql.ts'

const BATCH = 200

const settleEach = async (ctx: Ctx, area: Area, ids: string[]): Promise<void> => {
  const kept = []
  for (const id of ids) kept.push(await readRecord(ctx, area, id))
  await settle(ctx, area, kept)
}

const inBatches = async (house: House, area: Area, ids: string[], stop?: AbortSignal): Promise<void> => {
  for (let i = 0; i < ids.length && !stop?.aborted; i += BATCH) await asTheHouse(house, (ctx) => settleEach(ctx, area, ids.slice(i, i + BATCH)))
}

type Found = { area: string; id: string }

const each = async (house: House, found: Found[], stop?: AbortSignal): Promise<void> => {
  for (const area of house.areas) {
    const ids = found.filter((f) => f.area === area.name).map((f) => f.id)
    if (ids.length > 0) await inBatches(house, area, ids, stop)
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

/**
 * Records whose clock stands still today: their day moves with each day that passes; then each room's own, the access that ran out, the account of the
 * day, files that nothing needs any more, and the seal on yesterday's trail. Told to stop, it ends
 * after the transaction at hand; the next start turns the day again.
 */
export const turnDay = async (house: House, stop?: AbortSignal): Promise<void> => {
  const paused = house.areas.flatMap((area) =>
    Object.values(area.procedure?.limits ?? {}).flatMap((limit) => (limit.stopsIn ?? []).map((state) => ({ area: area.name, state }))),
  )
  const found = await asTheHouse(house, (ctx) =>
    ctx.tx.all<Found>(
      sql`select r.area, r.id from records r join jsonb_to_recordset(${JSON.stringify(paused)}) as p(area text, state text) on p.area = r.area and p.state = r.state`,
    ),
  )
  await each(house, found, stop)
  for (const { eachDay } of roomsOf(house)) if (eachDay && !stop?.aborted) await asTheHouse(house, eachDay)
  if (!stop?.aborted) await asTheHouse(house, closeWhatIsOver)
  if (!stop?.aborted) await asTheHouse(house, reconcile)
  if (!stop?.aborted) await asTheHouse(house, sweepFiles)
  await sealDay(house, stop)
}

const LOOK_MS = 5000

type Telling = { log: (error: unknown) => void; behind: (found: Behind | undefined) => void }

/** Looks whether a day has come. A day that was turned is not turned again, and none while the clock is behind; an outage is waited for. */
const dayWatch = (house: House, { log, behind }: Telling, turn: (stop: AbortSignal) => Promise<void>, stop: AbortSignal): (() => Promise<void>) => {
  let last = ''
  let isAway = false
  const look = async (): Promise<void> => {
    const today = dayInBeijing(house.clock())
    if (today === last && !house.clockBehind) return
    const found = await clockBehind(house)
    if (Boolean(found) !== Boolean(house.clockBehind)) behind(found)
    house.clockBehind = found
    if (found || today <= last) return
    await turn(stop)
    last = today
  }
  return () =>
    look().then(
      () => {
        isAway = false
      },
      (error) => {
        const waits = outageOf(error) === 'databaseAway'
        if (!waits) last = dayInBeijing(house.clock())
        if (!waits || !isAway) log(error)
        isAway = waits
      },
    )
}

/**
 * Turns the day at once and with each new day. What it gives ends that: it waits for the transaction at hand, so that the
 * house may be closed after it. A fault is logged and ends nothing. `behind` is told of a clock that was set back, and of its being right again.
 */
export const everyDay = (
  house: House,
  log: (error: unknown) => void,
  turn = turnDay,
  behind: (found: Behind | undefined) => void = () => undefined,
): (() => Promise<void>) => {
  const stopping = new AbortController()
  const look = dayWatch(house, { log, behind }, (stop) => turn(house, stop), stopping.signal)
  let looking: Promise<void> | undefined
  const lookOnce = (): void => {
    looking ??= look().finally(() => {
      looking = undefined
    })
  }
  lookOnce()
  const clock = setInterval(lookOnce, LOOK_MS)
  return async () => {
    clearInterval(clock)
    stopping.abort()
    await looking
  }
}
