-- Sight as ranges of circles. Circles are numbered as they are made, so what one reader sees is a handful of ranges even where it
-- is thousands of circles: a row is tested by a search among the ranges, not by a walk along a list.

-- What the transaction's actor may see. Empty when nobody entered: then nothing is seen.
create function app_sight() returns int4multirange language sql stable parallel safe as
  $$ select coalesce(nullif(current_setting('app.sight', true), ''), '{}')::int4multirange $$;

-- The same as a list, for a statement that is to be narrowed by an index of circles. The house's own sight has no end: it ends with the circles.
create or replace function app_circles() returns int[] language sql stable parallel safe as
  $$ select coalesce(array_agg(id), '{}')
       from unnest(app_sight()) seen, generate_series(lower(seen), coalesce(upper(seen) - 1, (select max(id) from circles))) id $$;

alter table sessions add column sight int4multirange not null default '{}';
update sessions set sight = (select coalesce(range_agg(int4range(id, id, '[]')), '{}') from unnest(circles) id);
alter table sessions drop column circles;

create or replace function refresh_rights(in_session uuid, today date) returns void language plpgsql as $$
declare
  u users; held text[]; named text[]; upto int;
begin
  select users.* into u from users join sessions on sessions.user_id = users.id where sessions.id = in_session;
  select coalesce(array_agg(distinct role order by role), '{}'),
         coalesce(array_agg(distinct 'role:' || role) || array_agg(distinct 'role:' || role || '@' || office_id) filter (where office_id is not null), '{}')
    into held, named
    from user_roles where user_id = u.id and from_day <= today and (until_day is null or until_day >= today);
  named := array_append(named, 'user:' || u.id);
  select coalesce(max(id), 0) into upto from circles;
  update sessions set roles = held, tokens = named, rights_version = u.rights_version, rights_day = today, circles_upto = upto,
    sight = (select coalesce(range_agg(int4range(c.id, c.id, '[]')), '{}') from circles c
              where c.id <= upto and c.tokens && named and not c.tokens @> array['-user:' || u.id])
   where id = in_session;
end $$;

create or replace function enter(token bytea, today date)
returns table (session_id uuid, user_id uuid, name text, roles text[], tokens text[], must_change boolean)
language plpgsql as $$
declare
  s sessions; u users; newest int; c credentials;
begin
  select * into s from sessions where token_hash = token and ended_at is null;
  if not found or now() > s.ends_at or now() - s.seen_at > s.idle then return; end if;
  select * into u from users where users.id = s.user_id and disabled_at is null;
  if not found then return; end if;
  select max(id) into newest from circles;
  if s.rights_version <> u.rights_version or s.rights_day is distinct from today or s.circles_upto < newest then
    perform refresh_rights(s.id, today);
    select * into s from sessions where sessions.id = s.id;
  end if;
  if now() - s.seen_at > interval '1 minute' then update sessions set seen_at = now() where sessions.id = s.id; end if;
  select * into c from credentials where credentials.user_id = u.id;
  perform set_config('app.sight', s.sight::text, true), set_config('app.user', u.id::text, true);
  if 'auditor' = any (s.roles) then perform set_config('app.audits', 'yes', true); end if;
  return query select s.id, u.id, u.name, s.roles, s.tokens, coalesce(c.must_change, false);
end $$;

-- `coalesce` keeps the planner from taking the test for a narrow one, by which rows would be looked for.
create or replace function protect(protected regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', protected);
  execute format('alter table %s force row level security', protected);
  execute format('create policy sight on %s using (coalesce(circle_id <@ (select app_sight()), false))
                  with check (coalesce(circle_id <@ (select app_sight()), false))', protected);
end $$;

do $$
declare
  each record;
begin
  for each in select polrelid::regclass as of_table, polcmd from pg_policy where polname = 'sight' and pg_get_expr(polqual, polrelid) like '%app_circles%' loop
    execute format('alter policy sight on %s using (coalesce(circle_id <@ (select app_sight()), false))', each.of_table);
    if each.polcmd = '*' then
      execute format('alter policy sight on %s with check (coalesce(circle_id <@ (select app_sight()), false))', each.of_table);
    end if;
  end loop;
end $$;

create or replace function find_records(wanted text, pieces tsquery, at_most int) returns setof uuid
language sql stable security definer set search_path = public as $$
  select record_id from record_words
   where grams @@ pieces and words like '%' || wanted || '%'
     and coalesce(circle_id <@ (select app_sight()), false)
   limit at_most
$$;

create or replace function clear_todos(of_records uuid[]) returns void language sql security definer set search_path = public as $$
  delete from todos where record_id = any (of_records)
    and record_id in (select id from records where coalesce(circle_id <@ (select app_sight()), false))
$$;
