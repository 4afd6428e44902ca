/** Where the nodes and arrows of a flow chart stand: reckoned once for each procedure, here and not in the browser. */
import type { ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk.bundled.js'
import { type Chart, chartOf } from '../kit/procedure/chart.ts'
import type { Procedure } from '../kit/procedure/procedure.ts'

const LETTER = 13
const NODE_HEIGHT = 38

export type Placed = {
  width: number
  height: number
  nodes: (Chart['nodes'][number] & { x: number; y: number; width: number; height: number })[]
  arrows: { from: string; to: string; label: string; signers: string[]; points: { x: number; y: number }[]; at?: { x: number; y: number } }[]
}

const widthOf = (text: string): number => Math.max(84, [...text].length * LETTER + 28)

const graphOf = (chart: Chart): ElkNode => ({
  id: 'chart',
  layoutOptions: {
    'elk.algorithm': 'layered',
    'elk.direction': 'DOWN',
    'elk.layered.spacing.nodeNodeBetweenLayers': '46',
    'elk.spacing.nodeNode': '36',
    'elk.spacing.edgeLabel': '4',
    'elk.edgeRouting': 'ORTHOGONAL',
    'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  },
  children: chart.nodes.map((node) => ({ id: node.id, width: widthOf(node.label), height: NODE_HEIGHT })),
  edges: chart.arrows.map((arrow, i) => ({
    id: String(i),
    sources: [arrow.from],
    targets: [arrow.to],
    labels: [{ text: arrow.label, width: Math.min(150, [...arrow.label].length * 11), height: 14 * Math.ceil(([...arrow.label].length * 11) / 150) }],
  })),
})

const pointsOf = (edge: ElkExtendedEdge | undefined): { x: number; y: number }[] => {
  const section = edge?.sections?.[0]
  return section ? [section.startPoint, ...(section.bendPoints ?? []), section.endPoint] : []
}

const place = async (procedure: Procedure): Promise<Placed> => {
  const chart = chartOf(procedure)
  // Large, and wanted by none who does not look at a chart: loaded for the first of them.
  const { default: Elk } = await import('elkjs/lib/elk.bundled.js')
  const graph = await new Elk().layout(graphOf(chart))
  const edges = (graph.edges ?? []) as ElkExtendedEdge[]
  return {
    width: Math.ceil(graph.width ?? 0),
    height: Math.ceil(graph.height ?? 0),
    nodes: chart.nodes.map((node) => {
      const at = graph.children?.find((child) => child.id === node.id)
      return { ...node, x: at?.x ?? 0, y: at?.y ?? 0, width: at?.width ?? 0, height: at?.height ?? 0 }
    }),
    arrows: chart.arrows.map(({ from, to, label, signers }, i) => {
      const label0 = edges[i]?.labels?.[0]
      return { from, to, label, signers, points: pointsOf(edges[i]), ...(label0 ? { at: { x: label0.x ?? 0, y: label0.y ?? 0 } } : {}) }
    }),
  }
}

const placed = new WeakMap<Procedure, Promise<Placed>>()

export const placedChart = (procedure: Procedure): Promise<Placed> => {
  const known = placed.get(procedure) ?? place(procedure)
  placed.set(procedure, known)
  return known
}
