/** 办理过程: every step taken, the latest first, with what was said and who signed. What a ledger tells was never signed here. */
import type { TakenSaid } from '../../kit/record-page.ts'
import { RuleMark } from '../basis.tsx'
import { useNames } from '../house.tsx'
import { LedgerMark, StateMark } from '../marks.tsx'
import { Nothing } from '../said.tsx'
import { momentInWords } from '../words.ts'
import type { Shown } from './shown.ts'
import { Chain } from './signatures.tsx'
import { Submitted } from './submitted.tsx'
import { stepLabel, stepOf } from './step-words.ts'

const standings = { waiting: ['正在呈批', 'soon'], effective: undefined, returned: ['未生效', 'late'] } as const

const byWhom = (taken: TakenSaid, nameOf: (id: unknown) => string | undefined, byHouse: boolean): string => {
  if (taken.origin === 'ledger') return '据台账记载'
  if (byHouse) return '由系统根据其他事项的结果办理'
  return `${nameOf(taken.by) ?? '（不在名册）'}　${momentInWords(taken.takenAt)}`
}

const Taken = ({ area, page, taken }: Shown & { taken: TakenSaid }) => {
  const names = useNames()
  const step = stepOf(area, taken.step)
  const places = page.signatures.filter(({ stepId }) => stepId === taken.id)
  const standing = standings[taken.standing]
  const withdrawn = taken.standing === 'returned' && !places.some(({ verdict }) => verdict === 'returned')
  return (
    <li className={taken.standing}>
      <span className="day">{taken.day}</span>
      <div>
        <p className="row wrap">
          <b>{stepLabel(area, taken.step)}</b>
          {taken.standing === 'effective' && taken.from !== taken.to && <StateMark area={area.name} state={taken.to} />}
          {standing && <span className={`mark ${standing[1]}`}>{withdrawn ? '已撤回' : standing[0]}</span>}
          {taken.origin === 'ledger' && <LedgerMark />}
          {step?.basis && <RuleMark basis={step.basis} of={step.label} />}
        </p>
        <p className="small soft">{byWhom(taken, names.of, step?.byHouse ?? false)}</p>
        <Submitted area={area} page={page} taken={taken} />
        {places.length > 0 && !withdrawn && <Chain places={places} />}
      </div>
    </li>
  )
}

export const Course = ({ area, page }: Shown) =>
  page.taken.length === 0 ? (
    <Nothing says="还没有办理过" />
  ) : (
    <ol className="course panel">
      {page.taken.toReversed().map((taken) => (
        <Taken key={taken.id} area={area} page={page} taken={taken} />
      ))}
    </ol>
  )
