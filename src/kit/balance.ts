/** How what came in is accounted for: what was received equals what was passed on, returned, sent elsewhere, closed, and is still open. */

/** The ways in which a record leaves the hands of those who received it. */
export const leavings = { handled: '转办成案', returned: '退回撤回', transferred: '转送转报', closed: '办结了结' } as const
export type Leaving = keyof typeof leavings

/** By state: how a record in it has left. A state that is not named is still open. */
export type Balance = Readonly<Record<string, Leaving>>

/** The columns of a day's account, in order; `astray` and `unowned` should be nought. */
export const accountColumns = {
  carried: '上年结转',
  received: '本年新收',
  ...leavings,
  open: '还在办理',
  difference: '差额',
  astray: '两处不符',
  unowned: '无人承办',
} as const
export type AccountColumn = keyof typeof accountColumns
export type Account = Record<AccountColumn, number>

/** What was kept of a day, part by part; a part that is not there is nought. The difference is worked out, never kept. */
export const accountOf = (parts: Readonly<Partial<Record<string, number>>>): Account => {
  const of = (part: AccountColumn): number => parts[part] ?? 0
  const came = of('carried') + of('received')
  const left = of('handled') + of('returned') + of('transferred') + of('closed') + of('open')
  return {
    carried: of('carried'),
    received: of('received'),
    handled: of('handled'),
    returned: of('returned'),
    transferred: of('transferred'),
    closed: of('closed'),
    open: of('open'),
    difference: came - left,
    astray: of('astray'),
    unowned: of('unowned'),
  }
}
