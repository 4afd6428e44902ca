/** 纪检监察建议 (P12): its states, its steps in two parts, and its limits. None of the limits is of national law: each letter names its own day. */
import { procedure } from '../../kit/procedure/procedure.ts'
import { ownRule } from '../../law/statute.ts'
import { drafting } from './drafting.ts'
import { rectifying } from './rectifying.ts'
import { lookBackWindow } from './rules.ts'
import { recommendationStates } from './states.ts'

export const recommendationProcedure = procedure({
  name: 'recommendation',
  label: '纪检监察建议',
  states: recommendationStates,
  steps: { ...drafting, ...rectifying },
  limits: {
    reply: {
      label: '回复整改情况',
      term: { days: 60 },
      starts: ['serve'],
      ends: ['reply', 'insist', 'insistInParty'],
      until: 'replyDueOn',
      basis: ownRule('回复期限以建议书载明的为准，没有载明的自送达之日起六十日（全国没有统一期限）'),
    },
    check: {
      label: '核查整改情况',
      term: { days: 30 },
      starts: ['reply'],
      ends: ['check', 'sendBack', 'insist', 'insistInParty'],
      basis: ownRule('收到回复后三十日内核查'),
    },
    redo: {
      label: '重新整改并回复',
      term: { days: 30 },
      starts: ['sendBack', 'insist', 'insistInParty', 'reopen'],
      ends: ['reply'],
      until: 'redoDueOn',
      basis: ownRule('退回重整、重新启动的，按确定的日期回复，没有确定的三十日内回复'),
    },
    lookBack: { label: '回头看', term: { days: 90 }, starts: ['close'], ends: ['lookBack', 'reopen'], basis: lookBackWindow },
  },
})
