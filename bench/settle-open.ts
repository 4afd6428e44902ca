/** Limits, to-dos and the next day due of every open record, worked out by the house itself. */
import type { Area } from '../src/kit/area.ts'
import { asTheHouse } from '../src/server/context.ts'
import { settle } from '../src/server/flow.ts'
import type { House } from '../src/server/house.ts'
import { readRecord } from '../src/server/records.ts'
import { sql } from '../src/server/sql.ts'

const BATCH = 500

/** Records in a state that goes on, and those of which a limit still runs. */
const openIds = (house: House, area: Area): Promise<string[]> =>
  asTheHouse(house, async (ctx) => {
    const states = Object.entries(area.procedure?.states ?? {}).flatMap(([name, state]) => (state.end ? [] : [name]))
    const rows = await ctx.tx.all<{ id: string }>(sql`select id from records where area = ${area.name} and state = any (${states}::text[])
      union select r.id from deadlines d join records r on r.id = d.record_id where d.ended_on is null and r.area = ${area.name} order by id`)
    return rows.map((row) => row.id)
  })

const settleAll = async (house: House, area: Area): Promise<void> => {
  const ids = await openIds(house, area)
  for (let i = 0; i < ids.length; i += BATCH)
    await asTheHouse(house, async (ctx) => settle(ctx, area, await Promise.all(ids.slice(i, i + BATCH).map((id) => readRecord(ctx, area, id)))))
}

export const settleOpen = async (house: House): Promise<void> => {
  for (const area of house.areas) if (area.procedure) await settleAll(house, area)
}
