/** 县名和机关名称, as they stand on pages and papers. */
import { Button, Input } from 'antd'
import { useState } from 'react'
import { houseContract } from '../../../kit/house-contract.ts'
import { petitionRules } from '../../../law/statutes/petition-rules.ts'
import { askAgain, useDo } from '../../../web/ask.ts'
import { RuleMark } from '../../../web/basis.tsx'
import { Trouble } from '../../../web/said.tsx'
import { useTell } from '../../../web/use-tell.ts'
import { type SettingsSaid, settingsContract } from '../contract.ts'

export const NamesOfCounty = ({ said }: { said: SettingsSaid }) => {
  const tell = useTell()
  const [county, setCounty] = useState(said.county)
  const [commission, setCommission] = useState(said.commission)
  const [ownHead, setOwnHead] = useState(said.ownHead)
  const change = useDo(settingsContract.names, () => askAgain(settingsContract.read, houseContract.directory))
  const submit = (): void =>
    change.mutate(
      { body: { county: county.trim(), commission: commission.trim(), ownHead: ownHead.trim() } },
      { onSuccess: () => tell.done('名称已改') },
    )
  return (
    <section className="panel stack county-names">
      <div className="labelled">
        <label htmlFor="county">县（市、区）名称</label>
        <Input id="county" maxLength={30} value={county} onChange={(event) => setCounty(event.target.value)} />
      </div>
      <div className="labelled">
        <label htmlFor="commission">机关名称</label>
        <Input id="commission" maxLength={60} value={commission} onChange={(event) => setCommission(event.target.value)} />
      </div>
      <div className="labelled">
        <label htmlFor="own-head">本机关主要负责人姓名</label>
        <Input id="own-head" maxLength={30} value={ownHead} onChange={(event) => setOwnHead(event.target.value)} />
        <p className="small soft">
          反映主要负责人的信访件不在这里录入内容，只登记收件，径送上一级。 <RuleMark basis={petitionRules.article(15)} of="反映主要负责人的信访件" />
        </p>
      </div>
      {change.error && <Trouble error={change.error} />}
      <div>
        <Button
          type="primary"
          loading={change.isPending}
          disabled={
            county.trim() === '' || commission.trim() === '' || (county === said.county && commission === said.commission && ownHead === said.ownHead)
          }
          onClick={submit}
        >
          保存
        </Button>
      </div>
    </section>
  )
}
