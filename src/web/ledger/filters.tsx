/** Narrowing a ledger: the few that are always at hand, the rest behind one button, and what is set shown as words. */
import { FilterOutlined } from '@ant-design/icons'
import { Badge, Button, Input, Select } from 'antd'
import { useEffect, useState } from 'react'
import type { Area } from '../../kit/area.ts'
import { filterable, type Listing } from '../../kit/listing.ts'
import type { Field } from '../../kit/record/fields.ts'
import { sought } from '../form/choices.ts'
import { useNames } from '../house.tsx'
import { FilterField, filterInWords } from './filter-field.tsx'

export type Change = (changed: Record<string, unknown>) => void
type Given = { area: Area; asked: Listing; change: Change }

/** Words are asked for after a pause; while Chinese is being composed nothing is. */
const Words = ({ asked, change }: Omit<Given, 'area'>) => {
  const [text, setText] = useState(asked.q ?? '')
  const [composing, setComposing] = useState(false)
  useEffect(() => setText((now) => (now.trim() === (asked.q ?? '') ? now : (asked.q ?? ''))), [asked.q])
  useEffect(() => {
    if (composing || text.trim() === (asked.q ?? '')) return
    const timer = setTimeout(() => change({ q: text.trim() || undefined }), 400)
    return () => clearTimeout(timer)
  }, [text, composing, asked.q, change])
  return (
    <Input
      aria-label="姓名、编号、单位、事由"
      placeholder="姓名、编号、单位、事由"
      allowClear
      maxLength={50}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onCompositionStart={() => setComposing(true)}
      onCompositionEnd={() => setComposing(false)}
      style={{ width: 210 }}
    />
  )
}

const States = ({ area, asked, change }: Given) =>
  area.procedure && (
    <Select
      aria-label="状态"
      placeholder="状态"
      mode="multiple"
      allowClear
      maxTagCount={1}
      maxTagTextLength={5}
      showSearch={{ filterOption: sought }}
      value={asked.state?.split(',') ?? []}
      options={Object.entries(area.procedure.states).map(([value, { label }]) => ({ value, label }))}
      onChange={(states: string[]) => change({ state: states.join(',') || undefined })}
      style={{ width: 176 }}
    />
  )

const Due = ({ area, asked, change }: Given) =>
  area.procedure && (
    <Select
      aria-label="期限"
      placeholder="期限"
      allowClear
      value={asked.due ?? null}
      options={[
        { value: 'late', label: '已逾期' },
        { value: 'soon', label: '七天内到期' },
      ]}
      onChange={(due) => change({ due: due ?? undefined })}
      style={{ width: 116 }}
    />
  )

const Origin = ({ asked, change }: Omit<Given, 'area'>) => (
  <Select
    aria-label="来源"
    placeholder="来源"
    allowClear
    value={asked.origin ?? null}
    options={[
      { value: 'here', label: '本系统登记' },
      { value: 'ledger', label: '历史导入' },
    ]}
    onChange={(origin) => change({ origin: origin ?? undefined })}
    style={{ width: 116 }}
  />
)

const Chips = ({ fields, asked, change }: { fields: Field[]; asked: Listing; change: Change }) => {
  const names = useNames()
  return (
    <div className="chips">
      {fields.map((field) => (
        <span key={field.name} className="chip">
          {field.label}：{filterInWords(field, String(asked[field.name]), names)}
          <button type="button" aria-label={`去掉筛选“${field.label}”`} onClick={() => change({ [field.name]: undefined })}>
            ×
          </button>
        </span>
      ))}
    </div>
  )
}

const cleared = (asked: Listing): Record<string, undefined> =>
  Object.fromEntries(
    Object.keys(asked)
      .filter((name) => !['sort', 'columns', 'size', 'page'].includes(name))
      .map((name) => [name, undefined]),
  )

export const Filters = ({ area, asked, change }: Given) => {
  const [shown, show] = useState(false)
  const all = filterable(area)
  const opened = all.find(({ name }) => name === area.spine.opened)
  const others = all.filter((field) => field !== opened)
  const set = others.filter(({ name }) => asked[name] !== undefined)
  const any = set.length > 0 || Object.keys(cleared(asked)).length > 0
  return (
    <search className="filters" aria-label="筛选">
      <div className="row wrap">
        <Words asked={asked} change={change} />
        {States({ area, asked, change })}
        {opened && <FilterField field={opened} value={asked[opened.name]} change={change} bare />}
        {Due({ area, asked, change })}
        <Origin asked={asked} change={change} />
        <Badge count={set.length} size="small" color="#1f4470">
          <Button icon={<FilterOutlined />} aria-expanded={shown} onClick={() => show(!shown)}>
            更多筛选
          </Button>
        </Badge>
        {any && (
          <Button type="link" onClick={() => change(cleared(asked))}>
            清除筛选
          </Button>
        )}
      </div>
      {set.length > 0 && !shown && <Chips fields={set} asked={asked} change={change} />}
      {shown && (
        <div className="filter-panel">
          {others.map((field) => (
            <FilterField key={field.name} field={field} value={asked[field.name]} change={change} />
          ))}
        </div>
      )}
    </search>
  )
}
