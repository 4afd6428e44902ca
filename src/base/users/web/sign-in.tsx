/** Signing in: account and password, and the sentence that this system holds no state secrets. */
import { Button, Input } from 'antd'
import { type ReactNode, type SubmitEvent, useEffect, useId, useRef, useState } from 'react'
import { useDo } from '../../../web/ask.ts'
import { useTitle } from '../../../web/page-head.tsx'
import { Trouble } from '../../../web/said.tsx'
import { Seal } from '../../../web/wordmark.tsx'
import { type Me, userContract } from '../contract.ts'

type Enter = (me: Me) => void

const Fields = ({ enter, account: known = '' }: { enter: Enter; account?: string }) => {
  const [account, setAccount] = useState(known)
  const [password, setPassword] = useState('')
  const signIn = useDo(userContract.signIn, enter)
  const id = useId()
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    signIn.mutate({ body: { account: account.trim(), password } }, { onError: () => setPassword('') })
  }
  return (
    <form className="stack" onSubmit={submit}>
      <div>
        <label htmlFor={`${id}-account`}>账号</label>
        <Input
          id={`${id}-account`}
          size="large"
          autoFocus={known === ''}
          autoComplete="username"
          autoCapitalize="none"
          maxLength={40}
          required
          value={account}
          onChange={(event) => setAccount(event.target.value)}
        />
      </div>
      <div>
        <label htmlFor={`${id}-password`}>口令</label>
        <Input.Password
          id={`${id}-password`}
          size="large"
          autoFocus={known !== ''}
          autoComplete="current-password"
          maxLength={200}
          required
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
      </div>
      {signIn.error && <Trouble error={signIn.error} />}
      <Button type="primary" size="large" htmlType="submit" block loading={signIn.isPending}>
        登录
      </Button>
    </form>
  )
}

/** The card on which one signs in or changes the first password. */
export const Card = ({ title, about, children }: { title: string; about?: string; children: ReactNode }) => (
  <main className="entrance">
    <div className="card">
      <div className="brand">
        <Seal size={40} />
        <b>明鉴</b>
        <span>纪检监察工作平台</span>
      </div>
      <h1>{title}</h1>
      {about && <p className="soft about">{about}</p>}
      {children}
    </div>
    <p className="notice">本系统不存储、处理国家秘密。所有查看和办理均留痕，请使用本人账号，离开时退出。</p>
  </main>
)

export const SignIn = ({ enter }: { enter: Enter }) => {
  useTitle('登录')
  return (
    <Card title="登录">
      <Fields enter={enter} />
    </Card>
  )
}

/** Over a page whose session has ended: what was typed there stays, unseen, until the same person is back. */
export const SignInAgain = ({ enter, account }: { enter: Enter; account: string }) => {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    dialog.current?.showModal()
    dialog.current?.querySelector<HTMLInputElement>('input[type=password]')?.focus()
  }, [])
  return (
    <dialog ref={dialog} className="again" aria-label="重新登录" onCancel={(event) => event.preventDefault()}>
      <Card title="登录已经结束" about="长时间没有操作，或者已在别处退出。重新登录后回到刚才的页面，没有提交的内容还在。">
        <Fields enter={enter} account={account} />
      </Card>
    </dialog>
  )
}
