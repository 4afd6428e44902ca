/** 廉政档案查阅 (P14): asked for with a purpose, allowed for one person and some days; the custodian reads at once, with a purpose too. */
import { everyRule, procedure } from '../../kit/procedure/procedure.ts'
import { bases } from './bases.ts'
import { forms } from './forms.ts'
import { notTheirOwn, paperIsNamed, standsInNoRelation, untilInReach, upkeepIsTheCustodians } from './rules.ts'
import { requestStates } from './states.ts'
import { approver, custodian, itsApprover, itsReader, mayAsk } from './who.ts'

export const readingProcedure = procedure({
  name: 'archiveReading',
  label: '廉政档案查阅',
  states: requestStates,
  steps: {
    ask: {
      label: '申请查阅',
      from: 'nothing',
      to: 'requested',
      by: mayAsk,
      form: forms.ask,
      takerIs: 'applicantId',
      stamps: ['askedOn'],
      unless: everyRule(standsInNoRelation, paperIsNamed, upkeepIsTheCustodians),
      basis: bases.purpose,
    },
    take: {
      label: '保管人查阅',
      from: 'nothing',
      to: 'open',
      by: custodian,
      form: forms.take,
      takerIs: 'applicantId',
      stamps: ['askedOn'],
      unless: everyRule(standsInNoRelation, paperIsNamed),
      basis: bases.purpose,
    },
    approve: {
      label: '批准查阅',
      from: ['requested'],
      to: 'open',
      by: itsApprover,
      form: forms.approve,
      stamps: ['approvedOn'],
      unless: everyRule(notTheirOwn, untilInReach),
      basis: bases.approval,
    },
    decline: {
      label: '不予批准',
      from: ['requested'],
      to: 'declined',
      by: itsApprover,
      form: forms.decline,
      stamps: ['closedOn'],
      unless: notTheirOwn,
      basis: bases.approval,
    },
    withdraw: {
      label: '撤回申请',
      from: ['requested'],
      to: 'withdrawn',
      by: itsReader,
      form: forms.withdraw,
      stamps: ['closedOn'],
      optional: true,
      // To allow or to decline is the to-do, and it is not the applicant's.
      wanted: () => false,
      basis: bases.approval,
    },
    finish: { label: '查阅完毕', from: ['open'], to: 'done', by: itsReader, form: forms.finish, stamps: ['closedOn'], basis: bases.purpose },
    expire: { label: '期满收回', from: ['open'], to: 'expired', by: custodian, byHouse: true, stamps: ['closedOn'], basis: bases.period },
  },
  limits: {
    approve: {
      label: '批复查阅申请',
      term: { workdays: 3 },
      starts: ['ask'],
      ends: ['approve', 'decline', 'withdraw'],
      basis: bases.promptly,
    },
    read: {
      label: '在期限内查阅',
      term: { days: 7 },
      starts: ['approve', 'take'],
      ends: ['finish', 'expire'],
      until: 'untilDay',
      extendable: { term: { days: 7 }, times: 1, by: approver, basis: bases.longer },
      basis: bases.period,
    },
  },
})
