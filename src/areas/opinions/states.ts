/** The states of a request for opinions, in the order that it goes through them. */
import type { State } from '../../kit/procedure/procedure.ts'

export const opinionStates = {
  registered: { label: '待比对' },
  awaitingMore: { label: '待来函单位补充' },
  consulting: { label: '待会审' },
  drafting: { label: '拟稿中' },
  approved: { label: '待回函' },
  replied: { label: '回复有效期内' },
  closed: { label: '已办结', end: true },
  returned: { label: '已退回', end: true },
  recalled: { label: '来函已撤回', end: true },
} satisfies Record<string, State>

export type OpinionState = keyof typeof opinionStates

/** Until it has come to its end, whoever must stand aside from what it touches stands aside from it. */
export const inHand: readonly string[] = Object.entries(opinionStates).flatMap(([name, state]) => ('end' in state ? [] : [name]))
/** While the list may still be matched anew. */
export const matchable: readonly string[] = ['registered', 'consulting', 'drafting'] satisfies OpinionState[]
/** While something new about a person must be noticed. */
export const watched: readonly string[] = ['approved', 'replied'] satisfies OpinionState[]
