/** 党风廉政意见回复 (P13): its states, its steps in two parts, and its limits. None of the limits is of national law. */
import { procedure } from '../../kit/procedure/procedure.ts'
import { answering } from './answering.ts'
import { bases } from './bases.ts'
import { replying } from './replying.ts'
import { opinionStates } from './states.ts'
import { deputy } from './who.ts'

export const opinionProcedure = procedure({
  name: 'opinion',
  label: '党风廉政意见回复',
  states: opinionStates,
  steps: { ...answering, ...replying },
  limits: {
    reply: {
      label: '回函',
      term: { workdays: 10 },
      starts: ['register'],
      ends: ['reply', 'sendBack', 'recall'],
      stopsIn: ['awaitingMore'],
      extendable: { term: { workdays: 5 }, times: 1, by: deputy, basis: bases.term },
      basis: bases.term,
    },
    match: {
      label: '比对名单',
      term: { workdays: 3 },
      starts: ['register', 'moreCame'],
      ends: ['finishMatching', 'askMore', 'sendBack', 'recall'],
      basis: bases.parts,
    },
    consult: {
      label: '会审',
      term: { workdays: 3 },
      starts: ['finishMatching'],
      ends: ['consult', 'consultWithGroup', 'recall'],
      basis: bases.parts,
    },
    draft: {
      label: '拟稿呈批',
      term: { workdays: 2 },
      starts: ['consult', 'consultWithGroup', 'redraft'],
      ends: ['submit', 'recall'],
      basis: bases.parts,
    },
    validity: { label: '回复有效期满，办结', term: { months: 3 }, starts: ['reply'], ends: ['close'], basis: bases.validity },
    review: {
      label: '复核新情况',
      term: { workdays: 3 },
      starts: ['arise'],
      ends: ['review', 'supplement', 'redraft', 'recall'],
      basis: bases.reviewing,
    },
  },
})
