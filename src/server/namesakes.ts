/** Where on the records a person of the register stands: by number first; where a record has none, by a name that tells; else people say. */
import type { Ctx } from './context.ts'
import { sql } from './sql.ts'

/** A person on the register: by the number of identity first; where a record has none, by name and unit. */
export type Sought = { personId: string; name: string; idNumber?: string | undefined; unitIds: readonly string[] }

/** A place on a record where the person stands, or somebody of the same name. */
export type Hit = {
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
  /** By number; by a name that only one person of this unit ever bore; or as people decided. */
  sure: boolean
  denied: boolean
  by: 'number' | 'name' | 'people'
  decided_by: string | null
  decided_on: string | null
}

/**
 * Two questions that an index answers each, rather than one that none does; what they found is then looked up one by one,
 * because under a row policy the planner thinks that the spine is small. A number that is not this person's makes it
 * another, unless nobody on the register bears it and the unit fits: then it may be a slip of the pen, and people look.
 * Who was decided to be one person is nobody else.
 */
export const hitsOf = (ctx: Ctx, sought: readonly Sought[], areas: string[]): Promise<Hit[]> => {
  const asked = JSON.stringify(sought.map((s) => ({ person_id: s.personId, name: s.name, id_number: s.idNumber, unit_ids: s.unitIds })))
  return ctx.tx.all<Hit>(sql`
    with asked as materialized (
      select * from jsonb_to_recordset(${asked}) as a(person_id uuid, name text, id_number text, unit_ids uuid[])
    ), hit as materialized (
      select a.person_id, p.record_id, p.role, p.ord, p.name, p.unit_id, p.post, 'number' as by, true as sure
        from asked a join record_people p on p.id_number = a.id_number
      union all
      select a.person_id, p.record_id, p.role, p.ord, p.name, p.unit_id, p.post, 'name',
             p.id_number is null and coalesce(p.unit_id = any (a.unit_ids), false)
             and not exists (select from people q where q.name = p.name and q.id <> a.person_id
               and (q.unit_id = p.unit_id or exists (select from people_terms t where t.record_id = q.id and t.unit_id = p.unit_id)))
        from asked a join record_people p on p.name = a.name
       where p.id_number is null
          or (p.id_number is distinct from a.id_number and (a.id_number is null or p.unit_id = any (a.unit_ids))
              and not exists (select from people q where q.id_number = p.id_number))
    )
    select h.person_id, h.record_id, r.area, r.number, r.title, r.closed is not null as closed, h.role, h.ord, h.name, h.unit_id, h.post,
           coalesce(i.same, h.sure) as sure, coalesce(not i.same, false) as denied,
           case when i.same is null then h.by else 'people' end as by,
           i.decided_by, to_char(i.decided_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as decided_on
      from hit h
      join lateral (select area, number, title, closed, opened from records where id = h.record_id limit 1) r on r.area = any (${areas})
      left join lateral (select same, decided_by, decided_at from identities
         where h.by = 'name' and record_id = h.record_id and role = h.role and ord = h.ord and person_id = h.person_id
           and name = h.name and unit_id is not distinct from h.unit_id limit 1) i on true
     where h.by = 'number' or not exists (select from identities o where o.record_id = h.record_id and o.role = h.role and o.ord = h.ord
       and o.same and o.person_id <> h.person_id and o.name = h.name and o.unit_id is not distinct from h.unit_id)
     order by r.opened desc nulls last, r.number desc`)
}
