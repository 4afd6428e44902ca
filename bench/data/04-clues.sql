-- Clues over ten years: each a clue of the demonstration moved to another day, about another person, at another office.
-- Those of the last three years were worked on here and have a handler; five in a hundred have people excluded.
create table bench.seed_clue as
  select row_number() over (partition by class order by number) as k, s.* from (
    select c.id, c.number, c.received_on, greatest(c.received_on, c.disposed_on, c.result_on, c.measure_on) as last_on,
           case c.state when 'assigned' then 'open' when 'inquired' then 'talk' else 'done' end as class from clues c) s;
create table bench.seeds as select class, count(*)::int as n from bench.seed_clue group by class;

create unlogged table bench.draft as
  select d.*, case when received_on > current_date - 200 and random() < 0.25 then 'talk' else 'done' end as class from (
    select n, current_date - floor(power(random(), 1.15) * 3650)::int as received_on, random() as r,
           1 + floor(random() * :people)::int as person, 1 + floor(random() * 400)::int as handler, random() < 0.05 as recused
      from generate_series(1, :clues) n offset 0) d;
-- What would end in the future has not been disposed of yet.
create unlogged table bench.clue as
  select d.n, gen_random_uuid() as id, d.received_on, s.id as seed_id, d.received_on - s.received_on as shift, d.person, h.n as handler,
         h.id as handler_id, h.office_id, d.received_on > current_date - 1095 as here, d.recused and d.received_on > current_date - 1095 as recused,
         '线〔' || extract(year from d.received_on) || '〕' || 10000 + row_number() over (partition by extract(year from d.received_on) order by d.received_on, d.n) || '号' as number
    from (select d.*, case when first.last_on + (d.received_on - first.received_on) > current_date then open.id else first.id end as seed_id
            from bench.draft d
            join bench.seeds c on c.class = d.class
            join bench.seed_clue first on first.class = d.class and first.k = 1 + floor(d.r * c.n)::int
            join bench.seeds o on o.class = 'open'
            join bench.seed_clue open on open.class = 'open' and open.k = 1 + floor(d.r * o.n)::int) d
    join bench.seed_clue s on s.id = d.seed_id
    join bench.handler h on h.n = d.handler;

-- One circle for each handler, one for each office; and for the excluded, thirteen more for each handler.
create table bench.leader as select id, account from users where account in ('shuji', 'fushuji', 'anguan');
create table bench.ring as
  select n as handler, 0 as variant, id as handler_id, office_id, '{}'::uuid[] as excluded from bench.handler
  union all select distinct on (office_id) -n, 0, null, office_id, '{}'::uuid[] from bench.handler
  union all select h.n, v, h.id, h.office_id, array(select id from bench.leader) || x.id
    from bench.handler h, generate_series(1, 13) v join lateral (select id from bench.handler where n = 1 + (h.n + v * 7) % 400) x on true;
alter table bench.ring add circle_id int;
update bench.ring set circle_id = bench.circle(array['role:clueOffice', 'role:deputy', 'role:secretary', 'role:officeHead@' || office_id]
  || case when handler_id is null then '{}'::text[] else array['user:' || handler_id] end || array(select '-user:' || x from unnest(excluded) x));
alter table bench.clue add circle_id int, add variant int;
update bench.clue c set variant = r.variant, circle_id = r.circle_id from bench.ring r
 where c.here and r.handler = c.handler and r.variant = case when c.recused then 1 + c.n % 13 else 0 end;
update bench.clue c set variant = 0, circle_id = r.circle_id from bench.ring r where not c.here and r.handler < 0 and r.office_id = c.office_id;
alter table bench.clue add primary key (n);
analyze bench.clue;

insert into clues
  select b.id, b.circle_id, s.state, b.number, p.name, s.sex, s.born, s.politics, p.unit_id, s.post, p.rank, case when b.here then 'C' end, s.source, s.summary,
         b.office_id, case when b.here then b.handler_id end, b.received_on, s.way, s.disposed_on + b.shift, s.close_ground, s.result, s.result_on + b.shift,
         s.measure, s.measure_on + b.shift, s.form, null
    from bench.clue b join clues s on s.id = b.seed_id join bench.person p on p.n = b.person;
insert into records (id, area, number, title, state, unit_id, office_id, opened, closed, origin, touched, circle_id)
  select c.id, 'clues', c.number, left(c.subject_name || '：' || c.summary, 80), c.state, c.subject_unit_id, c.office_id, c.received_on, c.result_on,
         case when b.here then 'here' else 'ledger' end, b.here, c.circle_id
    from bench.clue b join clues c on c.id = b.id;
insert into exclusions (record_id, user_id, reason, decided_by)
  select b.id, x, '与被反映人有利害关系', (select id from bench.leader where account = 'shuji')
    from bench.clue b join bench.ring r on r.handler = b.handler and r.variant = b.variant, unnest(r.excluded) x where b.recused;
