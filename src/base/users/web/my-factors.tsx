/** 我的账号: the second factors that one has, and the ways to more. */
import { Button, Modal, Popover } from 'antd'
import { useState } from 'react'
import { askAgain, useDo } from '../../../web/ask.ts'
import { useTell } from '../../../web/use-tell.ts'
import { factorContract, type MyAccount } from '../factor-contract.ts'
import { EnrolCode } from './enrol-code.tsx'
import { EnrolPasskey } from './enrol-passkey.tsx'
import { Prove } from './prove.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'

const again = (): Promise<unknown> => askAgain(factorContract.account)

const why: Readonly<Record<MyAccount['mode'], string>> = {
  off: '本单位没有启用您的角色的两步验证。',
  offered: '设置后，登录时除口令外再验证一次；口令泄露了，别人也进不来。建议设置。',
  required: '您的角色要求两步验证，至少保留一种。',
}

const Factor = ({ factor, remove }: { factor: MyAccount['factors'][number]; remove: () => void }) => (
  <div className="row factor">
    <div className="grow">
      <div>
        <b>{factor.name}</b> <span className="mark state">{factor.kind === 'code' ? '手机验证器' : '通行密钥'}</span>
      </div>
      <div className="small soft">
        {factor.addedAt} 设置，{factor.usedAt ? `最近使用 ${factor.usedAt}` : '还没有用过'}
      </div>
    </div>
    <Button onClick={remove}>移除</Button>
  </div>
)

type Doing =
  | { kind: 'code' }
  | { kind: 'passkey' }
  | { kind: 'recovery' }
  | { kind: 'remove'; id: string }
  | { kind: 'codes'; codes: readonly string[] }
const titles: Record<Doing['kind'], string> = {
  code: '设置动态验证码',
  passkey: '添加通行密钥',
  recovery: '重新生成恢复码',
  remove: '移除验证方式',
  codes: '恢复码',
}

const Doings = ({ doing, go }: { doing: Doing; go: (doing: Doing | undefined) => void }) => {
  const tell = useTell()
  const leave = (): void => go(undefined)
  const drop = useDo(factorContract.dropFactor, again)
  const afresh = useDo(factorContract.recoveryAfresh, again)
  const enrolled = (codes: string[] | null): void => {
    void again()
    tell.done('已启用，下次登录时使用')
    go(codes ? { kind: 'codes', codes } : undefined)
  }
  if (doing.kind === 'code') return <EnrolCode enrolled={enrolled} leave={leave} />
  if (doing.kind === 'passkey') return <EnrolPasskey enrolled={enrolled} leave={leave} />
  if (doing.kind === 'codes') return <RecoveryCodes codes={doing.codes} noted={leave} />
  if (doing.kind === 'recovery')
    return (
      <Prove
        does="重新生成"
        busy={afresh.isPending}
        error={afresh.error}
        leave={leave}
        prove={(password) => afresh.mutate({ body: { password } }, { onSuccess: ({ recovery }) => go({ kind: 'codes', codes: recovery }) })}
      />
    )
  return (
    <Prove
      does="移除"
      busy={drop.isPending}
      error={drop.error}
      leave={leave}
      prove={(password) => drop.mutate({ params: { id: doing.id }, body: { password } }, { onSuccess: leave })}
    />
  )
}

const AddPasskey = ({ offered, go }: { offered: boolean; go: () => void }) =>
  offered ? (
    <Button onClick={go}>添加通行密钥</Button>
  ) : (
    <Popover content="通行密钥须用域名和加密连接访问本平台时才能使用">
      <Button disabled>添加通行密钥</Button>
    </Popover>
  )

export const MyFactors = ({ said }: { said: MyAccount }) => {
  const [doing, go] = useState<Doing>()
  return (
    <section className="panel stack">
      <h2>两步验证</h2>
      <p className="soft">{why[said.mode]}</p>
      {said.factors.map((factor) => (
        <Factor key={factor.id} factor={factor} remove={() => go({ kind: 'remove', id: factor.id })} />
      ))}
      {said.mode !== 'off' && (
        <div className="row">
          {!said.factors.some(({ kind }) => kind === 'code') && <Button onClick={() => go({ kind: 'code' })}>设置动态验证码</Button>}
          <AddPasskey offered={said.mayUsePasskeys} go={() => go({ kind: 'passkey' })} />
          {said.factors.length > 0 && <Button onClick={() => go({ kind: 'recovery' })}>重新生成恢复码</Button>}
        </div>
      )}
      {said.factors.length > 0 && <p className="small soft">还有 {said.recoveryLeft} 个恢复码没有用过。</p>}
      <Modal
        title={doing && titles[doing.kind]}
        open={doing !== undefined}
        onCancel={() => go(undefined)}
        footer={null}
        width={460}
        mask={{ closable: false }}
        destroyOnHidden
      >
        {doing && <Doings doing={doing} go={go} />}
      </Modal>
    </section>
  )
}
