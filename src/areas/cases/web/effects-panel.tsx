/** 处分影响期: for each person, what weighs from when to when, by which article, and how it comes to its end. */
import type { RecordPage } from '../../../kit/record-page.ts'
import { RuleMark } from '../../../web/basis.tsx'
import { useNames } from '../../../web/house.tsx'
import { effectsOf } from '../effects.ts'

type Effect = ReturnType<typeof effectsOf>[number]
type Person = RecordPage['lines'][string][number]

const Standing = ({ until, today }: { until: string | undefined; today: string }) => {
  if (!until) return <span className="mark">没有期限</span>
  return until < today ? <span className="mark done">已满</span> : <span className="mark soon">影响期内</span>
}

const Weighs = ({ effect: { weight, ending }, today }: { effect: Effect; today: string }) => (
  <li>
    <div className="row apart">
      <b>{weight.label}</b>
      <Standing until={weight.until} today={today} />
    </div>
    <div className="row wrap small soft">
      <span>{weight.until ? `${weight.from} 至 ${weight.until}` : `${weight.from} 起`}</span>
      <RuleMark basis={weight.basis} of={weight.label} />
    </div>
    {ending && (
      <p className="small soft">
        {ending.says} <RuleMark basis={ending.basis} of={ending.says} />
      </p>
    )}
  </li>
)

const OfPerson = ({ person, effects, today }: { person: Person; effects: Effect[]; today: string }) => (
  <>
    <h3>{String(person.name ?? '')}</h3>
    <ul className="limits">
      {effects.map((effect) => (
        <Weighs key={effect.weight.label} effect={effect} today={today} />
      ))}
    </ul>
  </>
)

export const Effects = ({ page }: { page: RecordPage }) => {
  const { today } = useNames()
  const said = (page.lines.persons ?? []).map((person) => ({ person, effects: effectsOf(person) })).filter(({ effects }) => effects.length > 0)
  if (said.length === 0) return null
  return (
    <section className="panel" aria-label="处分影响期">
      <h2>处分影响期</h2>
      <div className="stack">
        {said.map(({ person, effects }) => (
          <div key={person.id}>
            <OfPerson person={person} effects={effects} today={today} />
          </div>
        ))}
      </div>
    </section>
  )
}
