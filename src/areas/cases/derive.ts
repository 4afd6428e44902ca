/** What of a case follows from its persons and its days. */
import type { Values } from '../../kit/who.ts'
import type { Day } from '../../law/day.ts'
import { asksParty, isHeavy } from './effects.ts'

/** 执行完毕的次季度首月十五日 (批准权限和程序规定第19条). */
export const quarterDueOn = (executedOn: Day): Day => {
  const [year, month] = executedOn.split('-').map(Number) as [number, number]
  const next = Math.ceil(month / 3) * 3 + 1
  return next > 12 ? `${year + 1}-01-15` : `${year}-${String(next).padStart(2, '0')}-15`
}

/** Names, the first one's unit, whether a sanction is heavy, who must be told of it, and when the quarter is reported. */
export const deriveCase = (record: Values, lines: Readonly<Record<string, Values[]>>): Values => {
  const persons = lines.persons ?? []
  const names = persons.map((p) => String(p.name)).join('、')
  // Before a decision nothing is known of it: not even that it is not.
  const not = record.decidedOn ? false : undefined
  const heavy = persons.some(isHeavy) || not
  const overseenByParty = (persons.some(asksParty) || not) && ['B1', 'B2'].includes(String(record.tier ?? ''))
  return {
    ...(names ? { subjects: names.slice(0, 200) } : {}),
    ...(persons[0]?.unitId ? { unitId: persons[0].unitId } : {}),
    heavy,
    recovers: (record.decidedOn && persons.some((p) => Number(p.recovered ?? 0) > 0)) || undefined,
    overseenByParty,
    delegate: persons.some((p) => p.delegateOf && p.govSanction) || undefined,
    ...(overseenByParty && typeof record.executedOn === 'string' ? { quarterDueOn: quarterDueOn(record.executedOn) } : {}),
  }
}
