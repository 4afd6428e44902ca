/** Setting up codes that change with time: a picture for the authenticator, then the code that it shows. */
import { Button, Input, QRCode } from 'antd'
import { type SubmitEvent, useId, useState } from 'react'
import { useDo } from '../../../web/ask.ts'
import { Trouble } from '../../../web/said.tsx'
import { factorContract } from '../factor-contract.ts'
import { Prove } from './prove.tsx'

export type Enrolled = (recovery: string[] | null) => void

const inFours = (secret: string): string => secret.match(/.{1,4}/g)?.join(' ') ?? ''

const Confirm = ({ begun, enrolled }: { begun: { ticket: string; secret: string; address: string }; enrolled: Enrolled }) => {
  const id = useId()
  const [code, setCode] = useState('')
  const add = useDo(factorContract.addCode, ({ recovery }) => enrolled(recovery))
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    add.mutate({ body: { ticket: begun.ticket, code: code.trim() } })
  }
  return (
    <form className="stack" onSubmit={submit}>
      <p>一、用手机上的验证器扫描，或者手工输入密钥。</p>
      <div className="row enrol-code">
        {/* The same as the words beside it, for a camera. */}
        <span aria-hidden>
          <QRCode value={begun.address} type="svg" size={148} bordered={false} />
        </span>
        <div>
          <div className="small soft">密钥</div>
          <code className="enrol-secret">{inFours(begun.secret)}</code>
        </div>
      </div>
      <div className="labelled">
        <label htmlFor={id}>二、填写验证器显示的六位数字</label>
        <Input
          id={id}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={6}
          required
          value={code}
          onChange={(event) => setCode(event.target.value)}
        />
      </div>
      {add.error && <Trouble error={add.error} />}
      <div>
        <Button type="primary" htmlType="submit" loading={add.isPending}>
          验证并启用
        </Button>
      </div>
    </form>
  )
}

export const EnrolCode = ({ enrolled, leave }: { enrolled: Enrolled; leave?: () => void }) => {
  const begin = useDo(factorContract.beginCode)
  if (begin.data) return <Confirm begun={begin.data} enrolled={enrolled} />
  return (
    <Prove
      does="下一步"
      busy={begin.isPending}
      error={begin.error}
      prove={(password) => begin.mutate({ body: { password } })}
      {...(leave ? { leave } : {})}
    />
  )
}
