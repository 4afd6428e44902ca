/** One account: what it is, and what the keeper who looks at it may do. */
import { Drawer } from 'antd'
import { isRole, roles } from '../../../kit/role.ts'
import { useNames } from '../../../web/house.tsx'
import { useMe } from '../../../web/session.tsx'
import type { UserSaid } from '../contract.ts'
import { AdminActs } from './admin-acts.tsx'
import { SecurityActs } from './security-acts.tsx'

const RolesHeld = ({ user }: { user: UserSaid }) => {
  const names = useNames()
  if (user.roles.length === 0) return <p className="soft">还没有角色，登录后没有可以使用的功能。</p>
  return (
    <ul className="roles-held">
      {user.roles.map(({ role, officeId, from, until }) => (
        <li key={`${role}${from}`}>
          <b>{isRole(role) ? roles[role] : ''}</b>
          {officeId && `　${names.of(officeId) ?? ''}`}
          <span className="small soft">
            　{from} 起{until ? `，${until} 止` : ''}
          </span>
        </li>
      ))}
    </ul>
  )
}

const About = ({ user }: { user: UserSaid }) => {
  const names = useNames()
  return (
    <dl className="facts">
      {(
        [
          ['账号', user.account],
          ['部门', user.officeId ? names.of(user.officeId) : undefined],
          ['状态', user.disabled ? '已停用' : user.locked ? '连续输错口令，暂时锁定' : '正常'],
          ['两步验证', user.factors > 0 ? `已设置 ${user.factors} 种` : '没有设置'],
          ['当前登录', `${user.sessions} 处`],
        ] as const
      ).map(([label, says]) => (
        <div key={label} className="user-fact">
          <dt className="soft">{label}</dt>
          <dd>{says ?? '—'}</dd>
        </div>
      ))}
    </dl>
  )
}

const Shown = ({ user }: { user: UserSaid }) => {
  const me = useMe()
  const canGrant = me.roles.includes('security') || me.roles.includes('admin')
  return (
    <div className="stack">
      <About user={user} />
      <h2>角色</h2>
      <RolesHeld user={user} />
      {canGrant && me.id !== user.id && <SecurityActs user={user} />}
      {me.roles.includes('admin') && <AdminActs user={user} />}
    </div>
  )
}

export const UserDrawer = ({ user, close }: { user: UserSaid | undefined; close: () => void }) => (
  <Drawer title={user?.name ?? ''} size={600} open={user !== undefined} onClose={close} destroyOnHidden>
    {user && <Shown key={user.id} user={user} />}
  </Drawer>
)
