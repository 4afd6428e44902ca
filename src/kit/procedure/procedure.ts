/** The form of a procedure: states, steps that lead from one to the next, and the limits that run meanwhile. */
import type { z } from 'zod'
import type { Day } from '../../law/day.ts'
import type { Basis } from '../../law/statute.ts'
import type { Term } from '../../law/term.ts'
import type { Reason } from '../refusal.ts'
import type { Actor, Values, Who } from '../who.ts'
import type { Matrix } from './approval.ts'

export type State = {
  label: string
  /** The matter has come to its end; only steps that end a running limit remain to be done. */
  end?: true
}

/** A step that has taken effect, or waits for its signatures. */
export type Taken = {
  id: string
  step: string
  from: string | null
  to: string
  /** The day on which it counts. */
  day: Day
  by: string | null
  /** False while signatures are wanting. */
  effective: boolean
  origin: 'here' | 'ledger'
  form: Values
}

export type Line = Values & { id: string }

/** All that a rule may look at. `form` is absent while a button is merely shown. */
export type Situation = {
  record: Values
  lines: Readonly<Record<string, Line[]>>
  form?: Values
  lineForms?: Readonly<Record<string, Values>>
  actor: Actor
  today: Day
  taken: Taken[]
}

export type Step<S extends string = string> = {
  label: string
  from: S[] | 'nothing'
  to: S | 'same'
  by: Who
  /** What the one who takes the step must say. A field of the record's own name is written to the record. */
  form?: z.ZodObject
  /** What must be said of each chosen line, for example of each person. */
  eachLine?: { of: string; form: z.ZodObject }
  /** The form is a new line of these, for example one more person. */
  addsLine?: string
  /** What the machine proposes for the form, or for a line's, from what was given so far. A person confirms or changes it. */
  proposes?: (given: Values, about: Values) => Values
  /** The field, of the form or the record, that says on which day the step counts; else the day it takes effect. */
  on?: string
  /** Day fields of the record and of its lines that receive the step's day: of the lines spoken of, else of all where it is empty. */
  stamps?: string[]
  /** The same, but only when the form says this: the stamp, and the field of the form. */
  stampsIf?: Readonly<Record<string, string>>
  /** A first step only: the field of the record that names whoever takes it. */
  takerIs?: string
  /** Fields of the record that the step sets by itself. */
  sets?: Values
  /** Fields that keep their first value: the step fills them only while they are empty. */
  keeps?: string[]
  /** Who signs, in order; the step takes effect at the last signature. */
  signedBy?: Who[] | Matrix
  /** Whoever took or signed one of these steps of the record signs nothing of this one: a check by oneself is none. */
  apartFrom?: readonly string[]
  /** What the declaration cannot say: the reasons against the step. */
  unless?: (at: Situation) => Reason[]
  basis?: Basis
  /** A step that need not be taken: it is offered, and is nobody's to-do. */
  optional?: true
  /** A step beside the main course is a to-do just as long as this holds; without it, while a limit waits for the step. */
  wanted?: (record: Values) => boolean
  /** Taken by the house alone, on what another room tells. */
  byHouse?: true
}

export type Limit<S extends string = string, K extends string = string> = {
  /** What must be done in time. */
  label: string
  term: Term
  starts: K[]
  /** The day field from which it runs, where that is not the day of the starting step. */
  from?: string
  ends: K[]
  /** The day field in which the paper itself names the last day; the term holds only where it names none. */
  until?: string
  /** States in which the clock stands still. */
  stopsIn?: S[]
  /** Only for records whose fields have one of these values. */
  only?: Readonly<Record<string, readonly unknown[]>>
  /** `above`: the authority outside of this commission that approves the extension, whose paper must be named; `beyond`: who approves more than these times, likewise. */
  extendable?: { term: Term; times: number; by: Who; above?: string; beyond?: string; basis: Basis }
  basis: Basis
}

export type Procedure<S extends string = string, K extends string = string> = {
  name: string
  label: string
  states: Record<S, State>
  steps: Record<K, Step<S>>
  limits: Record<string, Limit<S, K>>
}

/** Declares a procedure. A state that is not declared, or a limit on a step that is not, does not compile. */
export const procedure = <S extends string, K extends string>(declared: {
  name: string
  label: string
  states: Record<S, State>
  steps: Record<K, Step<NoInfer<S>>>
  limits: Record<string, Limit<NoInfer<S>, NoInfer<K>>>
}): Procedure => declared as Procedure

/** Several rules as one. */
export const everyRule =
  (...rules: ((at: Situation) => Reason[])[]) =>
  (at: Situation): Reason[] =>
    rules.flatMap((rule) => rule(at))
