/** Changing one's own password. */
import { Button } from 'antd'
import { type SubmitEvent, useState } from 'react'
import { useAsk, useDo } from '../../../web/ask.ts'
import { Refused } from '../../../web/client.ts'
import { Trouble } from '../../../web/said.tsx'
import { userContract } from '../contract.ts'
import { factorContract } from '../factor-contract.ts'
import { Secret } from './secret-field.tsx'

export const PasswordForm = ({ changed }: { changed: () => void }) => {
  const [old, setOld] = useState('')
  const [fresh, setFresh] = useState('')
  const [again, setAgain] = useState('')
  const [differ, setDiffer] = useState(false)
  const account = useAsk(factorContract.account, {})
  const change = useDo(userContract.changePassword, changed)
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    setDiffer(fresh !== again)
    if (fresh === again) change.mutate({ body: { old, new: fresh } })
  }
  return (
    <form className="stack" onSubmit={submit}>
      <Secret label="原口令" value={old} set={setOld} complete="current-password" />
      <Secret label="新口令" value={fresh} set={setFresh} complete="new-password" />
      <Secret label="再输入一次新口令" value={again} set={setAgain} complete="new-password" />
      <p className="small soft">{account.data ? `${account.data.passwordRules}。` : ''}修改后，其他地方的登录会结束。</p>
      {differ && <Trouble error={new Refused(0, '两次输入的新口令不一致')} />}
      {change.error && <Trouble error={change.error} />}
      <Button type="primary" htmlType="submit" block loading={change.isPending}>
        修改口令
      </Button>
    </form>
  )
}
