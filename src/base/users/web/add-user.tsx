/** Opening an account; its first password is shown once. */
import { Button, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { houseContract } from '../../../kit/house-contract.ts'
import { askAgain, useDo } from '../../../web/ask.ts'
import { sought } from '../../../web/form/choices.ts'
import { useNames } from '../../../web/house.tsx'
import { Trouble } from '../../../web/said.tsx'
import { userContract } from '../contract.ts'
import { ShownPassword } from './shown-password.tsx'

export const AddUser = ({ close }: { close: () => void }) => {
  const names = useNames()
  const [account, setAccount] = useState('')
  const [name, setName] = useState('')
  const [officeId, setOffice] = useState<string>()
  const add = useDo(userContract.addUser, () => askAgain(userContract.users, houseContract.directory))
  const submit = (): void => add.mutate({ body: { account: account.trim(), name: name.trim(), ...(officeId ? { officeId } : {}) } })
  if (add.data)
    return (
      <Modal title="账号已开设" open onCancel={close} footer={<Button onClick={close}>已记下，关闭</Button>}>
        <ShownPassword account={account.trim()} password={add.data.password} />
        <p className="soft">还没有任何角色，请安全管理员授予。</p>
      </Modal>
    )
  return (
    <Modal
      title="开设账号"
      open
      onCancel={close}
      okText="开设"
      okButtonProps={{ loading: add.isPending, disabled: account.trim() === '' || name.trim() === '' }}
      onOk={submit}
    >
      <div className="stack">
        <div className="labelled">
          <label htmlFor="new-name">姓名</label>
          <Input id="new-name" maxLength={50} value={name} onChange={(event) => setName(event.target.value)} />
        </div>
        <div className="labelled">
          <label htmlFor="new-account">账号（小写字母、数字、点、横线）</label>
          <Input id="new-account" maxLength={40} autoComplete="off" value={account} onChange={(event) => setAccount(event.target.value)} />
        </div>
        <div className="labelled">
          <label htmlFor="new-office">部门</label>
          <Select
            id="new-office"
            allowClear
            showSearch={{ filterOption: sought }}
            placeholder="可以不填"
            value={officeId ?? null}
            options={names.offices.map(({ id, name: label }) => ({ value: id, label }))}
            onChange={(id?: string) => setOffice(id)}
            style={{ width: '100%' }}
          />
        </div>
        {add.error && <Trouble error={add.error} />}
      </div>
    </Modal>
  )
}
