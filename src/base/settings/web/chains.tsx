/** 审批权限: who signs a matter, by the tier of its subject; the office may set its own chain in place of the declared one. */
import { Button, Modal, Select } from 'antd'
import { useState } from 'react'
import { type Tier, tiers } from '../../../kit/procedure/approval.ts'
import { askAgain, useDo } from '../../../web/ask.ts'
import { Trouble } from '../../../web/said.tsx'
import { holdsAny, useMe } from '../../../web/session.tsx'
import { useTell } from '../../../web/use-tell.ts'
import { type SettingsSaid, settingsContract } from '../contract.ts'

type Chain = SettingsSaid['chains'][number]
type Editing = { chain: Chain; tier: Tier }

const inWords = (chain: Chain, keys: readonly string[]): string =>
  keys.length === 0 ? '不由本机关办理' : keys.map((key) => chain.signers.find((signer) => signer.key === key)?.label ?? '').join(' → ')

const tierNames = Object.keys(tiers) as Tier[]

const Edit = ({ editing: { chain, tier }, close }: { editing: Editing; close: () => void }) => {
  const tell = useTell()
  const [keys, setKeys] = useState(chain.set[tier] ?? chain.declared[tier] ?? [])
  const change = useDo(settingsContract.chain, () => askAgain(settingsContract.read))
  const put = (given: string[] | null): void => {
    const done = (): void => {
      tell.done('审批权限已改，正在签批的按原来的次序签完')
      close()
    }
    change.mutate({ params: { matter: chain.matter }, body: { tier, chain: given } }, { onSuccess: done })
  }
  return (
    <Modal
      title={`${chain.label}：${tiers[tier]}`}
      open
      onCancel={close}
      footer={
        <div className="row">
          {chain.set[tier] && <Button onClick={() => put(null)}>恢复默认</Button>}
          <span className="grow" />
          <Button onClick={close}>取消</Button>
          <Button type="primary" loading={change.isPending} disabled={keys.length === 0} onClick={() => put(keys)}>
            保存
          </Button>
        </div>
      }
    >
      <div className="stack">
        <p className="soft">
          依据{chain.cited}。默认：{inWords(chain, chain.declared[tier] ?? [])}。
        </p>
        <div className="labelled">
          <label htmlFor="chain-signers">依次由谁签批（按选择的次序）</label>
          <Select
            id="chain-signers"
            mode="multiple"
            value={keys}
            options={chain.signers.map(({ key, label }) => ({ value: key, label }))}
            onChange={(chosen: string[]) => setKeys(chosen)}
            style={{ width: '100%' }}
          />
        </div>
        <p>{inWords(chain, keys)}</p>
        {change.error && <Trouble error={change.error} />}
      </div>
    </Modal>
  )
}

const ChainRow = ({ chain, tier, edit }: Editing & { edit: (() => void) | undefined }) => {
  const set = chain.set[tier]
  return (
    <li>
      <span className="soft">{tiers[tier]}</span>
      <span>
        {inWords(chain, set ?? chain.declared[tier] ?? [])}
        {set && (
          <span className="mark state" title={`默认：${inWords(chain, chain.declared[tier] ?? [])}`}>
            本机关已改
          </span>
        )}
      </span>
      {edit && (
        <button type="button" className="plain" onClick={edit} aria-label={`修改${chain.label}、${tiers[tier]}的审批权限`}>
          修改
        </button>
      )}
    </li>
  )
}

export const Chains = ({ said }: { said: SettingsSaid }) => {
  const mayChange = holdsAny(useMe(), settingsContract.chain.roles)
  const [editing, edit] = useState<Editing>()
  return (
    <div className="stack">
      <p className="soft">按对象层级决定审批到哪一级；默认取现行规定中较严的。由纪委书记（监委主任）修改，修改留痕。</p>
      {said.chains.map((chain) => (
        <section key={chain.matter} className="panel">
          <h2>
            {chain.label} <span className="small faint">依据{chain.cited}</span>
          </h2>
          <ul className="tiers">
            {tierNames.map((tier) => (
              <ChainRow key={tier} chain={chain} tier={tier} edit={mayChange ? () => edit({ chain, tier }) : undefined} />
            ))}
          </ul>
        </section>
      ))}
      {editing && <Edit editing={editing} close={() => edit(undefined)} />}
    </div>
  )
}
