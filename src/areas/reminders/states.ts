/** The states of a reminder, in the order that it goes through them. */
import type { State } from '../../kit/procedure/procedure.ts'

export const reminderStates = {
  proposed: { label: '待呈批' },
  approved: { label: '待谈话' },
  held: { label: '待跟踪' },
  closed: { label: '已办结', end: true },
  dropped: { label: '不再谈话', end: true },
} satisfies Record<string, State>

export type ReminderState = keyof typeof reminderStates
