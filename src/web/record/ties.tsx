/** Where a record came from, what came of it, and what else concerns the same people. */
import { Link } from '@tanstack/react-router'
import type { Answer } from '../../kit/contract.ts'
import type { AreaContract } from '../../kit/area-contract.ts'
import { useAsk } from '../ask.ts'
import { contractOf, useHouse } from '../house.tsx'
import { StateMark } from '../marks.tsx'
import { Bones, Nothing, Trouble } from '../said.tsx'
import type { Shown } from './shown.ts'

type Tie = Answer<AreaContract['ties']>[number]

const heads = { from: '由来', to: '去向', person: '涉及同一人的其他记录' } as const

const TieSaid = ({ tie }: { tie: Tie }) => {
  const { areas } = useHouse()
  return (
    <li className="tie">
      <Link to={`/${tie.area}/${tie.id}`} className="clip" title={tie.title}>
        {tie.title}
      </Link>
      <span className="small soft">
        {areas.find((area) => area.name === tie.area)?.label}　{tie.number}　{tie.kind}
      </span>
      <StateMark area={tie.area} state={tie.state} />
    </li>
  )
}

/** What it came from or led to is told there, and not once more among what concerns the same people. */
const toldOnce = (ties: Tie[]): Tie[] => {
  const related = new Set(ties.filter(({ direction }) => direction !== 'person').map(({ id }) => id))
  return ties.filter(({ direction, id }) => direction !== 'person' || !related.has(id))
}

export const Ties = ({ area, page }: Shown) => {
  const ties = useAsk(contractOf(area).ties, { params: { id: page.id } })
  const said = ties.data && toldOnce(ties.data)
  if (ties.error) return <Trouble error={ties.error} retry={ties.refetch} />
  if (!said) return <Bones />
  if (said.length === 0) return <Nothing says="没有关联的记录">只列出您可以查看的记录。</Nothing>
  return (
    <div className="stack">
      {(['from', 'to', 'person'] as const).map((direction) => {
        const mine = said.filter((tie) => tie.direction === direction)
        return (
          mine.length > 0 && (
            <section key={direction} className="panel">
              <h2>{heads[direction]}</h2>
              <ul>
                {mine.map((tie) => (
                  <TieSaid key={`${tie.id}${tie.kind}`} tie={tie} />
                ))}
              </ul>
            </section>
          )
        )
      })}
    </div>
  )
}
