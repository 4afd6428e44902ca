/** Records without a procedure are added and corrected; records with one are corrected in what was registered. Recusals are recorded. */
import { joinWords } from '../kit/words.ts'
import { z } from 'zod'
import { stoodAside } from '../facts/recusals.ts'
import type { Area } from '../kit/area.ts'
import type { Line } from '../kit/procedure/procedure.ts'
import { type Field, fieldsOf } from '../kit/record/fields.ts'
import { reason, Refusal, refusal } from '../kit/refusal.ts'
import { roles } from '../kit/role.ts'
import { is, type Values } from '../kit/who.ts'
import { yearOf } from '../law/day.ts'
import { closeToRecused } from './access-open.ts'
import { withoutSealed } from './columns.ts'
import type { Ctx } from './context.ts'
import { settle } from './flow.ts'
import { newId } from './id.ts'
import { draftOf, keep } from './keep.ts'
import { nextNumber } from './numbers.ts'
import { holdRecord, type Kept, readRecord } from './records.ts'
import { mayAmend, mayExclude } from './record-page.ts'
import { checked, checkWhole } from './situation.ts'
import { emptySealed } from './sealed.ts'
import { sql } from './sql.ts'
import { tell } from './tell.ts'
import { writeDown } from './trail.ts'

/** What may be corrected: with a procedure, what its first steps asked for; without, whatever the house does not fill. */
export const amendable = (area: Area): Field[] => {
  const fields = fieldsOf(area.record).filter((f) => !f.madeByHouse)
  if (!area.procedure) return fields
  const first = Object.values(area.procedure.steps).filter((step) => step.from === 'nothing' && step.form && !step.byHouse)
  const asked = new Set(first.flatMap((step) => (step.form ? fieldsOf(step.form).map((f) => f.name) : [])))
  return fields.filter((f) => asked.has(f.name))
}

const linesFrom = (area: Area, kept: Kept | undefined, given: Record<string, Values[]> | undefined): Record<string, Line[]> => {
  const lines: Record<string, Line[]> = { ...kept?.lines }
  for (const [name, rows] of Object.entries(given ?? {})) {
    if (!area.lines?.[name]) throw refusal('noSuchLines')
    lines[name] = rows.map((row) => ({ ...row, id: kept?.lines[name]?.some((l) => l.id === row.id) ? String(row.id) : newId() }))
  }
  return lines
}

const checkedLines = async (ctx: Ctx, area: Area, lines: Record<string, Line[]>): Promise<Record<string, Line[]>> => {
  const all: Record<string, Line[]> = {}
  for (const [name, { record }] of Object.entries(area.lines ?? {})) {
    all[name] = await Promise.all((lines[name] ?? []).map(async ({ id, ...values }) => ({ ...(await checked(ctx, record.partial(), values)), id })))
  }
  return all
}

/** The form of a new record: its number may be left to the house. */
const numberGiven = (area: Area): z.ZodObject => {
  const number = area.record.shape[area.spine.number] as z.ZodType
  return z.object({ ...area.record.shape, [area.spine.number]: number.optional() })
}

/** Adds a record to an area that has no procedure. */
export const addRecord = async (ctx: Ctx, area: Area, form: Values): Promise<Kept> => {
  if (area.procedure || !is(area.keptBy, ctx.actor, form)) throw refusal('byOthers', { who: area.keptBy.label })
  const values = await checked(ctx, numberGiven(area), form)
  const opened = values[area.spine.opened ?? '']
  const number = values[area.spine.number] ?? (await nextNumber(ctx, area, yearOf(typeof opened === 'string' ? opened : ctx.today)))
  const id = newId()
  const whole = { ...values, [area.spine.number]: number }
  const [circleId] = await keep(ctx, area, [
    { id, state: 'kept', origin: 'here', values: whole, lines: {}, excluded: [], signers: [], touched: true },
  ])
  await writeDown(ctx, [{ kind: 'begin', area: area.name, recordId: id, circleId: circleId as number, what: { values: withoutSealed(area, whole) } }])
  return readRecord(ctx, area, id)
}

