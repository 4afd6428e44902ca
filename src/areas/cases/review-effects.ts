/** 复议复查、复审复核之后: what an appeal did to a decision, and that a decision made anew is never heavier than the one that was annulled. */
import { z } from 'zod'
import type { Situation, Step } from '../../kit/procedure/procedure.ts'
import { code, line } from '../../kit/record/field.ts'
import { against, type Reason } from '../../kit/refusal.ts'
import { handling } from '../../kit/tables/measures.ts'
import { govSanction, isHeavierThan, partySanction } from '../../kit/tables/sanctions.ts'
import type { Values } from '../../kit/who.ts'
import { sanctionLaw } from '../../law/statutes/sanctions.ts'
import type { CaseState } from './states.ts'
import { takenSince } from './this-round.ts'
import { clueOffice } from './who.ts'

/** What the course of the case shows of it: the measure as it was, and as it stands now. */
const form = z.object({
  reviewNumber: line('申诉编号'),
  kind: line('申诉类别'),
  result: line('复查结果'),
  person: line('被审查调查人'),
  wasParty: code('原党纪处分', partySanction).optional(),
  nowParty: code('现党纪处分', partySanction).optional(),
  wasGov: code('原政务处分', govSanction).optional(),
  nowGov: code('现政务处分', govSanction).optional(),
  wasHandling: code('原组织处理', handling).optional(),
  nowHandling: code('现组织处理', handling).optional(),
})

/** The line itself is written by the house: a measure that no longer stands is empty. */
const eachLine = { of: 'persons', form: z.object({}) }
const decisions: CaseState[] = ['decided', 'announced', 'closed']

export const afterReview = {
  reviewed: {
    label: '复查改变处分决定',
    from: decisions,
    to: 'same',
    by: clueOffice,
    byHouse: true,
    form,
    eachLine,
    basis: sanctionLaw.article(57),
  },
  sentBackByReview: {
    label: '复查撤销，重新作出决定',
    from: decisions,
    to: 'tried',
    by: clueOffice,
    byHouse: true,
    form,
    eachLine,
    basis: sanctionLaw.article(57),
  },
} satisfies Record<string, Step<CaseState>>

const measures = ['partySanction', 'govSanction', 'handling'] as const
const told = { partySanction: ['wasParty', 'nowParty'], govSanction: ['wasGov', 'nowGov'], handling: ['wasHandling', 'nowHandling'] } as const

/** A person's line, and what the course says, after one measure of theirs was reviewed. */
export const afterTheReview = (
  person: Values,
  said: { measure: (typeof measures)[number]; stands?: string | undefined; form?: string | undefined; anew: boolean },
): { line: Values; says: Values } => {
  const after = { ...person, [said.measure]: said.stands }
  const nothing = measures.every((name) => !after[name])
  const says = measures.flatMap((name) => [
    [told[name][0], person[name]],
    [told[name][1], after[name]],
  ])
  return {
    line: {
      [said.measure]: said.stands,
      // A term that was set for several of the former sanction is not that of another.
      ...(said.measure === 'govSanction' ? { govTerm: undefined, sameGov: undefined } : {}),
      form: nothing ? undefined : (said.form ?? person.form),
      ...(nothing || said.anew ? { outcome: undefined } : {}),
      ...(said.anew ? { closedOn: undefined } : {}),
    },
    says: Object.fromEntries(says.filter(([, value]) => value !== undefined)),
  }
}

const rulers = { partySanction, govSanction } as const

/** Whatever the appeal held for the old measure: against what stands here, it is never heavier. */
export const neverHeavier = (person: Values, { measure, stands }: { measure: (typeof measures)[number]; stands?: string | undefined }): Reason[] =>
  measure !== 'handling' && isHeavierThan(rulers[measure], stands, person[measure])
    ? [against(`不因申诉加重处分：${person.name}现在的处分是“${person[measure] ?? '没有'}”`, sanctionLaw.article(56))]
    : []

/** What was annulled of this person since the last decision: each measure as the latest annulment that knew it found it. */
const wasBefore = (at: Situation, person: Values): Values | undefined => {
  const annulled = takenSince(at, 'decide')
    .filter(({ step, form }) => step === 'sentBackByReview' && form.person === person.name)
    .map(({ form }) => form)
  return annulled.length === 0 ? undefined : Object.assign({}, ...annulled)
}

/** 重新作出的决定，同样不因申诉加重. */
export const notHeavierAfterReview = (at: Situation): Reason[] =>
  (at.lines.persons ?? []).flatMap((person) => {
    const said = at.lineForms?.[person.id]
    const was = said && wasBefore(at, person)
    if (!said || !was) return []
    const heavier = isHeavierThan(partySanction, said.partySanction, was.wasParty) || isHeavierThan(govSanction, said.govSanction, was.wasGov)
    return heavier ? [against(`重新作出的决定不得重于被撤销的决定：${person.name}`, sanctionLaw.article(56))] : []
  })
