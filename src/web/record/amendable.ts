/** What may be corrected: with a procedure, what its first steps asked for; without, whatever the house does not fill. */
import type { Area } from '../../kit/area.ts'
import { type Field, fieldsOf } from '../../kit/record/fields.ts'

export const amendable = (area: Area): Field[] => {
  const fields = fieldsOf(area.record).filter((field) => !field.madeByHouse)
  if (!area.procedure) return fields
  const forms = Object.values(area.procedure.steps).flatMap(({ from, form, byHouse }) => (from === 'nothing' && form && !byHouse ? [form] : []))
  const asked = new Set(forms.flatMap((form) => fieldsOf(form).map(({ name }) => name)))
  return fields.filter(({ name }) => asked.has(name))
}
