/** What was given in a form, with the machine's proposals in the fields that nobody touched. */
import { useState } from 'react'
import type { Values } from '../../kit/who.ts'

export type FormGiven = {
  values: Values
  proposed: Values
  isTouched: boolean
  set: (name: string, value: unknown) => void
}

const isEmpty = (value: unknown): boolean => value === undefined || value === '' || value === null

/** Proposals follow what is given, until a person decides otherwise. */
export const withProposals = (given: Values, touched: ReadonlySet<string>, proposed: Values): Values => {
  const open = Object.entries(proposed).filter(([name, value]) => value !== undefined && !touched.has(name) && isEmpty(given[name]))
  return { ...given, ...Object.fromEntries(open) }
}

export const useForm = (initial: Values, propose: (given: Values) => Values = () => ({})): FormGiven => {
  const [given, setGiven] = useState(initial)
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set())
  const proposed = propose(given)
  return {
    values: withProposals(given, touched, proposed),
    proposed,
    isTouched: touched.size > 0,
    set: (name, value) => {
      setGiven((before) => ({ ...before, [name]: value }))
      setTouched((before) => new Set(before).add(name))
    },
  }
}
