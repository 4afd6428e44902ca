/** The floor's statements, written by hand for the same answers. Sight is left to the row policy alone. */

export const enter = `select set_config('app.sight', s.sight::text, true) from sessions s
  where s.token_hash = $1 and s.ended_at is null and s.ends_at > now()`

const listed = `c.id, c.state, c.number, c.subject_name as "subjectName", c.subject_unit_id as "subjectUnitId", c.post, c.rank, c.source, c.summary,
  c.office_id as "officeId", c.handler_id as "handlerId", c.received_on as "receivedOn", c.way, c.disposed_on as "disposedOn", c.result, c.measure,
  c.measure_on as "measureOn", c.form, c.case_number as "caseNumber"`

export const list = `
  select ${listed}, r.due_on as "dueOn", nullif(r.due_paused, false) as paused, r.origin from (select * from clues order by received_on desc nulls last, id desc limit 51) c
    join records r on r.id = c.id order by c.received_on desc nulls last, c.id desc`

export const filtered = `
  select ${listed}, r.due_on as "dueOn", nullif(r.due_paused, false) as paused, r.origin from
    (select * from clues where source = $1 and received_on between $2 and $3 order by received_on desc nulls last, id desc limit 51) c
    join records r on r.id = c.id order by c.received_on desc nulls last, c.id desc`

export const filteredCount = 'select count(*) as n from (select 1 from clues where source = $1 and received_on between $2 and $3 limit 10001) c'

export const count = 'select count(*) as n from (select 1 from clues where received_on between $1 and $2 limit 10001) c'

export const record = `
  select c.*, r.version, r.origin, r.title,
    (select coalesce(json_agg(json_build_object('id', t.id, 'step', t.step, 'from', t.from_state, 'to', t.to_state, 'day', t.day, 'by', t.taken_by,
        'takenAt', t.taken_at, 'standing', t.standing, 'origin', t.origin, 'form', t.form) order by t.ord), '[]') from steps_taken t where t.record_id = c.id) as taken,
    (select coalesce(json_agg(json_build_object('stepId', g.step_id, 'order', g.ord, 'label', g.label, 'signedBy', g.signed_by, 'signedAt', g.signed_at,
        'verdict', g.verdict, 'opinion', g.opinion) order by g.step_id, g.ord), '[]') from signatures g where g.record_id = c.id) as signatures,
    (select coalesce(json_agg(json_strip_nulls(json_build_object('limit', d.limit_name, 'label', d.label, 'startedOn', d.started_on, 'due', d.due_on,
        'original', d.original_due_on, 'endedOn', d.ended_on, 'provisional', d.provisional, 'paused', d.paused, 'extended', d.extended)) order by d.started_on), '[]')
       from deadlines d where d.record_id = c.id) as limits,
    (select coalesce(json_agg(x.user_id), '[]') from exclusions x where x.record_id = c.id) as excluded
  from clues c join records r on r.id = c.id where c.id = $1`

/** Who looked at it, written by hand in the transaction that reads it. */
export const look = `insert into trail (user_id, session_id, kind, area, record_id, circle_id, looked)
  select s.user_id, s.id, 'read', r.area, r.id, r.circle_id, true from sessions s, records r where s.token_hash = $1 and r.id = $2`

export const search = `
  select f.id, f.area, f.number, f.title, f.state, f.origin, u.name as unit, f.found,
      (select case when count(*) = 1 then max(substr(p.id_number, 7, 4)) end from record_people p where p.record_id = f.id) as born
    from (select r.*, count(*) over (partition by r.area) as found, row_number() over (partition by r.area order by r.opened desc nulls last, r.id) as nth
      from records r where r.id in (select find_records(array['%' || $1::text || '%'], $2::tsquery, 1000))) f left join units u on u.id = f.unit_id
   where f.nth <= 5 order by f.area, f.nth`
