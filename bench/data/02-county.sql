-- A county large enough for so many records: ten units for each one, forty more offices, four hundred handlers with their heads.
create table bench.unit as
  select gen_random_uuid() as id, u.id as seed_id, k, 'mc' || lpad((1000 + row_number() over (order by k, u.number))::text, 5, '0') as number,
         u.name || '第' || k || '分局' as name
    from units u, generate_series(1, 9) k;
insert into records select (r).* from (select jsonb_populate_record(r, jsonb_build_object('id', b.id, 'number', b.number, 'title', b.name)) as r
  from bench.unit b join records r on r.id = b.seed_id) made;
insert into units select (r).* from (select jsonb_populate_record(u, jsonb_build_object('id', b.id, 'number', b.number, 'name', b.name)) as r
  from bench.unit b join units u on u.id = b.seed_id) made;
create table bench.place as select row_number() over (order by number) as k, id, name from units;

insert into offices (id, name, kind, ord)
  select bench.new_id(), '派驻第' || k || '纪检监察组', '派驻机构', 1000 + k from generate_series(1, 40) k on conflict do nothing;
create table bench.office as select row_number() over (order by ord, name) as k, id from offices where name ~ '派驻|监督检查|审查调查';

create table bench.handler as
  select n, bench.new_id() as id, 'chengban' || n as account, bench.name() as name, o.id as office_id
    from generate_series(1, 400) n join bench.office o on o.k = 1 + n % (select count(*) from bench.office);
insert into users (id, account, name, office_id) select id, account, name, office_id from bench.handler;
insert into user_roles (user_id, role, office_id, from_day) select id, 'handler', office_id, '2016-01-01' from bench.handler;
insert into user_roles (user_id, role, office_id, from_day)
  select distinct on (office_id) id, 'officeHead', office_id, '2016-01-01'::date from bench.handler order by office_id, n;
