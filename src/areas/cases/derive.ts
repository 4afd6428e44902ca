/** What of a case follows from its persons. */
import type { Values } from '../../kit/who.ts'
import { isHeavy } from './effects.ts'

/** The persons' names, the first one's unit, and whether any sanction is a heavy one. */
export const deriveCase = (record: Values, lines: Readonly<Record<string, Values[]>>): Values => {
  const persons = lines.persons ?? []
  const names = persons.map((p) => String(p.name)).join('、')
  return {
    ...(names ? { subjects: names.slice(0, 200) } : {}),
    ...(persons[0]?.unitId ? { unitId: persons[0].unitId } : {}),
    heavy: persons.some(isHeavy),
    overseenByParty: persons.some(isHeavy) && ['B1', 'B2'].includes(String(record.tier ?? '')),
  }
}
