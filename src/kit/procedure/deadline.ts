/** Limits, computed afresh from the steps taken: each run with its due day, its pauses, its extensions and its reasons. */
import type { Calendar } from '../../law/calendar.ts'
import type { Day } from '../../law/day.ts'
import type { Basis } from '../../law/statute.ts'
import { type Due, type Pause, type Term, dueAsNamed, dueDay } from '../../law/term.ts'
import type { Values } from '../who.ts'
import type { Limit, Procedure, Taken } from './procedure.ts'

export type Run = { limit: string; startedOn: Day; endedOn?: Day; until?: Day; extensions: Term[]; pauses: Pause[] }
export type Deadline = Run & { label: string; term: Term; basis: Basis } & Due

/** Does it run, and stand still just now? */
export const standsStill = ({ endedOn, pauses }: Deadline): boolean => !endedOn && pauses.some(({ to }) => !to)

/** Terms that the unit set for limits of its own, by `procedure.limit`. */
export type TermsSet = Readonly<Record<string, Term>>

/** `told`: the steps that the area's ledger can tell of, where it has one. */
type At = { record: Values; taken: Taken[]; today: Day; told?: readonly string[] | undefined }

const applies = (limit: Limit, record: Values): boolean => Object.entries(limit.only ?? {}).every(([field, values]) => values.includes(record[field]))

const pausesIn = (limit: Limit, effective: Taken[], since: Day): Pause[] => {
  const pauses: Pause[] = []
  for (const { to, day } of effective) {
    const open = pauses.at(-1)
    const stands = limit.stopsIn?.includes(to) ?? false
    if (open && !open.to && !stands) open.to = day
    else if (stands && (!open || open.to) && day >= since) pauses.push({ from: day })
  }
  return pauses
}

/** A limit that history started runs on only where the ledger could also have told its end. */
const knowable = (limit: Limit, origin: Taken['origin'], told: readonly string[] | undefined): boolean =>
  origin === 'here' || told === undefined || told.includes(limit.ends[0] as string)

/** What the step that started the run said of its last day, else what the record says. */
const namedDay = (limit: Limit, form: Values, record: Values): { until?: Day } => {
  const day = limit.until ? (form[limit.until] ?? record[limit.until]) : undefined
  return typeof day === 'string' ? { until: day } : {}
}

const runsOf = (name: string, limit: Limit, at: At, effective: Taken[]): Run[] => {
  const { record, told } = at
  const runs: Run[] = []
  for (const { step, day, origin, form } of effective) {
    const open = runs.findLast((run) => !run.endedOn)
    if (open && limit.ends.includes(step)) open.endedOn = day
    if (open && step === `extend_${name}`) open.extensions.push((limit.extendable as NonNullable<Limit['extendable']>).term)
    if (limit.starts.includes(step) && !runs.some((run) => !run.endedOn) && knowable(limit, origin, told)) {
      const from = limit.from ? record[limit.from] : undefined
      runs.push({ limit: name, startedOn: typeof from === 'string' ? from : day, ...namedDay(limit, form, record), extensions: [], pauses: [] })
    }
  }
  return runs.map((run) => ({ ...run, pauses: pausesIn(limit, effective, run.startedOn) }))
}

/** Every run of every limit that applies to the record, ended or not. Steps still being signed do not count. */
export const limitsRunning = (procedure: Procedure, at: At): Run[] => {
  const effective = at.taken.filter((t) => t.effective)
  return Object.entries(procedure.limits)
    .filter(([, limit]) => applies(limit, at.record))
    .flatMap(([name, limit]) => runsOf(name, limit, at, effective))
}

/** The runs with their due days by this calendar, and with the unit's own terms where it set them. */
export const deadlines = (procedure: Procedure, at: At, cal: Calendar, terms: TermsSet = {}): Deadline[] =>
  limitsRunning(procedure, at).map((run) => {
    const limit = procedure.limits[run.limit] as Limit
    const term = terms[`${procedure.name}.${run.limit}`] ?? limit.term
    const today = run.endedOn ?? at.today
    const due = run.until
      ? dueAsNamed(run.until, cal, run.extensions, today)
      : dueDay(run.startedOn, term, cal, { pauses: run.pauses, extensions: run.extensions, today })
    return { ...run, label: limit.label, term, basis: limit.basis, ...due }
  })
