/** What may be chosen for a field: values of its code table, units, offices, staff by office. */
import type { Field } from '../../kit/record/fields.ts'
import type { Names } from '../house.tsx'

export type Choice = { value: string; label: string; office?: string }

const staffOf = ({ users, of }: Names): Choice[] =>
  users.map(({ id, name, officeId }) => ({ value: id, label: name, ...(officeId ? { office: of(officeId) ?? '' } : {}) }))

const named = (all: { id: string; name: string }[]): Choice[] => all.map(({ id, name }) => ({ value: id, label: name }))

export const choicesFor = (field: Field, names: Names): Choice[] => {
  if (field.codes) return names.choices(field.codes)
  if (field.kind === 'unit') return named(names.units)
  return field.kind === 'office' ? named(names.offices) : staffOf(names)
}

/** Finds by any part of the name, or of the office that a person sits in. */
export const sought = (text: string, choice?: { label?: unknown; office?: unknown }): boolean =>
  `${String(choice?.label ?? '')} ${String(choice?.office ?? '')}`.includes(text.trim())

type Grouped = { label: string; options: Choice[] }

/** Staff stand under the office they sit in. */
export const underOffices = (choices: Choice[], names: Names): Grouped[] =>
  [...names.offices.map(({ name }) => name), '']
    .map((office) => ({ label: office || '其他', options: choices.filter((choice) => (choice.office ?? '') === office) }))
    .filter(({ options }) => options.length > 0)

export const staffUnderOffices = (names: Names, without: readonly string[] = []): Grouped[] =>
  underOffices(
    staffOf(names).filter(({ value }) => !without.includes(value)),
    names,
  )
