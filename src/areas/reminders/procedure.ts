/** 提醒谈话、谈心谈话 (N5): on a finding it is signed before it is held; where needed it is followed up. */
import { everyRule, procedure } from '../../kit/procedure/procedure.ts'
import { bases } from './bases.ts'
import { forms } from './forms.ts'
import { doubtIsFollowedUp, followedUpAfterTalk, followUpAhead, fromOwnOffice, heldAfterSignature, isNoFinding, isOnFinding } from './rules.ts'
import { reminderStates } from './states.ts'
import { itsKeepers, itsRecorder, mayRemind, reviewer } from './who.ts'

export const reminderProcedure = procedure({
  name: 'reminder',
  label: '提醒谈话、谈心谈话',
  states: reminderStates,
  steps: {
    note: {
      label: '登记谈心谈话',
      from: 'nothing',
      to: 'held',
      by: mayRemind,
      form: forms.note,
      on: 'talkedOn',
      takerIs: 'recorderId',
      stamps: ['registeredOn'],
      unless: everyRule(fromOwnOffice, isNoFinding, followUpAhead, doubtIsFollowedUp),
      basis: bases.daily,
    },
    propose: {
      label: '提出提醒谈话',
      from: 'nothing',
      to: 'proposed',
      by: mayRemind,
      form: forms.propose,
      takerIs: 'recorderId',
      stamps: ['registeredOn'],
      unless: everyRule(fromOwnOffice, isOnFinding),
      basis: bases.early,
    },
    submit: {
      label: '呈请签批',
      from: ['proposed'],
      to: 'approved',
      by: itsRecorder,
      form: forms.submit,
      stamps: ['approvedOn'],
      signedBy: [reviewer],
      basis: bases.signature,
    },
    hold: {
      label: '进行谈话',
      from: ['approved'],
      to: 'held',
      by: itsRecorder,
      form: forms.hold,
      on: 'talkedOn',
      unless: everyRule(heldAfterSignature, followUpAhead, doubtIsFollowedUp),
      basis: bases.early,
    },
    followUp: {
      label: '登记跟踪结果',
      from: ['held'],
      to: 'closed',
      by: itsKeepers,
      form: forms.followUp,
      on: 'followedUpOn',
      stamps: ['closedOn'],
      unless: followedUpAfterTalk,
      basis: bases.followUp,
    },
    settle: { label: '不需要跟踪，办结', from: ['held'], to: 'closed', by: itsKeepers, byHouse: true, stamps: ['closedOn'], basis: bases.followUp },
    drop: {
      label: '不再谈话',
      from: ['proposed', 'approved'],
      to: 'dropped',
      by: itsRecorder,
      form: forms.drop,
      stamps: ['closedOn'],
      signedBy: [reviewer],
      optional: true,
      basis: bases.signature,
    },
  },
  limits: {
    talk: { label: '进行提醒谈话', term: { workdays: 10 }, starts: ['submit'], ends: ['hold', 'drop'], basis: bases.talk },
    followUp: {
      label: '跟踪改正情况',
      term: { months: 3 },
      starts: ['note', 'hold'],
      ends: ['followUp', 'settle'],
      until: 'followUpDueOn',
      only: { needsFollowUp: [true] },
      extendable: { term: { months: 1 }, times: 1, by: reviewer, basis: bases.followUp },
      basis: bases.followUp,
    },
  },
})
