/** What the declaration of a double check cannot say: findings that fit the line, outcomes that fit the finding, nothing left open. */
import type { Line, Situation } from '../../kit/procedure/procedure.ts'
import { against, type Reason, worded } from '../../kit/refusal.ts'
import type { Values } from '../../kit/who.ts'
import { bases } from './bases.ts'
import { aspectsOf, clean, responsibilities } from './codes.ts'

const matters = (at: Situation): Line[] => at.lines.matters ?? []

const isDuty = (matter: Values): boolean => responsibilities.includes(String(matter.aspect))

const findingFits = (matter: Values): Reason[] => {
  const ofDuty = matter.finding === '已尽责' || matter.finding === '未尽责'
  if (ofDuty === isDuty(matter)) return []
  return isDuty(matter)
    ? [against(`“${String(matter.aspect)}”应当认定已尽责或者未尽责`, bases.duty)]
    : [against(`“${String(matter.aspect)}”应当认定发现问题或者未发现问题`, bases.umbrella)]
}

const bearerIsKnown = (matter: Values): Reason[] => {
  const lacking = [
    ...(matter.name ? [] : [['name', '责任人'] as const]),
    ...(matter.post ? [] : [['post', '时任职务'] as const]),
    ...(matter.dutyUnitId ? [] : [['dutyUnitId', '责任单位'] as const]),
  ]
  const needed = isDuty(matter) || matter.outcome !== '不追责'
  return needed
    ? lacking.map(([field, label]) =>
        worded('formIncomplete', `请写明“${String(matter.aspect)}”案发时的${label}`, { field, basis: bases.conclusion }),
      )
    : []
}

const outcomeFits = (matter: Values): Reason[] =>
  clean.includes(String(matter.finding)) && matter.outcome !== '不追责'
    ? [against(`“${String(matter.aspect)}”认定${String(matter.finding)}的，不能给予“${String(matter.outcome)}”`, bases.conclusion)]
    : []

/** Each conclusion that is given holds together; a line may wait for a later one. */
export const conclusionsAreSound = (at: Situation): Reason[] => {
  if (!at.form && !at.lineForms) return []
  const said = at.lineForms ?? {}
  const spoken = matters(at).flatMap((matter) => (said[matter.id] ? [{ ...matter, ...said[matter.id] } as Values] : []))
  if (spoken.length === 0) return at.form ? [worded('formIncomplete', '请选择要写明结论的核查事项')] : []
  return spoken.flatMap((matter) => [...findingFits(matter), ...bearerIsKnown(matter), ...outcomeFits(matter)])
}

/** Somebody more who carried a responsibility that this check looks into. */
export const aspectIsOfThisCheck = ({ form, record }: Situation): Reason[] => {
  if (!form) return []
  const kind = String(record.kind)
  return aspectsOf(kind === '一案三查').includes(String(form.aspect))
    ? []
    : [worded('ruleNotMet', `“${kind}”不核查“${String(form.aspect)}”`, { field: 'aspect', basis: bases.opening })]
}

export const isConcluded = (matter: Values): boolean => Boolean(matter.facts && matter.finding && matter.outcome && matter.reason)

/** 每一项都有结论才能办结. */
export const everyMatterIsConcluded = (at: Situation): Reason[] => {
  const open = matters(at).filter((matter) => !isConcluded(matter))
  const called = open.map((matter) => [matter.aspect, matter.name].filter(Boolean).join(' '))
  return open.length > 0 ? [against(`还没有写明结论：${called.join('、')}`, bases.conclusion)] : []
}
