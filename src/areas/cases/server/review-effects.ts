/** What an appeal does to a case: it is asked what stands and who handled it, and changes the sanction when it is told so; a clearing asks how it ended. */
import { type SourceStanding, sourceAnswered, sourceAsked } from '../../../facts/clearings.ts'
import { caseAnswered, caseAsked, sanctionReviewed } from '../../../facts/reviews.ts'
import { Refusal } from '../../../kit/refusal.ts'
import type { Values } from '../../../kit/who.ts'
import { noteByHouse, stepByHouse } from '../../../server/consequences.ts'
import { type Kept, readRecord } from '../../../server/records.ts'
import { on } from '../../../server/room.ts'
import { tell } from '../../../server/tell.ts'
import { sql } from '../../../server/sql.ts'
import { writeDown } from '../../../server/trail.ts'
import { cases } from '../area.ts'
import { afterTheReview, neverHeavier } from '../review-effects.ts'

const present = (values: Values): Values => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== null))

const personsNamed = (kept: Kept, name: string, unitId: string | undefined) =>
  (kept.lines.persons ?? []).filter((person) => person.name === name && (unitId === undefined || person.unitId === unitId))

/** The person, and what stands against them, in the words of the appeal. */
const saidOf = (kept: Kept, person: Values): Values =>
  present({
    unitId: person.unitId,
    idNumber: person.idNumber,
    post: person.post,
    rank: person.rank,
    oldParty: person.partySanction,
    oldGov: person.govSanction,
    oldHandling: person.handling,
    oldDecidedOn: person.decidedOn ?? kept.values.decidedOn,
  })

/** Whoever investigated or adjudicated: they stand aside from the appeal. */
const originalsOf = ({ values, steps }: Kept): string[] => {
  const { handlerId, trialistId, team } = values
  const named = steps.flatMap(({ form }) => [form.handlerId, form.trialistId, ...(Array.isArray(form.team) ? form.team : [])])
  const all = [handlerId, trialistId, ...(Array.isArray(team) ? team : []), ...named]
  return [...new Set(all.filter((id): id is string => typeof id === 'string'))]
}

const asked = on(caseAsked, async (ctx, { reviewId, caseId, name, unitId }) => {
  const kept = await readRecord(ctx, cases, caseId)
  const [person, ...others] = personsNamed(kept, name, unitId)
  const matching = person ? 1 + others.length : 0
  await tell(ctx, caseAnswered, { reviewId, caseId, matching, person: person ? saidOf(kept, person) : {}, originals: originalsOf(kept) })
})

/** Days of what was done for a decision that no longer stands: each is to be done for the new one. */
const ofTheAnnulled: Values = {
  closedOn: undefined,
  delegateNotifiedOn: undefined,
  executedOn: undefined,
  quarterDueOn: undefined,
  quarterReportedOn: undefined,
}

const reviewed = on(sanctionReviewed, async (ctx, { caseId, name, unitId, day, reviewNumber, kind, result, ...said }) => {
  const kept = await readRecord(ctx, cases, caseId)
  const [person] = personsNamed(kept, name, unitId)
  if (!person) throw new Error('the reviewed person is no longer on the case')
  const heavier = neverHeavier(person, said)
  if (heavier.length > 0) throw new Refusal(heavier)
  const { line, says } = afterTheReview(person, said)
  const told = { form: { reviewNumber, kind, result, person: name, ...says }, lineForms: { [person.id]: line } }
  const after = await stepByHouse(ctx, cases, caseId, said.anew ? 'sentBackByReview' : 'reviewed', day, told)
  await writeDown(ctx, [
    { kind: 'note', area: 'cases', recordId: caseId, circleId: after.circleId, what: { before: person, after: { ...person, ...line } } },
  ])
  if (said.anew) await noteByHouse(ctx, cases, caseId, ofTheAnnulled)
})

const standingOf = ({ state }: Kept): SourceStanding => {
  if (state === 'withdrawn') return '经核查了结'
  return state === 'closed' || state === 'decided' || state === 'announced' ? '查有问题' : '尚未办结'
}

/** 撤案 after an investigation is what a person can be cleared on; a decision that was annulled is asked of the appeal. */
const asSource = on(sourceAsked, async (ctx, { askedBy, sourceId }) => {
  const ours = await ctx.tx.one(sql`select 1 from records where id = ${sourceId} and area = 'cases'`)
  if (!ours) return
  const kept = await readRecord(ctx, cases, sourceId)
  await tell(ctx, sourceAnswered, {
    askedBy,
    sourceId,
    standing: standingOf(kept),
    names: (kept.lines.persons ?? []).map(({ name }) => String(name)),
  })
})

export const reviewHearings = [asked, reviewed, asSource]
