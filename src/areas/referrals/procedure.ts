/** 问题通报：拟稿、发出、签收、反馈结果、核对；对方可以退回. */
import { z } from 'zod'
import { procedure } from '../../kit/procedure/procedure.ts'
import { text } from '../../kit/record/field.ts'
import { ownRule } from '../../law/statute.ts'
import { committeeRegulations } from '../../law/statutes/work-regulations.ts'
import { Referral } from './record.ts'
import { afterIssue, dueDayAhead, systemsAreCounted } from './rules.ts'
import { conductOffice, deputy } from './who.ts'

const { shape } = Referral
const basis = committeeRegulations.article(34)
const byOffice = { by: conductOffice, basis }
const reasoned = z.object({ reason: text('理由') })
const sent = z.object({ dueOn: shape.dueOn.unwrap().meta({ help: '请接收单位在这一天前反馈' }) })
const received = z.object({ receivedOn: shape.receivedOn.unwrap() })
const reported = z.object({
  reportedOn: shape.reportedOn.unwrap(),
  outcomeKind: shape.outcomeKind.unwrap(),
  outcome: shape.outcome.unwrap(),
  systemsMade: shape.systemsMade,
})

export const referralProcedure = procedure({
  name: 'referral',
  label: '问题通报',
  states: {
    drafted: { label: '待发出' },
    issued: { label: '待签收' },
    received: { label: '办理中' },
    reported: { label: '待核对结果' },
    returned: { label: '对方已退回' },
    closed: { label: '已办结', end: true },
    dropped: { label: '不再通报', end: true },
  },
  steps: {
    draft: { label: '拟稿', from: 'nothing', to: 'drafted', form: Referral.pick({ unitId: true, finding: true }), ...byOffice },
    issue: {
      label: '发出',
      from: ['drafted'],
      to: 'issued',
      form: sent,
      stamps: ['issuedOn'],
      signedBy: [deputy],
      unless: dueDayAhead,
      ...byOffice,
    },
    receive: { label: '签收', from: ['issued'], to: 'received', form: received, on: 'receivedOn', unless: afterIssue, ...byOffice },
    handBack: { label: '对方退回', from: ['issued', 'received'], to: 'returned', form: reasoned, optional: true, ...byOffice },
    redirect: { label: '改送其他单位', from: ['returned'], to: 'drafted', form: Referral.pick({ unitId: true, finding: true }), ...byOffice },
    drop: { label: '不再通报', from: ['drafted', 'returned'], to: 'dropped', form: reasoned, signedBy: [deputy], optional: true, ...byOffice },
    report: { label: '收到反馈', from: ['received'], to: 'reported', form: reported, on: 'reportedOn', unless: systemsAreCounted, ...byOffice },
    askMore: { label: '结果不实，退回补办', from: ['reported'], to: 'received', form: reasoned, signedBy: [deputy], optional: true, ...byOffice },
    accept: {
      label: '核对属实，办结',
      from: ['reported'],
      to: 'closed',
      form: z.object({ checked: text('核对情况') }),
      stamps: ['closedOn'],
      signedBy: [deputy],
      ...byOffice,
    },
  },
  limits: {
    receive: { label: '签收', term: { workdays: 5 }, starts: ['issue'], ends: ['receive', 'handBack'], basis: ownRule('发出后五个工作日内签收') },
    report: {
      label: '反馈办理结果',
      term: { days: 60 },
      starts: ['receive', 'askMore'],
      ends: ['report', 'handBack'],
      until: 'dueOn',
      basis: ownRule('按通报载明的日期反馈'),
    },
  },
})
