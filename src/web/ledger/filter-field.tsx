/** One filter of a ledger, by the kind of its field. */
import { DatePicker, Input, Select } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useId } from 'react'
import type { Field } from '../../kit/record/fields.ts'
import { isDay } from '../../law/day.ts'
import { type Names, useNames } from '../house.tsx'
import { choicesFor, sought } from '../form/choices.ts'
import { periodsOf } from '../periods.ts'

type Given = { id: string; field: Field; value: unknown; change: (changed: Record<string, unknown>) => void; bare?: boolean }

const endsOf = (value: unknown): [string, string] => {
  const [from = '', to = from] = typeof value === 'string' ? value.split('~') : []
  return [from, to]
}

const Days = ({ id, field, value, change, bare }: Given) => {
  const { today } = useNames()
  const at = (day: string): Dayjs | null => (isDay(day) ? dayjs(day) : null)
  const [from, to] = endsOf(value)
  const set = (days: (Dayjs | null)[] | null): void => {
    const [first, last] = (days ?? []).map((day) => day?.format('YYYY-MM-DD') ?? '')
    change({ [field.name]: first || last ? `${first ?? ''}~${last ?? ''}` : undefined })
  }
  return (
    <DatePicker.RangePicker
      id={{ start: `${id}-from`, end: `${id}-to` }}
      aria-label={field.label}
      allowEmpty={[true, true]}
      value={[at(from), at(to)]}
      placeholder={bare ? [`${field.label}自`, '至'] : ['自', '至']}
      presets={periodsOf(today).map((period) => ({ label: period.label, value: [dayjs(period.from), dayjs(period.to)] }))}
      onChange={set}
      style={bare ? { width: 244 } : { width: '100%' }}
    />
  )
}

const Choices = ({ id, field, value, change }: Given) => (
  <Select
    id={id}
    mode="multiple"
    allowClear
    maxTagCount={1}
    maxTagTextLength={8}
    placeholder="不限"
    showSearch={{ filterOption: sought }}
    value={typeof value === 'string' ? value.split(',') : []}
    options={choicesFor(field, useNames())}
    onChange={(chosen: string[]) => change({ [field.name]: chosen.join(',') || undefined })}
    style={{ width: '100%' }}
  />
)

const YesNo = ({ id, field, value, change }: Given) => (
  <Select
    id={id}
    allowClear
    placeholder="不限"
    value={typeof value === 'string' ? value : null}
    options={[
      { value: '是', label: '是' },
      { value: '否', label: '否' },
    ]}
    onChange={(chosen) => change({ [field.name]: chosen ?? undefined })}
    style={{ width: '100%' }}
  />
)

const Line = ({ id, field, value, change }: Given) => (
  <Input
    key={String(value ?? '')}
    id={id}
    allowClear
    defaultValue={typeof value === 'string' ? value : ''}
    placeholder="写完整的编号"
    onPressEnter={(event) => change({ [field.name]: event.currentTarget.value.trim() || undefined })}
    onBlur={(event) => event.target.value.trim() !== (value ?? '') && change({ [field.name]: event.target.value.trim() || undefined })}
  />
)

const Control = (given: Given) => {
  if (given.field.kind === 'day') return <Days {...given} />
  if (given.field.kind === 'yes') return <YesNo {...given} />
  return given.field.kind === 'line' ? <Line {...given} /> : <Choices {...given} />
}

/** `bare` stands in the bar, where the placeholder says what it is. */
export const FilterField = (given: Omit<Given, 'id'>) => {
  const id = useId()
  if (given.bare) return <Control {...given} id={id} />
  return (
    <div className="labelled">
      <label htmlFor={given.field.kind === 'day' ? `${id}-from` : id}>{given.field.label}</label>
      <Control {...given} id={id} />
    </div>
  )
}

/** A filter that is set, in words. */
export const filterInWords = (field: Field, value: string, names: Names): string => {
  if (field.kind === 'day') {
    const [from, to] = endsOf(value)
    return from === to ? from : `${from || '最早'} 至 ${to || '最近'}`
  }
  const choices = field.kind === 'yes' || field.kind === 'line' ? [] : choicesFor(field, names)
  return value
    .split(',')
    .map((each) => choices.find((choice) => choice.value === each)?.label ?? each)
    .join('、')
}
