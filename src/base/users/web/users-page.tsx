/** 账号与角色: the administrator opens and closes accounts, the security officer grants roles, the auditor looks. */
import { PlusOutlined } from '@ant-design/icons'
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { roles } from '../../../kit/role.ts'
import { useAddress } from '../../../web/address.ts'
import { useAsk } from '../../../web/ask.ts'
import { useNames } from '../../../web/house.tsx'
import { PageHead } from '../../../web/page-head.tsx'
import { Nothing, Trouble } from '../../../web/said.tsx'
import { rolesInWords, useMe } from '../../../web/session.tsx'
import { type Column, Table } from '../../../web/table.tsx'
import { type UserSaid, userContract } from '../contract.ts'
import { AddOffice } from './add-office.tsx'
import { AddUser } from './add-user.tsx'
import { UserDrawer } from './user-drawer.tsx'
import './users.css'

const asked = z.object({ user: z.uuid().optional(), q: z.string().max(50).optional(), role: z.string().optional() })

const StandingMark = ({ user }: { user: UserSaid }) => {
  if (user.disabled) return <span className="mark late">已停用</span>
  return user.locked ? <span className="mark soon">已锁定</span> : <span className="mark done">正常</span>
}

const useUserColumns = (): Column<UserSaid>[] => {
  const names = useNames()
  const held = (user: UserSaid): string => rolesInWords(user.roles.map(({ role }) => role)) || '未授予角色'
  const office = ({ officeId }: UserSaid): string | undefined => (officeId ? names.of(officeId) : undefined)
  return [
    { key: 'name', label: '姓名', width: 110, show: ({ name }) => name },
    { key: 'account', label: '账号', width: 150, show: ({ account }) => account, title: ({ account }) => account },
    { key: 'office', label: '部门', width: 180, show: office, title: office },
    { key: 'roles', label: '角色', width: 300, show: held, title: held },
    { key: 'standing', label: '状态', width: 96, show: (user) => <StandingMark user={user} /> },
    { key: 'sessions', label: '当前登录', width: 90, end: true, show: ({ sessions }) => sessions },
  ]
}

const fits = (user: UserSaid, q: string, role: string | undefined): boolean =>
  `${user.name}${user.account}`.includes(q) && (role === undefined || user.roles.some((held) => held.role === role))

export const UsersPage = () => {
  const me = useMe()
  const [given, change] = useAddress(asked)
  const [adding, add] = useState<'user' | 'office'>()
  const users = useAsk(userContract.users, {})
  const columns = useUserColumns()
  const shown = users.data?.filter((user) => fits(user, given.q?.trim() ?? '', given.role))
  const isAdmin = me.roles.includes('admin')
  return (
    <div className="sheet fixed">
      <PageHead title="账号与角色" about="系统管理员开设、停用账号；安全管理员授予角色；审计管理员查看。三者互不兼任，都不能查看业务内容。">
        {isAdmin && <Button onClick={() => add('office')}>增设机构</Button>}
        {isAdmin && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => add('user')}>
            开设账号
          </Button>
        )}
      </PageHead>
      <div className="row users-bar">
        <Input
          aria-label="姓名、账号"
          placeholder="姓名、账号"
          allowClear
          value={given.q ?? ''}
          onChange={(event) => change({ q: event.target.value || undefined }, { replace: true })}
          style={{ width: 210 }}
        />
        <Select
          aria-label="角色"
          placeholder="角色"
          allowClear
          value={given.role ?? null}
          options={Object.entries(roles).map(([value, label]) => ({ value, label }))}
          onChange={(role) => change({ role: role ?? undefined })}
          style={{ width: 210 }}
        />
        <span className="soft">{shown && `共 ${shown.length} 个账号`}</span>
      </div>
      {users.error && <Trouble error={users.error} retry={users.refetch} />}
      <Table<UserSaid>
        label="账号"
        columns={columns}
        rows={shown}
        keyOf={({ id }) => id}
        open={({ id }) => change({ user: id })}
        empty={<Nothing says="没有符合条件的账号" />}
      />
      <UserDrawer user={users.data?.find(({ id }) => id === given.user)} close={() => change({ user: undefined })} />
      {adding === 'user' && <AddUser close={() => add(undefined)} />}
      {adding === 'office' && <AddOffice close={() => add(undefined)} />}
    </div>
  )
}
