-- What hangs on the new clues and cases: people, words, steps with their signatures, limits, the ledger's rows, the trail.
insert into record_people (record_id, role, ord, name, unit_id, post, rank, circle_id)
  select c.id, 'subject', 0, c.subject_name, c.subject_unit_id, c.post, c.rank, c.circle_id from clues c join bench.clue b on b.id = c.id
  union all
  select p.record_id, 'subject', p.ord, p.name, p.unit_id, p.post, p.rank, p.circle_id from cases_persons p join bench.case_person b on b.id = p.id;
insert into record_words (record_id, words, grams, circle_id, marking)
select id, said, bench.grams(said, bench.marks(area, number) || marks), circle_id, (select max(marking) from record_words) from (
  select u.id, 'units' as area, u.number, bench.words(concat_ws(' ', u.number, u.name)) as said, g.marks, u.circle_id
    from units u join bench.unit b on b.id = u.id join bench.reading g on g.said = b.name
  union all
  select b.id, 'people', b.number, bench.words(concat_ws(' ', b.number, b.title, b.name, b.unit)), g.marks || ('#' || reverse(b.id_number)), p.circle_id
    from bench.person b join people p on p.id = b.seed_id join bench.reading g on g.said = b.name
  union all
  select r.id, 'clues', r.number, bench.words(concat_ws(' ', r.number, r.title, p.name, p.unit)), g.marks, r.circle_id
    from bench.clue b join records r on r.id = b.id join bench.person p on p.n = b.person join bench.reading g on g.said = p.name
  union all
  select r.id, 'cases', r.number, bench.words(concat_ws(' ', r.number, r.title, m.names, (select string_agg(u, ' ' order by i) from (select u, min(i) as i from unnest(m.units) with ordinality x(u, i) group by u) d))),
         array(select mark from unnest(string_to_array(m.names, ' ')) n(name) join bench.reading g on g.said = n.name, unnest(g.marks) mark), r.circle_id
    from bench.case b join records r on r.id = b.id join bench.case_names m on m.record_id = b.id) w;

create unlogged table bench.grown as
  select n, id, seed_id, shift, here, handler_id, circle_id, 'clues' as area from bench.clue
  union all select b.n, b.id, b.seed_id, b.shift, false, null, c.circle_id, 'cases' from bench.case b join cases c on c.id = b.id;
insert into steps_taken (id, record_id, step, from_state, to_state, day, taken_by, standing, origin, circle_id)
  select bench.new_id(), g.id, s.step, s.from_state, s.to_state, s.day + g.shift, case when g.here then g.handler_id end, 'effective',
         case when g.here then 'here' else 'ledger' end, g.circle_id
    from bench.grown g join steps_taken s on s.record_id = g.seed_id order by g.area, g.n, s.ord;
-- Steps taken here were signed: a disposal by the head of the office and the deputy, a report by the secretary besides.
insert into signatures (step_id, record_id, ord, label, who, signed_by, signed_at, verdict, opinion, circle_id)
  select t.id, t.record_id, p.ord, p.label, array[coalesce(p.token, 'role:officeHead@' || c.office_id)], p.by, t.day + time '10:00', 'agreed', '同意', t.circle_id
    from steps_taken t join clues c on c.id = t.record_id
    join (select 'assign' as step, 0 as ord, '纪委书记（监委主任）' as label, 'role:secretary' as token, id as by from users where account = 'shuji'
      union all select s, 0, '承办部门负责人', null, null from unnest(array['inquire', 'verify', 'shelve', 'closeDirect', 'file', 'closeVerified']) s
      union all select s, 1, '分管副书记', 'role:deputy', id from unnest(array['inquire', 'verify', 'shelve', 'closeDirect', 'file', 'closeVerified']) s, users where account = 'fushuji'
      union all select s, 2, '纪委书记（监委主任）', 'role:secretary', id from unnest(array['file', 'closeVerified', 'shelve', 'closeDirect']) s, users where account = 'shuji') p on p.step = t.step
   where t.origin = 'here';
insert into deadlines (record_id, limit_name, run, label, started_on, due_on, original_due_on, ended_on, provisional, extended, circle_id, area)
  select g.id, s.limit_name, s.run, s.label, s.started_on + g.shift, d.next, d.next, s.ended_on + g.shift, not d.confirmed, 0, g.circle_id, g.area
    from bench.grown g join deadlines s on s.record_id = g.seed_id
    join bench.limits l on l.area = g.area and l.name = s.limit_name
    join bench.days d on d.day = (s.started_on + g.shift + make_interval(months => l.months))::date;

insert into ledger_rows (area, row_key, id, record_key, record_id, ord, values, digest, import_id, circle_id)
  select g.area, r.number || coalesce(' ' || p.name || ' ' || p.unit_id, ''), coalesce(p.id, gen_random_uuid()), r.number, g.id, g.n * 3 + coalesce(p.ord, 0),
         s.values || jsonb_build_object('number', r.number), md5(g.id::text || coalesce(p.ord, 0)), s.import_id, g.circle_id
    from bench.grown g join records r on r.id = g.id left join bench.case_person p on p.record_id = g.id
    join ledger_rows s on s.record_id = g.seed_id and (p.seed_id is null or s.id = p.seed_id)
   where not g.here on conflict do nothing;
-- Entries are numbered and chained by their own trigger, as on any day.
set session_replication_role = origin;
insert into trail (at, user_id, session_id, kind, area, record_id, what, circle_id)
  select now(), '00000000-0000-0000-0000-000000000000', '00000000-0000-0000-0000-000000000000', 'import', g.area, g.id, jsonb_build_object('new', true), g.circle_id
    from bench.grown g;
set session_replication_role = replica;
insert into numbers (area, year, last)
  select area, extract(year from opened), 10000 + count(*) from records where area in ('clues', 'cases') and opened is not null group by 1, 2
  on conflict (area, year) do update set last = greatest(numbers.last, excluded.last);
insert into numbers (area, year, last) values ('people', 0, 100000 + :people) on conflict (area, year) do update set last = excluded.last;
