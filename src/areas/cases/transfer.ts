/** 移送检察机关 (P08): who is transferred, what the procuratorate sends back, and what it does not prosecute. */
import { everyRule, type Step } from '../../kit/procedure/procedure.ts'
import type { Values } from '../../kit/who.ts'
import { supervisionRules } from '../../law/statutes/supervision-rules.ts'
import { bases } from './bases.ts'
import { forms } from './forms.ts'
import { afterDecision, type CaseState } from './states.ts'
import {
  FOURTH,
  returnIsOpen,
  returnsAreLeft,
  someoneIsTransferred,
  someoneWasTransferred,
  transferIsTheFourth,
  wasNotProsecuted,
} from './transfer-rules.ts'
import { clueOffice, committee, deputy, secretary } from './who.ts'

const rule = supervisionRules.article

/** Whoever is transferred after their sanction is of the fourth form from then on. */
const fourth = (given: Values): Values => (given.transfer === true ? { form: FOURTH } : {})

/** The procuratorate may take longer than the case. */
const everAfter: CaseState[] = ['tried', ...afterDecision, 'closed']

export const transfer = {
  transfer: {
    label: '移送检察机关',
    from: [...afterDecision],
    to: 'same',
    by: clueOffice,
    form: forms.transfer,
    eachLine: { of: 'persons', form: forms.transferDecided },
    on: 'transferredOn',
    stamps: ['transferredOn'],
    proposes: fourth,
    signedBy: [deputy, secretary],
    unless: everyRule(someoneIsTransferred, transferIsTheFourth),
    optional: true,
    basis: rule(57),
  },
  transferFirst: {
    label: '先行移送检察机关（处分决定以前）',
    from: ['tried'],
    to: 'same',
    by: clueOffice,
    form: forms.transferFirst,
    eachLine: { of: 'persons', form: forms.transferPerson },
    on: 'transferredOn',
    stamps: ['transferredOn'],
    signedBy: [deputy, secretary, committee],
    unless: someoneIsTransferred,
    optional: true,
    basis: bases.toParty,
  },
  returnedByProcuratorate: {
    label: '检察机关退回补充调查',
    from: everAfter,
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
    from: everAfter,
    to: 'same',
    by: clueOffice,
    form: forms.resubmitToProcuratorate,
    on: 'resubmittedOn',
    unless: returnIsOpen,
    optional: true,
    basis: bases.supplement,
  },
  recordNonProsecution: {
    label: '登记不起诉决定',
    from: everAfter,
    to: 'same',
    by: clueOffice,
    form: forms.recordNonProsecution,
    on: 'receivedOn',
    unless: someoneWasTransferred,
    optional: true,
    basis: bases.nonProsecution,
  },
  askReconsideration: {
    label: '提请上一级检察机关复议',
    from: everAfter,
    to: 'same',
    by: clueOffice,
    form: forms.askReconsideration,
    on: 'askedOn',
    signedBy: [deputy, secretary],
    unless: wasNotProsecuted,
    optional: true,
    basis: bases.nonProsecution,
  },
  acceptNonProsecution: {
    label: '同意不起诉决定，不提请复议',
    from: everAfter,
    to: 'same',
    by: clueOffice,
    form: forms.acceptNonProsecution,
    signedBy: [deputy, secretary],
    unless: wasNotProsecuted,
    optional: true,
    basis: bases.nonProsecution,
  },
} satisfies Record<string, Step<CaseState>>
