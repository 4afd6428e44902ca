/** Who I am, at the right of the bar: name, roles, my sessions, my password, the way out. */
import { DownOutlined } from '@ant-design/icons'
import { useNavigate } from '@tanstack/react-router'
import { Drawer, Dropdown, Modal } from 'antd'
import { useState } from 'react'
import { rolesInWords, useMe } from '../../../web/session.tsx'
import { useTell } from '../../../web/use-tell.ts'
import { PasswordForm } from './password-form.tsx'
import { MySessions } from './sessions.tsx'
import { useSignOut } from './sign-out.ts'

const items = [
  { key: 'account', label: '我的账号' },
  { key: 'sessions', label: '我的登录' },
  { key: 'password', label: '修改口令' },
  { type: 'divider' as const },
  { key: 'leave', label: '退出' },
]

export const Account = () => {
  const me = useMe()
  const tell = useTell()
  const signOut = useSignOut()
  const [shown, setShown] = useState<string>()
  const go = useNavigate()
  const chosen = (key: string): void => {
    if (key === 'leave') signOut()
    else if (key === 'account') void go({ to: '/account' })
    else setShown(key)
  }
  const close = (): void => setShown(undefined)
  return (
    <>
      <Dropdown trigger={['click']} menu={{ items, onClick: ({ key }) => chosen(key) }} placement="bottomRight">
        <button type="button" className="plain who" aria-label={`${me.name}，${rolesInWords(me.roles)}，我的账号`}>
          <span className="who-name">{me.name}</span>
          <span className="who-role clip">{rolesInWords(me.roles) || '尚未授予角色'}</span>
          <DownOutlined style={{ fontSize: 11 }} />
        </button>
      </Dropdown>
      <Drawer title="我的登录" size={520} open={shown === 'sessions'} onClose={close} destroyOnHidden>
        <MySessions />
      </Drawer>
      <Modal title="修改口令" open={shown === 'password'} onCancel={close} footer={null} width={420} destroyOnHidden>
        <PasswordForm
          changed={() => {
            close()
            tell.done('口令已修改')
          }}
        />
      </Modal>
    </>
  )
}
