/** The archive as this reader may see it: what recusal keeps from them is left out, records are named only to those who may open them. */
import { people } from '../../../base/people/area.ts'
import { heldOn, inOrder } from '../../../base/people/terms.ts'
import type { Values } from '../../../kit/who.ts'
import { type Dossier, dossiersOf, type Namesake, type Place } from '../../../server/archive.ts'
import { asHouse } from '../../../server/circles.ts'
import type { Ctx } from '../../../server/context.ts'
import { type Kept, readRecord } from '../../../server/records.ts'
import { inSight, sql } from '../../../server/sql.ts'
import type { ArchiveShown, EntryShown, From, NamesakeShown, OpenShown, TermShown } from '../contract.ts'
import { readingsOf } from './readings.ts'
import { soughtFrom } from './sought.ts'

/** Recusal holds here too: of a record that the reader stands aside from, not even the words are given. */
const notAside = <P extends Place>(ctx: Ctx, places: readonly P[]): P[] => places.filter(({ excluded }) => !excluded.includes(ctx.actor.id))

/** Which of these records the reader may open. */
const openable = async (ctx: Ctx, dossier: Dossier): Promise<Set<string>> => {
  const ids = [...dossier.entries, ...dossier.open, ...dossier.namesakes, ...dossier.taken, ...dossier.denied].map(({ recordId }) => recordId)
  const rows = await ctx.tx.all<{ id: string }>(sql`select id from records where id = any (${[...new Set(ids)]}::uuid[]) and ${inSight('records')}`)
  return new Set(rows.map(({ id }) => id))
}

const fromOf = ({ area, recordId, number }: Place, opens: Set<string>): From => ({
  area,
  ...(opens.has(recordId) ? { record: { id: recordId, number } } : {}),
})

const entriesOf = (ctx: Ctx, dossier: Dossier, terms: readonly Values[], opens: Set<string>): EntryShown[] =>
  notAside(ctx, dossier.entries)
    .map((entry) => {
      const { kind, on, says, unitId, weighs, decided } = entry
      return {
        ...fromOf(entry, opens),
        kind,
        on,
        says,
        held: heldOn(terms, on).map(({ post }) => String(post)),
        ...(unitId ? { unitId } : {}),
        ...(weighs ? { weighs: { ...weighs, over: weighs.until !== undefined && weighs.until < ctx.today } } : {}),
        ...(decided ? { decided } : {}),
      }
    })
    .sort((a, b) => a.on.localeCompare(b.on))

const openOf = (ctx: Ctx, dossier: Dossier, opens: Set<string>): OpenShown[] =>
  notAside(ctx, dossier.open).map((matter) => ({
    ...fromOf(matter, opens),
    says: matter.says,
    basis: matter.basis,
    ...(matter.since ? { since: matter.since } : {}),
  }))

const namesakeShown = (found: Namesake, says: NamesakeShown['says'], opens: Set<string>): NamesakeShown => {
  const { recordId, role, ord, area, number, title, name, unitId, post, decided } = found
  return {
    place: { recordId, role, ord },
    area,
    name,
    says,
    ...(opens.has(recordId) ? { record: { number, title } } : {}),
    ...(unitId ? { unitId } : {}),
    ...(post ? { post } : {}),
    ...(decided ? { decided } : {}),
  }
}

/** Undecided ones, then those decided either way: people may say otherwise later. What a name alone showed may be denied too. */
const namesakesOf = (ctx: Ctx, dossier: Dossier, opens: Set<string>): NamesakeShown[] => [
  ...notAside(ctx, dossier.namesakes).map((each) => namesakeShown(each, 'undecided', opens)),
  ...notAside(ctx, dossier.taken).map((each) => namesakeShown(each, 'same', opens)),
  ...notAside(ctx, dossier.denied).map((each) => namesakeShown(each, 'other', opens)),
]

const termShown =
  (today: string) =>
  (term: Values): TermShown => ({
    unitId: String(term.unitId),
    post: String(term.post),
    ...(term.rank ? { rank: String(term.rank) } : {}),
    ...(term.fromDay ? { fromDay: String(term.fromDay) } : {}),
    ...(term.untilDay ? { untilDay: String(term.untilDay) } : {}),
    now: heldOn([term], today).length > 0,
  })

const requestShown = ({ id, values }: Kept, until: string): ArchiveShown['request'] => ({
  id,
  number: String(values.number),
  purpose: String(values.purpose),
  reason: String(values.reason),
  until,
  ...(values.paper ? { paper: String(values.paper) } : {}),
})

/** The archive that a request asks for, as its reader may see it today. */
export const assembled = async (ctx: Ctx, request: Kept, until: string): Promise<ArchiveShown> => {
  const person = await asHouse(ctx, () => readRecord(ctx, people, String(request.values.personId)))
  const [dossier] = await dossiersOf(ctx, [soughtFrom(person)])
  if (!dossier) throw new Error('each person sought has a dossier')
  const terms = inOrder(person.lines.terms ?? [])
  const opens = await openable(ctx, dossier)
  const keeps = ctx.actor.roles.includes('clueOffice')
  const { idNumber, ...known } = person.values
  return {
    request: requestShown(request, until),
    person: { ...known, ...(keeps ? { idNumber } : {}), id: person.id, name: String(person.values.name) },
    terms: terms.map(termShown(ctx.today)),
    entries: entriesOf(ctx, dossier, terms, opens),
    open: openOf(ctx, dossier, opens),
    unsettled: notAside(ctx, dossier.namesakes).length,
    ...(keeps ? { keeping: { namesakes: namesakesOf(ctx, dossier, opens), readings: await readingsOf(ctx, person) } } : {}),
  }
}
