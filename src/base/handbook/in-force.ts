/** What the handbook is composed from, and how its tables and lists are written. */
import type { Area } from '../../kit/area.ts'
import type { Block } from '../../kit/paper.ts'
import { type ChainsSet, isMatrix, type Matrix, type Tier, tiers } from '../../kit/procedure/approval.ts'
import type { TermsSet } from '../../kit/procedure/deadline.ts'
import { limitInWords } from '../../kit/procedure/matrix.ts'
import type { Limit, Procedure, Step } from '../../kit/procedure/procedure.ts'
import type { Code, CodeTable } from '../../kit/record/code-table.ts'
import { fieldsOf } from '../../kit/record/fields.ts'
import { rolesMeant, type Who } from '../../kit/who.ts'
import type { Role } from '../../kit/role.ts'

/** The declarations, with what the office has set. */
export type InForce = { areas: readonly Area[]; codes: (table: CodeTable) => Code[]; terms: TermsSet; chains: ChainsSet }

export type Proceeding = Area & { procedure: Procedure }

/** The areas with a procedure. */
export const proceedings = (areas: readonly Area[]): Proceeding[] => areas.filter((area): area is Proceeding => area.procedure !== undefined)

/** A word for what is not there: no cell of the handbook is empty. */
const none = '无'

export const listed = (words: readonly string[]): string => [...new Set(words)].join('、') || none

type Words = Exclude<Block, { kind: 'table' }>
export const says = (kind: Words['kind'], text: string): Block => ({ kind, runs: [{ text }] })

/** A table of words; one without rows is left out. */
export const table = (caption: string, head: string[], rows: readonly string[][]): Block[] =>
  rows.length === 0 ? [] : [{ kind: 'table', caption, head, rows: rows.map((row) => row.map((text) => [{ text: text || none }])) }]

export const isMeant = (who: Who, role: Role): boolean => rolesMeant(who).includes(role)

const keysIn = ({ matter, chains, signers }: Matrix, set: ChainsSet, tier: Tier): string[] =>
  (set[matter]?.[tier] ?? chains[tier]).filter((key) => signers[key])

/** The approval chains of a matrix in force, tier by tier. */
export const chainRows = (matrix: Matrix, set: ChainsSet): string[][] =>
  (Object.keys(tiers) as Tier[]).map((tier) => [
    matrix.label,
    tiers[tier],
    keysIn(matrix, set, tier)
      .map((key) => matrix.signers[key]?.label ?? '')
      .join(' → ') || '转报上级',
  ])

/** Whoever may be asked to sign the step: the chain, or everybody in the chains in force. */
export const signersIn = ({ signedBy }: Step, set: ChainsSet): Who[] => {
  if (!signedBy) return []
  if (!isMatrix(signedBy)) return signedBy
  const keys = new Set((Object.keys(tiers) as Tier[]).flatMap((tier) => keysIn(signedBy, set, tier)))
  return [...keys].flatMap((key) => signedBy.signers[key] ?? [])
}

/** The names of the fields that a step asks for, its lines' among them. */
export const askedBy = (area: Area, { form, eachLine, addsLine }: Step): string => {
  const line = addsLine ? area.lines?.[addsLine] : undefined
  const fields = [form, eachLine?.form, line?.record].flatMap((each) => (each ? fieldsOf(each) : []))
  return listed(fields.filter(({ madeByHouse }) => !madeByHouse).map(({ label, required }) => (required ? label : `${label}（可不填）`)))
}

export const statesIn = ({ states }: Procedure, step: Step): string => {
  if (step.from === 'nothing') return '开始'
  return step.from.length === Object.keys(states).length ? '任一状态' : listed(step.from.map((state) => states[state]?.label ?? ''))
}

/** How long a limit is now: what the office set stands before what is declared. */
export const termOf = ({ terms }: InForce, procedure: Procedure, name: string, limit: Limit): string => {
  const term = terms[`${procedure.name}.${name}`]
  return limitInWords(term ? { ...limit, term } : limit)
}

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** 一 to 九十九. */
export const numeral = (n: number): string => {
  const tens = Math.floor(n / 10)
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${digits[n % 10]}`
}
