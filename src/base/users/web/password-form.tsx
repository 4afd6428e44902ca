/** Changing one's own password. */
import { Button, Input } from 'antd'
import { type SubmitEvent, useId, useState } from 'react'
import { useDo } from '../../../web/ask.ts'
import { Refused } from '../../../web/client.ts'
import { Trouble } from '../../../web/said.tsx'
import { userContract } from '../contract.ts'

const Secret = ({ label, value, set, complete }: { label: string; value: string; set: (value: string) => void; complete: string }) => {
  const id = useId()
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <Input.Password id={id} autoComplete={complete} maxLength={200} required value={value} onChange={(event) => set(event.target.value)} />
    </div>
  )
}

export const PasswordForm = ({ changed }: { changed: () => void }) => {
  const [old, setOld] = useState('')
  const [fresh, setFresh] = useState('')
  const [again, setAgain] = useState('')
  const [differ, setDiffer] = useState(false)
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
      <p className="small soft">至少 10 个字符，包含大写字母、小写字母、数字、符号中的三类，不含账号和姓名。修改后，其他地方的登录会结束。</p>
      {differ && <Trouble error={new Refused(0, '两次输入的新口令不一致')} />}
      {change.error && <Trouble error={change.error} />}
      <Button type="primary" htmlType="submit" block loading={change.isPending}>
        修改口令
      </Button>
    </form>
  )
}
