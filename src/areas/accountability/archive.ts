/** What accountability leaves in the archive of the person held: the decision with its weight, or that they were not held; nothing of one revoked. */
import type { Archived, Entry } from '../../kit/archive.ts'
import type { Day } from '../../law/day.ts'
import { supervisionRules } from '../../law/statutes/supervision-rules.ts'
import type { Values } from '../../kit/who.ts'
import { weightsOf } from './effects.ts'
import { type AccountabilityState, accountabilityStates } from './states.ts'

const isDay = (value: unknown): value is Day => typeof value === 'string'

const decision = (record: Values): Entry[] => {
  const { decidedOn: on, way, besides, handling, responsibility } = record
  if (!isDay(on)) return []
  const measures = [way, besides, handling].filter(Boolean).join('、')
  const entry: Entry = { kind: 'other', on, says: `受到问责：${measures}${responsibility ? `（${String(responsibility)}）` : ''}` }
  const weights = weightsOf(record)
  return weights.length > 0 ? weights.map((weighs) => ({ ...entry, weighs })) : [entry]
}

const notHeld = ({ exemptedOn: on, exemption }: Values): Entry[] =>
  isDay(on) ? [{ kind: 'other', on, says: `问责调查结论：${String(exemption)}` }] : []

export const accountabilityArchive: Archived = {
  entries: (record) => (record.revokedOn ? [] : [...decision(record), ...notHeld(record)]),
  open: ({ startedOn, decidedOn }, _, state) => {
    const known: { label: string; end?: true } | undefined = accountabilityStates[state as AccountabilityState]
    if (!known || known.end || decidedOn || !isDay(startedOn)) return undefined
    return { says: `问责${known.label}`, since: startedOn, basis: supervisionRules.article(18) }
  },
}
