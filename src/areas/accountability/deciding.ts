/** 集体研究、决定、建议 (P11): the commission decides what it may; organisational handling and discipline it only proposes. */
import type { Step } from '../../kit/procedure/procedure.ts'
import { parted } from './approvals.ts'
import { bases } from './bases.ts'
import { OURS } from './codes.ts'
import { adoptionIsSound, aGroundHolds, decisionIsSound, partyDecides, recommendationIsSound } from './deciding-rules.ts'
import { forms } from './forms.ts'
import { partyStarts } from './rules.ts'
import type { AccountabilityState } from './states.ts'
import { committee, itsHandler, reviewer, secretary } from './who.ts'

const decide = parted(
  {
    label: '作出问责决定',
    from: ['weighed'],
    to: 'decided',
    by: itsHandler,
    form: forms.decide,
    on: 'decidedOn',
    sets: { decidedBy: OURS },
    signedBy: [reviewer, committee, secretary],
    unless: decisionIsSound,
    basis: bases.powers,
  },
  partyDecides,
)

const exempt = parted(
  {
    label: '不予、免予问责',
    from: ['weighed'],
    to: 'exempted',
    by: itsHandler,
    form: forms.exempt,
    stamps: ['exemptedOn', 'closedOn'],
    signedBy: [reviewer, committee, secretary],
    unless: aGroundHolds,
    optional: true,
    basis: bases.exemption,
  },
  partyStarts,
)

export const deciding = {
  decide: decide.ours,
  decideWithParty: decide.withParty,
  recommend: {
    label: '向有权机关提出问责建议',
    from: ['weighed'],
    to: 'recommended',
    by: itsHandler,
    form: forms.recommend,
    signedBy: [reviewer, committee, secretary],
    unless: recommendationIsSound,
    optional: true,
    basis: bases.powers,
  },
  exempt: exempt.ours,
  exemptWithParty: exempt.withParty,
  adopt: {
    label: '登记有权机关的决定',
    from: ['recommended'],
    to: 'decided',
    by: itsHandler,
    form: forms.adopt,
    on: 'decidedOn',
    signedBy: [reviewer],
    unless: adoptionIsSound,
    basis: bases.handling,
  },
  turnDown: {
    label: '有权机关决定不予问责',
    from: ['recommended'],
    to: 'exempted',
    by: itsHandler,
    form: forms.reasoned,
    sets: { exemption: '不予问责' },
    stamps: ['exemptedOn', 'closedOn'],
    signedBy: [reviewer, secretary],
    optional: true,
    basis: bases.powers,
  },
} satisfies Record<string, Step<AccountabilityState>>
