/** The states of a case, in the order that it goes through them. */
import type { State } from '../../kit/procedure/procedure.ts'

export const caseStates = {
  proposed: { label: '待立案' },
  investigating: { label: '审查调查中' },
  submitted: { label: '待审理受理' },
  onTrial: { label: '审理中' },
  supplementing: { label: '退回补充中' },
  tried: { label: '待处分决定' },
  decided: { label: '待宣布' },
  announced: { label: '待执行结案' },
  closed: { label: '已结案', end: true },
  withdrawn: { label: '已撤案', end: true },
  notFiled: { label: '不予立案', end: true },
} satisfies Record<string, State>

export type CaseState = keyof typeof caseStates
/** Before there is a decision. */
export const running = ['proposed', 'investigating', 'submitted', 'onTrial', 'supplementing', 'tried'] as const satisfies CaseState[]
export const afterDecision = ['decided', 'announced'] as const satisfies CaseState[]
