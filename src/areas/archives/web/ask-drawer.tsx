/** Asking to read one person's archive: what for, on which paper; the custodian reads at once. */
import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { fieldsOf } from '../../../kit/record/fields.ts'
import { useGo } from '../../../web/address.ts'
import { useDo } from '../../../web/ask.ts'
import { type Faults, faultsIn, faultsSaid, filled, noFaults, otherReasons } from '../../../web/form/faults.ts'
import { FieldsIn, showFirstFault } from '../../../web/form/fields.tsx'
import { useForm } from '../../../web/form/use-form.ts'
import { contractOf } from '../../../web/house.tsx'
import { Reasons } from '../../../web/said.tsx'
import { holdsAny, useMe } from '../../../web/session.tsx'
import { useTell } from '../../../web/use-tell.ts'
import { archives } from '../area.ts'
import { forms } from '../forms.ts'

export type Whose = { id: string; name: string }

const form = forms.ask.omit({ whoseId: true })
const fields = fieldsOf(form)
const names = fields.map(({ name }) => name)

const useAsking = (whose: Whose, keeps: boolean) => {
  const go = useGo()
  const tell = useTell()
  const given = useForm({})
  const [own, setOwn] = useState<Faults>({})
  const add = useDo(contractOf(archives).add)
  const submit = (): void => {
    const faults = faultsIn(form, given.values)
    setOwn(faults)
    if (!noFaults(faults)) {
      setTimeout(() => showFirstFault(faults))
      return
    }
    const body = { step: keeps ? 'take' : 'ask', form: { ...filled(given.values), whoseId: whose.id } }
    add.mutate(
      { body },
      {
        onSuccess: ({ id, number }) => {
          if (keeps) go('/archive/file', { request: id })
          else {
            tell.done(`已申请：${number}，批准后可以查阅`)
            go(`/archives/${id}`)
          }
        },
      },
    )
  }
  return { given, submit, add, faults: { ...faultsSaid(add.error, names), ...own }, rest: otherReasons(add.error, names) }
}

export const AskDrawer = ({ whose, close }: { whose: Whose; close: () => void }) => {
  const keeps = holdsAny(useMe(), ['clueOffice'])
  const { given, submit, add, faults, rest } = useAsking(whose, keeps)
  return (
    <Drawer
      title={`查阅${whose.name}的廉政档案`}
      size={560}
      open
      onClose={close}
      mask={{ closable: false }}
      footer={
        <div className="dialog-foot">
          <span className="grow small soft">{keeps ? '保管人当日查阅，查阅留痕。' : '呈分管副书记批准后，在批准的期限内查阅。'}</span>
          <Button onClick={close}>取消</Button>
          <Button type="primary" loading={add.isPending} onClick={submit}>
            {keeps ? '打开档案' : '申请'}
          </Button>
        </div>
      }
    >
      <form
        className="stack"
        onSubmit={(event) => event.preventDefault()}
        onKeyDown={(event) => event.key === 'Enter' && event.ctrlKey && !event.nativeEvent.isComposing && submit()}
      >
        {add.error && (
          <div className="trouble" role="alert">
            <strong>没有办成：</strong>
            {rest.length > 0 ? <Reasons reasons={rest} /> : add.error.message}
          </div>
        )}
        <FieldsIn fields={fields} values={given.values} set={given.set} faults={faults} />
      </form>
    </Drawer>
  )
}
