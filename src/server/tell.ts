/** Delivers a fact to the rooms that hear it, in the same transaction and with the house's own sight. */
import type { Fact } from '../facts/fact.ts'
import { asHouse } from './circles.ts'
import type { Ctx } from './context.ts'
import { roomsOf } from './room.ts'

/** Tells a fact; what does not fit the fact's own form is a fault of the teller. */
export const tell = async <T>(ctx: Ctx, fact: Fact<T>, says: T): Promise<void> => {
  const said = fact.says.parse(says)
  const hearings = roomsOf(ctx.house).flatMap((room) => room.hears ?? [])
  for (const { fact: heard, hear } of hearings) {
    if (heard.name === fact.name) await asHouse(ctx, () => hear(ctx, said as never))
  }
}
