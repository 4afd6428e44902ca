/** What the administrator does with an account: its name and office, its password, its end and return. */
import { Button, Input, Modal, Popconfirm, Select } from 'antd'
import { useState } from 'react'
import { houseContract } from '../../../kit/house-contract.ts'
import { askAgain, useDo } from '../../../web/ask.ts'
import { sought } from '../../../web/form/choices.ts'
import { useNames } from '../../../web/house.tsx'
import { Trouble } from '../../../web/said.tsx'
import { useMe } from '../../../web/session.tsx'
import { useTell } from '../../../web/use-tell.ts'
import { type UserSaid, userContract } from '../contract.ts'
import { ShownPassword } from './shown-password.tsx'

const again = (): Promise<unknown> => askAgain(userContract.users, houseContract.directory)

const Change = ({ user }: { user: UserSaid }) => {
  const names = useNames()
  const tell = useTell()
  const [name, setName] = useState(user.name)
  const [officeId, setOffice] = useState(user.officeId)
  const change = useDo(userContract.changeUser, again)
  const isChanged = name.trim() !== user.name || officeId !== user.officeId
  return (
    <div className="stack">
      <div className="row">
        <Input aria-label="姓名" maxLength={50} value={name} onChange={(event) => setName(event.target.value)} style={{ width: 130 }} />
        <Select
          aria-label="部门"
          allowClear
          showSearch={{ filterOption: sought }}
          placeholder="没有部门"
          value={officeId}
          options={names.offices.map(({ id, name: label }) => ({ value: id, label }))}
          onChange={(id?: string) => setOffice(id ?? null)}
          style={{ width: 220 }}
        />
        <Button
          disabled={!isChanged || name.trim() === ''}
          loading={change.isPending}
          onClick={() => change.mutate({ params: { id: user.id }, body: { name: name.trim(), officeId } }, { onSuccess: () => tell.done('已改') })}
        >
          保存
        </Button>
      </div>
      {change.error && <Trouble error={change.error} />}
    </div>
  )
}

const Reset = ({ user }: { user: UserSaid }) => {
  const tell = useTell()
  const reset = useDo(userContract.resetPassword, again)
  return (
    <>
      <Popconfirm
        title={`重置${user.name}的口令？`}
        description="原口令作废，全部登录结束，锁定解除。"
        okText="重置"
        cancelText="不重置"
        onConfirm={() => reset.mutate({ params: { id: user.id } }, { onError: tell.refused })}
      >
        <Button loading={reset.isPending}>重置口令{user.locked ? '并解锁' : ''}</Button>
      </Popconfirm>
      <Modal title="口令已重置" open={reset.data !== undefined} onCancel={reset.reset} footer={<Button onClick={reset.reset}>已记下，关闭</Button>}>
        {reset.data && <ShownPassword account={user.account} password={reset.data.password} />}
      </Modal>
    </>
  )
}

const Disable = ({ user }: { user: UserSaid }) => {
  const tell = useTell()
  const change = useDo(userContract.changeUser, again)
  const put = (disabled: boolean): void => change.mutate({ params: { id: user.id }, body: { disabled } }, { onError: tell.refused })
  if (user.disabled)
    return (
      <Button loading={change.isPending} onClick={() => put(false)}>
        启用账号
      </Button>
    )
  return (
    <Popconfirm
      title={`停用${user.name}的账号？`}
      description="全部登录立即结束，不能再登录。"
      okText="停用"
      cancelText="不停用"
      onConfirm={() => put(true)}
    >
      <Button danger loading={change.isPending}>
        停用账号
      </Button>
    </Popconfirm>
  )
}

export const AdminActs = ({ user }: { user: UserSaid }) => {
  const me = useMe()
  return (
    <section className="stack">
      <h2>账号</h2>
      <Change user={user} />
      <div className="row">
        <Reset user={user} />
        {me.id !== user.id && <Disable user={user} />}
      </div>
    </section>
  )
}
