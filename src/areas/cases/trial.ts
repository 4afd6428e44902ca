/** 案件审理和处分决定 (P06、P07): the steps from acceptance to the decision. */
import { everyRule, type Step } from '../../kit/procedure/procedure.ts'
import { supervisionRules } from '../../law/statutes/supervision-rules.ts'
import { sanctionApproval, trialApproval } from './approvals.ts'
import { bases } from './bases.ts'
import { branchVoteCarries } from './branch-rules.ts'
import { proposedForm } from './effects.ts'
import { forms } from './forms.ts'
import { notHeavierAfterReview } from './review-effects.ts'
import { acceptanceIsGood, acceptanceIsRefused, defenceWasHeard } from './rules.ts'
import { sanctionsAreLawful } from './sanction-rules.ts'
import { takerDidNotInvestigate, trialGroupIsTwo, trialistDidNotInvestigate } from './separation-rules.ts'
import type { CaseState } from './states.ts'
import { weighingIsSound } from './weighing-rules.ts'
import { deputy, headOfItsOffice, itsHandler, itsTrialist, secretary, trialHead, trialOffice } from './who.ts'

const rule = supervisionRules.article

export const trial = {
  stepInEarly: {
    label: '审理提前介入',
    from: ['investigating'],
    to: 'same',
    by: trialOffice,
    form: forms.stepInEarly,
    signedBy: [trialHead, deputy],
    unless: takerDidNotInvestigate,
    optional: true,
    basis: rule(55),
  },
  accept: {
    label: '受理审理',
    from: ['submitted'],
    to: 'onTrial',
    by: trialOffice,
    form: forms.accept,
    on: 'acceptedOn',
    stamps: ['toTrialOn'],
    unless: everyRule(acceptanceIsGood, takerDidNotInvestigate, trialistDidNotInvestigate, trialGroupIsTwo),
    basis: rule(55),
  },
  arrangeTrial: {
    label: '调整审理组',
    from: ['onTrial', 'supplementing', 'tried'],
    to: 'same',
    by: trialHead,
    form: forms.arrangeTrial,
    unless: everyRule(trialistDidNotInvestigate, trialGroupIsTwo),
    optional: true,
    // A case that a ledger brought into trial has nobody yet.
    wanted: (record) => !record.trialistId,
    basis: rule(55),
  },
  refuseTrial: {
    label: '不予（暂缓）受理',
    from: ['submitted'],
    to: 'investigating',
    by: trialOffice,
    form: forms.refuseTrial,
    unless: acceptanceIsRefused,
    signedBy: [trialHead, deputy],
    optional: true,
    basis: rule(55),
  },
  returnForMore: {
    label: '退回补充审查调查',
    from: ['onTrial'],
    to: 'supplementing',
    by: itsTrialist,
    form: forms.sendBack,
    signedBy: [trialHead, deputy],
    optional: true,
    basis: rule(55),
  },
  resubmit: {
    label: '补充完毕移送',
    from: ['supplementing'],
    to: 'onTrial',
    by: itsHandler,
    form: forms.resubmit,
    signedBy: [headOfItsOffice],
    basis: rule(55),
  },
  returnForAnew: {
    label: '退回重新审查调查',
    from: ['onTrial'],
    to: 'investigating',
    by: itsTrialist,
    form: forms.sendBack,
    signedBy: [trialHead, deputy, secretary],
    optional: true,
    basis: rule(55),
  },
  concludeTrial: {
    label: '审结',
    from: ['onTrial'],
    to: 'tried',
    by: itsTrialist,
    form: forms.concludeTrial,
    stamps: ['trialDoneOn'],
    signedBy: trialApproval,
    unless: everyRule(trialistDidNotInvestigate, defenceWasHeard),
    basis: rule(56),
  },
  weigh: {
    label: '写明量纪情形',
    from: ['onTrial', 'tried'],
    to: 'same',
    by: itsTrialist,
    eachLine: { of: 'persons', form: forms.weigh },
    unless: weighingIsSound,
    optional: true,
    basis: bases.several,
  },
  decide: {
    label: '作出处分决定',
    from: ['tried'],
    to: 'decided',
    by: itsTrialist,
    form: forms.decide,
    eachLine: { of: 'persons', form: forms.decidePerson },
    on: 'decidedOn',
    stamps: ['decidedOn'],
    proposes: (given, person) => ({ form: proposedForm({ ...person, ...given }) }),
    signedBy: sanctionApproval,
    unless: everyRule(trialistDidNotInvestigate, branchVoteCarries, sanctionsAreLawful, notHeavierAfterReview),
    basis: bases.decision,
  },
} satisfies Record<string, Step<CaseState>>
