/** The ways of a clue to each of its states, as the clues' and the cases' lives walk them. Days are days ago. */
import { type Matter, subjectOf } from './matters.ts'
import type { Teller, Told } from './teller.ts'

/** 受理, 分办, 批准初步核实: on which days, the earliest first. */
export type ToVerify = readonly [received: number, assigned: number, verified: number]

/** An ordinary course to a verification that was approved so many days ago. */
export const toVerify = (verified: number): ToVerify => [verified + 14, verified + 11, verified]

export const received = (t: Teller, matter: Matter, ago: number, source = '监督检查发现'): Promise<Told> => {
  const receivedOn = t.onWorkday(ago)
  return t.begins(t.who('clueOffice'), 'clues', 'receive', { ...subjectOf(matter), source, receivedOn })
}

/** Proposes to give a clue to the office of the matter; the head of the commission has still to sign. */
export const proposeAssigning = async (t: Teller, clue: Told, { officeId, handler, tier }: Matter, ago: number): Promise<void> => {
  t.onWorkday(ago)
  const note = '按照职责分工，拟由该室办理。'
  await t.takes(t.who('clueOffice'), clue, 'assign', { officeId, handlerId: handler.id, tier, note })
}

export const assigned = async (t: Teller, matter: Matter, [first, ago]: readonly [number, number]): Promise<Told> => {
  const clue = await received(t, matter, first)
  await proposeAssigning(t, clue, matter, ago)
  await t.signed(clue)
  return clue
}

/** Proposes a verification by the handler and a second one; the chain has still to sign. */
export const proposeVerifying = async (t: Teller, clue: Told, { handler, second }: Matter, ago: number): Promise<void> => {
  t.onWorkday(ago)
  const opinion = '反映问题具体、有可查性，拟初步核实。'
  const plan = '调取有关财务凭证和会议记录，与知情人谈话，必要时请审计部门协助。'
  await t.takes(handler, clue, 'verify', { team: [handler.id, second.id], opinion, plan })
}

export const verifying = async (t: Teller, matter: Matter, [first, second, ago]: ToVerify): Promise<Told> => {
  const clue = await assigned(t, matter, [first, second])
  await proposeVerifying(t, clue, matter, ago)
  await t.signed(clue)
  return clue
}

/** Verified, and proposed for filing: gives the case that comes of it. */
export const turnedIntoCase = async (t: Teller, matter: Matter, ago: number): Promise<Told> => {
  const clue = await verifying(t, matter, toVerify(ago + 45))
  t.onWorkday(ago)
  await t.takes(matter.handler, clue, 'file', { opinion: '经初核，反映的主要问题属实，涉嫌违纪，建议立案。', reportSigned: true })
  await t.signed(clue)
  return t.tied(clue, 'cases')
}
