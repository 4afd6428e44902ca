/** What one room's step causes in another, done by the house on what it was told: a step taken, a field filled, a record opened. */
import type { Area } from '../kit/area.ts'
import type { Line } from '../kit/procedure/procedure.ts'
import { stateAfter } from '../kit/procedure/step.ts'
import type { Values } from '../kit/who.ts'
import { yearOf } from '../law/day.ts'
import type { Ctx } from './context.ts'
import { settle } from './flow.ts'
import { newId } from './id.ts'
import { draftOf, keep } from './keep.ts'
import { nextNumber } from './numbers.ts'
import { holdRecord, type Kept, readRecord } from './records.ts'
import { sql } from './sql.ts'
import { beginWith, takeEffect } from './steps.ts'
import { writeDown } from './trail.ts'

const stepOf = (area: Area, name: string) => {
  const step = area.procedure?.steps[name]
  if (!step?.byHouse) throw new Error(`step ${name} is not the house's own`)
  return step
}

/** Opens a record by a step that only the house takes. */
export const openByHouse = async (
  ctx: Ctx,
  area: Area,
  name: string,
  day: string,
  values: Values,
  lines: Record<string, Values[]> = {},
): Promise<Kept> => {
  const step = stepOf(area, name)
  const withIds: Record<string, Line[]> = Object.fromEntries(
    Object.entries(lines).map(([key, rows]) => [key, rows.map((row) => ({ ...row, id: newId() }))]),
  )
  const number = await nextNumber(ctx, area, yearOf(day))
  const filing = { id: newId(), name, step, day, form: {}, lineForms: {}, from: null, standing: 'effective' as const }
  return beginWith(ctx, area, filing, { ...values, [area.spine.number]: number }, withIds)
}

/** What such a step says: of the record, and of lines of it. */
type Told = { form?: Values; lineForms?: Record<string, Values> }

/** Takes a step that only the house takes, at once; what was told with it stands in the course of the record. */
export const stepByHouse = async (ctx: Ctx, area: Area, id: string, name: string, day: string, told: Told = {}): Promise<Kept> => {
  const kept = await holdRecord(ctx, area, id)
  const step = stepOf(area, name)
  const { form = {}, lineForms = {} } = told
  await ctx.tx.run(sql`insert into steps_taken (id, record_id, step, from_state, to_state, day, taken_by, form, line_forms, standing, origin, circle_id)
    values (${newId()}, ${id}, ${name}, ${kept.state}, ${stateAfter(step, kept.state)}, ${day}, ${ctx.actor.id},
      ${JSON.stringify(form)}, ${JSON.stringify(lineForms)}, 'effective', 'here', ${kept.circleId})`)
  return takeEffect(ctx, area, await readRecord(ctx, area, id), { name, step, day, form, lineForms })
}

/** Fills fields of a record with what another room told; the trail says so. */
export const noteByHouse = async (ctx: Ctx, area: Area, id: string, values: Values): Promise<Kept> => {
  const kept = await holdRecord(ctx, area, id)
  const [circleId] = await keep(ctx, area, [{ ...draftOf(kept), values: { ...kept.values, ...values } }])
  await writeDown(ctx, [{ kind: 'note', area: area.name, recordId: id, circleId: circleId as number, what: { values } }])
  const now = await readRecord(ctx, area, id)
  await settle(ctx, area, [now])
  return now
}
