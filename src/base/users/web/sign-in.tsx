/** Signing in: account and password, and the sentence that this system holds no state secrets. */
import { Button, Input } from 'antd'
import { type SubmitEvent, useEffect, useId, useRef, useState } from 'react'
import { useDo } from '../../../web/ask.ts'
import { Refused } from '../../../web/client.ts'
import { useTitle } from '../../../web/page-head.tsx'
import { Trouble } from '../../../web/said.tsx'
import { type Me, type SecondWanted, userContract } from '../contract.ts'
import { Card } from './card.tsx'
import { SecondStep } from './second-step.tsx'
import { broughtBack, SingleSignOn } from './single-sign-on.tsx'

type Enter = (me: Me) => void

const Fields = ({ enter, want, account: known = '' }: { enter: Enter; want: (wanted: SecondWanted) => void; account?: string }) => {
  const [account, setAccount] = useState(known)
  const [password, setPassword] = useState('')
  const signIn = useDo(userContract.signIn, (answer) => ('wanted' in answer ? want(answer) : enter(answer)))
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

/** The first step, and the second where one is wanted; a second step that has run out begins at the first again. */
const Steps = ({ enter, account = '', begun }: { enter: Enter; account?: string; begun?: SecondWanted | undefined }) => {
  const [wanted, want] = useState(begun)
  if (wanted) return <SecondStep wanted={wanted} enter={enter} leave={() => want(undefined)} />
  return <Fields enter={enter} want={want} account={account} />
}

export const SignIn = ({ enter }: { enter: Enter }) => {
  useTitle('登录')
  const [brought] = useState(broughtBack)
  return (
    <Card title="登录">
      {brought.says && <Trouble error={new Refused(0, brought.says)} />}
      <Steps enter={enter} begun={brought.second} />
      <SingleSignOn />
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
        <Steps enter={enter} account={account} />
      </Card>
    </dialog>
  )
}
