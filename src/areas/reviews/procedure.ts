/** 申诉、复审、复核 (P09): its states, its steps, and its limits. Meanwhile the decision is carried out as it stands. */
import { type Limit, procedure } from '../../kit/procedure/procedure.ts'
import type { Basis } from '../../law/statute.ts'
import type { Term } from '../../law/term.ts'
import { bases } from './bases.ts'
import { altering } from './kinds.ts'
import { reviewStates } from './states.ts'
import { deciding } from './deciding.ts'
import { receiving } from './receiving.ts'
import { deputy } from './who.ts'

type Names = keyof typeof receiving | keyof typeof deciding

/** Ours to decide: from the day of acceptance. */
const here = (kind: string, label: string, term: Term, basis: Basis): Limit<keyof typeof reviewStates, Names> => ({
  label,
  term,
  starts: ['accept'],
  ends: ['decide', 'withdraw'],
  only: { kind: [kind] },
  basis,
})

/** Not ours: from the day on which the file was handed over. */
const elsewhere = (kind: string, label: string, term: Term, basis: Basis): Limit<keyof typeof reviewStates, Names> => ({
  label,
  term,
  starts: ['handOver'],
  ends: ['registerResult', 'withdraw'],
  only: { kind: [kind] },
  basis,
})

export const reviewProcedure = procedure({
  name: 'review',
  label: '申诉、复审复核办理',
  states: reviewStates,
  steps: { ...receiving, ...deciding },
  limits: {
    triage: {
      label: '提出是否受理的意见',
      term: { workdays: 10 },
      starts: ['register', 'registerOld'],
      ends: ['accept', 'refuse', 'handOver', 'withdraw'],
      basis: bases.triage,
    },
    party: here('党纪申诉', '作出复议复查决定', { months: 3 }, bases.party),
    review: here('政务复审', '作出复审决定', { months: 1 }, bases.government),
    conduct: here('对监察机关的申诉', '作出申诉处理决定', { months: 1 }, bases.conduct),
    secondReview: elsewhere('政务复核', '上一级监察机关作出复核决定', { months: 2 }, bases.government),
    conductAbove: elsewhere('对监察机关申诉的复查', '上一级监察机关作出复查决定', { months: 2 }, bases.conduct),
    handling: elsewhere('组织处理申诉', '党委（党组）作出申诉答复', { months: 1 }, bases.handling),
    handlingAbove: {
      ...elsewhere('组织处理再申诉', '上级组织部门处理申诉', { months: 2 }, bases.handling),
      extendable: { term: { months: 1 }, times: 1, by: deputy, basis: bases.handling },
    },
    serve: { label: '送达申诉人', term: { workdays: 10 }, starts: ['decide', 'registerResult'], ends: ['serve'], basis: bases.serve },
    restore: {
      label: '办结恢复手续',
      term: { months: 1 },
      starts: ['decide', 'registerResult'],
      ends: ['close'],
      only: { result: altering },
      basis: bases.restoreTerm,
    },
  },
})
