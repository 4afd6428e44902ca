/** Adding a passkey: the device makes it, the house keeps only what it needs to check it. */
import { startRegistration } from '@simplewebauthn/browser'
import { Input } from 'antd'
import { useId, useState } from 'react'
import { call, Refused } from '../../../web/client.ts'
import { factorContract } from '../factor-contract.ts'
import type { Enrolled } from './enrol-code.tsx'
import { Prove } from './prove.tsx'

type Options = Parameters<typeof startRegistration>[0]['optionsJSON']

const makes = async (password: string, name: string): Promise<string[] | null> => {
  const { ticket, options } = await call(factorContract.beginPasskey, { body: { password } })
  const passkey = await startRegistration({ optionsJSON: options as unknown as Options }).catch(() => {
    throw new Refused(0, '没有添加通行密钥：设备没有应答，或者它已经添加过')
  })
  const { recovery } = await call(factorContract.addPasskey, { body: { ticket, name, passkey: { ...passkey } } })
  return recovery
}

export const EnrolPasskey = ({ enrolled, leave }: { enrolled: Enrolled; leave?: () => void }) => {
  const id = useId()
  const [name, setName] = useState('我的通行密钥')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<Error | null>(null)
  const go = (password: string): void => {
    setBusy(true)
    makes(password, name.trim() || '我的通行密钥')
      .then(enrolled, setError)
      .finally(() => setBusy(false))
  }
  return (
    <div className="stack">
      <p className="soft">通行密钥存在这台设备或者插入的安全密钥里，只对本平台的地址有效，不会被冒充的网站骗去。</p>
      <div className="labelled">
        <label htmlFor={id}>名称（便于以后辨认）</label>
        <Input id={id} maxLength={40} value={name} onChange={(event) => setName(event.target.value)} />
      </div>
      <Prove does="添加" busy={busy} error={error} prove={go} {...(leave ? { leave } : {})} />
    </div>
  )
}
