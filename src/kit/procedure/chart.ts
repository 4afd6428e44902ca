/** The flow chart of a procedure, as nodes and arrows: drawn on the page, printed as Mermaid in the handbook. */
import type { Procedure, Step } from './procedure.ts'
import { isMatrix } from './approval.ts'

export type ChartNode = { id: string; label: string; kind: 'start' | 'state' | 'end' }
export type ChartArrow = { from: string; to: string; label: string; steps: string[]; signers: string[] }
export type Chart = { nodes: ChartNode[]; arrows: ChartArrow[] }

const START = 'nothing'

export const signersInWords = (step: Step): string[] => {
  if (!step.signedBy) return []
  return isMatrix(step.signedBy) ? ['按对象层级审批'] : step.signedBy.map((who) => who.label)
}

const arrowsOf = (procedure: Procedure): ChartArrow[] => {
  const arrows = Object.entries(procedure.steps).flatMap(([name, step]) => {
    if (step.to === 'same') return []
    const from = step.from === 'nothing' ? [START] : step.from.filter((state) => state !== step.to)
    return from.map((state) => ({ from: state, to: step.to, label: step.label, steps: [name], signers: signersInWords(step) }))
  })
  const joined = Map.groupBy(arrows, (arrow) => `${arrow.from} ${arrow.to}`)
  return [...joined.values()].map((same) => ({
    ...(same[0] as ChartArrow),
    label: same.map((a) => a.label).join('／'),
    steps: same.flatMap((a) => a.steps),
    signers: [...new Set(same.flatMap((a) => a.signers))],
  }))
}

/** Steps between the same two states share an arrow; steps that stay in their state are no arrow. */
export const chartOf = (procedure: Procedure): Chart => ({
  nodes: [
    { id: START, label: '开始', kind: 'start' },
    ...Object.entries(procedure.states).map(([id, state]): ChartNode => ({ id, label: state.label, kind: state.end ? 'end' : 'state' })),
  ],
  arrows: arrowsOf(procedure),
})

const quoted = (text: string): string => text.replaceAll('"', "'")

export const mermaidOf = (procedure: Procedure): string => {
  const { nodes, arrows } = chartOf(procedure)
  const node = ({ id, label, kind }: ChartNode): string => (kind === 'state' ? `  ${id}["${quoted(label)}"]` : `  ${id}(["${quoted(label)}"])`)
  const arrow = ({ from, to, label, signers }: ChartArrow): string =>
    `  ${from} -->|"${quoted(label)}${signers.length > 0 ? `（${signers.join('→')}）` : ''}"| ${to}`
  return ['flowchart TD', ...nodes.map(node), ...arrows.map(arrow)].join('\n')
}
