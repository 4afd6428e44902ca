/** The states of an appeal, in the order that it goes through them. */
import type { State } from '../../kit/procedure/procedure.ts'

export const reviewStates = {
  registered: { label: '待受理' },
  inHand: { label: '复查中' },
  handedOver: { label: '已移送，待有权机关决定' },
  decided: { label: '待送达' },
  served: { label: '待办结' },
  closed: { label: '已办结', end: true },
  refused: { label: '不予受理', end: true },
  withdrawn: { label: '申诉人撤回', end: true },
} satisfies Record<string, State>

export type ReviewState = keyof typeof reviewStates
