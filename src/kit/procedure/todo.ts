/** What is to be done next, by whom, and until when: from the state and the limits that run. */
import type { Day } from '../../law/day.ts'
import { type Who, type Values, tokensOf } from '../who.ts'
import type { Procedure, Step } from './procedure.ts'

export type Todo = { what: string; steps: string[]; who: string[]; whoLabel: string; dueOn?: Day; limit?: string }

/** What a signer is to do. */
export const toSign = (label: string): string => `签批：${label}`

type Running = { limit: string; due: Day; endedOn?: Day }

const soonest = (running: Running[], procedure: Procedure, steps: string[]): Running | undefined =>
  running
    .filter((run) => !run.endedOn && procedure.limits[run.limit]?.ends.some((end) => steps.includes(end)))
    .sort((a, b) => a.due.localeCompare(b.due))[0]

const isDue = (procedure: Procedure, name: string, running: Running[]): boolean =>
  running.some((run) => !run.endedOn && (procedure.limits[run.limit]?.ends.includes(name) ?? false))

const expected = (procedure: Procedure, state: string, record: Values, running: Running[]): [string, Step][] =>
  Object.entries(procedure.steps).filter(([name, step]) => {
    if (step.byHouse || step.from === 'nothing' || !step.from.includes(state)) return false
    const side = step.optional || step.to === 'same' || procedure.states[state]?.end
    if (!side) return true
    return step.wanted ? step.wanted(record) : isDue(procedure, name, running)
  })

const key = (who: Who, record: Values): string => tokensOf(who, record).sort().join(' ')

/**
 * The to-dos of a record in a state: steps that the same people may take are one to-do, named by the limit that
 * presses most, else by the state. A step that stays in its state is a to-do only while a limit waits for it.
 */
export const todosFor = (procedure: Procedure, state: string, record: Values, running: Running[]): Todo[] => {
  const groups = Map.groupBy(expected(procedure, state, record, running), ([name, step]) =>
    step.to === 'same' || procedure.states[state]?.end ? `${key(step.by, record)} ${name}` : key(step.by, record),
  )
  return [...groups.values()].flatMap((group): Todo[] => {
    const steps = group.map(([name]) => name)
    const first = group[0]?.[1] as Step
    const who = tokensOf(first.by, record)
    if (who.length === 0) return []
    const press = soonest(running, procedure, steps)
    const side = group.length === 1 && (first.to === 'same' || procedure.states[state]?.end)
    const what = side ? first.label : ((press ? procedure.limits[press.limit]?.label : undefined) ?? procedure.states[state]?.label ?? state)
    return [{ what, steps, who, whoLabel: first.by.label, ...(press ? { dueOn: press.due, limit: press.limit } : {}) }]
  })
}
