/** 宣布、执行、移送检察、结案 (P07、P08): what follows a decision. */
import { everyRule, type Step } from '../../kit/procedure/procedure.ts'
import { supervisionRules } from '../../law/statutes/supervision-rules.ts'
import { bases } from './bases.ts'
import { askedAtFiling, caseWasReflectedOn, doubleCheckIsClosed, furtherIsAnswered, reviewerIsSecond } from './closing-rules.ts'
import { forms } from './forms.ts'
import { othersWereConsulted, returnsAreLeft, someoneWasTransferred } from './rules.ts'
import { consequencesAreDone, partyWasAsked, someoneIsTransferred } from './sanction-rules.ts'
import { afterDecision, type CaseState } from './states.ts'
import { clueOffice, deputy, headOfItsOffice, itsHandler, itsTrialist, reviewers, secretary } from './who.ts'

const rule = supervisionRules.article

export const aftermath = {
  submitToParty: {
    label: '报县委常委会审议',
    from: [...afterDecision],
    to: 'same',
    by: itsTrialist,
    form: forms.submitToParty,
    on: 'submittedOn',
    unless: othersWereConsulted,
    optional: true,
    basis: bases.toParty,
  },
  announce: {
    label: '宣布处分决定',
    from: ['decided'],
    to: 'announced',
    by: itsHandler,
    form: forms.announce,
    on: 'announcedOn',
    unless: partyWasAsked,
    basis: bases.announcement,
  },
  formalities: {
    label: '办理职务工资变更手续',
    from: [...afterDecision],
    to: 'same',
    by: itsHandler,
    form: forms.formalities,
    on: 'doneOn',
    optional: true,
    basis: bases.announcement,
  },
  reportExecution: {
    label: '报告执行情况',
    from: ['announced', 'closed'],
    to: 'same',
    by: itsHandler,
    form: forms.execution,
    on: 'reportedOn',
    optional: true,
    basis: bases.execution,
  },
  transfer: {
    label: '移送检察机关',
    from: ['tried', ...afterDecision],
    to: 'same',
    by: clueOffice,
    form: forms.transfer,
    eachLine: { of: 'persons', form: forms.transferPerson },
    on: 'transferredOn',
    stamps: ['transferredOn'],
    signedBy: [deputy, secretary],
    unless: someoneIsTransferred,
    optional: true,
    basis: rule(57),
  },
  returnedByProcuratorate: {
    label: '检察机关退回补充调查',
    from: ['tried', ...afterDecision],
    to: 'same',
    by: clueOffice,
    form: forms.returnedByProcuratorate,
    on: 'returnedOn',
    unless: everyRule(someoneWasTransferred, returnsAreLeft),
    optional: true,
    basis: bases.supplement,
  },
  resubmitToProcuratorate: {
    label: '补充调查完毕移送',
    from: ['tried', ...afterDecision],
    to: 'same',
    by: clueOffice,
    form: forms.resubmitToProcuratorate,
    on: 'resubmittedOn',
    unless: someoneWasTransferred,
    optional: true,
    basis: bases.supplement,
  },
  reflect: {
    label: '政治复核',
    from: [...afterDecision],
    to: 'same',
    by: reviewers,
    form: forms.reflect,
    stamps: ['reflectedOn'],
    unless: everyRule(reviewerIsSecond, furtherIsAnswered),
    optional: true,
    wanted: (record) => askedAtFiling(record) && !record.reflectedOn,
    basis: bases.reflection,
  },
  close: {
    label: '结案',
    from: ['announced'],
    to: 'closed',
    by: itsHandler,
    form: forms.close,
    stamps: ['closedOn'],
    signedBy: [headOfItsOffice, deputy],
    unless: everyRule(consequencesAreDone, doubleCheckIsClosed, caseWasReflectedOn),
    basis: bases.close,
  },
} satisfies Record<string, Step<CaseState>>
