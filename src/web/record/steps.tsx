/** What may be done now, and what may not with the reasons and the articles against it. */
import { Button } from 'antd'
import { useState } from 'react'
import type { Area } from '../../kit/area.ts'
import type { StepOffered } from '../../kit/record-page.ts'
import { RuleMark } from '../basis.tsx'
import { Reasons } from '../said.tsx'
import type { Shown } from './shown.ts'
import { Signers } from './signers.tsx'
import { StepDialog } from './step-dialog.tsx'
import { stepLabel, stepOf } from './step-words.ts'

const StepRule = ({ area, name }: { area: Area; name: string }) => {
  const basis = stepOf(area, name)?.basis
  return basis && <RuleMark basis={basis} of={stepLabel(area, name)} />
}

const OpenStep = ({ area, step, take }: { area: Area; step: StepOffered; take: () => void }) => {
  const declared = stepOf(area, step.name)
  return (
    <li>
      <div className="row">
        <Button className="grow" type={declared?.optional ? 'default' : 'primary'} onClick={take}>
          {stepLabel(area, step.name)}
        </Button>
        <StepRule area={area} name={step.name} />
      </div>
      {step.signers.length > 0 && (
        <div className="step-about">
          <Signers signers={step.signers} />
        </div>
      )}
    </li>
  )
}

/** Steps closed for the very same reasons are told once. */
const byReasons = (steps: StepOffered[]): StepOffered[][] => [
  ...Map.groupBy(steps, (step) => step.reasons.map(({ text }) => text).join('；')).values(),
]

const ClosedSteps = ({ area, steps }: { area: Area; steps: StepOffered[] }) => (
  <ul className="closed-steps">
    {byReasons(steps).map((same) => (
      <li key={same[0]?.name}>
        <p className="row wrap">
          {same.map(({ name }) => (
            <span key={name} className="row tight">
              <b>{stepLabel(area, name)}</b>
              <StepRule area={area} name={name} />
            </span>
          ))}
        </p>
        <Reasons reasons={same[0]?.reasons ?? []} />
      </li>
    ))}
  </ul>
)

export const Steps = ({ area, page }: Shown) => {
  const [taking, take] = useState<string>()
  const open = page.steps.filter(({ reasons }) => reasons.length === 0)
  const closed = page.steps.filter(({ reasons }) => reasons.length > 0)
  const isFirst = ({ name }: StepOffered): number => (stepOf(area, name)?.optional ? 1 : 0)
  if (page.steps.length === 0) return null
  return (
    <section className="panel steps" aria-label="办理步骤">
      <h2>办理</h2>
      {open.length > 0 ? (
        <ul className="open-steps">
          {open
            .toSorted((a, b) => isFirst(a) - isFirst(b))
            .map((step) => (
              <OpenStep key={step.name} area={area} step={step} take={() => take(step.name)} />
            ))}
        </ul>
      ) : (
        <p className="soft">现在没有您可以办理的步骤。</p>
      )}
      {closed.length > 0 && (
        <details open={open.length === 0 || closed.length <= 3}>
          <summary>暂不能办理 {closed.length} 项及原因</summary>
          <ClosedSteps area={area} steps={closed} />
        </details>
      )}
      {taking && <StepDialog key={taking} area={area} page={page} name={taking} close={() => take(undefined)} />}
    </section>
  )
}
