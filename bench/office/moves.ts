/** What officers do: register, work through the desk, attach a file, hand a record on and sign for it. What is acknowledged is written down. */
import { handoverContract } from '../../src/kit/handover-contract.ts'
import { houseContract } from '../../src/kit/house-contract.ts'
import type { RecordPage } from '../../src/kit/record-page.ts'
import { digestOf } from './done.ts'
import { beginningFor, colleagueOf, formFor } from './forms.ts'
import { contractOf, opened } from './reads.ts'
import type { Worker } from './worker.ts'

const register = async (worker: Worker): Promise<void> => {
  const begins = beginningFor(worker)
  if (!begins) return work(worker)
  const { caller, officer, common, meet } = worker
  const { area, step, form, mark } = begins
  const answer = await caller.ask(contractOf(area).add, { kind: 'register', body: { step, form } })
  if (!answer.ok) return
  const { id } = answer.body
  common.done.steps.push({ record: id, by: officer.id, what: `${area}.${step}` })
  common.marks.push(mark)
  common.marked.push({ area, id })
  meet(area, id)
}

const sign = async ({ caller, officer, roll, common }: Worker, { area, id, version }: RecordPage): Promise<void> => {
  const given = roll.chance(0.05) ? { verdict: 'returned', opinion: '请补充说明后再报。' } : { verdict: 'agreed', opinion: '同意' }
  const answer = await caller.ask(contractOf(area).sign, { kind: 'sign', params: { id }, body: { ...given, version } })
  if (answer.ok) common.done.signatures.push({ record: id, by: officer.id, what: given.verdict })
}

const step = async (worker: Worker, page: RecordPage): Promise<void> => {
  const { caller, officer, roll, common } = worker
  const { area, id, version } = page
  const open = page.steps.flatMap(({ name, reasons }) => {
    const form = reasons.length === 0 ? formFor(worker, page, name) : undefined
    return form ? [{ name, form }] : []
  })
  if (open.length === 0) return
  const { name, form } = roll.pick(open)
  const answer = await caller.ask(contractOf(area).step, { kind: 'step', params: { id, step: name }, body: { form, version } })
  if (answer.ok) common.done.steps.push({ record: id, by: officer.id, what: `${area}.${name}` })
}

/** Something from one's own desk: signed where it waits for this officer, else moved on. */
const work = async (worker: Worker): Promise<void> => {
  const answer = await worker.caller.ask(houseContract.desk, { kind: 'desk', query: { of: 'mine' } })
  if (!answer.ok || answer.body.items.length === 0) return
  const { items } = answer.body
  const toSign = items.filter(({ kind }) => kind === 'sign')
  const { area, recordId } = worker.roll.pick(toSign.length > 0 && worker.roll.chance(0.7) ? toSign : items)
  const page = await opened(worker, area, recordId)
  if (page?.may.sign) await sign(worker, page)
  else if (page) await step(worker, page)
}

const attach = async (worker: Worker): Promise<void> => {
  const { caller, officer, roll, common } = worker
  const met = worker.met()
  if (!met || ['units', 'people'].includes(met.area)) return
  const name = `材料${Math.floor(roll.next() * 1e9)}.txt`
  const text = `${name} ${'查阅笔录 '.repeat(1 + roll.below(400))}`
  const body = new FormData()
  body.append('file', new Blob([text], { type: 'text/plain' }), name)
  const answer = await caller.ask(contractOf(met.area).attach, { kind: 'attach', params: { id: met.id }, body })
  if (answer.ok) common.done.files.push({ record: met.id, by: officer.id, what: name, digest: digestOf(text) })
}

const handOn = async (worker: Worker): Promise<void> => {
  const { caller, officer, roll, common } = worker
  const to = colleagueOf(worker)
  if (officer.role !== 'handler' || !to) return work(worker)
  const mine = { handlerId: officer.id, state: 'assigned,verifying', size: 20 }
  const answer = await caller.ask(contractOf('clues').list, { kind: 'list', query: mine })
  if (!answer.ok || answer.body.items.length === 0) return
  const { id } = roll.pick(answer.body.items)
  const body = { records: [{ area: 'clues', id }], to: to.id, reason: '工作调整，移交办理。' }
  const given = await caller.ask(handoverContract.give, { kind: 'hand over', body, shape: (said) => said.given === 1 })
  if (given.ok) common.done.hands.push({ record: id, by: officer.id, what: to.id })
}

const signFor = async (worker: Worker): Promise<void> => {
  const { caller, officer, roll, common } = worker
  const answer = await caller.ask(handoverContract.mine, { kind: 'hand-overs' })
  if (!answer.ok || answer.body.items.length === 0) return
  const { id, recordId } = roll.pick(answer.body.items)
  const body = roll.chance(0.85) ? { takes: true } : { takes: false, reason: '手头工作较多。' }
  const done = await caller.ask(handoverContract.answer, { kind: 'hand over', params: { id }, body })
  if (done.ok) common.done.receipts.push({ record: recordId, by: officer.id, what: id })
}

/** Each move, and how often of a hundred it is chosen. */
export const moves: readonly [often: number, move: (worker: Worker) => Promise<void>][] = [
  [22, register],
  [48, work],
  [10, attach],
  [10, handOn],
  [10, signFor],
]
