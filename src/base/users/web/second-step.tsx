/** The second step of signing in: a code, a passkey, or a recovery code. */
import { startAuthentication } from '@simplewebauthn/browser'
import { Button, Input } from 'antd'
import { type SubmitEvent, useId, useState } from 'react'
import { useDo } from '../../../web/ask.ts'
import { call, Refused } from '../../../web/client.ts'
import { Trouble } from '../../../web/said.tsx'
import type { Me, SecondWanted } from '../contract.ts'
import { factorContract } from '../factor-contract.ts'

type Options = Parameters<typeof startAuthentication>[0]['optionsJSON']

const usesPasskey = async (ticket: string): Promise<Me> => {
  const { options } = await call(factorContract.passkeyAsked, { body: { ticket } })
  const passkey = await startAuthentication({ optionsJSON: options as unknown as Options }).catch(() => {
    throw new Refused(0, '没有使用通行密钥，请再试一次，或者换一种验证方式')
  })
  return call(factorContract.second, { body: { ticket, passkey: { ...passkey } } })
}

const Passkey = ({ ticket, enter, main }: { ticket: string; enter: (me: Me) => void; main: boolean }) => {
  const [error, setError] = useState<Error>()
  const [busy, setBusy] = useState(false)
  const go = (): void => {
    setBusy(true)
    usesPasskey(ticket)
      .then(enter, setError)
      .finally(() => setBusy(false))
  }
  return (
    <div className="stack">
      {error && <Trouble error={error} />}
      <Button type={main ? 'primary' : 'default'} size="large" block loading={busy} onClick={go}>
        使用通行密钥
      </Button>
    </div>
  )
}

const Typed = ({ ticket, kind, enter }: { ticket: string; kind: 'code' | 'recovery'; enter: (me: Me) => void }) => {
  const id = useId()
  const [value, setValue] = useState('')
  const second = useDo(factorContract.second, enter)
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    const body = kind === 'code' ? { ticket, code: value.trim() } : { ticket, recovery: value.trim() }
    second.mutate({ body }, { onError: () => setValue('') })
  }
  return (
    <form className="stack" onSubmit={submit}>
      <div>
        <label htmlFor={id}>{kind === 'code' ? '手机上验证器显示的六位数字' : '恢复码（每个只能用一次）'}</label>
        <Input
          id={id}
          size="large"
          autoFocus
          autoComplete="one-time-code"
          inputMode={kind === 'code' ? 'numeric' : 'text'}
          maxLength={kind === 'code' ? 6 : 40}
          required
          value={value}
          onChange={(event) => setValue(event.target.value)}
        />
      </div>
      {second.error && <Trouble error={second.error} />}
      <Button type="primary" size="large" htmlType="submit" block loading={second.isPending}>
        验证并登录
      </Button>
    </form>
  )
}

export const SecondStep = ({ wanted, enter, leave }: { wanted: SecondWanted; enter: (me: Me) => void; leave: () => void }) => {
  const { ticket, ways } = wanted
  const [recovering, recover] = useState(false)
  return (
    <div className="stack second-step">
      <p className="soft">还差一步：请证明是本人。</p>
      {recovering ? (
        <Typed key="recovery" ticket={ticket} kind="recovery" enter={enter} />
      ) : (
        <>
          {ways.includes('code') && <Typed key="code" ticket={ticket} kind="code" enter={enter} />}
          {ways.includes('passkey') && <Passkey ticket={ticket} enter={enter} main={!ways.includes('code')} />}
        </>
      )}
      <div className="row">
        {ways.includes('recovery') && (
          <Button type="link" onClick={() => recover(!recovering)}>
            {recovering ? '用平时的方式验证' : '手机不在身边，用恢复码'}
          </Button>
        )}
        <Button type="link" onClick={leave}>
          换一个账号
        </Button>
      </div>
      <p className="small soft">验证方式和恢复码都丢了，请找安全管理员当面核实后清除。</p>
    </div>
  )
}
