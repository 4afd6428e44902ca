/** A field's value in the words that a person reads: names for ids, labels for codes, 是 and 否. */
import type { Field } from '../kit/record/fields.ts'
import type { Names } from './house.tsx'

const named = ['unit', 'office', 'user', 'users']

/** Undefined where there is nothing to show. */
export const inWords = (field: Field, value: unknown, names: Names): string | undefined => {
  if (value === undefined || value === null || value === '') return undefined
  if (field.kind === 'person') return '名册上的人员'
  if (field.codes) return names.code(field.codes, value)
  if (field.kind === 'yes') return value === true ? '是' : '否'
  if (Array.isArray(value)) return value.map((id) => names.of(id) ?? '（不在名册）').join('、')
  if (named.includes(field.kind)) return names.of(value) ?? '（不在名册）'
  if (typeof value === 'number') return `${value.toLocaleString('zh-CN')}${field.unit ? ` ${field.unit}` : ''}`
  return String(value)
}

const widths: Partial<Record<Field['kind'], number>> = {
  day: 104,
  month: 84,
  yes: 76,
  count: 92,
  money: 104,
  user: 84,
  users: 150,
  office: 150,
  unit: 150,
  text: 250,
  line: 124,
  code: 116,
}

/** How wide a column stands for a field of this kind. */
export const widthOf = (field: Field): number => Math.max(widths[field.kind] ?? 120, field.label.length * 14 + 34)
