/** One's password once more, before what is grave. */
import { Button } from 'antd'
import { type SubmitEvent, useState } from 'react'
import { Trouble } from '../../../web/said.tsx'
import { Secret } from './secret-field.tsx'

type Asked = { does: string; busy: boolean; error: Error | null; prove: (password: string) => void; leave?: () => void }

export const Prove = ({ does, busy, error, prove, leave }: Asked) => {
  const [password, setPassword] = useState('')
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    prove(password)
    setPassword('')
  }
  return (
    <form className="stack" onSubmit={submit}>
      <Secret label="请输入本人口令确认" value={password} set={setPassword} complete="current-password" />
      {error && <Trouble error={error} />}
      <div className="row">
        <Button type="primary" htmlType="submit" loading={busy}>
          {does}
        </Button>
        {leave && <Button onClick={leave}>取消</Button>}
      </div>
    </form>
  )
}
