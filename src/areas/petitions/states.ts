/** Where a petition can stand. */
export const petitionStates = {
  registered: { label: '待甄别' },
  screened: { label: '待分流' },
  toSendUp: { label: '待径送上级' },
  inHand: { label: '承办中' },
  assignedDown: { label: '交办中' },
  reported: { label: '交办已报结果' },
  forwarded: { label: '已转送' },
  kept: { label: '登记留存' },
  refused: { label: '不予受理' },
  sentUp: { label: '已径送上级', end: true },
  closed: { label: '已办结', end: true },
} as const

export type PetitionState = keyof typeof petitionStates
