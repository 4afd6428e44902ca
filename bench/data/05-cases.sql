-- Cases: first those that clues were filed for, then others; each like one of the demonstration, with its persons.
create table bench.seed_case as
  select row_number() over (partition by class order by number) as k, s.* from (
    select c.id, c.number, c.filed_on, greatest(c.filed_on, c.closed_on, (select max(greatest(p.transferred_on, p.decided_on, p.closed_on)) from cases_persons p where p.record_id = c.id)) as last_on,
           c.closed_on is not null as class from cases c) s;
create table bench.case_seeds as select class, count(*)::int as n from bench.seed_case group by class;
create unlogged table bench.filed as
  select row_number() over (order by c.number) as n, c.id, c.number, c.result_on, b.person
    from clues c join bench.clue b on b.id = c.id where c.state = 'filed' and not b.recused;
alter table bench.filed add primary key (n);
create unlogged table bench.case as
  select w.n, gen_random_uuid() as id, w.filed_on, s.id as seed_id, w.filed_on - s.filed_on as shift, w.person, w.clue_id, w.clue_number,
         '案〔' || extract(year from w.filed_on) || '〕' || 10000 + row_number() over (partition by extract(year from w.filed_on) order by w.filed_on, w.n) || '号' as number
    from (select g.*, case when first.last_on + (g.filed_on - first.filed_on) > current_date then open.id else first.id end as seed_id from (
            select i.n, random() as r, f.id as clue_id, f.number as clue_number, coalesce(f.person, 1 + floor(random() * :people)::int) as person,
                   least(current_date, coalesce(f.result_on + 3, current_date - floor(random() * 3650)::int)) as filed_on
              from generate_series(1, :cases) i(n) left join bench.filed f on f.n = i.n offset 0) g
            join bench.case_seeds c on c.class
            join bench.seed_case first on first.class and first.k = 1 + floor(g.r * c.n)::int
            join bench.case_seeds o on not o.class
            join bench.seed_case open on not open.class and open.k = 1 + floor(g.r * o.n)::int) w
    join bench.seed_case s on s.id = w.seed_id;
alter table bench.case add primary key (n);
analyze bench.case;

create unlogged table bench.case_person as
  select b.n, b.id as record_id, b.shift, s.id as seed_id, s.ord, gen_random_uuid() as id, p.name, p.unit_id, p.unit, p.rank
    from bench.case b join cases_persons s on s.record_id = b.seed_id
    join bench.person p on p.n = 1 + (b.person - 1 + s.ord * 7919) % :people;
create unlogged table bench.case_names as
  select record_id, string_agg(name, '、' order by ord) as subjects, string_agg(name, ' ' order by ord) as names,
         (array_agg(unit_id order by ord))[1] as unit_id, array_agg(unit order by ord) as units from bench.case_person group by record_id;
insert into cases (id, circle_id, state, number, clue_number, subjects, unit_id, brief, heavy, recovers, overseen_by_party, filed_on, to_trial_on, trial_done_on, decided_on, closed_on)
  select b.id, s.circle_id, s.state, b.number, b.clue_number, left(m.subjects, 200), m.unit_id, s.brief, s.heavy, s.recovers, s.overseen_by_party, b.filed_on,
         s.to_trial_on + b.shift, s.trial_done_on + b.shift, s.decided_on + b.shift, s.closed_on + b.shift
    from bench.case b join cases s on s.id = b.seed_id join bench.case_names m on m.record_id = b.id;
insert into cases_persons (id, record_id, ord, circle_id, name, sex, age, member, unit_id, post, rank, object_kind, standing, brief, discipline, eight_rules,
    filed_on, to_trial_on, trial_done_on, decided_on, outcome, party_sanction, gov_sanction, handling, form, transferred_on, recovered, closed_on, remark)
  select b.id, b.record_id, s.ord, s.circle_id, b.name, s.sex, s.age, s.member, b.unit_id, s.post, b.rank, s.object_kind, s.standing, s.brief, s.discipline,
         s.eight_rules, s.filed_on + b.shift, s.to_trial_on + b.shift, s.trial_done_on + b.shift, s.decided_on + b.shift, s.outcome, s.party_sanction,
         s.gov_sanction, s.handling, s.form, s.transferred_on + b.shift, s.recovered, s.closed_on + b.shift, s.remark
    from bench.case_person b join cases_persons s on s.id = b.seed_id;
insert into records (id, area, number, title, state, unit_id, opened, closed, origin, circle_id)
  select c.id, 'cases', c.number, left(c.subjects || '：' || coalesce(c.brief, ''), 80), c.state, c.unit_id, c.filed_on, c.closed_on, 'ledger', c.circle_id
    from bench.case b join cases c on c.id = b.id;
insert into ties (from_id, to_id, kind) select clue_id, id, '线索转立案' from bench.case where clue_id is not null;
update clues c set case_number = b.number from bench.case b where b.clue_id = c.id;
