/** 转送、交办、督办: what another authority handles, until it reports. */
import type { Step } from '../../kit/procedure/procedure.ts'
import { petitionRules } from '../../law/statutes/petition-rules.ts'
import { forms } from './forms.ts'
import { reporterGuarded } from './rules.ts'
import type { PetitionState } from './states.ts'
import { deputy, intake, secretary } from './who.ts'

const rule = petitionRules.article

export const sentAway = {
  forward: {
    label: '转送',
    from: ['screened'],
    to: 'forwarded',
    by: intake,
    form: forms.forward,
    sets: { way: '转送' },
    unless: reporterGuarded,
    basis: rule(16),
  },
  assignDown: {
    label: '交办',
    from: ['screened'],
    to: 'assignedDown',
    by: intake,
    form: forms.assignDown,
    sets: { way: '交办' },
    signedBy: [deputy],
    unless: reporterGuarded,
    basis: rule(20),
  },
  urge: {
    label: '督办',
    from: ['assignedDown', 'inHand'],
    to: 'same',
    by: intake,
    form: forms.urge,
    signedBy: [deputy],
    optional: true,
    basis: rule(22),
  },
  reportBack: {
    label: '上报交办结果',
    from: ['assignedDown'],
    to: 'reported',
    by: intake,
    form: forms.result,
    signedBy: [deputy, secretary],
    basis: rule(23),
  },
} satisfies Record<string, Step<PetitionState>>
