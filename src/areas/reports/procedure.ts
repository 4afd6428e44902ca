/** 工作报告：起草、送审、核稿、审核签发；可以退回修改，签发后可以重新起草. */
import { z } from 'zod'
import { procedure } from '../../kit/procedure/procedure.ts'
import { text } from '../../kit/record/field.ts'
import { bases } from './bases.ts'
import { Report } from './record.ts'
import { checkedByAnother, daysRunForwards } from './rules.ts'
import { deputy, mayCheck, reportWriters, secretary } from './who.ts'

const reasoned = z.object({ reason: text('理由') })
const begun = Report.pick({ kind: true, name: true, fromDay: true, toDay: true })

export const reportProcedure = procedure({
  name: 'report',
  label: '工作报告',
  states: {
    drafting: { label: '起草中' },
    submitted: { label: '待核稿' },
    checked: { label: '待签发' },
    signed: { label: '已签发', end: true },
  },
  steps: {
    draft: {
      label: '起草',
      from: 'nothing',
      to: 'drafting',
      by: reportWriters,
      form: begun,
      takerIs: 'drafterId',
      unless: daysRunForwards,
      basis: bases.writing,
    },
    submit: { label: '送审', from: ['drafting'], to: 'submitted', by: reportWriters, basis: bases.writing },
    check: {
      label: '核稿通过',
      from: ['submitted'],
      to: 'checked',
      by: mayCheck,
      form: z.object({ checking: text('核稿情况') }),
      unless: checkedByAnother,
      basis: bases.checking,
    },
    sendBack: {
      label: '退回修改',
      from: ['submitted', 'checked'],
      to: 'drafting',
      by: mayCheck,
      form: reasoned,
      optional: true,
      basis: bases.checking,
    },
    issue: {
      label: '呈请签发',
      from: ['checked'],
      to: 'signed',
      by: reportWriters,
      stamps: ['signedOn'],
      signedBy: [deputy, secretary],
      basis: bases.issuing,
    },
    reopen: {
      label: '重新起草',
      from: ['signed'],
      to: 'drafting',
      by: reportWriters,
      form: reasoned,
      signedBy: [secretary],
      optional: true,
      basis: bases.reopening,
    },
  },
  limits: {},
})
