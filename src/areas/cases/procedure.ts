/** 审查调查案件办理 (P05–P08): its states, its steps in five parts, and its limits. */
import { procedure } from '../../kit/procedure/procedure.ts'
import { aftermath } from './aftermath.ts'
import { bases } from './bases.ts'
import { investigation } from './investigation.ts'
import { afterReview } from './review-effects.ts'
import { caseStates } from './states.ts'
import { transfer } from './transfer.ts'
import { trial } from './trial.ts'
import { deputy, secretary } from './who.ts'

export const caseProcedure = procedure({
  name: 'case',
  label: '审查调查案件办理',
  states: caseStates,
  steps: { ...investigation, ...trial, ...aftermath, ...transfer, ...afterReview },
  limits: {
    disposal: {
      label: '作出处理决定',
      term: { months: 12 },
      starts: ['file'],
      // A ledger may close a case that was never decided.
      ends: ['decide', 'withdraw', 'close'],
      extendable: { term: { months: 6 }, times: 1, by: secretary, above: '上一级监察机关', basis: bases.disposal },
      basis: bases.disposal,
    },
    trial: {
      label: '审结',
      term: { months: 1 },
      starts: ['accept'],
      ends: ['concludeTrial', 'returnForAnew'],
      stopsIn: ['supplementing'],
      extendable: { term: { months: 1 }, times: 1, by: deputy, basis: bases.trial },
      basis: bases.trial,
    },
    talkAbove: {
      label: '与上级纪委沟通',
      term: { days: 3 },
      starts: ['decide'],
      ends: ['talkAbove'],
      only: { consultAbove: [true] },
      basis: bases.toParty,
    },
    submitToParty: {
      label: '报县委常委会审议',
      term: { days: 15 },
      starts: ['decide'],
      ends: ['submitToParty'],
      only: { overseenByParty: [true] },
      basis: bases.toParty,
    },
    announce: { label: '宣布处分决定', term: { months: 1 }, starts: ['decide'], ends: ['announce'], basis: bases.announcement },
    formalities: {
      label: '办理职务工资变更手续',
      term: { months: 1 },
      starts: ['decide'],
      ends: ['formalities'],
      only: { heavy: [true] },
      extendable: { term: { months: 5 }, times: 1, by: deputy, basis: bases.announcement },
      basis: bases.announcement,
    },
    execution: { label: '报告执行情况', term: { months: 6 }, starts: ['decide'], ends: ['reportExecution'], basis: bases.execution },
    recovery: {
      label: '执行追缴、没收、责令退赔',
      term: { months: 1 },
      starts: ['decide'],
      ends: ['recover'],
      only: { recovers: [true] },
      basis: bases.recovery,
    },
    transferredFirst: {
      label: '先行移送的，报县委常委会审议处分',
      term: { days: 15 },
      starts: ['transferFirst'],
      ends: ['submitToParty'],
      only: { tier: ['B1', 'B2'] },
      basis: bases.toParty,
    },
    quarter: {
      label: '季度汇总报告县委',
      term: { months: 3 },
      starts: ['reportExecution'],
      ends: ['reportQuarter'],
      until: 'quarterDueOn',
      only: { overseenByParty: [true] },
      basis: bases.quarter,
    },
    supplement: {
      label: '补充调查完毕',
      term: { months: 1 },
      starts: ['returnedByProcuratorate'],
      ends: ['resubmitToProcuratorate'],
      basis: bases.supplement,
    },
    reconsideration: {
      label: '对不起诉决定提请复议',
      term: { days: 30 },
      starts: ['recordNonProsecution'],
      ends: ['askReconsideration', 'acceptNonProsecution'],
      basis: bases.nonProsecution,
    },
    withdrawal: { label: '撤案报上一级备案', term: { workdays: 7 }, starts: ['withdraw'], ends: ['recordWithdrawal'], basis: bases.withdraw },
  },
})
