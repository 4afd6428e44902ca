/** May this step be taken, and if not, why not: the one answer that greys a button, fills a refusal and prints in the handbook. */
import { z } from 'zod'
import { type Reason, reason, worded } from '../refusal.ts'
import { is, type Values } from '../who.ts'
import { limitsRunning } from './deadline.ts'
import type { Limit, Procedure, Situation, Step } from './procedure.ts'
import type { ChainsSet } from './approval.ts'
import { areReasons, signersOf } from './signature.ts'

const extensionForm = z.object({
  reason: z.string('请填写延长理由').trim().min(1, '请填写延长理由').max(2000).meta({ label: '延长理由', kind: 'text' }),
  paper: z.string().trim().max(200).optional().meta({ label: '批准文件文号', kind: 'line' }),
})

/** Where another authority approves it, its paper must be named. */
const extensionFormOf = (above: string | undefined) => {
  const label = `${above}批准文件文号`
  return above
    ? extensionForm.extend({ paper: z.string(`请填写${label}`).trim().min(1, `请填写${label}`).max(200).meta({ label, kind: 'line' }) })
    : extensionForm
}

/** The step by which a limit is extended: `extend_` and the limit's name. */
export const extensionOf = (limit: string): string => `extend_${limit}`

const takersOf = (procedure: Procedure, limit: Limit): Step['by'] => ({
  label: '承办期限的人员',
  rule: 'any',
  of: limit.ends.flatMap((name) => procedure.steps[name]?.by ?? []),
})

const extensionStep = (procedure: Procedure, name: string, limit: Limit): Step => {
  const { times, by, above, beyond, basis } = limit.extendable as NonNullable<Limit['extendable']>
  return {
    label: `延长期限：${limit.label}`,
    from: Object.keys(procedure.states),
    to: 'same',
    by: takersOf(procedure, limit),
    form: extensionFormOf(above),
    signedBy: [by],
    optional: true,
    basis,
    unless: ({ record, taken, today, form }) => {
      const run = limitsRunning(procedure, { record, taken, today }).find((r) => r.limit === name && !r.endedOn)
      if (!run) return [reason('limitNotRunning')]
      if (run.extensions.length < times) return []
      if (!beyond) return [reason('extendedEnough', { times }, { basis })]
      return form && !form.paper
        ? [worded('formIncomplete', `已经延长${times}次，再延长须经${beyond}批准，请填写批准文件文号`, { field: 'paper', basis })]
        : []
    },
  }
}

const cache = new WeakMap<Procedure, Record<string, Step>>()

/** The declared steps, and one more for each limit that may be extended. */
export const stepsOf = (procedure: Procedure): Record<string, Step> => {
  const known = cache.get(procedure)
  if (known) return known
  const extensions = Object.entries(procedure.limits)
    .filter(([, limit]) => limit.extendable)
    .map(([name, limit]) => [extensionOf(name), extensionStep(procedure, name, limit)] as const)
  const all = { ...procedure.steps, ...Object.fromEntries(extensions) }
  cache.set(procedure, all)
  return all
}

/** The step whose signatures are awaited, if one is. */
export const awaiting = (taken: Situation['taken']): Situation['taken'][number] | undefined => taken.find((t) => !t.effective)

/** Everything that stands against a step here and now; empty means it may be taken. */
export const objections = (step: Step, state: string | null, at: Situation, chains: ChainsSet): Reason[] => {
  if (step.byHouse) return [reason('byTheHouse')]
  const fits = step.from === 'nothing' ? state === null : state !== null && step.from.includes(state)
  if (!fits) return [reason('wrongState')]
  if (awaiting(at.taken)) return [reason('beingSigned')]
  const reasons = is(step.by, at.actor, at.record) ? [] : [reason('byOthers', { who: step.by.label })]
  const signers = step.signedBy ? signersOf(step, at.record, chains) : []
  return [...reasons, ...(areReasons(signers) ? signers : []), ...(step.unless?.(at) ?? [])]
}

/** The state after a step. */
export const stateAfter = (step: Step, state: string | null): string => (step.to === 'same' ? (state as string) : step.to)

const stampsOf = (step: Step, form: Values): string[] => [
  ...(step.stamps ?? []),
  ...Object.entries(step.stampsIf ?? {}).flatMap(([stamp, given]) => (form[given] === undefined ? [] : [stamp])),
]

/** The days that a step writes down: for the record, and for each line it was said of. */
export const stampedOn = (step: Step, form: Values, day: string): Values => Object.fromEntries(stampsOf(step, form).map((name) => [name, day]))

/** The fields of the record that a step writes: what it sets and stamps, and what its form shares with the record. */
export const writesOf = (step: Step, form: Values, record: Values, recordFields: string[], day: string): Values => {
  const all = { ...form, ...step.sets, ...stampedOn(step, form, day) }
  const kept = (name: string): boolean => (step.keeps?.includes(name) ?? false) && record[name] !== undefined
  return Object.fromEntries(Object.entries(all).filter(([name, value]) => recordFields.includes(name) && value !== undefined && !kept(name)))
}
