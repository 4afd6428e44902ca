/** A row of a ledger to values, with every fault named by column and reason. Pure but for the counting of keys. */
import { cellFaults } from '../../kit/ledger-words.ts'
import { hash } from 'node:crypto'
import type { z } from 'zod'
import type { Area } from '../../kit/area.ts'
import type { Ledger } from '../../kit/ledger.ts'
import type { FieldKind } from '../../kit/record/field.ts'
import { type Field, fieldsOf } from '../../kit/record/fields.ts'
import type { Values } from '../../kit/who.ts'
import { type Cell, type Codes, isBlank, type Names, type Read, readCell } from './cells.ts'
import { headingOf, type Matched } from './headings.ts'

export type Fault = { row: number; column: string; reason: string }
export type CheckedRow = { row: number; recordKey: string; rowKey: string; values: Values; digest: string; faults: Fault[] }

type Declared = { field: Field; schema: z.ZodType }

/** The fields that a row may fill: those of the record and of its lines, by name; the record's own stand first. */
const declaredFields = (area: Area): Map<string, Declared> => {
  const objects = [...Object.values(area.lines ?? {}).map((lines) => lines.record), area.record]
  return new Map(
    objects.flatMap((object) => fieldsOf(object).map((field) => [field.name, { field, schema: object.shape[field.name] as z.ZodType }] as const)),
  )
}

/** Canonical: the same values give the same digest in whatever order the columns stand. */
export const digestOf = (values: Values): string =>
  hash('sha256', JSON.stringify(Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1))), 'base64url')

/** The faults of one row: at most one for each column, so that a wrong date is not also called a missing one. */
const faultsOfRow = (matched: Matched, row: number) => {
  const byColumn = new Map<string, Fault>()
  return {
    say: (field: string, reason: string): void => {
      const column = headingOf(matched, field)
      if (!byColumn.has(column)) byColumn.set(column, { row, column, reason })
    },
    all: (): Fault[] => [...byColumn.values()],
  }
}

/** Tells rows apart by their keys; a key given again is numbered. */
const keyCounter = (matched: Matched) => {
  const seen = new Map<string, number>()
  return (values: Values): { recordKey: string; rowKey: string; again: boolean } => {
    const { key, lineKey } = matched.ledger
    const recordKey = key(values)
    const plain = lineKey ? `${recordKey} ${lineKey(values)}` : recordKey
    const before = seen.get(plain) ?? 0
    seen.set(plain, before + 1)
    return { recordKey, rowKey: before === 0 ? plain : `${plain} #${before + 1}`, again: before > 0 }
  }
}

/** Required in this ledger: what the record demands and the ledger has a column for. */
const requiredFields = (matched: Matched, fields: Map<string, Declared>): string[] =>
  matched.ledger.columns.map((c) => c.field).filter((name) => fields.get(name)?.field.required || name === matched.ledger.numbered)

const daysBackwards = (ledger: Ledger, values: Values): { field: string; reason: string }[] =>
  ledger.order
    .filter(([later, earlier]) => values[later] && values[earlier] && String(values[later]) < String(values[earlier]))
    .map(([field, , reason]) => ({ field, reason }))

/** What an office writes in its own words stands in a cell but once; days, codes and names of units come again and again. */
const freelyWritten: ReadonlySet<FieldKind> = new Set<FieldKind>(['line', 'text', 'person', 'count', 'money'])
const REMEMBERED = 10_000

/** Reads cells of one field: by its kind, then by its schema. What comes again is not read again. */
const cellReader = ({ field, schema }: Declared, names: Names, codes: Codes): ((cell: Cell) => Read) => {
  const read = (cell: Cell): Read => {
    const said = readCell(field, cell, names, codes)
    const wrong = said.fault ?? schema.safeParse(said.value).error?.issues[0]?.message
    return wrong ? { fault: wrong } : said
  }
  if (!field.codes && freelyWritten.has(field.kind)) return read
  const known = new Map<Cell, Read>()
  return (cell) => {
    const before = known.get(cell)
    if (before) return before
    const said = read(cell)
    if (known.size < REMEMBERED && !(cell instanceof Date)) known.set(cell, said)
    return said
  }
}

/** Makes a checker for one file: it remembers the keys seen, so that a number given twice is a fault of the second. */
export const rowChecker = (matched: Matched, names: Names, codes: Codes): ((row: number, cells: (Cell | undefined)[]) => CheckedRow) => {
  const { area, ledger } = matched
  const fields = declaredFields(area)
  const required = requiredFields(matched, fields)
  const columns = Object.entries(matched.columns).flatMap(([index, name]) => {
    const declared = fields.get(name)
    return declared ? [{ index: Number(index), name, read: cellReader(declared, names, codes) }] : []
  })
  const keyOf = keyCounter(matched)

  const readRow = (cells: (Cell | undefined)[], say: (field: string, reason: string) => void): Values => {
    const values: Record<string, unknown> = {}
    for (const { index, name, read } of columns) {
      const cell = cells[index]
      if (cell === undefined || isBlank(cell)) continue
      const { fault, value } = read(cell)
      if (fault === undefined) values[name] = value
      else say(name, fault)
    }
    return values
  }

  return (row, cells) => {
    const faults = faultsOfRow(matched, row)
    const values = readRow(cells, faults.say)
    for (const name of required) if (values[name] === undefined) faults.say(name, cellFaults.missing)
    for (const { field, reason } of [...daysBackwards(ledger, values), ...(ledger.faults?.(values) ?? [])]) faults.say(field, reason)
    const { recordKey, rowKey, again } = keyOf(values)
    if (again && !ledger.repeats) faults.say(ledger.numbered, ledger.lineKey ? cellFaults.lineTwice : cellFaults.numberTwice)
    return { row, recordKey, rowKey, values, digest: digestOf(values), faults: faults.all() }
  }
}
