/** Signing a step: in order, with an opinion; the last signature gives it effect, a return sends it back without any. */
import type { Area } from '../kit/area.ts'
import { againstSigning } from '../kit/procedure/signature.ts'
import { objections, stepsOf } from '../kit/procedure/step.ts'
import { Refusal, refusal } from '../kit/refusal.ts'
import type { Values } from '../kit/who.ts'
import type { Ctx } from './context.ts'
import { settle } from './flow.ts'
import { holdRecord, type Kept, readRecord, type StepTaken } from './records.ts'
import { apartFrom, placesOf, situationOf } from './situation.ts'
import { sql } from './sql.ts'
import { dayOf, takeEffect } from './steps.ts'
import { writeDown } from './trail.ts'

export type Verdict = { verdict: 'agreed' | 'returned'; opinion?: string; version?: number }

const pendingOn = (kept: Kept): StepTaken => {
  const pending = kept.steps.find((t) => t.standing === 'waiting')
  if (!pending) throw refusal('nothingToSign')
  return pending
}

const sendBack = async (ctx: Ctx, area: Area, kept: Kept, stepId: string): Promise<Kept> => {
  await ctx.tx.run(sql`update steps_taken set standing = 'returned' where id = ${stepId}`)
  await ctx.tx.run(sql`update records set version = version + 1, changed_at = now() where id = ${kept.id}`)
  const now = await readRecord(ctx, area, kept.id)
  await settle(ctx, area, [now])
  return now
}

/** What may have changed while it lay with the signers is asked again before it takes effect. */
const stillRight = (ctx: Ctx, area: Area, kept: Kept, pending: StepTaken, lineForms: Record<string, Values>): void => {
  const step = area.procedure ? stepsOf(area.procedure)[pending.step] : undefined
  const others = { ...kept, steps: kept.steps.filter((t) => t.id !== pending.id) }
  const reasons = step ? objections(step, kept.state, situationOf(ctx, others, pending.form, lineForms), ctx.settings.chains) : []
  // The signer is not the one who takes the step: that alone is no objection here.
  const grave = reasons.filter((r) => r.code !== 'byOthers')
  if (grave.length > 0) throw new Refusal(grave)
}

const giveEffect = async (ctx: Ctx, area: Area, id: string, pending: StepTaken): Promise<Kept> => {
  const kept = await readRecord(ctx, area, id)
  const row = await ctx.tx.one<{ line_forms: Record<string, Values> }>(sql`select line_forms from steps_taken where id = ${pending.id}`)
  const lineForms = row?.line_forms ?? {}
  const step = area.procedure ? stepsOf(area.procedure)[pending.step] : undefined
  if (!step) throw refusal('noSuchStep')
  stillRight(ctx, area, kept, pending, lineForms)
  const day = dayOf(ctx, step, pending.form, kept.values)
  await ctx.tx.run(sql`update steps_taken set standing = 'effective', day = ${day} where id = ${pending.id}`)
  return takeEffect(ctx, area, kept, { name: pending.step, step, day, form: pending.form, lineForms })
}

/** Signs, or returns, the step that waits on this record. Refuses out of turn, twice, and one's own. */
export const sign = async (ctx: Ctx, area: Area, id: string, given: Verdict): Promise<Kept> => {
  const kept = await holdRecord(ctx, area, id)
  if (given.version !== undefined && given.version !== kept.version) throw refusal('changedMeanwhile')
  const pending = pendingOn(kept)
  const places = placesOf(kept, pending.id)
  const against = againstSigning(ctx.actor, pending.by, places, apartFrom(area, kept, pending.step))
  if (against.length > 0) throw new Refusal(against)
  if (given.verdict === 'returned' && !given.opinion) throw refusal('returnNeedsReason', {}, { field: 'opinion' })
  const place = places.find((p) => p.signedBy === null)
  await ctx.tx.run(sql`update signatures set signed_by = ${ctx.actor.id}, signed_at = ${ctx.now}, verdict = ${given.verdict}, opinion = ${given.opinion ?? null}
    where step_id = ${pending.id} and ord = ${place?.order} and signed_by is null`)
  await writeDown(ctx, [
    {
      kind: given.verdict === 'agreed' ? 'sign' : 'return',
      area: area.name,
      recordId: id,
      circleId: kept.circleId,
      what: { step: pending.step, place: place?.label, opinion: given.opinion },
    },
  ])
  if (given.verdict === 'returned') return sendBack(ctx, area, kept, pending.id)
  const last = places.filter((p) => p.signedBy === null).length === 1
  if (last) return giveEffect(ctx, area, id, pending)
  await ctx.tx.run(sql`update records set version = version + 1, changed_at = now() where id = ${id}`)
  const now = await readRecord(ctx, area, id)
  await settle(ctx, area, [now])
  return now
}

/** Takes back a step before anyone has signed it; only the one who took it may. */
export const withdraw = async (ctx: Ctx, area: Area, id: string): Promise<Kept> => {
  const kept = await holdRecord(ctx, area, id)
  const pending = pendingOn(kept)
  if (pending.by !== ctx.actor.id) throw refusal('notYoursToWithdraw')
  if (placesOf(kept, pending.id).some((p) => p.signedBy)) throw refusal('signedSoNotWithdrawn')
  await writeDown(ctx, [{ kind: 'withdraw', area: area.name, recordId: id, circleId: kept.circleId, what: { step: pending.step } }])
  return sendBack(ctx, area, kept, pending.id)
}
