/** 听取陈述、决定、送达、恢复、办结 (P09): what follows once an appeal is in hand. */
import { everyRule, type Step } from '../../kit/procedure/procedure.ts'
import { bases } from './bases.ts'
import { forms } from './forms.ts'
import {
  everythingIsRestored,
  formIsConfirmed,
  neverHeavier,
  onlyTheReviewedChanges,
  resultFitsKind,
  someIsRestored,
  somethingWasTaken,
  statementWasHeard,
} from './outcome-rules.ts'
import { notBefore } from './rules.ts'
import type { ReviewState } from './states.ts'
import { committee, deputy, itsHandler, itsKeepers, keepers, secretary } from './who.ts'

/** Whoever decides: a result of its kind, of the reviewed measure alone, never heavier. */
const soundOutcome = everyRule(resultFitsKind, onlyTheReviewedChanges, neverHeavier, formIsConfirmed)

export const deciding = {
  hear: {
    label: '听取申诉人陈述',
    from: ['inHand'],
    to: 'same',
    by: itsHandler,
    form: forms.hear,
    on: 'heardOn',
    unless: notBefore('heardOn', 'appliedOn', '听取陈述不能早于申请'),
    optional: true,
    wanted: (review) => !review.heardOn,
    basis: bases.heard,
  },
  decide: {
    label: '作出复查决定',
    from: ['inHand'],
    to: 'decided',
    by: itsHandler,
    form: forms.decide,
    on: 'decidedOn',
    signedBy: [secretary, committee],
    unless: everyRule(statementWasHeard, soundOutcome, notBefore('decidedOn', 'heardOn', '决定不能早于听取陈述')),
    basis: bases.results,
  },
  registerResult: {
    label: '登记有权机关的决定',
    from: ['handedOver'],
    to: 'decided',
    by: keepers,
    form: forms.registerResult,
    on: 'decidedOn',
    signedBy: [deputy],
    unless: everyRule(soundOutcome, notBefore('decidedOn', 'handedOn', '决定不能早于移送')),
    basis: bases.results,
  },
  serve: {
    label: '送达申诉人',
    from: ['decided'],
    to: 'served',
    by: itsKeepers,
    form: forms.serve,
    on: 'servedOn',
    unless: notBefore('servedOn', 'decidedOn', '送达不能早于作出决定'),
    basis: bases.party,
  },
  addRestoration: {
    label: '增加恢复事项',
    from: ['decided', 'served'],
    to: 'same',
    by: itsKeepers,
    form: forms.addRestoration,
    addsLine: 'restorations',
    unless: somethingWasTaken,
    optional: true,
    basis: bases.restore,
  },
  restore: {
    label: '办理恢复事项',
    from: ['decided', 'served'],
    to: 'same',
    by: itsKeepers,
    eachLine: { of: 'restorations', form: forms.restore },
    unless: everyRule(somethingWasTaken, someIsRestored),
    optional: true,
    wanted: (review) => Number(review.unrestored ?? 0) > 0,
    basis: bases.restore,
  },
  close: {
    label: '办结',
    from: ['served'],
    to: 'closed',
    by: itsKeepers,
    form: forms.close,
    stamps: ['closedOn'],
    unless: everythingIsRestored,
    basis: bases.restore,
  },
} satisfies Record<string, Step<ReviewState>>
