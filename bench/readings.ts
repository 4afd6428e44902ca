/** What is read: for each the paths asked, by whom, and how. */
import pg from 'pg'
import { byHand } from './floor/figures.ts'
import { seriesFigures, subjects } from '../src/areas/board/marks.ts'
import { source } from '../src/areas/clues/codes.ts'
import { readingsOfName } from '../src/server/readings.ts'
import { dice } from './numbers.ts'
import type { Accounts } from './prepare.ts'

export type Reading = {
  name: string
  label: string
  as: keyof Accounts
  paths: string[]
  /** How the floor is asked for the same, where it has more than one way. */
  atFloor?: (path: string) => string
  /** Asked by many callers at once too; else by a single one alone. */
  load: boolean
  /** Share of the asks of a single caller, for what takes long. */
  share?: number
}

const year = (y: number): string => `from=${y}-01-01&to=${y}-12-31`

type Samples = Readonly<Record<'ids' | 'names' | 'people' | 'tails' | 'numbers', string[]>>

/** Ids, names and numbers to ask for, taken from the data itself. */
const samples = async (ownerUrl: string): Promise<Samples> => {
  const client = new pg.Client(ownerUrl)
  await client.connect()
  const ids = await client.query<{ id: string }>(
    "select id from records r where area = 'clues' and not exists (select from exclusions x where x.record_id = r.id) order by md5(id::text) limit 5000",
  )
  const names = await client.query<{ name: string }>(
    'select left(name, 2) as name from people group by 1 having count(*) > 1 order by md5(left(name, 2)) limit 500',
  )
  const people = await client.query<{ name: string; tail: string }>(
    'select name, right(id_number, 4) as tail from people order by md5(id::text) limit 500',
  )
  const numbers = await client.query<{ number: string }>("select number from records where area = 'clues' order by md5(id::text) limit 500")
  await client.end()
  return {
    ids: ids.rows.map((row) => row.id),
    names: names.rows.map((row) => row.name),
    people: people.rows.map((row) => row.name),
    tails: people.rows.map((row) => row.tail),
    numbers: numbers.rows.map((row) => row.number),
  }
}

/** The last whole years. */
const yearsBefore = (today: string): number[] => Array.from({ length: 8 }, (_, i) => Number(today.slice(0, 4)) - 1 - i)

const searched = (words: readonly string[]): string[] => words.map((q) => `/api/search?${new URLSearchParams({ q })}`)

/** Finding by everything but a name: how it is read, and the numbers. */
const findings = ({ people, tails, numbers }: Samples): Reading[] => {
  const said = people.map(readingsOfName)
  const asked: [name: string, label: string, words: string[]][] = [
    ['pinyin', 'search by full pinyin of a name', said.map(([whole = '']) => whole)],
    ['initials', 'search by initials of a name', said.map((readings) => readings.at(-1) ?? '')],
    ['numberTail', 'search by the last four of an identity number', tails],
    ['documentNumber', 'search by a document number', numbers],
    ['partialNumber', 'search by a part of a document number', numbers.map((number) => number.slice(0, -2))],
  ]
  return asked.map(([name, label, words]) => ({ name, label, as: 'leader', paths: searched(words), load: false }))
}

export const readingsOf = async (ownerUrl: string, today: string): Promise<Reading[]> => {
  const found = await samples(ownerUrl)
  const { ids, names } = found
  const roll = dice(7)
  const years = yearsBefore(today)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(roll() * list.length)] as T
  const filters = Array.from({ length: 400 }, () => {
    const y = pick(years)
    return new URLSearchParams({ source: pick(source.codes).code, receivedOn: `${y}-0${1 + Math.floor(roll() * 6)}-01~${y}-12-31` }).toString()
  })
  const records = ids.map((id) => `/api/clues/${id}`)
  const asked = new URLSearchParams({ ids: [...byHand].join(',') }).toString()
  const figures = years.map((y) => `/api/figures?${year(y)}&${asked}`)
  const overTime = new URLSearchParams({ by: 'quarter', ids: seriesFigures(subjects.clues).join(',') }).toString()
  const board = years.flatMap((y) => [`/api/board/series?${year(y)}&${overTime}`, `/api/board/limits?${year(y)}&by=quarter`])
  const counts = years.map((y) => `/api/clues/count?receivedOn=${y}-01-01~${y}-12-31`)
  return [
    { name: 'list', label: 'list page (50 rows)', as: 'leader', paths: ['/api/clues'], load: true },
    { name: 'filter', label: 'filtered list: source, received range', as: 'leader', paths: filters.map((f) => `/api/clues?${f}`), load: true },
    { name: 'filterCount', label: 'its count', as: 'leader', paths: filters.map((f) => `/api/clues/count?${f}`), load: true },
    { name: 'record', label: 'record page', as: 'leader', paths: records, load: true },
    {
      name: 'looked',
      label: 'record page, beside a floor that writes the look',
      as: 'leader',
      paths: records,
      atFloor: (path) => `${path}/looked`,
      load: true,
    },
    {
      name: 'search',
      label: 'search of a two-character name',
      as: 'leader',
      paths: searched(names),
      load: true,
    },
    ...findings(found),
    { name: 'figures', label: 'whole report: all figures of a year', as: 'leader', paths: figures, load: false, share: 0.15 },
    {
      name: 'paper',
      label: "the year's report as a paper",
      as: 'leader',
      paths: years.map((y) => `/api/papers/year?${year(y)}`),
      load: false,
      share: 0.15,
    },
    { name: 'board', label: "the board: a year's figures by quarter, and its limits", as: 'leader', paths: board, load: false, share: 0.15 },
    { name: 'manyCount', label: 'count under 5,000 circles', as: 'manyCircles', paths: counts, load: false },
    { name: 'manyFigures', label: 'all figures under 5,000 circles', as: 'manyCircles', paths: figures, load: false, share: 0.15 },
    { name: 'manyList', label: 'list page under 5,000 circles', as: 'manyCircles', paths: ['/api/clues'], load: true },
    { name: 'manyRecord', label: 'record page under 5,000 circles', as: 'manyCircles', paths: records, load: true },
  ]
}
