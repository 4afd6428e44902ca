/** From the floor's rows to the answers that the house gives. */
import { areas } from '../../src/app/areas.ts'
import { yearReport } from '../../src/areas/reports/papers/year.ts'
import { periodInWords } from '../../src/areas/reports/period.ts'
import { type Figure, isComposed, type Part, percentages } from '../../src/kit/figure.ts'
import { figuresIn, filled } from '../../src/kit/paper.ts'
import { partsDoNotAddUp } from '../../src/kit/words.ts'
import { dayInBeijing, inWords } from '../../src/law/day.ts'
import type { Ask, Row } from './database.ts'
import { byHand, statementsFor } from './figures.ts'

const present = (row: Row): Row => {
  const kept: Row = {}
  for (const name in row) if (row[name] !== null) kept[name] = row[name]
  return kept
}

export const pageOf = (rows: Row[], size: number): Row => ({ items: rows.slice(0, size).map(present), more: rows.length > size })

/** What was found, and how many in each area; papers are asked for only where a number is meant. */
export const foundOf = (rows: Row[]): Row => ({
  items: rows.map(({ found: _, ...row }) => row),
  counts: [...new Map(rows.map(({ area, found }) => [area, Number(found)]))].map(([area, count]) => ({ area, count })),
  more: false,
  papers: [],
})

const camel = (column: string): string => column.replace(/_[a-z]/g, (part) => (part[1] as string).toUpperCase())

/** What the database keeps of a record's page; which steps are open is the house's own reckoning, so here none are. */
export const recordOf = (row: Row): Row => {
  const { id, state, circle_id: _, version, origin, title, taken, signatures, limits, excluded, ...columns } = row
  const values: Row = {}
  for (const name in columns) if (columns[name] !== null) values[camel(name)] = columns[name]
  const may = { amend: false, sign: false, withdraw: false, exclude: true }
  return {
    id,
    area: 'clues',
    state,
    version,
    origin,
    number: columns.number,
    title,
    values,
    lines: {},
    steps: [],
    taken,
    signatures,
    limits,
    excluded,
    may,
  }
}

type Said = { id: string; label: string; unit: string; means: string; whole: boolean; value: number; parts?: Part[]; refused?: string }

const declared = areas.flatMap((area) => Object.entries(area.figures ?? {})).filter(([id]) => byHand.has(id))
const formNames = ['第一种形态', '第二种形态', '第三种形态', '第四种形态']

const partsOf = (counted: Row): Part[] =>
  Object.entries(counted)
    .filter(([key]) => key !== '')
    .map(([key, value]) => ({ key, value: Number(value) }))
    .sort((a, b) => b.value - a.value || a.key.localeCompare(b.key))

const numbersFrom = (rows: Row[]): Map<string, unknown> => {
  const numbers = new Map<string, unknown>(rows.flatMap((row) => Object.entries(row)))
  const forms = formNames.map((name) => rows.reduce((sum, row) => sum + Number((row.forms as Row | undefined)?.[name] ?? 0), 0))
  for (const [i, n] of forms.entries()) numbers.set(`forms.F${i + 1}`, n)
  const total = forms.reduce((sum, n) => sum + n, 0)
  numbers.set('forms.total', total)
  numbers.set('forms.percent', { total, parts: percentages(forms).map((value, i) => ({ key: `F${i + 1}`, value })) })
  return numbers
}

const figureValue = (id: string, figure: Figure | undefined, numbers: Map<string, unknown>): Pick<Said, 'value' | 'parts' | 'refused'> => {
  const number = numbers.get(id)
  if (id === 'forms.percent') return { value: (number as { total: number }).total, parts: (number as { parts: Part[] }).parts }
  if (!figure?.parts) return { value: Number(number) }
  const parts = partsOf(number as Row)
  // A person of two ranks is in two parts; the declared figure is then refused, so the sum is the figure.
  const sum = parts.reduce((total, part) => total + part.value, 0)
  const value = sum + Number((number as Row)[''] ?? 0)
  return { value, parts, ...(value === sum ? {} : { refused: partsDoNotAddUp(sum, value) }) }
}

/** The figures that are asked for, in the order in which they are declared. */
export const figuresOf = async (ask: Ask, from: string, to: string, ids: ReadonlySet<string>): Promise<Said[]> => {
  const rows = (await Promise.all(statementsFor(ids).map((text) => ask(text, [from, to])))).flat()
  const numbers = numbersFrom(rows)
  return declared.flatMap(([id, figure]) => {
    if (!ids.has(id)) return []
    const { label, unit, means } = figure
    return [{ id, label, unit, means, whole: true, ...figureValue(id, isComposed(figure) ? undefined : figure, numbers) }]
  })
}

export const paperOf = async (ask: Ask, from: string, to: string): Promise<Row> => {
  const period = periodInWords(from, to)
  const words = { county: '明川县', commission: '明川县纪委监委', period, signedOn: inWords(dayInBeijing(new Date())) }
  const figures = (await figuresOf(ask, from, to, new Set(figuresIn(yearReport(words))))).filter(({ refused }) => !refused)
  const spoken = yearReport(words, new Map(figures.map(({ id, value }) => [id, value])))
  return { paper: filled(spoken, { figures: new Map(figures.map((figure) => [figure.id, figure])), blanks: new Map(), words }), period }
}
