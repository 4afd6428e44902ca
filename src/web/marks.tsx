/** Small marked words: a state, a due day, where a record came from. */
import type { Day } from '../law/day.ts'
import { stateLabel, useArea, useNames } from './house.tsx'
import { dueInWords } from './words.ts'

export const StateMark = ({ area: name, state }: { area: string; state: string }) => {
  const area = useArea(name)
  const end = area?.procedure?.states[state]?.end
  return <span className={end ? 'mark end' : 'mark state'}>{stateLabel(area, state)}</span>
}

const signs = { late: '●', today: '◆', soon: '▲', calm: '', paused: '‖' }

/** A due day with its colour, its sign and its words; a limit that stands still says so. */
export const DueMark = ({ due, workdays, paused }: { due: Day; workdays?: number | undefined; paused?: boolean | undefined }) => {
  const { today } = useNames()
  const { urgency, says } = dueInWords(due, today, { workdays, paused })
  return (
    <span className={`due ${urgency}`} title={`期限 ${due}`}>
      {signs[urgency] && <span aria-hidden="true">{signs[urgency]} </span>}
      {says}
    </span>
  )
}

export const LedgerMark = ({ short }: { short?: boolean }) => (
  <span className="mark ledger" title="历史导入：由台账导入，此前的办理和签批不在本系统内">
    {short ? '历史' : '历史导入'}
  </span>
)
