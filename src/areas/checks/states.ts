/** The states of a double check. */
import type { State } from '../../kit/procedure/procedure.ts'

export const checkStates = {
  inHand: { label: '双查办理中' },
  closed: { label: '双查已办结', end: true },
  ended: { label: '双查已终止', end: true },
} satisfies Record<string, State>
