/** The ledger of clues that is imported: as an office would keep it, faultless, with numbers that nothing bears yet. */
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { writeXlsx } from 'hucre/xlsx'
import { clueLedger } from '../src/areas/clues/ledger.ts'
import { source } from '../src/areas/clues/codes.ts'
import { measure } from '../src/kit/tables/measures.ts'
import { codesOf } from '../src/kit/record/code-table.ts'
import { plusDays } from '../src/law/day.ts'
import { dice } from './numbers.ts'
import type { Settings } from './settings.ts'

type Cell = string | null
type Named = { units: string[]; offices: string[]; people: string[]; summaries: string[] }

const FIRST_DAY = '2024-01-01'
const roll = dice(24)
const below = (n: number): number => Math.floor(roll() * n)
const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T

/** Ways and results in the proportions of the demonstration: of a hundred, sixty-six verified, three not disposed of. */
const disposal = (receivedOn: string): Record<string, Cell> => {
  const chance = roll()
  if (chance > 0.97) return {}
  const disposedOn = plusDays(receivedOn, 3 + below(40))
  const way = chance < 0.23 ? '谈话函询' : chance < 0.87 ? '初步核实' : chance < 0.9 ? '暂存待查' : '予以了结'
  const result = way === '谈话函询' ? '采信了结' : way === '初步核实' ? (roll() < 0.4 ? '立案' : '了结') : null
  const handled = result !== '立案' && result !== null && roll() < 0.6
  const after = handled ? { measure: pick(codesOf(measure)), measureOn: plusDays(disposedOn, below(30)), form: '第一种形态' } : {}
  return { way, disposedOn, result, ...after }
}

const rowOf = (names: Named, n: number): Record<string, Cell> => {
  const receivedOn = plusDays(FIRST_DAY, below(900))
  return {
    number: `线〔${receivedOn.slice(0, 4)}〕${900_000 + n}号`,
    subjectName: pick(names.people),
    sex: pick(['男', '女']),
    born: `${1960 + below(40)}-0${1 + below(9)}`,
    politics: '中共党员',
    subjectUnitId: pick(names.units),
    post: pick(['科员', '股长', '副局长', '村委会主任']),
    rank: pick(['一般干部', '乡科级', '其他人员']),
    source: pick(codesOf(source)),
    summary: pick(names.summaries),
    officeId: pick(names.offices),
    receivedOn,
    ...disposal(receivedOn),
  }
}

const namesIn = async (ownerUrl: string): Promise<Named> => {
  const client = new pg.Client(ownerUrl)
  await client.connect()
  const all = async (text: string): Promise<string[]> => (await client.query<{ n: string }>(text)).rows.map((row) => row.n)
  const names = {
    units: await all('select name as n from units order by number'),
    offices: await all("select name as n from offices where kind = '派驻机构' order by ord"),
    people: await all('select name as n from people order by number limit 20000'),
    summaries: await all('select distinct summary as n from clues order by 1 limit 500'),
  }
  await client.end()
  return names
}

/** Written once and kept beside the data. */
export const ledgerFile = async (ownerUrl: string, { dir, rows }: Settings): Promise<string> => {
  const path = join(dir, `bench-ledger-${rows}.xlsx`)
  if (existsSync(path)) return path
  const names = await namesIn(ownerUrl)
  const head = clueLedger.columns.map((column) => column.heading)
  const body = Array.from({ length: rows }, (_, n) => {
    const row = rowOf(names, n)
    return clueLedger.columns.map(({ field }) => row[field] ?? null)
  })
  writeFileSync(path, await writeXlsx({ sheets: [{ name: clueLedger.title, rows: [[clueLedger.title], head, ...body] }] }))
  return path
}
