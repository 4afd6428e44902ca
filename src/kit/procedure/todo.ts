/** What is to be done next, by whom, and until when: from the state and the limits that run. */
import type { Day } from '../../law/day.ts'
import { type Who, type Values, tokensOf } from '../who.ts'
import type { Procedure, Step } from './procedure.ts'

export type Todo = { what: string; steps: string[]; who: string[]; whoLabel: string; dueOn?: Day; limit?: string }

/** What a signer is to do. */
export const toSign = (label: string): string => `签批：${label}`

type Running = { limit: string; due: Day; endedOn?: Day }

const soonest = (running: Running[], procedure: Procedure, steps: string[], elsewhere: Set<string>): Running | undefined =>
  running
    .filter((run) => !run.endedOn && !elsewhere.has(run.limit) && procedure.limits[run.limit]?.ends.some((end) => steps.includes(end)))
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

const isSide = (procedure: Procedure, state: string, [, step]: [string, Step]): boolean =>
  step.to === 'same' || (procedure.states[state]?.end ?? false)

/** Limits that a to-do of their own already presses for: a step of the main course that would also end them is not pressed by them again. */
const pressedBeside = (procedure: Procedure, steps: string[], running: Running[]): Set<string> =>
  new Set(running.filter((run) => procedure.limits[run.limit]?.ends.some((end) => steps.includes(end))).map((run) => run.limit))

/** Where no limit presses and one or two steps lead on, they say what is to be done; where there are more, the state says it. */
const deedOf = (procedure: Procedure, state: string, main: [string, Step][]): string | undefined =>
  main.length === 1 || main.length === 2 ? main.map(([, step]) => step.label).join('或者') : procedure.states[state]?.label

/** A limit that only an optional step of the group would end (撤案 for 作出处理决定) presses the day, and does not name the work. */
const nameOf = (procedure: Procedure, state: string, group: [string, Step][], press: Running | undefined): string => {
  const limit = press && procedure.limits[press.limit]
  const main = group.filter(([, step]) => !step.optional)
  const named = limit && (main.length === 0 || main.some(([name]) => limit.ends.includes(name)))
  if (named) return limit.label
  return (press ? procedure.states[state]?.label : deedOf(procedure, state, main)) ?? state
}

const key = (who: Who, record: Values): string => tokensOf(who, record).sort().join(' ')

/**
 * The to-dos of a record in a state: steps that the same people may take are one to-do, named by the limit that
 * presses most, else by the next deed where none presses, else by the state. A step that stays in its state is a to-do only while a limit waits for it.
 */
export const todosFor = (procedure: Procedure, state: string, record: Values, running: Running[]): Todo[] => {
  const wanted = expected(procedure, state, record, running)
  const groups = Map.groupBy(wanted, (each) => (isSide(procedure, state, each) ? `${key(each[1].by, record)} ${each[0]}` : key(each[1].by, record)))
  const sides = wanted.filter((each) => isSide(procedure, state, each)).map(([name]) => name)
  const beside = pressedBeside(procedure, sides, running)
  return [...groups.values()].flatMap((group): Todo[] => {
    const steps = group.map(([name]) => name)
    const first = group[0]?.[1] as Step
    const who = tokensOf(first.by, record)
    if (who.length === 0) return []
    const side = group.length === 1 && isSide(procedure, state, group[0] as [string, Step])
    const press = soonest(running, procedure, steps, side ? new Set() : beside)
    const what = side ? first.label : nameOf(procedure, state, group, press)
    return [{ what, steps, who, whoLabel: first.by.label, ...(press ? { dueOn: press.due, limit: press.limit } : {}) }]
  })
}
