-- The register of people: each like one of the demonstration's, with a name, a number and a unit of its own.
create table bench.seed_person as select row_number() over (order by number) as k, id from people;
create unlogged table bench.person as
  select g.n, gen_random_uuid() as id, s.id as seed_id, bench.name() as name, p.id as unit_id, p.name as unit,
         '监' || (100000 + g.n) || '号' as number,
         '991000' || to_char(date '1962-01-01' + g.n % 14000, 'YYYYMMDD') || lpad((100 + g.n / 14000)::text, 3, '0') as id17
    from (select n, 1 + floor(random() * (select count(*) from bench.seed_person))::int as k,
                 1 + floor(random() * (select count(*) from bench.place))::int as place from generate_series(1, :people) n offset 0) g
    join bench.seed_person s on s.k = g.k join bench.place p on p.k = g.place;
-- Namesakes at one unit are one person to a figure: they are of one rank.
update bench.person b set seed_id = f.seed_id
  from (select n, first_value(seed_id) over (partition by name, unit_id order by n) as seed_id from bench.person) f where f.n = b.n and f.seed_id <> b.seed_id;
alter table bench.person add id_number text, add title text, add rank text;
update bench.person b set
  id_number = id17 || (select substr('10X98765432', 1 + (sum(w * substr(id17, i::int, 1)::int) % 11)::int, 1)
    from unnest(array[7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]) with ordinality as x(w, i)),
  title = b.name || coalesce('（' || p.post || '）', ''), rank = p.rank
  from people p where p.id = b.seed_id;
alter table bench.person add primary key (n);
analyze bench.person;

insert into records (id, area, number, title, state, unit_id, origin, circle_id)
  select b.id, 'people', b.number, b.title, 'kept', b.unit_id, 'ledger', p.circle_id from bench.person b join people p on p.id = b.seed_id;
insert into people (id, circle_id, state, number, id_number, name, sex, born, politics, unit_id, post, rank, key_few)
  select b.id, p.circle_id, 'kept', b.number, b.id_number, b.name, p.sex, to_char(to_date(substr(id17, 7, 6), 'YYYYMM'), 'YYYY-MM'), p.politics, b.unit_id,
         p.post, p.rank, p.key_few
    from bench.person b join people p on p.id = b.seed_id;
insert into people_terms (id, record_id, ord, circle_id, unit_id, post, rank)
  select gen_random_uuid(), b.id, 0, p.circle_id, b.unit_id, p.post, p.rank from bench.person b join people p on p.id = b.seed_id where p.post is not null;
insert into record_people (record_id, role, ord, name, id_number, unit_id, post, rank, circle_id)
  select b.id, 'self', 0, b.name, b.id_number, b.unit_id, p.post, p.rank, p.circle_id from bench.person b join people p on p.id = b.seed_id;
