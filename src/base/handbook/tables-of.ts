/** Which code tables the handbook prints: all that are at the doors, or those that the forms of one role use. */
import type { Area } from '../../kit/area.ts'
import { stepsOf } from '../../kit/procedure/step.ts'
import type { CodeTable } from '../../kit/record/code-table.ts'
import { fieldsOf } from '../../kit/record/fields.ts'
import type { Role } from '../../kit/role.ts'
import { isMeant } from './in-force.ts'

const once = (tables: readonly CodeTable[]): CodeTable[] => [...new Map(tables.map((each) => [each.name, each])).values()]

/** What a role fills in: the forms of the steps that it takes, and the records that it keeps without a procedure. */
const formsOf = ({ procedure, record, lines = {}, keptBy }: Area, role: Role) => {
  if (!procedure) return isMeant(keptBy, role) ? [record, ...Object.values(lines).map((each) => each.record)] : []
  const taken = Object.values(stepsOf(procedure)).filter((step) => !step.byHouse && isMeant(step.by, role))
  return taken.flatMap(({ form, eachLine, addsLine }) => [form, eachLine?.form, addsLine ? lines[addsLine]?.record : undefined])
}

/** The tables of these areas, each once, in the order of the doors. */
export const tablesOf = (areas: readonly Area[], role: Role | undefined): CodeTable[] => {
  const all = once(areas.flatMap(({ codes = [] }) => codes))
  if (!role) return all
  const forms = areas.flatMap((area) => formsOf(area, role)).flatMap((form) => form ?? [])
  const used = new Set(forms.flatMap((form) => fieldsOf(form).flatMap(({ codes }) => codes?.name ?? [])))
  return all.filter(({ name }) => used.has(name))
}
