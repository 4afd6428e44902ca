/** 呈批: who signs a step, in order. Nobody signs twice, nobody signs what they took. */
import { type Reason, reason } from '../refusal.ts'
import type { Actor, Values, Who } from '../who.ts'
import { type ChainsSet, isMatrix, isTier, tiers } from './approval.ts'
import type { Step } from './procedure.ts'

/** The chain for a record, or the reason why it cannot be told. */
export const signersOf = (step: Step, record: Values, set: ChainsSet): Who[] | Reason[] => {
  if (!step.signedBy) return []
  if (!isMatrix(step.signedBy)) return step.signedBy
  const { matter, tier: field, signers, chains, label, basis } = step.signedBy
  const tier = record[field]
  if (!isTier(tier)) return [reason('tierUnknown', { matter: label }, { field, basis })]
  const chain = set[matter]?.[tier] ?? chains[tier]
  if (chain.length === 0) return [reason('tierNotOurs', { tier: tiers[tier], matter: label }, { basis })]
  return chain.flatMap((key) => signers[key] ?? [])
}

export const areReasons = (signers: Who[] | Reason[]): signers is Reason[] => signers.some((each) => 'code' in each)

/** One place in a chain of signatures: the tokens of those who may sign there, and who did. */
export type Place = { order: number; who: string[]; label: string; signedBy: string | null }

/** Why this person may not sign now; none means they may. `apart`: who had a part before from which this step is kept apart, by that step's label. */
export const againstSigning = (actor: Actor, takenBy: string | null, places: Place[], apart: ReadonlyMap<string, string> = new Map()): Reason[] => {
  const next = places.find((s) => s.signedBy === null)
  if (!next?.who.some((token) => actor.tokens.includes(token))) {
    return [next ? reason('notYourTurn', { who: next.label }) : reason('allSigned')]
  }
  if (takenBy === actor.id) return [reason('ownStep')]
  if (places.some((s) => s.signedBy === actor.id)) return [reason('signedAlready')]
  const before = apart.get(actor.id)
  return before ? [reason('hadPartBefore', { step: before })] : []
}
