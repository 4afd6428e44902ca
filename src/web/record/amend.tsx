/** 更正: what was registered is put right, with a reason; before and after stay in the trail. */
import { Button, Drawer, Input } from 'antd'
import { useState } from 'react'
import type { Values } from '../../kit/who.ts'
import { useDo } from '../ask.ts'
import { faultsSaid, otherReasons } from '../form/faults.ts'
import { FieldsIn } from '../form/fields.tsx'
import { useUnsaved } from '../form/unsaved.ts'
import { useForm } from '../form/use-form.ts'
import { contractOf } from '../house.tsx'
import { Reasons } from '../said.tsx'
import { useTell } from '../use-tell.ts'
import { amendable } from './amendable.ts'
import { type EditedLines, LineEditors, linesOfPage } from './line-editors.tsx'
import { useMeanwhile, useReplace } from './open-record.ts'
import type { Shown } from './shown.ts'

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? '') === JSON.stringify(b ?? '')

/** Only what differs is sent; what was emptied is sent as nothing. */
const changed = (values: Values, before: Values): Values =>
  Object.fromEntries(
    Object.entries(values)
      .filter(([name, value]) => !same(value, before[name]))
      .map(([name, value]) => [name, value === '' ? null : value]),
  )

const Why = ({ why, setWhy, lacks }: { why: string; setWhy: (why: string) => void; lacks: boolean }) => (
  <div className="field why-field">
    <label htmlFor="amend-why">
      更正理由<span className="must">*</span>
    </label>
    <Input.TextArea
      id="amend-why"
      autoSize={{ minRows: 2, maxRows: 5 }}
      maxLength={500}
      value={why}
      {...(lacks ? { status: 'error' as const, 'aria-invalid': true } : {})}
      onChange={(event) => setWhy(event.target.value)}
    />
    {lacks && <p className="fault">请写明更正理由</p>}
  </div>
)

const useAmending = ({ area, page, close }: Shown & { close: () => void }) => {
  const fields = amendable(area)
  const before = Object.fromEntries(fields.map(({ name }) => [name, page.values[name]]))
  const form = useForm(before)
  const [lines, setLines] = useState<EditedLines>(() => linesOfPage(area, page))
  const [why, setWhy] = useState('')
  const [lacks, setLacks] = useState(false)
  const tell = useTell()
  const replace = useReplace(area)
  const meanwhile = useMeanwhile(area)
  const amend = useDo(contractOf(area).amend)
  const values = changed(form.values, before)
  const linesChanged = !area.procedure && !same(lines, linesOfPage(area, page))
  const isChanged = Object.keys(values).length > 0 || linesChanged
  const submit = (): void => {
    setLacks(why.trim() === '')
    if (why.trim() === '' || !isChanged) return
    amend.mutate(
      { params: { id: page.id }, body: { version: page.version, values, why: why.trim(), ...(linesChanged ? { lines } : {}) } },
      {
        onSuccess: (after) => {
          tell.done('已更正，更正前后的内容已留痕')
          close()
          replace(after)
        },
        onError: meanwhile,
      },
    )
  }
  return { fields, form, lines, setLines, why, setWhy, lacks, amend, submit, isChanged }
}

export const Amend = ({ area, page, close }: Shown & { close: () => void }) => {
  const { fields, form, lines, setLines, why, setWhy, lacks, amend, submit, isChanged } = useAmending({ area, page, close })
  const names = fields.map(({ name }) => name)
  const rest = otherReasons(amend.error, names)
  useUnsaved(isChanged && !amend.isPending && !amend.isSuccess)
  return (
    <Drawer
      title="更正"
      size={720}
      open
      onClose={close}
      mask={{ closable: false }}
      footer={
        <div className="dialog-foot">
          <span className="grow small soft">{area.procedure ? '由办理步骤产生的内容不在这里更正。' : ''}</span>
          <Button onClick={close}>取消</Button>
          <Button type="primary" onClick={submit} loading={amend.isPending} disabled={!isChanged}>
            更正
          </Button>
        </div>
      }
    >
      <div className="stack">
        {amend.error && (
          <div className="trouble" role="alert">
            <strong>没有办成：</strong>
            {rest.length > 0 ? <Reasons reasons={rest} /> : amend.error.message}
          </div>
        )}
        <FieldsIn fields={fields} values={form.values} set={form.set} faults={faultsSaid(amend.error, names)} />
        {!area.procedure && <LineEditors area={area} lines={lines} change={setLines} />}
        <Why why={why} setWhy={setWhy} lacks={lacks} />
      </div>
    </Drawer>
  )
}
