/** The kinds of field that a record is made of: plain Zod with a Chinese label and what the house does with it. */
import { z } from 'zod'
import { isDay } from '../../law/day.ts'
import type { Who } from '../who.ts'
import type { CodeTable } from './code-table.ts'

export type FieldKind = 'line' | 'text' | 'day' | 'month' | 'code' | 'unit' | 'office' | 'user' | 'users' | 'person' | 'count' | 'money' | 'yes'

declare module 'zod' {
  interface GlobalMeta {
    label?: string
    kind?: FieldKind
    codes?: CodeTable
    /** Shown in the ledger by default. */
    inList?: boolean
    /** Filled by the house: a number, a day on which a step took effect. Never on a form. */
    madeBy?: 'house'
    /** Kept apart from the record and read by these alone. */
    sealedFor?: Who
    /** A line of help beside the field, with the rule where there is one. */
    help?: string
    unit?: string
  }
}

const must = (label: string): { error: string } => ({ error: `请填写${label}` })

/** One line of text, at most 200 characters. */
export const line = (label: string) =>
  z.string(must(label)).trim().min(1, `请填写${label}`).max(200, `${label}不超过200字`).meta({ label, kind: 'line' })
/** Text of several lines, at most 20,000 characters. */
export const text = (label: string) =>
  z.string(must(label)).trim().min(1, `请填写${label}`).max(20_000, `${label}不超过20000字`).meta({ label, kind: 'text' })
/** A calendar day, `YYYY-MM-DD`. */
export const day = (label: string) => z.string(must(label)).refine(isDay, `${label}不是有效日期`).meta({ label, kind: 'day' })
/** A month, `YYYY-MM`. */
export const month = (label: string) =>
  z
    .string(must(label))
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/, `${label}应为年月`)
    .meta({ label, kind: 'month' })
/** One value of a code table; the server checks it against the table in force. */
export const code = (label: string, codes: CodeTable) => z.string(must(label)).min(1, `请选择${label}`).max(100).meta({ label, kind: 'code', codes })
/** A unit under supervision. */
export const unit = (label: string) => z.uuid(must(label)).meta({ label, kind: 'unit' })
/** An office of the commission, or a dispatched group. */
export const office = (label: string) => z.uuid(must(label)).meta({ label, kind: 'office' })
/** A member of the commission's staff. */
export const user = (label: string) => z.uuid(must(label)).meta({ label, kind: 'user' })
export const users = (label: string) => z.array(z.uuid(), `请选择${label}`).min(1, `请选择${label}`).max(50).meta({ label, kind: 'users' })
/** A person on the register of those under supervision. */
export const person = (label: string) => z.uuid(must(label)).meta({ label, kind: 'person' })
/** A whole number from 0. */
export const count = (label: string, unit = '') =>
  z
    .int({ error: `${label}应为整数` })
    .min(0, `${label}不能为负数`)
    .max(1_000_000_000)
    .meta({ label, kind: 'count', unit })
/** An amount in 万元, to the cent of a 万. */
export const money = (label: string) =>
  z
    .number({ error: `${label}应为数字` })
    .min(0, `${label}不能为负数`)
    .max(100_000_000)
    .meta({ label, kind: 'money', unit: '万元' })
export const yes = (label: string) => z.boolean(must(label)).meta({ label, kind: 'yes' })
