/** The states of accountability, in the order that it goes through them. */
import type { State } from '../../kit/procedure/procedure.ts'

export const accountabilityStates = {
  proposed: { label: '待启动' },
  inquiring: { label: '问责调查中' },
  shown: { label: '待听取陈述申辩' },
  heard: { label: '待核定宽严' },
  weighed: { label: '待集体研究' },
  recommended: { label: '待有权机关决定' },
  decided: { label: '待送达宣布' },
  announced: { label: '执行中' },
  closed: { label: '已办结', end: true },
  declined: { label: '不予启动', end: true },
  joined: { label: '并入案件办理', end: true },
  dropped: { label: '事实不成立，终结', end: true },
  exempted: { label: '不予或者免予问责', end: true },
  revoked: { label: '决定已撤销', end: true },
} satisfies Record<string, State>

export type AccountabilityState = keyof typeof accountabilityStates
