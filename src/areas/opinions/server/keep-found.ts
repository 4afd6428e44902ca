/** Writes what was found onto the lines of a request. What people decided stays, unless what it rested on has changed. */
import type { Line } from '../../../kit/procedure/procedure.ts'
import { type Reason, reason, Refusal, worded } from '../../../kit/refusal.ts'
import { is } from '../../../kit/who.ts'
import type { Ctx } from '../../../server/context.ts'
import { settle } from '../../../server/flow.ts'
import { draftOf, keep } from '../../../server/keep.ts'
import { holdRecord, type Kept, readRecord } from '../../../server/records.ts'
import { sql } from '../../../server/sql.ts'
import { writeDown } from '../../../server/trail.ts'
import { opinions } from '../area.ts'
import { bases } from '../bases.ts'
import { ground, namesakeGround } from '../proposal.ts'
import { itsDrafter } from '../who.ts'
import { excludedBy, type Found } from './found.ts'
import { asideByHouse } from './former.ts'
import { identities } from './identify.ts'

/** Refuses who is not the drafter, a state in which the list stands still, and a request that lies with signers. */
export const mayWork = (ctx: Ctx, kept: Kept, states: readonly string[]): void => {
  const against: Reason[] = [
    ...(is(itsDrafter, ctx.actor, kept.values, kept.excluded) ? [] : [reason('byOthers', { who: itsDrafter.label })]),
    ...(states.includes(kept.state) ? [] : [reason('wrongState')]),
    ...(kept.steps.some(({ standing }) => standing === 'waiting') ? [reason('beingSigned')] : []),
  ]
  if (against.length > 0) throw new Refusal(against)
}

/** What the lines of grounds say of a person now, those of the same name included. */
export const groundsNow = ({ matters, namesakes, called }: Found): string[] => [
  ...matters.map(ground),
  ...namesakes.map(({ recordId }) => namesakeGround(called(recordId))),
]

export const groundsThen = (line: Line): string[] => (typeof line.grounds === 'string' ? line.grounds.split('\n') : [])

const text = (grounds: readonly string[]): string | undefined => (grounds.length > 0 ? grounds.join('\n') : undefined)

/** Who they are and what bears on them: written whenever it was looked up. */
export const factsOf = (found: Found, today: string) => ({
  identity: found.identity,
  personId: found.person?.personId,
  unsettled: found.namesakes.length + (found.identity === identities.open ? 1 : 0),
  hits: found.matters.length,
  grounds: text(groundsNow(found)),
  formerReply: found.former?.says,
  matchedOn: today,
})

const undecided = { conclusion: undefined, wording: undefined, reason: undefined, decidedOn: undefined }

/** What was decided stands as long as it rests on the same; words that were taken as proposed go on with the day. */
const decidedStill = (line: Line, found: Found) => {
  const same = line.grounds === text(groundsNow(found)) && line.proposal === found.proposal?.conclusion
  if (!same) return undecided
  return line.wording !== undefined && line.wording === line.proposedWording ? { wording: found.proposal?.wording } : {}
}

/** A line as it stands after it was matched. */
export const matchedLine = (line: Line, found: Found, today: string): Line => ({
  ...line,
  ...factsOf(found, today),
  proposal: found.proposal?.conclusion,
  proposedWording: found.proposal?.wording,
  arisen: undefined,
  arisenOn: undefined,
  reviewedOn: undefined,
  ...decidedStill(line, found),
})

/** Members of the staff who bear the name of somebody on the list: they may be who is asked about, and learn nothing of it. */
const namesOnTheList = async (ctx: Ctx, kept: Kept, persons: readonly Line[]): Promise<string[]> => {
  const names = persons.map(({ name }) => String(name))
  if (names.includes(ctx.actor.name)) throw new Refusal([worded('ruleNotMet', '名单上有与您同名的人员，应当由他人承办', { basis: bases.identity })])
  const found = await ctx.tx.all<{ id: string }>(sql`select id from users where name = any (${names}::text[])`)
  return found.map(({ id }) => id).filter((id) => !kept.excluded.includes(id))
}

const writeExclusions = async (ctx: Ctx, kept: Kept, ids: readonly string[], why: string): Promise<void> => {
  for (const id of ids)
    await ctx.tx.run(sql`insert into exclusions (record_id, user_id, reason, decided_by)
      values (${kept.id}, ${id}, ${why}, ${ctx.actor.id}) on conflict do nothing`)
}

const standAside = async (ctx: Ctx, kept: Kept, persons: readonly Line[], found: readonly Found[]): Promise<string[]> => {
  const more = excludedBy(found).filter((id) => !kept.excluded.includes(id))
  const themselves = await namesOnTheList(ctx, kept, persons)
  await writeExclusions(ctx, kept, more, asideByHouse.matter)
  await writeExclusions(ctx, kept, themselves, asideByHouse.sameName)
  return [...new Set([...kept.excluded, ...more, ...themselves])]
}

/** Keeps changed lines, with whoever must stand aside, in the trail and with limits and to-dos afresh. */
export const keepLines = async (ctx: Ctx, kept: Kept, persons: Line[], found: readonly Found[], what: unknown, values = {}): Promise<Kept> => {
  const excluded = await standAside(ctx, kept, persons, found)
  const draft = { ...draftOf(kept), excluded, values: { ...kept.values, ...values }, lines: { ...kept.lines, persons } }
  const [circleId] = await keep(ctx, opinions, [draft])
  await writeDown(ctx, [{ kind: 'note', area: opinions.name, recordId: kept.id, circleId: circleId as number, what }])
  const now = await readRecord(ctx, opinions, kept.id)
  await settle(ctx, opinions, [now])
  return now
}

/** Lets these stand aside at once, even while signatures are awaited; a drafter among them is relieved, so that somebody else takes over. */
export const setAside = async (ctx: Ctx, kept: Kept, ids: readonly string[]): Promise<void> => {
  await writeExclusions(ctx, kept, ids, asideByHouse.matter)
  const { drafterId, ...values } = kept.values
  const still = typeof drafterId === 'string' && !ids.includes(drafterId) ? { drafterId } : {}
  const draft = { ...draftOf(kept), excluded: [...kept.excluded, ...ids], values: { ...values, ...still } }
  const [circleId] = await keep(ctx, opinions, [draft])
  await writeDown(ctx, [{ kind: 'note', area: opinions.name, recordId: kept.id, circleId: circleId as number, what: { aside: ids } }])
  await settle(ctx, opinions, [await readRecord(ctx, opinions, kept.id)])
}

/** Keeps a whole matching; a list that was changed meanwhile is to be matched again. */
export const keepMatching = async (ctx: Ctx, id: string, found: readonly Found[], states: readonly string[]): Promise<void> => {
  const kept = await holdRecord(ctx, opinions, id)
  mayWork(ctx, kept, states)
  const byLine = new Map(found.map((each) => [each.line.id, each]))
  const persons = kept.lines.persons ?? []
  if (persons.length !== found.length || persons.some((line) => !byLine.has(line.id)))
    throw new Refusal([worded('changedMeanwhile', '比对期间名单有改动，请重新比对', { basis: bases.identity })])
  const matched = persons.map((line) => matchedLine(line, byLine.get(line.id) as Found, ctx.today))
  await keepLines(ctx, kept, matched, found, { matched: matched.length }, { matchedOn: ctx.today })
}
