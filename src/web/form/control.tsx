/** The control by which a field is filled, by its kind. */
import { DatePicker, Input, InputNumber, Radio, Select } from 'antd'
import dayjs from 'dayjs'
import type { Field } from '../../kit/record/fields.ts'
import { useNames } from '../house.tsx'
import { type Choice, choicesFor, sought, underOffices } from './choices.ts'
import { PersonPicker } from './person-picker.tsx'

export type ControlGiven = {
  id: string
  field: Field
  value: unknown
  set: (value: unknown) => void
  invalid: boolean
  describedBy?: string | undefined
}

type Aria = { id: string; 'aria-invalid'?: true; 'aria-describedby'?: string; status?: 'error' }
const ariaOf = ({ id, invalid, describedBy }: ControlGiven): Aria => ({
  id,
  ...(invalid ? { 'aria-invalid': true as const, status: 'error' as const } : {}),
  ...(describedBy ? { 'aria-describedby': describedBy } : {}),
})

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

const Line = (given: ControlGiven) => (
  <Input {...ariaOf(given)} autoComplete="off" maxLength={200} value={textOf(given.value)} onChange={(event) => given.set(event.target.value)} />
)

const Text = (given: ControlGiven) => (
  <Input.TextArea
    {...ariaOf(given)}
    autoSize={{ minRows: 2, maxRows: 10 }}
    maxLength={20_000}
    value={textOf(given.value)}
    onChange={(event) => given.set(event.target.value)}
  />
)

const Day = (given: ControlGiven) => {
  const month = given.field.kind === 'month'
  const format = month ? 'YYYY-MM' : 'YYYY-MM-DD'
  const value = textOf(given.value)
  return (
    <DatePicker
      {...ariaOf(given)}
      picker={month ? 'month' : 'date'}
      format={[format, 'YYYYMMDD', 'YYYY.M.D', 'YYYY/M/D', 'YYYY年M月D日']}
      placeholder={month ? '年-月' : '年-月-日'}
      value={value ? dayjs(value) : null}
      onChange={(day) => given.set(day?.format(format) ?? '')}
      style={{ width: '100%' }}
    />
  )
}

const Amount = (given: ControlGiven) => (
  <InputNumber<number>
    {...ariaOf(given)}
    min={0}
    {...(given.field.kind === 'count' ? { precision: 0 } : {})}
    {...(given.field.unit ? { suffix: given.field.unit } : {})}
    controls={false}
    value={typeof given.value === 'number' ? given.value : null}
    onChange={(value) => given.set(value ?? '')}
    style={{ width: '100%' }}
  />
)

const yesAndNo = [
  { value: true, label: '是' },
  { value: false, label: '否' },
]

const YesNo = (given: ControlGiven) => (
  <span className="row">
    <Radio.Group
      id={given.id}
      aria-labelledby={`${given.id}-label`}
      options={yesAndNo}
      value={given.value}
      onChange={(event) => given.set(event.target.value)}
    />
    {!given.field.required && typeof given.value === 'boolean' && (
      <button type="button" className="plain small" onClick={() => given.set('')}>
        不填
      </button>
    )}
  </span>
)

/** A few short words are quicker to click than to open. */
const areFew = (choices: Choice[]): boolean => choices.length <= 4 && choices.reduce((sum, { label }) => sum + label.length, 0) <= 16

const Few = (given: ControlGiven & { choices: Choice[] }) => (
  <Radio.Group
    id={given.id}
    aria-labelledby={`${given.id}-label`}
    options={given.choices}
    value={given.value}
    onChange={(event) => given.set(event.target.value)}
  />
)

const Choose = (given: ControlGiven) => {
  const names = useNames()
  const { field, value, set } = given
  const choices = choicesFor(field, names)
  const several = field.kind === 'users'
  if (field.codes && field.required && areFew(choices)) return <Few {...given} choices={choices} />
  return (
    <Select
      {...ariaOf(given)}
      {...(several ? { mode: 'multiple' as const } : {})}
      allowClear={!field.required || several}
      showSearch={{ filterOption: sought }}
      placeholder={several ? '可选择多人' : '请选择'}
      value={several ? ((value as string[] | undefined) ?? []) : textOf(value) || null}
      options={field.kind === 'user' || several ? underOffices(choices, names) : choices}
      onChange={(chosen: unknown) => set(chosen ?? '')}
      style={{ width: '100%' }}
    />
  )
}

export const Control = (given: ControlGiven) => {
  switch (given.field.kind) {
    case 'line':
      return <Line {...given} />
    case 'text':
      return <Text {...given} />
    case 'day':
    case 'month':
      return <Day {...given} />
    case 'count':
    case 'money':
      return <Amount {...given} />
    case 'yes':
      return <YesNo {...given} />
    case 'person':
      return <PersonPicker {...given} />
    default:
      return <Choose {...given} />
  }
}
