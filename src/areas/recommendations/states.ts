/** The states of a recommendation, in the order that it goes through them. */
import type { State } from '../../kit/procedure/procedure.ts'

export const recommendationStates = {
  drafted: { label: '起草中' },
  approved: { label: '待编号制发' },
  issued: { label: '待送达' },
  served: { label: '待回复' },
  replied: { label: '待核查' },
  checked: { label: '待销号' },
  redoing: { label: '重新整改中' },
  refused: { label: '拒不采纳，责令改正中' },
  closed: { label: '已销号', end: true },
  settled: { label: '已回头看', end: true },
  dropped: { label: '不再制发', end: true },
} satisfies Record<string, State>

export type RecommendationState = keyof typeof recommendationStates
