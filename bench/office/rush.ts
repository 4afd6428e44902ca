/** A hundred at once: the same step on the same record, asked for by all who may take it at the same moment. One is done. */
import type { Heard } from './heard.ts'
import { contractOf } from './reads.ts'
import type { Worker } from './worker.ts'

const AT_ONCE = 100

/** Gives what came: how many were done, and how many refused. */
export const rush = async (workers: readonly Worker[], heard: Heard): Promise<{ done: number; refused: number }> => {
  const office = workers.filter(({ officer }) => officer.role === 'clueOffice')
  const [first] = office
  const handler = first?.common.officers.find(({ role }) => role === 'handler')
  if (!first || !handler) throw new Error('nobody gives clues out')
  const form = {
    subjectName: '众人',
    subjectUnitId: first.common.units[0],
    tier: 'C',
    source: '其他',
    summary: '同一时刻分办',
    receivedOn: first.today,
  }
  const clue = await first.caller.ask(contractOf('clues').add, { kind: 'register', body: { step: 'receive', form } })
  if (!clue.ok) throw new Error(`no clue for the rush: ${clue.reasons}`)
  const { id } = clue.body
  const { done } = first.common
  done.steps.push({ record: id, by: first.officer.id, what: 'clues.receive' })
  const body = { form: { officeId: handler.officeId, handlerId: handler.id, note: '分办' } }
  const answers = await Promise.all(
    Array.from({ length: AT_ONCE }, async (_, i) => {
      const { caller, officer } = office[i % office.length] as Worker
      const answer = await caller.ask(contractOf('clues').step, { kind: 'a hundred at once', params: { id, step: 'assign' }, body })
      if (answer.ok) done.steps.push({ record: id, by: officer.id, what: 'clues.assign' })
      return answer.ok
    }),
  )
  const won = answers.filter(Boolean).length
  if (won !== 1) heard.failed('a hundred at once', `${won} of ${AT_ONCE} identical steps were done`)
  return { done: won, refused: AT_ONCE - won }
}