/** While it waits for signatures nobody corrects it; else only its keepers do. */
const mayNotAmend = (kept: Kept, area: Area): Refusal =>
  kept.steps.some((t) => t.standing === 'waiting') ? refusal('beingSigned') : refusal('byOthers', { who: area.keptBy.label })

/** Corrects what was registered, with a reason; before and after go to the trail. */
export const amendRecord = async (
  ctx: Ctx,
  area: Area,
  id: string,
  given: { version: number; values: Values; lines?: Record<string, Values[]>; why: string },
): Promise<Kept> => {
  const kept = await holdRecord(ctx, area, id)
  if (given.version !== kept.version) throw refusal('changedMeanwhile')
  if (!mayAmend(ctx, area, kept)) throw mayNotAmend(kept, area)
  const allowed = amendable(area).map((f) => f.name)
  const strange = Object.keys(given.values).filter((name) => !allowed.includes(name))
  if (strange.length > 0) throw new Refusal(strange.map((field) => reason('writtenBySteps', {}, { field })))
  if (given.lines && area.procedure) throw refusal('writtenBySteps')
  const emptied = Object.keys(given.values).filter((name) => given.values[name] === null || given.values[name] === '')
  const changes = await checked(ctx, area.record.partial(), given.values)
  const values = Object.fromEntries(Object.entries({ ...kept.values, ...changes }).filter(([name]) => !emptied.includes(name)))
  const lacking = fieldsOf(area.record).filter((f) => f.required && emptied.includes(f.name))
  if (lacking.length > 0) throw new Refusal(lacking.map((f) => reason('fieldMissing', { field: f.label }, { field: f.name })))
  const lines = given.lines ? await checkedLines(ctx, area, linesFrom(area, kept, given.lines)) : kept.lines
  checkWhole(ctx, area, values)
  const [circleId] = await keep(ctx, area, [{ ...draftOf(kept), values, lines }])
  await emptySealed(ctx, area, id, emptied)
  const open = withoutSealed(area, given.values)
  const before = Object.fromEntries(Object.keys(open).map((name) => [name, kept.values[name] ?? null]))
  await writeDown(ctx, [
    {
      kind: 'amend',
      area: area.name,
      recordId: id,
      circleId: circleId as number,
      what: { why: given.why, before, after: open, ...(given.lines ? { linesBefore: kept.lines, lines } : {}) },
    },
  ])
  const now = await readRecord(ctx, area, id)
  await settle(ctx, area, [now])
  return now
}

/** Records that someone must stand aside; from then on no surface shows them the record. */
export const exclude = async (ctx: Ctx, area: Area, id: string, given: { userId: string; reason: string }): Promise<void> => {
  const kept = await holdRecord(ctx, area, id)
  if (area.focus === 'house') throw refusal('noProcedure')
  if (!mayExclude(ctx, area)) throw refusal('byOthers', { who: joinWords([roles.deputy, roles.secretary]) })
  if (given.userId === ctx.actor.id) throw refusal('ownRecusal')
  await ctx.tx.run(
    sql`insert into exclusions (record_id, user_id, reason, decided_by) values (${id}, ${given.userId}, ${given.reason}, ${ctx.actor.id}) on conflict do nothing`,
  )
  await closeToRecused(ctx, id, given.userId)
  const excluded = [...new Set([...kept.excluded, given.userId])]
  const [circleId] = await keep(ctx, area, [{ ...draftOf(kept), excluded }])
  await writeDown(ctx, [{ kind: 'exclude', area: area.name, recordId: id, circleId: circleId as number, what: given }])
  await settle(ctx, area, [await readRecord(ctx, area, id)])
  await tell(ctx, stoodAside, { recordId: id, userId: given.userId })
}
