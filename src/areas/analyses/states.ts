/** The states of an analysis. */
import type { State } from '../../kit/procedure/procedure.ts'

export const analysisStates = {
  inHand: { label: '剖析中' },
  approved: { label: '成果运用中' },
  closed: { label: '剖析已办结', end: true },
} satisfies Record<string, State>

export type AnalysisState = keyof typeof analysisStates
