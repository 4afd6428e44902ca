/** One person of a list, opened: what was found, under the reader's own sight; and who they are, as people decide. */
import type { Line } from '../../../kit/procedure/procedure.ts'
import { refusal, Refusal, worded } from '../../../kit/refusal.ts'
import { is } from '../../../kit/who.ts'
import { decideIdentity, type Place } from '../../../server/archive.ts'
import { asHouse } from '../../../server/circles.ts'
import { stepByHouse } from '../../../server/consequences.ts'
import type { Ctx } from '../../../server/context.ts'
import { holdRecord, type Kept, readRecord } from '../../../server/records.ts'
import { inSight, sql } from '../../../server/sql.ts'
import { lookedAt } from '../../../server/trail.ts'
import { opinions } from '../area.ts'
import { bases } from '../bases.ts'
import type { MatterSaid, NamesakeSaid, PersonSaid } from '../contract.ts'
import { isArisen } from '../derive.ts'
import { ground } from '../proposal.ts'
import { matchable } from '../states.ts'
import { itsDrafter } from '../who.ts'
import { arisenOn } from './arisen.ts'
import { excludedBy, findAll, type Found } from './found.ts'
import { identities } from './identify.ts'
import { factsOf, groundsNow, groundsThen, keepLines, matchedLine, mayWork } from './keep-found.ts'

const lineOf = (kept: Kept, id: string): Line => {
  const line = kept.lines.persons?.find((each) => each.id === id)
  if (!line) throw refusal('noSuchLine')
  return line
}

const foundFor = async (ctx: Ctx, kept: Kept, line: Line): Promise<Found> => {
  const [found] = await findAll(ctx, kept, [line])
  // Whoever must stand aside from one of these matters is not even told that it is there.
  if (!found || excludedBy([found]).includes(ctx.actor.id)) throw refusal('notFound')
  return found
}

type Known = Map<string, { number: string; title: string }>

/** Asked with the reader's own sight: a record that they may not know has no number here. */
const knownTo = async (ctx: Ctx, ids: string[]): Promise<Known> => {
  const rows = await ctx.tx.all<{ id: string; number: string; title: string }>(
    sql`select id, number, title from records where id = any (${ids}::uuid[]) and ${inSight('records')}`,
  )
  return new Map(rows.map(({ id, number, title }) => [id, { number, title }]))
}

const namesakeSaid = (found: Found, known: Known): NamesakeSaid[] =>
  found.namesakes.map(({ recordId, role, ord, area, name, unitId, post }) => {
    const mayKnow = known.get(recordId)
    const who = { name, ...(unitId ? { unitId } : {}), ...(post ? { post } : {}) }
    return { recordId, role, ord, area, ...found.called(recordId), ...who, ...(mayKnow ? { known: mayKnow } : {}) }
  })

const matterSaid = (found: Found, known: Known): MatterSaid[] => {
  const entries = found.dossier?.entries ?? []
  return found.matters.map((matter) => {
    const { recordId, what, office, stands, basis } = matter
    const area = [...entries, ...(found.dossier?.open ?? [])].find((each) => each.recordId === recordId)?.area ?? ''
    const mayKnow = known.get(recordId)
    const content = entries.filter((each) => each.recordId === recordId).map(({ on, says }) => `${on} ${says}`)
    return {
      recordId,
      area,
      what,
      ...(office ? { office } : {}),
      stands,
      says: ground(matter),
      basis,
      ...(mayKnow ? { known: mayKnow, content } : {}),
    }
  })
}

const maySettle = (ctx: Ctx, kept: Kept): boolean =>
  is(itsDrafter, ctx.actor, kept.values, kept.excluded) &&
  [...matchable, 'replied'].includes(kept.state) &&
  kept.steps.every((s) => s.standing !== 'waiting')

/** The number of somebody of whom nobody has said that it is them: whole for whoever must tell them apart, for all others without the day of birth. */
const shortened = (idNumber: string): string => `${idNumber.slice(0, 6)}********${idNumber.slice(-4)}`

