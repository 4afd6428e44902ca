/** 留痕: who did what to this record, and who looked at it. */
import { Segmented } from 'antd'
import { useState } from 'react'
import type { Area } from '../../kit/area.ts'
import type { Answer } from '../../kit/contract.ts'
import type { AreaContract } from '../../kit/area-contract.ts'
import { fieldsOf } from '../../kit/record/fields.ts'
import { useAsk } from '../ask.ts'
import { contractOf, type Names, useNames } from '../house.tsx'
import { Bones, Nothing, Trouble } from '../said.tsx'
import { type Column, Table } from '../table.tsx'
import { kindInWords, looks } from '../trail-words.ts'
import { inWords } from '../values.ts'
import type { Shown } from './shown.ts'
import { stepLabel } from './step-words.ts'

type Trace = Answer<AreaContract['history']>[number]
type What = Trace['what']

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

const changes = (area: Area, what: What, names: Names): string => {
  const [before, after] = [(what.before ?? {}) as What, (what.after ?? {}) as What]
  return fieldsOf(area.record)
    .filter(({ name }) => name in after)
    .map((field) => `${field.label}由“${inWords(field, before[field.name], names) ?? '空'}”改为“${inWords(field, after[field.name], names) ?? '空'}”`)
    .join('；')
}

/** What went out, and why where that was said. */
const outOf = (name: string, { why }: What): string => [name, why ? `理由：${text(why)}` : ''].filter(Boolean).join('；')

/** The details of each kind in words; a kind without any says enough by itself. */
const details: Record<string, (what: What, area: Area, names: Names) => string> = {
  amend: (what, area, names) => [`理由：${text(what.why)}`, changes(area, what, names), what.lines ? '明细有改动' : ''].filter(Boolean).join('；'),
  submit: (what, area) => stepLabel(area, text(what.step)),
  effect: (what, area) => stepLabel(area, text(what.step)),
  begin: (what, area) => (what.step ? stepLabel(area, text(what.step)) : ''),
  sign: (what, area) => `${stepLabel(area, text(what.step))}，${text(what.place)}${what.opinion ? `：${text(what.opinion)}` : ''}`,
  return: (what, area) => `${stepLabel(area, text(what.step))}，${text(what.place)}${what.opinion ? `：${text(what.opinion)}` : ''}`,
  withdraw: (what, area) => stepLabel(area, text(what.step)),
  exclude: (what, _, names) => `${names.of(what.userId) ?? ''}：${text(what.reason)}`,
  attach: (what) => text(what.name),
  download: (what) => text(what.name),
  issue: (what) => outOf(text(what.name), what),
  print: (what) => outOf('', what),
}

const useColumns = (area: Area): Column<Trace>[] => {
  const names = useNames()
  const says = ({ kind, what }: Trace): string => details[kind]?.(what, area, names) ?? ''
  return [
    { key: 'at', label: '时间', width: 150, show: ({ at }) => at },
    { key: 'who', label: '谁', width: 96, show: ({ userId }) => names.of(userId) ?? '系统' },
    { key: 'kind', label: '做了什么', width: 110, show: ({ kind }) => kindInWords(kind) },
    { key: 'what', label: '内容', width: 360, show: says, title: says },
  ]
}

export const History = ({ area, page }: Shown) => {
  const [which, setWhich] = useState<'done' | 'seen'>('done')
  const history = useAsk(contractOf(area).history, { params: { id: page.id } }, { freshFor: 0 })
  const columns = useColumns(area)
  if (history.error) return <Trouble error={history.error} retry={history.refetch} />
  if (!history.data) return <Bones />
  const seen = history.data.filter(({ kind }) => looks.includes(kind))
  const done = history.data.filter(({ kind }) => !looks.includes(kind))
  const rows = which === 'done' ? done : seen
  return (
    <div className="stack">
      <Segmented
        aria-label="留痕类别"
        value={which}
        onChange={(value) => setWhich(value as 'done' | 'seen')}
        options={[
          { value: 'done', label: `做过什么 ${done.length}` },
          { value: 'seen', label: `谁看过 ${seen.length}` },
        ]}
      />
      <Table label="留痕" columns={columns} rows={rows} keyOf={({ id }) => String(id)} wraps empty={<Nothing says="没有留痕" />} />
      {history.data.length >= 500 && <p className="soft">只列出最近 500 条。</p>}
    </div>
  )
}
