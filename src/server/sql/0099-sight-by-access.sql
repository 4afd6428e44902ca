-- Who enters is also what was opened to them, while it runs: by its last day, or by the hour. No keeper is ever let in by this way.

alter table sessions add column rights_until timestamptz;

drop function refresh_rights(uuid, date);
create function refresh_rights(in_session uuid, today date, at timestamptz) returns void language plpgsql as $$
declare
  u users; held text[]; named text[]; opened text[]; until timestamptz; upto int;
begin
  select users.* into u from users join sessions on sessions.user_id = users.id where sessions.id = in_session;
  select coalesce(array_agg(distinct role order by role), '{}'),
         coalesce(array_agg(distinct 'role:' || role) || array_agg(distinct 'role:' || role || '@' || office_id) filter (where office_id is not null), '{}')
    into held, named
    from user_roles where user_id = u.id and from_day <= today and (until_day is null or until_day >= today);
  select coalesce(array_agg('access:' || access_id), '{}'), min(until_at) into opened, until
    from access_grants where user_id = u.id and (until_day >= today or until_at > at) and not held && array['admin', 'security', 'auditor'];
  named := array_append(named, 'user:' || u.id) || opened;
  select coalesce(max(id), 0) into upto from circles;
  update sessions set roles = held, tokens = named, rights_version = u.rights_version, rights_day = today, rights_until = until, circles_upto = upto,
    sight = (select coalesce(range_agg(int4range(c.id, c.id, '[]')), '{}') from circles c
              where c.id <= upto and c.tokens && named and not c.tokens @> array['-user:' || u.id])
   where id = in_session;
end $$;

drop function enter(bytea, date);
create function enter(token bytea, today date, at timestamptz)
returns table (session_id uuid, user_id uuid, name text, roles text[], tokens text[], must_change boolean, must_enrol boolean)
language plpgsql as $$
declare
  s sessions; u users; newest int; c credentials;
begin
  select * into s from sessions where token_hash = token and ended_at is null;
  if not found or now() > s.ends_at or now() - s.seen_at > s.idle then return; end if;
  select * into u from users where users.id = s.user_id and disabled_at is null;
  if not found then return; end if;
  select max(id) into newest from circles;
  if s.rights_version <> u.rights_version or s.rights_day is distinct from today or s.circles_upto < newest or s.rights_until <= at then
    perform refresh_rights(s.id, today, at);
    select * into s from sessions where sessions.id = s.id;
  end if;
  if now() - s.seen_at > interval '1 minute' then update sessions set seen_at = now() where sessions.id = s.id; end if;
  select * into c from credentials where credentials.user_id = u.id;
  perform set_config('app.sight', s.sight::text, true), set_config('app.user', u.id::text, true);
  if 'auditor' = any (s.roles) then perform set_config('app.audits', 'yes', true); end if;
  return query select s.id, u.id, u.name, s.roles, s.tokens, coalesce(c.must_change, false) and not s.by_sso, s.must_enrol;
end $$;
