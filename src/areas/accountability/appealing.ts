/** 申诉、纠正 (P11): within a month, by others, decided within a month, never heavier; the decision stands meanwhile. */
import { everyRule, type Step } from '../../kit/procedure/procedure.ts'
import { appealIsGood, appealIsOpen, isOurDecision, isTheirDecision, levelIsKnown, notToTheWorse } from './appeal-rules.ts'
import { parted } from './approvals.ts'
import { bases } from './bases.ts'
import { handlingFits, partyDecides } from './deciding-rules.ts'
import { forms } from './forms.ts'
import type { AccountabilityState } from './states.ts'
import { appealHandler, clueOffice, committee, deputy, itsKeepers, secretary } from './who.ts'

const standing: AccountabilityState[] = ['announced', 'closed']

const settle = parted(
  {
    label: '作出申诉决定',
    from: standing,
    to: 'same',
    by: appealHandler,
    form: forms.settle,
    stamps: ['settledOn'],
    signedBy: [deputy, committee, secretary],
    unless: everyRule(appealIsOpen, isOurDecision, levelIsKnown, notToTheWorse),
    optional: true,
    basis: bases.appeal,
  },
  partyDecides,
)

const correct = parted(
  {
    label: '纠正问责差错',
    from: standing,
    to: 'same',
    by: itsKeepers,
    form: forms.correct,
    stamps: ['correctedOn'],
    signedBy: [deputy, committee, secretary],
    unless: everyRule(isOurDecision, levelIsKnown, notToTheWorse),
    optional: true,
    basis: bases.correction,
  },
  partyDecides,
)

export const appealing = {
  appeal: {
    label: '受理申诉',
    from: standing,
    to: 'same',
    by: clueOffice,
    form: forms.appeal,
    on: 'appealedOn',
    unless: appealIsGood,
    optional: true,
    basis: bases.appeal,
  },
  settle: settle.ours,
  settleWithParty: settle.withParty,
  noteAppeal: {
    label: '登记有权机关的申诉决定',
    from: standing,
    to: 'same',
    by: appealHandler,
    form: forms.noteAppeal,
    stamps: ['settledOn'],
    signedBy: [deputy],
    unless: everyRule(appealIsOpen, isTheirDecision, notToTheWorse, handlingFits),
    optional: true,
    basis: bases.appeal,
  },
  correct: correct.ours,
  correctWithParty: correct.withParty,
  revoke: {
    label: '撤销问责决定',
    from: standing,
    to: 'revoked',
    by: clueOffice,
    byHouse: true,
    stamps: ['revokedOn', 'closedOn'],
    keeps: ['closedOn'],
    basis: bases.correction,
  },
} satisfies Record<string, Step<AccountabilityState>>
