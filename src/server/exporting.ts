/** How far an export has come, for the one who asked for it; told to stop, it ends at its next thousand rows. */
import { houseContract } from '../kit/house-contract.ts'
import { refusal } from '../kit/refusal.ts'
import type { Ctx } from './context.ts'
import type { House } from './house.ts'
import { type Served, serve } from './room.ts'

type Export = { rows: number; stopped: boolean }
const underWay = new WeakMap<House, Map<string, Export>>()

const exportsOf = (house: House): Map<string, Export> => {
  const known = underWay.get(house) ?? new Map<string, Export>()
  underWay.set(house, known)
  return known
}

const keyOf = (ctx: Ctx, id: string): string => `${ctx.actor.id} ${id}`

/** Runs an export under the id that its asker gave; `at` is told the rows so far, and refuses to go on once it was stopped. */
export const underProgress = async <T>(ctx: Ctx, id: string | undefined, work: (at: (rows: number) => void) => Promise<T>): Promise<T> => {
  if (!id) return work(() => undefined)
  const all = exportsOf(ctx.house)
  const mine: Export = { rows: 0, stopped: false }
  all.set(keyOf(ctx, id), mine)
  try {
    return await work((rows) => {
      if (mine.stopped) throw refusal('exportStopped')
      mine.rows = rows
    })
  } finally {
    all.delete(keyOf(ctx, id))
  }
}

export const exportRoutes: readonly Served[] = [
  serve(houseContract.exporting, async (ctx, { params }) => ({ rows: exportsOf(ctx.house).get(keyOf(ctx, params.id))?.rows ?? 0 })),
  serve(houseContract.stopExporting, async (ctx, { params }) => {
    const mine = exportsOf(ctx.house).get(keyOf(ctx, params.id))
    if (mine) mine.stopped = true
    return { done: mine !== undefined }
  }),
]
