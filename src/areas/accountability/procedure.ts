/** 问责 (P11): its states, its steps in five parts, and its limits. Of the regulations of 2019 the articles are known from memory, and say so. */
import { procedure } from '../../kit/procedure/procedure.ts'
import { appealing } from './appealing.ts'
import { bases } from './bases.ts'
import { handlingWays } from './codes.ts'
import { deciding } from './deciding.ts'
import { executing } from './executing.ts'
import { inquiring } from './inquiring.ts'
import { opening } from './opening.ts'
import { accountabilityStates } from './states.ts'
import { deputy } from './who.ts'

const over: ('drop' | 'exempt' | 'exemptWithParty' | 'turnDown')[] = ['drop', 'exempt', 'exemptWithParty', 'turnDown']

export const accountabilityProcedure = procedure({
  name: 'accountability',
  label: '问责',
  states: accountabilityStates,
  steps: { ...opening, ...inquiring, ...deciding, ...executing, ...appealing },
  limits: {
    takeUp: {
      label: '研究是否启动问责',
      term: { days: 30 },
      starts: ['propose', 'openOnFact'],
      ends: ['start', 'startWithParty', 'startByGroup', 'decline', 'joinCase'],
      basis: bases.takeUp,
    },
    inquire: {
      label: '查明事实并见面',
      term: { months: 2 },
      starts: ['start', 'startWithParty', 'startByGroup', 'inquireMore'],
      ends: ['showFacts', ...over],
      extendable: { term: { months: 1 }, times: 1, by: deputy, basis: bases.inquiry },
      basis: bases.inquiry,
    },
    announce: {
      label: '送达并宣布决定',
      term: { days: 15 },
      starts: ['decide', 'decideWithParty', 'adopt'],
      ends: ['announce'],
      basis: bases.announcement,
    },
    criticise: {
      label: '收到书面检讨',
      term: { months: 1 },
      starts: ['announce'],
      ends: ['criticise', 'revoke'],
      only: { kind: ['干部'] },
      basis: bases.criticism,
    },
    examine: {
      label: '收到书面检查',
      term: { months: 1 },
      starts: ['announce'],
      ends: ['criticise', 'revoke'],
      only: { way: ['检查'] },
      basis: bases.criticism,
    },
    formalities: {
      label: '办理职务、工资等变更手续',
      term: { months: 1 },
      starts: ['adopt'],
      ends: ['formalities', 'close', 'revoke'],
      only: { way: handlingWays },
      basis: bases.execution,
    },
    publish: {
      label: '公开或者决定不公开',
      term: { days: 30 },
      starts: ['announce'],
      ends: ['publish', 'keepUnpublished', 'revoke'],
      basis: bases.publication,
    },
    settle: {
      label: '作出申诉决定',
      term: { months: 1 },
      starts: ['appeal'],
      ends: ['settle', 'settleWithParty', 'noteAppeal', 'revoke'],
      basis: bases.appeal,
    },
  },
})
