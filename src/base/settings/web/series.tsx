/** 发文字号: where each series of papers stands this year; an office that begins in mid-year sets where it goes on. */
import { Button, InputNumber } from 'antd'
import { useState } from 'react'
import { askAgain, useDo } from '../../../web/ask.ts'
import { Nothing } from '../../../web/said.tsx'
import { holdsAny, useMe } from '../../../web/session.tsx'
import { useTell } from '../../../web/use-tell.ts'
import { type SettingsSaid, settingsContract } from '../contract.ts'

type One = SettingsSaid['series'][number]

const Edit = ({ one, close }: { one: One; close: () => void }) => {
  const tell = useTell()
  const [n, setN] = useState(one.n)
  const change = useDo(settingsContract.series, () => askAgain(settingsContract.read))
  const submit = (): void => {
    const done = (): void => {
      tell.done('起始编号已改')
      close()
    }
    change.mutate({ body: { series: one.series, n } }, { onSuccess: done, onError: tell.refused })
  }
  return (
    <div className="row wrap">
      <InputNumber<number>
        aria-label={`${one.papers}的起始编号`}
        min={one.n}
        max={9999}
        precision={0}
        value={n}
        onChange={(value) => setN(value ?? one.n)}
        style={{ width: 90 }}
      />
      <Button type="primary" loading={change.isPending} onClick={submit}>
        保存
      </Button>
      <Button onClick={close}>取消</Button>
    </div>
  )
}

const Line = ({ one, mayChange }: { one: One; mayChange: boolean }) => {
  const [editing, edit] = useState(false)
  return (
    <section className="panel own-term">
      <div>
        <h2>{one.papers}</h2>
        <p className="small soft">下一个文号：{one.next}</p>
      </div>
      {editing ? (
        <Edit one={one} close={() => edit(false)} />
      ) : (
        mayChange && (
          <button type="button" className="plain" onClick={() => edit(true)} aria-label={`修改${one.papers}的起始编号`}>
            修改起始编号
          </button>
        )
      )}
    </section>
  )
}

export const SeriesOfPapers = ({ said }: { said: SettingsSaid }) => {
  const mayChange = holdsAny(useMe(), settingsContract.series.roles)
  return (
    <div className="stack">
      <p className="soft">这些文书的文号由系统在首次出具时编。年中启用的，把起始编号改到本年已经用过的之后；只能往后，不能退回。</p>
      {said.series.length === 0 && <Nothing says="没有由系统编号的文书" />}
      {said.series.map((one) => (
        <Line key={one.series} one={one} mayChange={mayChange} />
      ))}
    </div>
  )
}
