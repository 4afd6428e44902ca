/** The states of a clue, in the order that it goes through them. */
import type { State } from '../../kit/procedure/procedure.ts'

export const clueStates = {
  received: { label: '待分办' },
  assigned: { label: '待提处置意见' },
  inquired: { label: '谈话函询中' },
  answered: { label: '谈话函询后待再处置' },
  verifying: { label: '初步核实中' },
  shelved: { label: '暂存待查' },
  closed: { label: '已了结', end: true },
  filed: { label: '已转立案', end: true },
  passedOn: { label: '已移送有关党组织', end: true },
  movedUp: { label: '已转报上级', end: true },
} satisfies Record<string, State>

export type ClueState = keyof typeof clueStates
