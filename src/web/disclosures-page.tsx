/** 我的申报: ties that I declare of myself; they become questions when a matter is put into my hands. */
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { disclosureBasis, disclosureContract, disclosureKinds } from '../kit/disclosure-contract.ts'
import { askAgain, useAsk, useDo } from './ask.ts'
import { RuleMark } from './basis.tsx'
import { sought } from './form/choices.ts'
import './handovers/handovers.css'
import { useNames } from './house.tsx'
import { PageHead } from './page-head.tsx'
import { Bones, Nothing, Trouble } from './said.tsx'
import { useTell } from './use-tell.ts'

const Declare = () => {
  const names = useNames()
  const tell = useTell()
  const [kind, setKind] = useState<(typeof disclosureKinds)[number]>('近亲属')
  const [name, setName] = useState('')
  const [unitId, setUnitId] = useState<string>()
  const [said, setSaid] = useState('')
  const declare = useDo(disclosureContract.declare, () => askAgain(disclosureContract.mine))
  const done = (): void => {
    tell.done('已申报')
    setName('')
    setUnitId(undefined)
    setSaid('')
  }
  const body = { kind, ...(name.trim() ? { name: name.trim() } : {}), ...(unitId ? { unitId } : {}), ...(said.trim() ? { said: said.trim() } : {}) }
  return (
    <section className="panel stack" aria-label="申报一项关系">
      <div className="field">
        <label htmlFor="tie-kind">关系</label>
        <Select
          id="tie-kind"
          style={{ width: '100%' }}
          value={kind}
          options={disclosureKinds.map((value) => ({ value, label: value }))}
          onChange={setKind}
        />
      </div>
      <div className="field">
        <label htmlFor="tie-name">对方姓名</label>
        <Input id="tie-name" maxLength={50} value={name} onChange={(event) => setName(event.target.value)} />
      </div>
      <div className="field">
        <label htmlFor="tie-unit">单位</label>
        <Select
          id="tie-unit"
          style={{ width: '100%' }}
          allowClear
          showSearch={{ filterOption: sought }}
          value={unitId ?? null}
          options={names.units.map(({ id, name: label }) => ({ value: id, label }))}
          onChange={(chosen: string | undefined) => setUnitId(chosen)}
        />
      </div>
      <div className="field">
        <label htmlFor="tie-said">说明</label>
        <Input id="tie-said" maxLength={200} value={said} onChange={(event) => setSaid(event.target.value)} />
      </div>
      {declare.error && <Trouble error={declare.error} />}
      <div>
        <Button
          type="primary"
          loading={declare.isPending}
          disabled={name.trim() === '' && !unitId}
          onClick={() => declare.mutate({ body }, { onSuccess: done })}
        >
          申报
        </Button>
      </div>
    </section>
  )
}

const Mine = () => {
  const mine = useAsk(disclosureContract.mine, {})
  const withdraw = useDo(disclosureContract.withdraw, () => askAgain(disclosureContract.mine))
  if (mine.error) return <Trouble error={mine.error} retry={mine.refetch} />
  if (!mine.data) return <Bones lines={3} />
  if (mine.data.items.length === 0) return <Nothing says="没有申报过" />
  return (
    <ul className="panel offers" aria-label="申报过的关系">
      {mine.data.items.map(({ id, kind, name, unit, said }) => (
        <li key={id} className="row wrap">
          <b>{kind}</b>
          <span className="grow">{[name, unit, said].filter(Boolean).join('　')}</span>
          <Button size="small" onClick={() => withdraw.mutate({ params: { id } })}>
            撤回
          </Button>
        </li>
      ))}
    </ul>
  )
}

export const DisclosuresPage = () => (
  <div className="sheet stack">
    <PageHead
      title="我的申报"
      about={
        <>
          近亲属、任过职的单位、同乡同学等。只在把事项交到您手上时作为问题提示交办的人，由人判断。 <RuleMark basis={disclosureBasis} of="申报" />
        </>
      }
    />
    <Declare />
    <Mine />
  </div>
)
