/** The states of a reading request. */
import type { State } from '../../kit/procedure/procedure.ts'

export const requestStates = {
  requested: { label: '待批准' },
  open: { label: '查阅中' },
  done: { label: '查阅完毕', end: true },
  expired: { label: '期满收回', end: true },
  declined: { label: '不予批准', end: true },
  withdrawn: { label: '已撤回', end: true },
} satisfies Record<string, State>
