/** 问责调查、见面、听取陈述申辩、核定从宽从严情形 (P11、P27): what must be on the record before anyone decides. */
import { everyRule, type Step } from '../../kit/procedure/procedure.ts'
import { bases } from './bases.ts'
import { forms } from './forms.ts'
import { heardAfterShown, shownAfterStart, shownWayFits } from './rules.ts'
import type { AccountabilityState } from './states.ts'
import { itsHandler, reviewer, secretary } from './who.ts'

export const inquiring = {
  showFacts: {
    label: '与对象见面核对事实',
    from: ['inquiring'],
    to: 'shown',
    by: itsHandler,
    form: forms.showFacts,
    on: 'shownOn',
    unless: everyRule(shownAfterStart, shownWayFits),
    basis: bases.facts,
  },
  hear: {
    label: '听取并答复陈述申辩',
    from: ['shown'],
    to: 'heard',
    by: itsHandler,
    form: forms.hear,
    on: 'heardOn',
    unless: heardAfterShown,
    basis: bases.facts,
  },
  weigh: {
    label: '逐项核定从宽从严情形',
    from: ['heard'],
    to: 'weighed',
    by: itsHandler,
    form: forms.weigh,
    signedBy: [reviewer],
    basis: bases.exemption,
  },
  inquireMore: {
    label: '补充调查',
    from: ['shown', 'heard', 'weighed'],
    to: 'inquiring',
    by: itsHandler,
    form: forms.reasoned,
    signedBy: [reviewer],
    optional: true,
    basis: bases.hearing,
  },
  drop: {
    label: '事实不成立，终结调查',
    from: ['inquiring', 'shown', 'heard', 'weighed'],
    to: 'dropped',
    by: itsHandler,
    form: forms.reasoned,
    stamps: ['closedOn'],
    signedBy: [reviewer, secretary],
    optional: true,
    basis: bases.abuse,
  },
} satisfies Record<string, Step<AccountabilityState>>
