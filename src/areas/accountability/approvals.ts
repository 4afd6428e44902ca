/** 权限: the same step in two, one that the commission approves itself, one that the county party committee's head approves as well. */
import { everyRule, type Situation, type Step } from '../../kit/procedure/procedure.ts'
import { against, type Reason } from '../../kit/refusal.ts'
import type { Who } from '../../kit/who.ts'
import type { Basis } from '../../law/statute.ts'
import type { AccountabilityState } from './states.ts'
import { partySecretary } from './who.ts'

type Signed = Step<AccountabilityState> & { signedBy: Who[]; basis: Basis }

const none = (): Reason[] => []

/** `toParty` says of a record which of the two it is; the other is refused with that as its reason. */
export const parted = (step: Signed, toParty: (at: Situation) => boolean) => {
  const rest = step.unless ?? none
  const isOurs = (at: Situation): Reason[] => (toParty(at) ? [against(`对${String(at.record.level)}，应当报县委主要负责人批准`, step.basis)] : [])
  const isTheirs = (at: Situation): Reason[] =>
    toParty(at) ? [] : [against(`对${String(at.record.level ?? '该对象')}，不需要报县委主要负责人批准`, step.basis)]
  const ours: Step<AccountabilityState> = { ...step, unless: everyRule(isOurs, rest) }
  const withParty: Step<AccountabilityState> = {
    ...step,
    label: `${step.label}（报县委主要负责人批准）`,
    signedBy: [...step.signedBy, partySecretary],
    unless: everyRule(isTheirs, rest),
  }
  return { ours, withParty }
}
