/** A person's archive, put together from the records of every area at the moment it is asked for: nothing is copied, so nothing goes stale. */
import type { Area } from '../kit/area.ts'
import type { Entry, OpenMatter } from '../kit/archive.ts'
import type { Values } from '../kit/who.ts'
import { asHouse } from './circles.ts'
import type { Ctx } from './context.ts'
import { type Kept, readRecords } from './records.ts'
import { sql } from './sql.ts'

/** A person on the register: by the number of identity first; where a record has none, by name and unit. */
export type Sought = { personId: string; name: string; idNumber?: string | undefined; unitIds: readonly string[] }

/** Where something stands: the record and the person's place on it. */
export type Place = { area: string; recordId: string; number: string; role: string; ord: number; closed: boolean; excluded: readonly string[] }
export type FoundEntry = Entry & Place
export type FoundOpen = OpenMatter & Place
/** A record that names somebody of the same name: whether it is this person, a human being says. */
export type Namesake = Place & { name: string; unitId?: string; post?: string; title: string }
export type Dossier = { personId: string; entries: FoundEntry[]; open: FoundOpen[]; namesakes: Namesake[] }

type Hit = {
  person_id: string
  record_id: string
  area: string
  number: string
  title: string
  closed: boolean
  role: string
  ord: number
  name: string
  unit_id: string | null
  post: string | null
  /** By number, or by a name that only one person of this unit bears, or as people decided. */
  sure: boolean
  denied: boolean
}

/** Two questions that an index answers each, rather than one that none does. */
const hitsOf = (ctx: Ctx, sought: readonly Sought[], areas: string[]) => {
  const asked = JSON.stringify(sought.map((s) => ({ person_id: s.personId, name: s.name, id_number: s.idNumber, unit_ids: s.unitIds })))
  return ctx.tx.all<Hit>(sql`
    with asked as materialized (
      select * from jsonb_to_recordset(${asked}) as a(person_id uuid, name text, id_number text, unit_ids uuid[])
    ), hit as (
      select a.person_id, p.record_id, p.role, p.ord, p.name, p.unit_id, p.post, true as sure
        from asked a join record_people p on p.id_number = a.id_number
      union all
      select a.person_id, p.record_id, p.role, p.ord, p.name, p.unit_id, p.post,
             coalesce(p.unit_id = any (a.unit_ids), false)
             and not exists (select from people q where q.name = p.name and q.unit_id = p.unit_id and q.id <> a.person_id)
        from asked a join record_people p on p.name = a.name and p.id_number is null
    )
    select h.person_id, h.record_id, r.area, r.number, r.title, r.closed is not null as closed, h.role, h.ord, h.name, h.unit_id, h.post,
           coalesce(i.same, h.sure) as sure, coalesce(not i.same, false) as denied
      from hit h join records r on r.id = h.record_id
      left join identities i on i.record_id = h.record_id and i.role = h.role and i.ord = h.ord and i.person_id = h.person_id
     where r.area = any (${areas})
     order by r.opened desc nulls last, r.number desc`)
}

const placeOf = (hit: Hit, excluded: readonly string[]): Place => ({
  area: hit.area,
  recordId: hit.record_id,
  number: hit.number,
  role: hit.role,
  ord: hit.ord,
  closed: hit.closed,
  excluded,
})

/** The line that holds the person, or the record itself. */
const personOn = (area: Area, kept: Kept, hit: Hit): Values => {
  const of = area.people?.find((people) => people.role === hit.role)?.of
  return of ? (kept.lines[of]?.[hit.ord] ?? {}) : kept.values
}

const added = (dossier: Dossier, area: Area, kept: Kept, hit: Hit): void => {
  const { archive } = area
  if (!archive || (archive.roles && !archive.roles.includes(hit.role))) return
  const place = placeOf(hit, kept.excluded)
  const person = personOn(area, kept, hit)
  const open = archive.open?.(kept.values, person, kept.state)
  if (open) dossier.open.push({ ...open, ...place })
  for (const entry of archive.entries(kept.values, person, kept.state)) dossier.entries.push({ ...entry, ...place })
}

const namesakeOf = (hit: Hit, excluded: readonly string[]): Namesake => ({
  ...placeOf(hit, excluded),
  name: hit.name,
  title: hit.title,
  ...(hit.unit_id ? { unitId: hit.unit_id } : {}),
  ...(hit.post ? { post: hit.post } : {}),
})

type Read = { areas: Map<string, Area>; kept: Map<string, Kept> }

/** The records behind the hits, a question for each area. */
const readBehind = async (ctx: Ctx, areas: readonly Area[], hits: readonly Hit[]): Promise<Read> => {
  const kept = new Map<string, Kept>()
  for (const area of areas) {
    const ids = [...new Set(hits.filter((hit) => hit.area === area.name && !hit.denied).map((hit) => hit.record_id))]
    if (ids.length > 0) for (const each of await readRecords(ctx, area, ids)) kept.set(each.id, each)
  }
  return { areas: new Map(areas.map((area) => [area.name, area])), kept }
}

const filed = (dossier: Dossier, hit: Hit, { areas, kept }: Read): void => {
  const [area, found] = [areas.get(hit.area), kept.get(hit.record_id)]
  if (!area || !found) return
  if (hit.sure) added(dossier, area, found, hit)
  else dossier.namesakes.push(namesakeOf(hit, found.excluded))
}

/**
 * The archives of these people, a thousand at a time and more: a question for the hits and one for each area.
 * It is the house that looks; whoever shows the result answers for its sight.
 */
export const dossiersOf = (ctx: Ctx, sought: readonly Sought[]): Promise<Dossier[]> =>
  asHouse(ctx, async () => {
    const areas = ctx.house.areas.filter((area) => area.archive)
    const hits = await hitsOf(
      ctx,
      sought,
      areas.map((area) => area.name),
    )
    const read = await readBehind(ctx, areas, hits)
    const dossiers = new Map<string, Dossier>(sought.map(({ personId }) => [personId, { personId, entries: [], open: [], namesakes: [] }]))
    for (const hit of hits.filter(({ denied }) => !denied)) {
      const dossier = dossiers.get(hit.person_id)
      if (dossier) filed(dossier, hit, read)
    }
    return [...dossiers.values()]
  })

/** A person says whether a record of the same name is about this one; it is written down with who said it. */
export const decideIdentity = (ctx: Ctx, personId: string, place: Pick<Place, 'recordId' | 'role' | 'ord'>, same: boolean) =>
  ctx.tx.run(sql`insert into identities (record_id, role, ord, person_id, same, decided_by)
    values (${place.recordId}, ${place.role}, ${place.ord}, ${personId}, ${same}, ${ctx.actor.id})
    on conflict (record_id, role, ord, person_id) do update set same = excluded.same, decided_by = excluded.decided_by, decided_at = now()`)
