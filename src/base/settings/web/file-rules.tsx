/** 附件: how large one may be, what happens while the virus scanner is away, how long an upload that was never kept stays. */
import { Button, InputNumber, Radio } from 'antd'
import { useState } from 'react'
import { houseContract } from '../../../kit/house-contract.ts'
import { mostMegabytes } from '../../../kit/file-kinds.ts'
import { askAgain, useDo } from '../../../web/ask.ts'
import { Trouble } from '../../../web/said.tsx'
import { useMe } from '../../../web/session.tsx'
import { useTell } from '../../../web/use-tell.ts'
import { type SettingsSaid, settingsContract } from '../contract.ts'

type Rules = Omit<SettingsSaid['files'], 'scanner'>

const choices = [
  { value: 'refuse' as const, label: '不保存，请稍后再试' },
  { value: 'keep' as const, label: '保存，标明“未查毒”' },
]

const Count = ({ id, label, most, value, change }: { id: string; label: string; most: number; value: number; change: (n: number) => void }) => (
  <div className="labelled">
    <label htmlFor={id}>{label}</label>
    <InputNumber<number> id={id} min={1} max={most} precision={0} value={value} onChange={(n) => change(n ?? 1)} style={{ width: 120 }} />
  </div>
)

const Edit = ({ now }: { now: Rules }) => {
  const tell = useTell()
  const [rules, put] = useState(now)
  const change = useDo(settingsContract.files, () => askAgain(settingsContract.read, houseContract.directory))
  const submit = (): void => change.mutate({ body: rules }, { onSuccess: () => tell.done('附件的设置已改') })
  return (
    <>
      <Count
        id="megabytes"
        label="单个文件最大（兆）"
        most={mostMegabytes}
        value={rules.megabytes}
        change={(megabytes) => put({ ...rules, megabytes })}
      />
      <div className="labelled">
        <span id="when-unscanned">查毒程序没有回应时</span>
        <Radio.Group
          aria-labelledby="when-unscanned"
          options={choices}
          value={rules.whenUnscanned}
          onChange={(event) => put({ ...rules, whenUnscanned: event.target.value as Rules['whenUnscanned'] })}
        />
      </div>
      <Count
        id="upload-days"
        label="试算后没有入库的台账，保留（天）"
        most={90}
        value={rules.uploadDays}
        change={(uploadDays) => put({ ...rules, uploadDays })}
      />
      {change.error && <Trouble error={change.error} />}
      <div>
        <Button type="primary" loading={change.isPending} disabled={JSON.stringify(rules) === JSON.stringify(now)} onClick={submit}>
          保存
        </Button>
      </div>
    </>
  )
}

const Read = ({ now }: { now: Rules }) => (
  <ul>
    <li>单个文件最大 {now.megabytes} 兆。</li>
    <li>查毒程序没有回应时：{choices.find(({ value }) => value === now.whenUnscanned)?.label}。</li>
    <li>试算后没有入库的台账，{now.uploadDays} 天后删除。</li>
  </ul>
)

export const FileRules = ({ said }: { said: SettingsSaid }) => {
  const { scanner, ...now } = said.files
  const mayChange = useMe().roles.includes('security')
  return (
    <section className="panel stack county-names">
      {mayChange ? <Edit now={now} /> : <Read now={now} />}
      <p className="small soft">
        {scanner ? '已接入查毒程序，每个文件添加时都查。' : '没有接入查毒程序：文件添加时只查格式，不查毒。由系统运维人员在服务器上接入。'}
        {!mayChange && '由安全管理员修改。'}
      </p>
    </section>
  )
}
