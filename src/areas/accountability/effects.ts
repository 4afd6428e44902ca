/** How long a decision weighs on a person, and what of the record follows from its decision. */
import type { Weight } from '../../kit/archive.ts'
import { handlingMonths } from '../../kit/tables/measures.ts'
import type { Values } from '../../kit/who.ts'
import { type Day, plusDays, plusMonths } from '../../law/day.ts'
import type { Basis } from '../../law/statute.ts'
import { bases } from './bases.ts'

const ADMONISHED_FOR = 6

/** The last day is the one before that which corresponds. */
const weight = (label: string, from: Day, months: number, basis: Basis): Weight => ({
  label,
  from,
  until: plusDays(plusMonths(from, months), -1),
  basis,
})

/** 诫勉 weighs half a year, 组织处理 as its own rule says; a sanction weighs by its case, and a decision revoked by nothing. */
export const weightsOf = ({ kind, decidedOn, revokedOn, way, besides, handling }: Values): Weight[] => {
  if (kind !== '干部' || typeof decidedOn !== 'string' || revokedOn) return []
  const months = handlingMonths[String(handling)]
  return [
    ...([way, besides].includes('诫勉') ? [weight('诫勉影响期', decidedOn, ADMONISHED_FOR, bases.admonished)] : []),
    ...(months ? [weight(`组织处理“${String(handling)}”影响期`, decidedOn, months, bases.handlingEffect)] : []),
  ]
}

/** Whether it is decided, and until when it weighs: the longest of its weights. */
export const deriveAccountability = (record: Values): Values => ({
  ...(record.decidedOn ? { decided: true } : {}),
  effectUntil: weightsOf(record)
    .flatMap(({ until }) => until ?? [])
    .sort()
    .at(-1),
})
