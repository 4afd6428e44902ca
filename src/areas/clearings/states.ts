/** The states of a clearing. */
import type { State } from '../../kit/procedure/procedure.ts'

export const clearingStates = {
  proposed: { label: '待报批' },
  approved: { label: '待澄清' },
  carriedOut: { label: '待本人反馈' },
  closed: { label: '已办结', end: true },
  declined: { label: '不予澄清', end: true },
} satisfies Record<string, State>

export type ClearingState = keyof typeof clearingStates
