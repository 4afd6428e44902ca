/** What the security officer does with an account: its roles with their offices and terms, and the end of its sign-ins. */
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, DatePicker, Popconfirm, Select } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { mayHoldTogether, type Role, roles } from '../../../kit/role.ts'
import { askAgain, useDo } from '../../../web/ask.ts'
import { useNames } from '../../../web/house.tsx'
import { Refused } from '../../../web/client.ts'
import { Trouble } from '../../../web/said.tsx'
import { useMe } from '../../../web/session.tsx'
import { useTell } from '../../../web/use-tell.ts'
import { type UserSaid, userContract } from '../contract.ts'
import { factorContract } from '../factor-contract.ts'

type Held = { role: Role | undefined; officeId?: string | undefined; from?: string | undefined; until?: string | undefined }

const heldBy = (user: UserSaid): Held[] =>
  user.roles.map(({ role, officeId, from, until }) => ({ role, officeId: officeId ?? undefined, from, until: until ?? undefined }))

const HeldRow = ({ held, put, drop }: { held: Held; put: (held: Held) => void; drop: () => void }) => {
  const names = useNames()
  return (
    <li className="role-row">
      <Select
        aria-label="角色"
        placeholder="角色"
        showSearch={{ optionFilterProp: 'label' }}
        value={held.role ?? null}
        options={Object.entries(roles).map(([value, label]) => ({ value: value as Role, label }))}
        onChange={(role) => put({ ...held, role })}
      />
      <Select
        aria-label="在哪个部门"
        placeholder="部门（可不填）"
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        value={held.officeId ?? null}
        options={names.offices.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(officeId?: string) => put({ ...held, officeId })}
      />
      <DatePicker
        aria-label="到哪天止"
        placeholder="到哪天止"
        value={held.until ? dayjs(held.until) : null}
        onChange={(day) => put({ ...held, until: day?.format('YYYY-MM-DD') })}
      />
      <Button type="text" icon={<DeleteOutlined />} aria-label="收回这个角色" title="收回" onClick={drop} />
    </li>
  )
}

const bodyOf = (all: Held[]) =>
  all.flatMap(({ role, officeId, from, until }) =>
    role ? [{ role, ...(officeId ? { officeId } : {}), ...(from ? { from } : {}), ...(until ? { until } : {}) }] : [],
  )

const Grant = ({ user, close }: { user: UserSaid; close: () => void }) => {
  const tell = useTell()
  const [all, setAll] = useState(() => heldBy(user))
  const set = useDo(userContract.setRoles, () => askAgain(userContract.users))
  const fits = mayHoldTogether(all.flatMap(({ role }) => (role ? [role] : [])))
  const submit = (): void => {
    const done = (): void => {
      tell.done('角色已改，对方的登录已结束，重新登录后生效')
      close()
    }
    set.mutate({ params: { id: user.id }, body: { roles: bodyOf(all) } }, { onSuccess: done })
  }
  return (
    <div className="stack">
      <ul className="role-rows">
        {all.map((held, at) => (
          <HeldRow
            // biome-ignore lint/suspicious/noArrayIndexKey: a new row has no identity but its place
            key={at}
            held={held}
            put={(changed) => setAll(all.map((each, i) => (i === at ? changed : each)))}
            drop={() => setAll(all.filter((_, i) => i !== at))}
          />
        ))}
      </ul>
      <div>
        <Button size="small" icon={<PlusOutlined />} onClick={() => setAll([...all, { role: undefined }])}>
          增加角色
        </Button>
      </div>
      {!fits && <Trouble error={new Refused(0, '系统管理员、安全管理员、审计管理员互不兼任，也不兼任业务角色')} />}
      {set.error && <Trouble error={set.error} />}
      <div className="row">
        <Button type="primary" loading={set.isPending} disabled={!fits || all.some(({ role }) => !role)} onClick={submit}>
          保存角色
        </Button>
        <Button onClick={close}>取消</Button>
      </div>
    </div>
  )
}

const EndSessions = ({ user }: { user: UserSaid }) => {
  const tell = useTell()
  const end = useDo(userContract.endUserSessions, () => askAgain(userContract.users))
  const go = (): void =>
    end.mutate({ params: { id: user.id } }, { onSuccess: ({ ended }) => tell.done(`已结束 ${ended} 处登录`), onError: tell.refused })
  return (
    <Popconfirm title={`结束${user.name}的全部登录？`} okText="结束" cancelText="不结束" onConfirm={go}>
      <Button loading={end.isPending}>结束全部登录</Button>
    </Popconfirm>
  )
}

const ResetFactors = ({ user }: { user: UserSaid }) => {
  const tell = useTell()
  const reset = useDo(factorContract.resetFactors, () => askAgain(userContract.users))
  const go = (): void =>
    reset.mutate({ params: { id: user.id } }, { onSuccess: () => tell.done('两步验证已清除，本人下次登录时会看到'), onError: tell.refused })
  return (
    <Popconfirm
      title={`清除${user.name}的两步验证？`}
      description="请先当面核实是本人。验证方式和恢复码全部作废，登录立即结束，由本人重新设置。"
      okText="清除"
      cancelText="不清除"
      onConfirm={go}
    >
      <Button loading={reset.isPending}>清除两步验证</Button>
    </Popconfirm>
  )
}

export const SecurityActs = ({ user }: { user: UserSaid }) => {
  const me = useMe()
  const [granting, grant] = useState(false)
  if (granting) return <Grant user={user} close={() => grant(false)} />
  return (
    <div className="row">
      <Button onClick={() => grant(true)}>授予、收回角色</Button>
      {me.roles.includes('security') && user.sessions > 0 && <EndSessions user={user} />}
      {me.roles.includes('security') && user.factors > 0 && <ResetFactors user={user} />}
    </div>
  )
}
