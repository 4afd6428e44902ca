/** A step opened by its name: who takes and signs it, what it asks, which limits it starts and ends, the rule and its wording. */
import { Popover } from 'antd'
import type { Area } from '../kit/area.ts'
import { signersInWords } from '../kit/procedure/chart.ts'
import { limitInWords } from '../kit/procedure/matrix.ts'
import type { Procedure, Step } from '../kit/procedure/procedure.ts'
import { fieldsOf } from '../kit/record/fields.ts'
import { standingLabel } from '../law/statute.ts'
import { articleText, cite } from '../law/statutes.ts'

const fieldsAsked = (area: Area, { form, eachLine, addsLine }: Step): string =>
  [form, eachLine?.form, addsLine ? area.lines?.[addsLine]?.record : undefined]
    .flatMap((each) => (each ? fieldsOf(each) : []))
    .filter(({ madeByHouse }) => !madeByHouse)
    .map(({ label, required }) => (required ? label : `${label}（可不填）`))
    .join('、')

const limitsWith = ({ limits }: Procedure, name: string, side: 'starts' | 'ends'): string =>
  Object.values(limits)
    .filter((limit) => limit[side].includes(name))
    .map((limit) => `${limit.label}（${limitInWords(limit)}）`)
    .join('、')

const rows = (area: Area, procedure: Procedure, name: string, step: Step): [string, string][] =>
  (
    [
      ['由谁办理', step.byHouse ? '系统' : step.by.label],
      ['依次签批', signersInWords(step).join(' → ')],
      ['须填写', fieldsAsked(area, step)],
      ['起算期限', limitsWith(procedure, name, 'starts')],
      ['终止期限', limitsWith(procedure, name, 'ends')],
    ] as [string, string][]
  ).filter(([, says]) => says !== '')

const Told = ({ area, procedure, name, step }: Given) => {
  const text = step.basis && articleText(step.basis)
  return (
    <dl className="step-told">
      {rows(area, procedure, name, step).map(([what, says]) => (
        <div key={what}>
          <dt>{what}</dt>
          <dd>{says}</dd>
        </div>
      ))}
      {step.basis && (
        <div>
          <dt>依据</dt>
          <dd>
            {cite(step.basis)}
            <p>{text?.says}</p>
            {text && <p className="small soft">{standingLabel[text.standing]}</p>}
          </dd>
        </div>
      )}
    </dl>
  )
}

type Given = { area: Area; procedure: Procedure; name: string; step: Step }

export const StepTold = (given: Given) => (
  <Popover trigger="click" content={<Told {...given} />} title={given.step.label} styles={{ root: { maxWidth: 520 } }}>
    <button type="button" className="plain">
      {given.step.label}
    </button>
  </Popover>
)
