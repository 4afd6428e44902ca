/** 查阅: for how long a leader may grant access, and who beside those who lead may open a record at once. */
import { Button, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { accessBasis, urgentBasis } from '../../../kit/access-contract.ts'
import { askAgain, useDo } from '../../../web/ask.ts'
import { Cited } from '../../../web/basis.tsx'
import { sought, staffUnderOffices } from '../../../web/form/choices.ts'
import { useNames } from '../../../web/house.tsx'
import { Trouble } from '../../../web/said.tsx'
import { holdsAny, useMe } from '../../../web/session.tsx'
import { useTell } from '../../../web/use-tell.ts'
import { type SettingsSaid, settingsContract } from '../contract.ts'

export const AccessSettings = ({ said }: { said: SettingsSaid }) => {
  const names = useNames()
  const tell = useTell()
  const mayChange = holdsAny(useMe(), settingsContract.access.roles)
  const [workdays, setWorkdays] = useState(said.access.workdays)
  const [duty, setDuty] = useState(said.access.duty)
  const change = useDo(settingsContract.access, () => askAgain(settingsContract.read))
  return (
    <section className="panel stack county-names" aria-label="查阅">
      <div className="labelled">
        <label htmlFor="access-days">查阅至多几个工作日</label>
        <InputNumber<number>
          id="access-days"
          min={1}
          max={60}
          precision={0}
          disabled={!mayChange}
          value={workdays}
          onChange={(value) => setWorkdays(value ?? 1)}
        />
        <p className="small soft">
          审批人写明的截止日不能更晚（
          <Cited basis={accessBasis} label="本单位规则" />
          ）。
        </p>
      </div>
      <div className="labelled">
        <label htmlFor="access-duty">可以紧急查阅的值班人员</label>
        <Select
          id="access-duty"
          mode="multiple"
          style={{ width: '100%' }}
          disabled={!mayChange}
          showSearch={{ filterOption: sought }}
          value={duty}
          options={staffUnderOffices(names)}
          onChange={(chosen: string[]) => setDuty(chosen)}
        />
        <p className="small soft">
          分管副书记、书记不用指定（
          <Cited basis={urgentBasis} label="本单位规则" />
          ）。
        </p>
      </div>
      {change.error && <Trouble error={change.error} />}
      {mayChange && (
        <div>
          <Button
            type="primary"
            loading={change.isPending}
            onClick={() => change.mutate({ body: { workdays, duty } }, { onSuccess: () => tell.done('查阅的设置已改') })}
          >
            保存
          </Button>
        </div>
      )}
    </section>
  )
}
