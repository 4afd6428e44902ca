/** 本单位自定的期限: limits that the unit set for itself, told apart from those of the law. */
import { Button, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { type Term, termInWords } from '../../../law/term.ts'
import { askAgain, useDo } from '../../../web/ask.ts'
import { Nothing } from '../../../web/said.tsx'
import { holdsAny, useMe } from '../../../web/session.tsx'
import { useTell } from '../../../web/use-tell.ts'
import { type SettingsSaid, settingsContract } from '../contract.ts'

type OwnLimit = SettingsSaid['limits'][number]
type Unit = 'months' | 'days' | 'workdays'

const units = [
  { value: 'months' as const, label: '个月' },
  { value: 'days' as const, label: '日' },
  { value: 'workdays' as const, label: '个工作日' },
]

const unitOf = (term: Term): Unit => ('months' in term ? 'months' : 'days' in term ? 'days' : 'workdays')
const countOf = (term: Term): number => ('months' in term ? term.months : 'days' in term ? term.days : term.workdays)
const termOf = (unit: Unit, count: number): Term => ({ [unit]: count }) as Term

const Edit = ({ limit, close }: { limit: OwnLimit; close: () => void }) => {
  const tell = useTell()
  const now = limit.set ?? limit.declared
  const [unit, setUnit] = useState<Unit>(unitOf(now))
  const [count, setCount] = useState(countOf(now))
  const change = useDo(settingsContract.term, () => askAgain(settingsContract.read))
  const put = (term: Term | null): void => {
    const done = (): void => {
      tell.done('期限已改')
      close()
    }
    change.mutate({ params: { limit: limit.name }, body: { term } }, { onSuccess: done, onError: tell.refused })
  }
  return (
    <div className="row wrap">
      <InputNumber<number>
        aria-label={`${limit.label}的期限`}
        min={1}
        max={unit === 'months' ? 60 : 1000}
        precision={0}
        value={count}
        onChange={(value) => setCount(value ?? 1)}
        style={{ width: 80 }}
      />
      <Select aria-label="单位" value={unit} options={units} onChange={(value: Unit) => setUnit(value)} style={{ width: 116 }} />
      <Button type="primary" loading={change.isPending} onClick={() => put(termOf(unit, count))}>
        保存
      </Button>
      {limit.set && <Button onClick={() => put(null)}>恢复默认</Button>}
      <Button onClick={close}>取消</Button>
    </div>
  )
}

const Limit = ({ limit, mayChange }: { limit: OwnLimit; mayChange: boolean }) => {
  const [editing, edit] = useState(false)
  return (
    <section className="panel own-term">
      <div>
        <h2>{limit.label}</h2>
        <p className="small soft">{limit.rule}</p>
      </div>
      {editing ? (
        <Edit limit={limit} close={() => edit(false)} />
      ) : (
        <p className="row">
          <b>{termInWords((limit.set ?? limit.declared) as Term)}</b>
          {limit.set && <span className="mark state">本机关已改，默认 {termInWords(limit.declared as Term)}</span>}
          {mayChange && (
            <button type="button" className="plain" onClick={() => edit(true)} aria-label={`修改${limit.label}`}>
              修改
            </button>
          )}
        </p>
      )}
    </section>
  )
}

export const OwnTerms = ({ said }: { said: SettingsSaid }) => {
  const mayChange = holdsAny(useMe(), settingsContract.term.roles)
  return (
    <div className="stack">
      <p className="soft">这些期限是本单位给自己定的，不是法规规定，超过了单独标明。由纪委书记（监委主任）修改，修改留痕。</p>
      {said.limits.length === 0 && <Nothing says="没有本单位自定的期限" />}
      {said.limits.map((limit) => (
        <Limit key={limit.name} limit={limit} mayChange={mayChange} />
      ))}
    </div>
  )
}
