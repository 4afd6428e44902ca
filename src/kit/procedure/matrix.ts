/** Who may do what: a table of steps against people, printed in the handbook and read in review. */
import { cite } from '../../law/statutes.ts'
import { termInWords } from '../../law/term.ts'
import { isMatrix, type Tier, tiers } from './approval.ts'
import { signersInWords } from './chart.ts'
import type { Limit, Procedure, Step } from './procedure.ts'
import { stepsOf } from './step.ts'

export type StepRow = { name: string; label: string; from: string; to: string; by: string; signers: string; basis: string }

const stateLabel = (procedure: Procedure, state: string): string => procedure.states[state]?.label ?? state

const fromInWords = (procedure: Procedure, step: Step): string => {
  if (step.from === 'nothing') return '（登记）'
  const all = Object.keys(procedure.states)
  return step.from.length === all.length ? '任一状态' : step.from.map((state) => stateLabel(procedure, state)).join('、')
}

/** Each step with its states, who takes it, who signs it in order, and the rule it rests on. */
export const stepRows = (procedure: Procedure): StepRow[] =>
  Object.entries(stepsOf(procedure)).map(([name, step]) => ({
    name,
    label: step.label,
    from: fromInWords(procedure, step),
    to: step.to === 'same' ? '状态不变' : stateLabel(procedure, step.to),
    by: step.byHouse ? '系统' : step.by.label,
    signers: signersInWords(step).join(' → ') || '—',
    basis: step.basis ? cite(step.basis) : '—',
  }))

export type LimitRow = { label: string; term: string; starts: string; ends: string; extension: string; basis: string }

const labelsOf = (procedure: Procedure, steps: readonly string[]): string => steps.map((name) => procedure.steps[name]?.label ?? name).join('、')

/** How long a limit runs: its term, unless the paper itself names the last day. */
export const limitInWords = ({ term, until }: Limit): string => `${termInWords(term)}${until ? '（文书载明日期的，至该日）' : ''}`

export const limitRows = (procedure: Procedure): LimitRow[] =>
  Object.values(procedure.limits).map((limit) => ({
    label: limit.label,
    term: limitInWords(limit),
    starts: labelsOf(procedure, limit.starts),
    ends: labelsOf(procedure, limit.ends),
    extension: limit.extendable
      ? `${termInWords(limit.extendable.term)}，${limit.extendable.times}次，${limit.extendable.by.label}${limit.extendable.above ? `报${limit.extendable.above}` : ''}批准${limit.extendable.beyond ? `；再延长须经${limit.extendable.beyond}批准` : ''}`
      : '—',
    basis: cite(limit.basis),
  }))

export type ApprovalRow = { label: string; chains: Record<Tier, string>; basis: string }

/** The declared approval chains, by the tier of the subject. */
export const approvalRows = (procedure: Procedure): ApprovalRow[] => {
  const matrices = Object.values(procedure.steps).flatMap(({ signedBy }) => (signedBy && isMatrix(signedBy) ? [signedBy] : []))
  return [...new Map(matrices.map((m) => [m.matter, m])).values()].map(({ label, chains, signers, basis }) => ({
    label,
    chains: Object.fromEntries(
      Object.keys(tiers).map((tier) => [tier, chains[tier as Tier].map((key) => signers[key]?.label ?? key).join(' → ') || '转报上级']),
    ) as Record<Tier, string>,
    basis: cite(basis),
  }))
}
