/** What is wrong with a form, by field: as its own schema says before it is sent, and as the server says after. */
import type { z } from 'zod'
import { fieldsOf } from '../../kit/record/fields.ts'
import type { Values } from '../../kit/who.ts'
import { type ReasonSaid, Refused } from '../client.ts'

export type Faults = Readonly<Record<string, string>>

/** Blank text is no text: what was left empty is not sent. */
export const filled = (given: Values): Values =>
  Object.fromEntries(
    Object.entries(given).filter(
      ([, value]) => value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  )

/** The first fault of each field, in Chinese; none means that the form may be sent. */
export const faultsIn = (form: z.ZodObject, given: Values): Faults => {
  const checked = form.safeParse(filled(given))
  if (checked.success) return {}
  const labels = new Map(fieldsOf(form).map(({ name, label }) => [name, label]))
  const faults: Record<string, string> = {}
  for (const { path, message } of checked.error.issues) {
    const name = String(path[0])
    faults[name] ??= /[\u4e00-\u9fa5]/.test(message) ? message : `请填写${labels.get(name) ?? ''}`
  }
  return faults
}

export const noFaults = (faults: Faults): boolean => Object.keys(faults).length === 0

/** What the server holds against single fields of this form. */
export const faultsSaid = (error: unknown, names: readonly string[]): Faults =>
  error instanceof Refused
    ? Object.fromEntries(error.reasons.flatMap(({ field, text }) => (field && names.includes(field) ? [[field, text]] : [])))
    : {}

/** The reasons that no field of the form shows. */
export const otherReasons = (error: unknown, names: readonly string[]): ReasonSaid[] =>
  error instanceof Refused ? error.reasons.filter(({ field, basis }) => !field || !names.includes(field) || basis) : []
