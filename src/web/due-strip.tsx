/** How many records of each kind are late or soon due, as far as the reader may know; each opens its ledger so narrowed. */
import { Link } from '@tanstack/react-router'
import type { Area } from '../kit/area.ts'
import { useAsk } from './ask.ts'
import { contractOf, useHouse } from './house.tsx'
import { maySeeArea } from './menu-entries.ts'
import { useMe } from './session.tsx'
import { capped } from './words.ts'

const tones = { late: '逾期', soon: '七天内到期' } as const

const Count = ({ area, due }: { area: Area; due: 'late' | 'soon' }) => {
  const { data } = useAsk(contractOf(area).count, { query: { due } }, { freshFor: 60_000 })
  const says = `${tones[due]} ${data ? capped(data.count, data.capped) : '…'}`
  if (!data || data.count === 0) return <span className="faint">{says}</span>
  return (
    <Link to={`/${area.name}`} search={{ due } as never} className={`due ${due}`}>
      {says}
    </Link>
  )
}

export const DueStrip = () => {
  const me = useMe()
  const areas = useHouse().areas.filter((area) => area.procedure && maySeeArea(me, area))
  if (areas.length === 0) return null
  return (
    <section className="due-strip" aria-label="各类期限">
      {areas.map((area) => (
        <p key={area.name}>
          <strong>{area.label}</strong>
          <Count area={area} due="late" />
          <Count area={area} due="soon" />
        </p>
      ))}
    </section>
  )
}
