/** A flow chart drawn from the places that the server reckoned: states, the steps between them, who signs each. */
import type { ReactNode } from 'react'
import type { Answer } from '../kit/contract.ts'
import type { houseContract } from '../kit/house-contract.ts'
import './flow-chart.css'

type Placed = Answer<typeof houseContract.chart>
type Node = Placed['nodes'][number]
type Arrow = Placed['arrows'][number]
type Point = Arrow['points'][number]

const LETTERS = 13
const LABEL_LINE = 14

/** Words broken where they fit, as the server reserved the place for them. */
const lined = (label: string): string[] => label.match(new RegExp(`.{1,${LETTERS}}`, 'gu')) ?? []

const CORNER = 6
const towards = (from: Point, to: Point): Point => {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  const reach = Math.min(CORNER, length / 2) / (length || 1)
  return { x: from.x + (to.x - from.x) * reach, y: from.y + (to.y - from.y) * reach }
}

/** Right-angled lines with softened corners. */
const pathOf = (points: readonly Point[]): string =>
  points
    .map((point, i) => {
      const [before, after] = [points[i - 1], points[i + 1]]
      if (!before) return `M${point.x} ${point.y}`
      if (!after) return `L${point.x} ${point.y}`
      const [start, end] = [towards(point, before), towards(point, after)]
      return `L${start.x} ${start.y}Q${point.x} ${point.y} ${end.x} ${end.y}`
    })
    .join('')

const inWords = ({ label, signers }: Arrow): string => (signers.length > 0 ? `${label}（${signers.join(' → ')} 签批）` : label)

const ArrowDrawn = ({ arrow, passed }: { arrow: Arrow; passed: boolean }) => (
  <g className={passed ? 'flow passed' : 'flow'}>
    <title>{inWords(arrow)}</title>
    <path d={pathOf(arrow.points)} markerEnd={passed ? 'url(#tip-passed)' : 'url(#tip)'} />
    {arrow.at && (
      <text x={arrow.at.x} y={arrow.at.y + 11} className={arrow.signers.length > 0 ? 'signed' : undefined}>
        {lined(arrow.label).map((line, i) => (
          <tspan key={line} x={arrow.at?.x} dy={i === 0 ? 0 : LABEL_LINE}>
            {line}
          </tspan>
        ))}
      </text>
    )}
  </g>
)

const NodeDrawn = ({ node, standing }: { node: Node; standing: string }) => (
  <g className={`node ${node.kind} ${standing}`}>
    <rect x={node.x} y={node.y} width={node.width} height={node.height} rx={node.kind === 'state' ? 4 : node.height / 2} />
    <text className="name" x={node.x + node.width / 2} y={node.y + node.height / 2 + 4.5}>
      {node.label}
    </text>
  </g>
)

const Tip = ({ id, passed }: { id: string; passed: boolean }) => (
  <marker id={id} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto-start-reverse">
    <path className={passed ? 'tip passed' : 'tip'} d="M0 0.8L7.4 4L0 7.2z" />
  </marker>
)

type Given = {
  placed: Placed
  label: string
  /** The state in which the record is. */
  at?: string
  /** States that it was in, and the arrows between them as `from to`. */
  been?: ReadonlySet<string>
  gone?: ReadonlySet<string>
  children?: ReactNode
}

const MARGIN = 12
const NOBODY: ReadonlySet<string> = new Set()

export const FlowChart = ({ placed, label, at, been = NOBODY, gone = NOBODY }: Given) => {
  const standing = (id: string): string => (id === at ? 'here' : been.has(id) ? 'been' : '')
  const width = placed.width + 2 * MARGIN
  const height = placed.height + 2 * MARGIN
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a chart that scrolls must be reached by the keyboard
    <section className="flow-frame" tabIndex={0} aria-label={label}>
      <svg
        role="img"
        aria-label={`${label}：${placed.nodes.map((node) => node.label).join('、')}`}
        viewBox={`${-MARGIN} ${-MARGIN} ${width} ${height}`}
        width={width}
        height={height}
      >
        <defs>
          <Tip id="tip" passed={false} />
          <Tip id="tip-passed" passed />
        </defs>
        {placed.arrows.map((arrow) => (
          <ArrowDrawn key={`${arrow.from} ${arrow.to}`} arrow={arrow} passed={gone.has(`${arrow.from} ${arrow.to}`)} />
        ))}
        {placed.nodes.map((node) => (
          <NodeDrawn key={node.id} node={node} standing={standing(node.id)} />
        ))}
      </svg>
    </section>
  )
}
