/** What was said when a step was taken: its form, and what it says of each line. */
import type { z } from 'zod'
import type { TakenSaid } from '../../kit/record-page.ts'
import { fieldsOf } from '../../kit/record/fields.ts'
import type { Values } from '../../kit/who.ts'
import { useAsk } from '../ask.ts'
import { contractOf, useNames } from '../house.tsx'
import { inWords } from '../values.ts'
import { calledBy } from './lines.tsx'
import type { Shown } from './shown.ts'
import { stepOf } from './step-words.ts'

export const FormSaid = ({ form, values }: { form: z.ZodObject; values: Values }) => {
  const names = useNames()
  const said = fieldsOf(form).flatMap((field) => {
    const says = inWords(field, values[field.name], names)
    return says === undefined ? [] : [{ field, says }]
  })
  return (
    said.length > 0 && (
      <dl className="said">
        {said.map(({ field, says }) => (
          <div key={field.name}>
            <dt>{field.label}</dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
    )
  )
}

/** What was said of the lines stands in the trail of the submission. */
const LinesSaid = ({ area, page, taken }: Shown & { taken: TakenSaid }) => {
  const history = useAsk(contractOf(area).history, { params: { id: page.id } }, { freshFor: 30_000 })
  const each = stepOf(area, taken.step)?.eachLine
  const submitted = history.data?.find(({ kind, what }) => kind === 'submit' && what.step === taken.step)
  const lines = (submitted?.what.lines ?? {}) as Record<string, Values>
  if (!each) return null
  return (page.lines[each.of] ?? [])
    .filter((line) => lines[line.id])
    .map((line) => (
      <div key={line.id} className="line-said">
        <b>{String(line[calledBy(area, each.of)] ?? '')}</b>
        <FormSaid form={each.form} values={lines[line.id] ?? {}} />
      </div>
    ))
}

export const Submitted = ({ area, page, taken }: Shown & { taken: TakenSaid }) => {
  const step = stepOf(area, taken.step)
  return (
    <>
      {step?.form && <FormSaid form={step.form} values={taken.form} />}
      {step?.eachLine && taken.origin === 'here' && taken.standing === 'waiting' && <LinesSaid area={area} page={page} taken={taken} />}
    </>
  )
}
