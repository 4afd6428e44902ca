/** 谈话函询 (P03): asked by letter or in a talk, answered, reported and concluded in one of four ways. */
import { procedure } from '../../kit/procedure/procedure.ts'
import { asking } from './asking.ts'
import { bases } from './bases.ts'
import { concluding } from './concluding.ts'
import { inquiryStates } from './states.ts'

export const inquiryProcedure = procedure({
  name: 'inquiry',
  label: '谈话函询办理',
  states: inquiryStates,
  steps: { ...asking, ...concluding },
  limits: {
    start: {
      label: '发函、谈话或者委托谈话',
      term: { workdays: 5 },
      starts: ['open'],
      ends: ['issue', 'talk', 'entrust', 'stop'],
      basis: bases.start,
    },
    answer: { label: '被函询人书面说明', term: { workdays: 15 }, starts: ['serve'], ends: ['answer', 'stop'], basis: bases.letter },
    entrusted: {
      label: '受委托人谈话并反馈',
      term: { workdays: 15 },
      starts: ['entrust'],
      ends: ['hearBack', 'stop'],
      basis: bases.entrusted,
    },
    report: {
      label: '报谈话函询情况和处置意见',
      term: { months: 1 },
      starts: ['answer', 'talk', 'hearBack'],
      ends: ['accept', 'admonish', 'goOn', 'suspectFalse'],
      basis: bases.report,
    },
    reportUp: { label: '呈报上级认定诬告陷害', term: { workdays: 5 }, starts: ['suspectFalse'], ends: ['reportUp'], basis: bases.reportUp },
    feedBack: {
      label: '向本人发函反馈',
      term: { workdays: 10 },
      starts: ['accept', 'hearUpper'],
      ends: ['feedBack', 'reopen'],
      basis: bases.feedback,
    },
  },
})