const saidOf = async (ctx: Ctx, kept: Kept, line: Line, found: Found): Promise<PersonSaid> => {
  const ids = [...found.matters, ...found.namesakes].map(({ recordId }) => recordId)
  const known = await knownTo(ctx, [...new Set(ids)])
  const mayTell = maySettle(ctx, kept)
  return {
    candidates: found.candidates.map(({ personId, name, unitId, post, idNumber }) => ({
      personId,
      name,
      ...(unitId ? { unitId } : {}),
      ...(post ? { post } : {}),
      ...(idNumber ? { idNumber: mayTell ? idNumber : shortened(idNumber) } : {}),
    })),
    namesakes: namesakeSaid(found, known),
    matters: matterSaid(found, known),
    stale: line.matchedOn !== undefined && JSON.stringify(groundsNow(found)) !== JSON.stringify(groundsThen(line)),
    maySettle: mayTell,
  }
}

/** Opens one person; the look is written down first. */
export const openPerson = async (ctx: Ctx, id: string, lineId: string): Promise<PersonSaid> => {
  const kept = await readRecord(ctx, opinions, id)
  const line = lineOf(kept, lineId)
  await lookedAt(ctx, { kind: 'read', area: opinions.name, recordId: id, circleId: kept.circleId, what: { person: line.name } })
  return saidOf(ctx, kept, line, await foundFor(ctx, kept, line))
}

type Which = Pick<Place, 'recordId' | 'role' | 'ord'>
export type Settling = { personId: string | null } | { place: Which; same: boolean }

/** One of those who bear the name, or nobody of the register. */
const settleWho = (line: Line, found: Found, personId: string | null): Line => {
  const one = found.candidates.find((each) => each.personId === personId)
  if (personId === null) return { ...line, identity: identities.nobody, personId: undefined }
  if (!one) throw refusal('noSuchLine')
  return { ...line, identity: identities.oneself, personId, idNumber: line.idNumber ?? one.idNumber ?? undefined }
}

const settleNamesake = async (ctx: Ctx, line: Line, found: Found, place: Which, same: boolean): Promise<void> => {
  const isThere = found.namesakes.some(({ recordId, role, ord }) => recordId === place.recordId && role === place.role && ord === place.ord)
  if (!isThere) throw refusal('noSuchLine')
  if (found.person) return void (await decideIdentity(ctx, found.person.personId, place, same))
  if (same) throw new Refusal([worded('ruleNotMet', '此人不在监督对象名册，先由组织部列入名册，再认定记录所指的是本人', { basis: bases.identity })])
  await ctx.tx.run(sql`insert into opinions_strangers (line_id, record_id, role, ord, decided_by)
    values (${line.id}, ${place.recordId}, ${place.role}, ${place.ord}, ${ctx.actor.id}) on conflict do nothing`)
}

/** After the reply nothing is proposed anew: what turns out to be theirs has arisen, and is reviewed. */
const settledAfterwards = (line: Line, found: Found, today: string): Line => {
  const { matchedOn: _, formerReply: __, ...facts } = factsOf(found, today)
  return arisenOn(line, found, today) ?? { ...line, ...facts }
}

/** Says who a person of the list is, or whether a record of the same name is theirs; what follows is looked up and proposed afresh. */
export const settleIdentity = async (ctx: Ctx, id: string, lineId: string, said: Settling): Promise<PersonSaid> => {
  const kept = await holdRecord(ctx, opinions, id)
  mayWork(ctx, kept, [...matchable, 'replied'])
  const line = lineOf(kept, lineId)
  const before = await foundFor(ctx, kept, line)
  const named = 'place' in said ? line : settleWho(line, before, said.personId)
  if ('place' in said) await asHouse(ctx, () => settleNamesake(ctx, line, before, said.place, said.same))
  const found = await foundFor(ctx, kept, named)
  const after = kept.state === 'replied' ? settledAfterwards(named, found, ctx.today) : matchedLine(named, found, ctx.today)
  const persons = (kept.lines.persons ?? []).map((each) => (each.id === lineId ? after : each))
  const now = await keepLines(ctx, kept, persons, [found], { identity: { name: line.name, said } })
  const arose = isArisen(after) && !isArisen(line)
  return saidOf(ctx, arose ? await stepByHouse(ctx, opinions, id, 'arise', ctx.today) : now, lineOf(now, lineId), found)
}
