/** What the rules look at, made from a record as it is kept; and the checks that a declaration cannot hold: code tables. */
import type { Area } from '../kit/area.ts'
import type { Situation } from '../kit/procedure/procedure.ts'
import type { Place } from '../kit/procedure/signature.ts'
import { stepsOf } from '../kit/procedure/step.ts'
import { type Field, fieldsOf } from '../kit/record/fields.ts'
import { reason, Refusal } from '../kit/refusal.ts'
import type { Values } from '../kit/who.ts'
import type { z } from 'zod'
import { codeBook } from './code-book.ts'
import type { Ctx, Reader } from './context.ts'
import { parsed } from './issues.ts'
import type { Kept } from './records.ts'

export const situationOf = (ctx: Reader, kept: Kept | undefined, form?: Values, lineForms?: Record<string, Values>): Situation => ({
  record: kept?.values ?? {},
  lines: kept?.lines ?? {},
  actor: ctx.actor,
  today: ctx.today,
  taken: (kept?.steps ?? []).filter((t) => t.standing !== 'returned'),
  ...(form ? { form } : {}),
  ...(lineForms ? { lineForms } : {}),
})

/** The places of signature of the step that is being signed. */
export const placesOf = (kept: Kept, stepId: string): Place[] =>
  kept.signatures.filter((s) => s.stepId === stepId).map(({ order, who, label, signedBy }) => ({ order, who, label, signedBy }))

/** Who took or signed the steps from which this one is kept apart, with the label of each. A step that was sent back says nothing of who signed it. */
export const apartFrom = (area: Area, kept: Kept, name: string): Map<string, string> => {
  const all = area.procedure ? stepsOf(area.procedure) : {}
  const apart = new Map<string, string>()
  for (const { id, step, by, standing } of kept.steps) {
    if (!all[name]?.apartFrom?.includes(step)) continue
    const signed = standing === 'returned' ? [] : kept.signatures.filter(({ stepId }) => stepId === id).map(({ signedBy }) => signedBy)
    for (const each of [by, ...signed]) if (each) apart.set(each, all[step]?.label ?? step)
  }
  return apart
}

const labelsOf =
  (fields: Field[]) =>
  (name: string): string | undefined =>
    fields.find((f) => f.name === name)?.label

/** Blank text is no text: what a page left empty is absent. */
const filled = (given: Values): Values => Object.fromEntries(Object.entries(given).filter(([, v]) => v !== null && v !== undefined && v !== ''))

/** Values checked against a form and the code tables in force; every fault is named at once, with its field. */
export const checked = async (ctx: Ctx, form: z.ZodObject, given: Values): Promise<Values> => {
  const fields = fieldsOf(form)
  const values: Values = parsed(form.strict(), filled(given), labelsOf(fields))
  const book = await codeBook(ctx.house)
  const unknown = fields.filter((f) => f.codes && values[f.name] !== undefined && !book.holds(f.codes, String(values[f.name])))
  if (unknown.length > 0) throw new Refusal(unknown.map((f) => reason('codeUnknown', { field: f.label }, { field: f.name })))
  return values
}

/** The whole record against its declaration and against what must always hold, before it is kept. */
export const checkWhole = (ctx: Pick<Ctx, 'settings'>, area: Area, values: Values): void => {
  parsed(area.record.partial(), values, labelsOf(fieldsOf(area.record)))
  const broken = area.holds?.(values, ctx.settings) ?? []
  if (broken.length > 0) throw new Refusal(broken)
}
