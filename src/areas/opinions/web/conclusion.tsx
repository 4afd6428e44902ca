/** The conclusion on one person: what the machine proposes, taken as it is or changed with a reason. */
import { Button } from 'antd'
import { useState } from 'react'
import type { RecordPage } from '../../../kit/record-page.ts'
import { fieldsOf } from '../../../kit/record/fields.ts'
import { useDo } from '../../../web/ask.ts'
import { faultsSaid, filled, otherReasons } from '../../../web/form/faults.ts'
import { FieldsIn } from '../../../web/form/fields.tsx'
import { contractOf } from '../../../web/house.tsx'
import { useMeanwhile, useReplace } from '../../../web/record/open-record.ts'
import { Reasons } from '../../../web/said.tsx'
import { useTell } from '../../../web/use-tell.ts'
import { opinions } from '../area.ts'
import { forms } from '../forms.ts'
import type { PersonLine } from './which.ts'

type Given = { page: RecordPage; line: PersonLine; decided: () => void }

const fields = fieldsOf(forms.decide)
const names = fields.map(({ name }) => name)

/** What stands already, else what is proposed. */
const beginning = (line: PersonLine) => ({
  conclusion: line.conclusion ?? line.proposal,
  wording: line.wording ?? line.proposedWording,
  reason: line.reason,
})

export const Decide = ({ page, line, decided }: Given) => {
  const [values, setValues] = useState<Record<string, unknown>>(() => beginning(line))
  const tell = useTell()
  const replace = useReplace(opinions)
  const meanwhile = useMeanwhile(opinions)
  const take = useDo(contractOf(opinions).step)
  const save = (): void =>
    take.mutate(
      { params: { id: page.id, step: 'decide' }, body: { version: page.version, lines: { [line.id]: filled(values) } } },
      {
        onSuccess: (after) => {
          tell.done(`已对${String(line.name)}作出结论`)
          replace(after)
          decided()
        },
        onError: meanwhile,
      },
    )
  const differs = values.conclusion !== line.proposal
  const shown = fields.filter(({ name }) => name !== 'reason' || differs)
  const rest = otherReasons(take.error, names)
  return (
    <form
      className="stack"
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={(event) => event.key === 'Enter' && event.ctrlKey && !event.nativeEvent.isComposing && save()}
    >
      <h3>作出结论</h3>
      {rest.length > 0 && (
        <div className="trouble" role="alert">
          <Reasons reasons={rest} />
        </div>
      )}
      <FieldsIn
        fields={shown}
        values={values}
        set={(name, value) => setValues((before) => ({ ...before, [name]: value }))}
        faults={faultsSaid(take.error, names)}
        proposed={{ conclusion: line.proposal }}
      />
      <div className="row">
        <Button type="primary" loading={take.isPending} onClick={save} title="Ctrl 加回车">
          {differs ? '按此作出结论' : '采用建议'}
        </Button>
        <span className="small soft">作出后到下一个尚无结论的人；呈批以前都可以改。</span>
      </div>
    </form>
  )
}
