/** 登记、受理、移送、撤回 (P09): the steps until an appeal is with whoever decides it. */
import { everyRule, type Step } from '../../kit/procedure/procedure.ts'
import { bases } from './bases.ts'
import { forms } from './forms.ts'
import {
  caseIsNamed,
  daysRunForward,
  decidedElsewhere,
  decidedHere,
  followsAnEarlier,
  handlerIsFresh,
  inTimeOrExcused,
  lateIsLate,
  notBefore,
  oldMeasureIsSaid,
  receiptIsKnown,
} from './rules.ts'
import type { ReviewState } from './states.ts'
import { deputy, keepers, trialHead } from './who.ts'

export const receiving = {
  register: {
    label: '登记申诉',
    from: 'nothing',
    to: 'registered',
    by: keepers,
    form: forms.register,
    on: 'appliedOn',
    unless: everyRule(caseIsNamed, followsAnEarlier, receiptIsKnown, daysRunForward),
    basis: bases.party,
  },
  registerOld: {
    label: '登记申诉（原案不在本系统）',
    from: 'nothing',
    to: 'registered',
    by: keepers,
    form: forms.registerOld,
    on: 'appliedOn',
    unless: everyRule(oldMeasureIsSaid, receiptIsKnown, daysRunForward),
    basis: bases.party,
  },
  accept: {
    label: '受理，指定复查承办人',
    from: ['registered'],
    to: 'inHand',
    by: keepers,
    form: forms.accept,
    on: 'acceptedOn',
    signedBy: [deputy],
    unless: everyRule(decidedHere, inTimeOrExcused, handlerIsFresh, notBefore('acceptedOn', 'appliedOn', '受理不能早于申请')),
    basis: bases.party,
  },
  refuse: {
    label: '不予受理',
    from: ['registered'],
    to: 'refused',
    by: keepers,
    form: forms.refuse,
    stamps: ['closedOn'],
    signedBy: [deputy],
    unless: everyRule(decidedHere, lateIsLate),
    optional: true,
    basis: bases.party,
  },
  handOver: {
    label: '移送有权机关',
    from: ['registered'],
    to: 'handedOver',
    by: keepers,
    form: forms.handOver,
    on: 'handedOn',
    signedBy: [deputy],
    unless: everyRule(decidedElsewhere, notBefore('handedOn', 'appliedOn', '移送不能早于申请')),
    basis: bases.government,
  },
  appoint: {
    label: '更换复查承办人',
    from: ['inHand'],
    to: 'same',
    by: trialHead,
    form: forms.appoint,
    unless: handlerIsFresh,
    optional: true,
    basis: bases.recusal,
  },
  withdraw: {
    label: '申诉人撤回申诉',
    from: ['registered', 'inHand', 'handedOver'],
    to: 'withdrawn',
    by: keepers,
    form: forms.withdraw,
    stamps: ['closedOn'],
    optional: true,
    // To end it is the applicant's own affair: it ends the limits, and is nobody's to-do.
    wanted: () => false,
    basis: bases.withdrawn,
  },
} satisfies Record<string, Step<ReviewState>>
