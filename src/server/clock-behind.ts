/** A clock that was set back: limits would be reckoned from a wrong day, so it is noticed, told, and no day is turned until it is right. */
import { dayContract } from '../kit/day-contract.ts'
import { momentInBeijing } from '../law/day.ts'
import { asTheHouse } from './context.ts'
import type { Behind, House } from './house.ts'
import { serve } from './room.ts'
import { sql } from './sql.ts'

/** Two machines never agree to the second; five minutes are no accident. */
const ALLOWED_MS = 5 * 60_000

/** Entries stand in the order of their numbers, whatever the clock said. */
export const clockBehind = async (house: House): Promise<Behind | undefined> => {
  const found = await asTheHouse(house, ({ tx }) => tx.one<{ last: Date }>(sql`select at as last from trail order by id desc limit 1`))
  const now = house.clock()
  return found && found.last.getTime() - now.getTime() > ALLOWED_MS ? { now, last: found.last } : undefined
}

/** What keepers are told on their pages. */
export const clockRoute = serve(dayContract.clock, async ({ house: { clockBehind: found } }) =>
  found ? { behind: { now: momentInBeijing(found.now), last: momentInBeijing(found.last) } } : {},
)
