/** What officers look at. Each kind of look asks a few questions and remembers the records that it met. */
import { areas } from '../../src/app/areas.ts'
import { boardContract } from '../../src/areas/board/contract.ts'
import { seriesFigures, subjects } from '../../src/areas/board/marks.ts'
import { areaContract } from '../../src/kit/area-contract.ts'
import { dayContract } from '../../src/kit/day-contract.ts'
import { handoverContract } from '../../src/kit/handover-contract.ts'
import { houseContract } from '../../src/kit/house-contract.ts'
import type { RecordPage } from '../../src/kit/record-page.ts'
import { figuresOf } from './figures-asked.ts'
import type { Worker } from './worker.ts'

export const contracts = new Map(areas.map((area) => [area.name, areaContract(area)]))
export const contractOf = (area: string) => contracts.get(area) as ReturnType<typeof areaContract>

const isPage = (page: RecordPage): boolean =>
  [page.id, page.area, page.state, page.number, page.title].every((each) => typeof each === 'string') &&
  [page.steps, page.taken, page.signatures, page.limits].every(Array.isArray)

type Listed = { items: { id: string; state: string }[]; more: boolean }
const isList = ({ items, more }: Listed): boolean => Array.isArray(items) && typeof more === 'boolean' && items.every(({ id, state }) => id && state)

const sides = ['limits', 'history', 'ties', 'files', 'papers'] as const

/** A record's page; nothing where it is not there for this officer any more. */
export const opened = async ({ caller, common }: Worker, area: string, id: string): Promise<RecordPage | undefined> => {
  const answer = await caller.ask(contractOf(area).read, { kind: 'record page', params: { id }, record: id, shape: isPage })
  if (!answer.ok) return undefined
  common.done.looks.push({ record: id, by: caller.officer.id, what: 'read' })
  return answer.body
}

const desk = async ({ caller, roll, meet }: Worker): Promise<void> => {
  const answer = await caller.ask(houseContract.desk, { kind: 'desk', query: { of: roll.pick(['mine', 'mine', 'office', 'others']) } })
  if (answer.ok) for (const { recordId, area } of answer.body.items) meet(area, recordId)
}

const list = async ({ caller, roll, meet }: Worker): Promise<void> => {
  const area = roll.pick(areas).name
  const query = { size: 20, page: roll.below(3) + 1 }
  const answer = await caller.ask(contractOf(area).list, { kind: 'list', query, shape: isList })
  if (answer.ok) for (const { id } of answer.body.items) meet(area, id)
  await caller.ask(contractOf(area).count, { kind: 'count' })
}

const record = async (worker: Worker): Promise<void> => {
  const met = worker.met()
  if (!met) return desk(worker)
  const page = await opened(worker, met.area, met.id)
  if (page && worker.roll.chance(0.5)) {
    const side = worker.roll.pick(sides)
    const asked = { kind: 'beside a record', params: { id: met.id }, record: met.id }
    await worker.caller.ask(contractOf(met.area)[side], { ...asked, shape: (said: unknown) => Array.isArray(said) })
  }
}

/** A name, the reading of one, a number, or a word that this officer may never have read. */
const search = async ({ caller, roll, words, marks, meet }: Worker): Promise<void> => {
  const q = roll.chance(0.3) ? roll.pick(marks()) : roll.pick(words)
  const answer = await caller.ask(houseContract.search, { kind: 'search', query: { q } })
  if (answer.ok) for (const { id, area } of answer.body.items) meet(area, id)
}

const year = (today: string) => ({ from: `${today.slice(0, 4)}-01-01`, to: today })

const figures = async ({ caller, roll, today, meet }: Worker): Promise<void> => {
  const period = roll.chance(0.5) ? year(today) : { from: '2024-01-01', to: '2024-12-31' }
  const answer = await caller.ask(houseContract.figures, { kind: 'figures', query: { ...period, ids: figuresOf(roll).join(',') } })
  const counted = answer.ok ? answer.body.filter(({ value }) => value > 0) : []
  if (counted.length === 0) return
  const params = { id: roll.pick(counted).id }
  const behind = await caller.ask(houseContract.behind, { kind: 'behind a figure', params, query: { ...period, size: 20 } })
  if (behind.ok) for (const { id, area } of behind.body.items) meet(area, id)
}

const board = async ({ caller, roll, today }: Worker): Promise<void> => {
  const period = { ...year(today), by: 'quarter' as const }
  const ids = seriesFigures(roll.pick(Object.values(subjects))).join(',')
  await caller.ask(boardContract.series, { kind: 'board', query: { ...period, ids } })
  await caller.ask(boardContract.limits, { kind: 'board', query: period })
}

const day = async ({ caller, roll, today }: Worker): Promise<void> => {
  const month = today.slice(0, 7)
  const asked = roll.below(4)
  if (asked === 0) await caller.ask(houseContract.directory, { kind: 'directory' })
  else if (asked === 1) await caller.ask(handoverContract.mine, { kind: 'hand-overs' })
  else await caller.ask(dayContract.calendar, { kind: 'calendar', query: { from: `${month}-01`, to: `${month}-28` } })
}

/** Knocks at a record that it was never shown, or at what lies beside it: it is there or not as the officer may know it or not. */
const knock = async ({ caller, roll, planted, common }: Worker): Promise<void> => {
  const { area, id } = roll.pick(planted())
  const asked = { kind: 'knock', params: { id }, record: id }
  if (roll.chance(0.4)) {
    const side = roll.pick(sides)
    await caller.ask(contractOf(area)[side], { ...asked, shape: (said: unknown) => Array.isArray(said) })
    return
  }
  const answer = await caller.ask(contractOf(area).read, { ...asked, shape: isPage })
  if (answer.ok) common.done.looks.push({ record: id, by: caller.officer.id, what: 'read' })
}

/** Each look, and how often of a hundred it is chosen. */
export const looks: readonly [often: number, look: (worker: Worker) => Promise<void>][] = [
  [14, desk],
  [14, list],
  [26, record],
  [12, search],
  [8, figures],
  [4, board],
  [6, day],
  [16, knock],
]
