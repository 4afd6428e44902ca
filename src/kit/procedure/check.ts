/** The faults of a procedure's declaration; `house.test` demands that there are none. */
import { articleText } from '../../law/statutes.ts'
import { sealedFields } from '../record/fields.ts'
import { fieldsRead } from '../who.ts'
import type { Procedure } from './procedure.ts'
import { isMatrix } from './approval.ts'
import { stepsOf } from './step.ts'

const unreached = (procedure: Procedure): string[] => {
  const reached = new Set(Object.values(procedure.steps).map((step) => step.to))
  return Object.keys(procedure.states)
    .filter((state) => !reached.has(state))
    .map((state) => `状态“${state}”没有步骤到达`)
}

const deadEnds = (procedure: Procedure): string[] =>
  Object.entries(procedure.states)
    .filter(
      ([name, state]) => !state.end && !Object.values(procedure.steps).some((s) => s.from !== 'nothing' && s.to !== 'same' && s.from.includes(name)),
    )
    .map(([name]) => `状态“${name}”没有出路，也不是终点`)

const unfounded = (procedure: Procedure): string[] => [
  ...Object.entries(stepsOf(procedure)).flatMap(([name, step]) => {
    if (step.basis && !articleText(step.basis)) return [`步骤“${name}”引用的条文不在法规库`]
    return step.signedBy && !step.basis && !isMatrix(step.signedBy) ? [`步骤“${name}”需要签批而没有依据`] : []
  }),
  ...Object.entries(procedure.limits).flatMap(([name, limit]) => (articleText(limit.basis) ? [] : [`期限“${name}”引用的条文不在法规库`])),
]

const twins = (procedure: Procedure): string[] => {
  const labels = Object.values(procedure.steps).map((step) => step.label)
  return labels.filter((label, i) => labels.indexOf(label) !== i).map((label) => `两个步骤同名“${label}”`)
}

const unknownFields = (procedure: Procedure, kept: string[]): string[] =>
  Object.entries(stepsOf(procedure)).flatMap(([name, step]) => {
    const signers = !step.signedBy ? [] : isMatrix(step.signedBy) ? Object.values(step.signedBy.signers) : step.signedBy
    return [step.by, ...signers]
      .flatMap(fieldsRead)
      .filter((field) => !kept.includes(field))
      .map((field) => `步骤“${name}”的人员取自没有的字段“${field}”`)
  })

/** Whoever begins is written down in a field of the record. */
const takersLost = (procedure: Procedure, kept: string[]): string[] =>
  Object.entries(procedure.steps).flatMap(([name, { takerIs, from }]) =>
    takerIs && (from !== 'nothing' || !kept.includes(takerIs)) ? [`步骤“${name}”的办理人没有字段可记`] : [],
  )

/** What is sealed does not lie with the signers: a step that asks for it takes effect at once. */
const sealedOnWay = (procedure: Procedure): string[] =>
  Object.entries(procedure.steps)
    .filter(([, step]) => step.signedBy && step.form && sealedFields(step.form).length > 0)
    .map(([name]) => `步骤“${name}”既填写封存内容又要签批`)

/** What a signature is kept apart from is a step of the same procedure. */
const apartFromNothing = (procedure: Procedure): string[] =>
  Object.entries(procedure.steps).flatMap(([name, { apartFrom = [] }]) =>
    apartFrom.filter((each) => !(each in procedure.steps)).map((each) => `步骤“${name}”要求与没有的步骤“${each}”分开`),
  )

/** All faults, in Chinese sentences; `kept` are the fields of the record. */
export const faultsOf = (procedure: Procedure, kept: string[]): string[] => [
  ...unreached(procedure),
  ...deadEnds(procedure),
  ...unfounded(procedure),
  ...twins(procedure),
  ...apartFromNothing(procedure),
  ...sealedOnWay(procedure),
  ...unknownFields(procedure, kept),
  ...takersLost(procedure, kept),
]
