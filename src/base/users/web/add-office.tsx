/** A new office of the commission, or a dispatched group. */
import { Input, Modal, Radio } from 'antd'
import { useState } from 'react'
import { houseContract } from '../../../kit/house-contract.ts'
import { askAgain, useDo } from '../../../web/ask.ts'
import { useNames } from '../../../web/house.tsx'
import { Trouble } from '../../../web/said.tsx'
import { useTell } from '../../../web/use-tell.ts'
import { userContract } from '../contract.ts'

type Kind = '室' | '派驻机构'
const kinds: Kind[] = ['室', '派驻机构']

export const AddOffice = ({ close }: { close: () => void }) => {
  const tell = useTell()
  const names = useNames()
  const [name, setName] = useState('')
  const [kind, setKind] = useState<Kind>('室')
  const add = useDo(userContract.addOffice, () => askAgain(houseContract.directory))
  const submit = (): void => {
    const done = (): void => {
      tell.done(`已增设“${name.trim()}”`)
      close()
    }
    add.mutate({ body: { name: name.trim(), kind } }, { onSuccess: done })
  }
  return (
    <Modal
      title="增设机构"
      open
      onCancel={close}
      okText="增设"
      okButtonProps={{ loading: add.isPending, disabled: name.trim() === '' }}
      onOk={submit}
    >
      <div className="stack">
        <p className="small soft">现有：{names.offices.map((office) => office.name).join('、')}</p>
        <div className="labelled">
          <label htmlFor="office-name">名称</label>
          <Input id="office-name" maxLength={100} value={name} onChange={(event) => setName(event.target.value)} />
        </div>
        <Radio.Group aria-label="类别" options={kinds} value={kind} onChange={(event) => setKind(event.target.value)} />
        {add.error && <Trouble error={add.error} />}
      </div>
    </Modal>
  )
}
