/** A person's archive, put together from the records of every area at the moment it is asked for: nothing is copied, so nothing goes stale. */
import type { Area } from '../kit/area.ts'
import type { Entry, OpenMatter } from '../kit/archive.ts'
import { refusal } from '../kit/refusal.ts'
import type { Values } from '../kit/who.ts'
import { asHouse } from './circles.ts'
import { withoutSealed } from './columns.ts'
import type { Ctx } from './context.ts'
import { type Hit, hitsOf, type Sought } from './namesakes.ts'
import { type Kept, readRecords } from './records.ts'
import { sql } from './sql.ts'

export type { Sought } from './namesakes.ts'

/** Where something stands: the record and the person's place on it; `by` says what shows that it is this person. */
export type Place = {
  area: string
  recordId: string
  number: string
  role: string
  ord: number
  closed: boolean
  excluded: readonly string[]
  by: Hit['by']
  decided?: { by: string; on: string }
}
export type FoundEntry = Entry & Place
export type FoundOpen = OpenMatter & Place
/** A record that names somebody of the same name: whether it is this person, a human being says. */
export type Namesake = Place & { name: string; unitId?: string; post?: string; title: string }
/**
 * `namesakes` wait for a person's word and count for nothing until then. `taken` count, though no number shows who they are;
 * `denied` do not, because people said so: about both, people may say otherwise.
 */
export type Dossier = {
  personId: string
  entries: FoundEntry[]
  open: FoundOpen[]
  namesakes: Namesake[]
  taken: Namesake[]
  denied: Namesake[]
}

const placeOf = (hit: Hit, excluded: readonly string[]): Place => ({
  area: hit.area,
  recordId: hit.record_id,
  number: hit.number,
  role: hit.role,
  ord: hit.ord,
  closed: hit.closed,
  excluded,
  by: hit.by,
  ...(hit.decided_by && hit.decided_on ? { decided: { by: hit.decided_by, on: hit.decided_on } } : {}),
})

/** The line that holds the person, or the record itself. */
const personOn = (area: Area, kept: Kept, values: Values, hit: Hit): Values => {
  const of = area.people?.find((people) => people.role === hit.role)?.of
  return of ? (kept.lines[of]?.[hit.ord] ?? {}) : values
}

const namesakeOf = (hit: Hit, place: Place): Namesake => ({
  ...place,
  name: hit.name,
  title: hit.title,
  ...(hit.unit_id ? { unitId: hit.unit_id } : {}),
  ...(hit.post ? { post: hit.post } : {}),
})

type Told = { entries: Entry[]; open?: OpenMatter | undefined }

/** What the record says of the person; what lies sealed is not even told to the one who words it. */
const toldBy = (area: Area, kept: Kept, hit: Hit): Told => {
  const { archive } = area
  if (!archive || (archive.roles && !archive.roles.includes(hit.role))) return { entries: [] }
  const values = withoutSealed(area, kept.values)
  const person = personOn(area, kept, values, hit)
  return { entries: archive.entries(values, person, kept.state, kept.lines), open: archive.open?.(values, person, kept.state) }
}

/** A namesake is put to people only where something hangs on the answer. */
const file = (dossier: Dossier, hit: Hit, place: Place, { entries, open }: Told): void => {
  if (entries.length === 0 && !open) return
  if (hit.denied) dossier.denied.push(namesakeOf(hit, place))
  else if (!hit.sure) dossier.namesakes.push(namesakeOf(hit, place))
  else {
    if (hit.by !== 'number') dossier.taken.push(namesakeOf(hit, place))
    if (open) dossier.open.push({ ...open, ...place })
    for (const entry of entries) dossier.entries.push({ ...entry, ...place })
  }
}

const emptyDossier = (personId: string): Dossier => ({ personId, entries: [], open: [], namesakes: [], taken: [], denied: [] })

/** The records behind the hits, a question for each area. */
const readBehind = async (ctx: Ctx, areas: readonly Area[], hits: readonly Hit[]): Promise<Map<string, Kept>> => {
  const kept = new Map<string, Kept>()
  for (const area of areas) {
    const ids = [...new Set(hits.filter((hit) => hit.area === area.name).map((hit) => hit.record_id))]
    if (ids.length > 0) for (const each of await readRecords(ctx, area, ids)) kept.set(each.id, each)
  }
  return kept
}

/**
 * The archives of these people, a thousand at a time and more: a question for the hits and one for each area.
 * It is the house that looks; whoever shows the result answers for its sight.
 */
export const dossiersOf = (ctx: Ctx, sought: readonly Sought[]): Promise<Dossier[]> =>
  asHouse(ctx, async () => {
    const areas = ctx.house.areas.filter((area) => area.archive)
    const byName = new Map(areas.map((area) => [area.name, area]))
    const hits = await hitsOf(ctx, sought, [...byName.keys()])
    const kept = await readBehind(ctx, areas, hits)
    const dossiers = new Map<string, Dossier>(sought.map(({ personId }) => [personId, emptyDossier(personId)]))
    for (const hit of hits) {
      const [dossier, area, found] = [dossiers.get(hit.person_id), byName.get(hit.area), kept.get(hit.record_id)]
      if (dossier && area && found) file(dossier, hit, placeOf(hit, found.excluded), toldBy(area, found, hit))
    }
    return [...dossiers.values()]
  })

type Named = { name: string; id_number: string | null; own: string | null }

/**
 * A person says whether a record of the same name is about this one; it is written down with who said it, and said again
 * when minds change. It holds for the place as it reads now: where the record comes to name another, it lapses.
 * Refused where numbers tell by themselves, and where the record names nobody there.
 */
export const decideIdentity = (ctx: Ctx, personId: string, place: Pick<Place, 'recordId' | 'role' | 'ord'>, same: boolean): Promise<void> =>
  asHouse(ctx, async () => {
    const { recordId, role, ord } = place
    const named = await ctx.tx.one<Named>(sql`
      select p.name, p.id_number, q.id_number as own from record_people p left join people q on q.id = ${personId}
       where p.record_id = ${recordId} and p.role = ${role} and p.ord = ${ord}`)
    if (!named) throw refusal('notFound')
    if (named.id_number && named.id_number === named.own) throw refusal('numberDecides')
    await ctx.tx.run(sql`
      insert into identities (record_id, role, ord, person_id, same, decided_by, name, unit_id)
      select record_id, role, ord, ${personId}, ${same}, ${ctx.actor.id}, name, unit_id from record_people
       where record_id = ${recordId} and role = ${role} and ord = ${ord}
      on conflict (record_id, role, ord, person_id) do update
        set same = excluded.same, decided_by = excluded.decided_by, decided_at = now(), name = excluded.name, unit_id = excluded.unit_id`)
  })
