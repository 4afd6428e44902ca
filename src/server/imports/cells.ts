/** What stands in a cell, by the kind of its field: dates in five notations, full-width digits, stray spaces. Pure. */
import { cellFaults, dayPattern, monthPattern, noWords, organisationSuffix, yesWords } from '../../kit/ledger-words.ts'
import { dayOfDate, isDay } from '../../law/day.ts'
import type { CodeTable } from '../../kit/record/code-table.ts'
import type { Field } from '../../kit/record/fields.ts'

export type Cell = string | number | boolean | Date | null
export type Names = { unit(name: string): string | undefined; office(name: string): string | undefined; user(name: string): string | undefined }
export type Codes = (table: CodeTable, code: string) => boolean

/** A value, or the reason why there is none. */
export type Read = { value?: unknown; fault?: string }

/** Half-width throughout and without any blank: for dates, numbers, codes and headings, where punctuation says nothing. */
export const close = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '')

/** Letters and digits half-width, no blank between Chinese characters or at the ends; punctuation stays as written. */
export const tidy = (text: string): string =>
  text
    .replace(/[０-９Ａ-Ｚａ-ｚ]/g, (c) => c.normalize('NFKC'))
    .replace(/\s+/gu, ' ')
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')
    .trim()

const asText = (cell: Cell): string => (cell instanceof Date ? dayOfDate(cell) : cell === null ? '' : String(cell))

const FIRST_SERIAL = 20_000
const LAST_SERIAL = 80_000

const DAY = 86_400_000
/** The first of January 1970 as Excel counts days, since 1900 or since 1904. */
const [since1900, since1904] = [25_569, 24_107]
/** Excel reckons with a 29 February 1900. */
const NO_SUCH_DAY = 60

/** The moment that Excel means by a number of days. */
export const momentOf = (serial: number, from1904 = false): Date => {
  if (from1904) return new Date(Math.round((serial - since1904) * DAY))
  return new Date(Math.round((serial - since1900 + (serial < NO_SUCH_DAY ? 1 : 0)) * DAY))
}

const pad = (n: string | undefined): string => (n ?? '').padStart(2, '0')

/** 2024-01-05、2024.1.5、2024/1/5、2024年1月5日、20240105, and what Excel itself keeps as a date. */
export const readDay = (cell: Cell): Read => {
  if (cell instanceof Date) return { value: dayOfDate(cell) }
  if (typeof cell === 'number') return cell >= FIRST_SERIAL && cell <= LAST_SERIAL ? { value: dayOfDate(momentOf(cell)) } : readDay(String(cell))
  const text = close(asText(cell))
  const match = dayPattern.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  if (!match) return { fault: cellFaults.dayUnknown }
  const day = `${match[1]}-${pad(match[2])}-${pad(match[3])}`
  return isDay(day) ? { value: day } : { fault: cellFaults.noSuchDay }
}

const readMonth = (cell: Cell): Read => {
  if (cell instanceof Date) return { value: dayOfDate(cell).slice(0, 7) }
  const match = monthPattern.exec(close(asText(cell)))
  if (!match) return { fault: cellFaults.monthUnknown }
  const month = pad(match[2])
  return Number(month) >= 1 && Number(month) <= 12 ? { value: `${match[1]}-${month}` } : { fault: cellFaults.noSuchMonth }
}

const readNumber = (cell: Cell, whole: boolean): Read => {
  const number = typeof cell === 'number' ? cell : Number(close(asText(cell)).replace(/,/g, ''))
  if (!Number.isFinite(number)) return { fault: cellFaults.numberUnknown }
  if (number < 0) return { fault: cellFaults.numberNegative }
  return whole && !Number.isInteger(number) ? { fault: cellFaults.notWhole } : { value: number }
}

const readYes = (cell: Cell): Read => {
  const text = close(asText(cell))
  if (yesWords.includes(text)) return { value: true }
  return noWords.includes(text) ? { value: false } : { fault: cellFaults.yesOrNo }
}

const readCode = (cell: Cell, table: CodeTable, codes: Codes): Read => {
  const text = close(asText(cell))
  const known = [text, table.aliases?.[text], table.codes.find((c) => close(c.label) === text || close(c.code) === text)?.code]
  const value = known.find((code) => code !== undefined && codes(table, code))
  return value === undefined ? { fault: cellFaults.codeUnknown } : { value }
}

/** A party organisation stands by its unit: “县公安局党组织”、“县公安局党组”. */
const unitNames = (name: string): string[] => [name, name.replace(organisationSuffix, '')]

const readUnit = (cell: Cell, names: Names): Read => {
  const value = unitNames(close(asText(cell)))
    .map(names.unit)
    .find(Boolean)
  return value ? { value } : { fault: cellFaults.unitUnknown }
}

const named = (found: string | undefined, fault: string): Read => (found ? { value: found } : { fault })

/** Reads a cell that is not empty. */
export const readCell = (field: Field, cell: Cell, names: Names, codes: Codes): Read => {
  if (field.codes) return readCode(cell, field.codes, codes)
  if (field.kind === 'day') return readDay(cell)
  if (field.kind === 'month') return readMonth(cell)
  if (field.kind === 'unit') return readUnit(cell, names)
  if (field.kind === 'office') return named(names.office(close(asText(cell))), cellFaults.officeUnknown)
  if (field.kind === 'user') return named(names.user(close(asText(cell))), cellFaults.userUnknown)
  if (field.kind === 'count' || field.kind === 'money') return readNumber(cell, field.kind === 'count')
  if (field.kind === 'yes') return readYes(cell)
  return { value: tidy(asText(cell)) }
}

export const isBlank = (cell: Cell | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === 'string' && cell.replace(/\s/gu, '') === '')
