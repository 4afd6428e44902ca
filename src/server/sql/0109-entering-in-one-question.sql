-- Every request begins with this: session, account, password and the newest circle are asked in one question.

create or replace function enter(token bytea, today date, at timestamptz)
returns table (session_id uuid, user_id uuid, name text, roles text[], tokens text[], must_change boolean, must_enrol boolean)
language plpgsql as $$
declare
  r record;
begin
  select s.id, s.roles, s.tokens, s.sight, s.seen_at, s.must_enrol, u.id as user_id, u.name as called, coalesce(c.must_change, false) and not s.by_sso as changes,
      s.rights_version <> u.rights_version or s.rights_day is distinct from today or s.circles_upto < (select max(circles.id) from circles)
        or coalesce(s.rights_until <= at, false) as outdated
    into r
    from sessions s join users u on u.id = s.user_id and u.disabled_at is null left join credentials c on c.user_id = u.id
   where s.token_hash = token and s.ended_at is null and now() <= s.ends_at and now() - s.seen_at <= s.idle;
  if not found then return; end if;
  if r.outdated then
    perform refresh_rights(r.id, today, at);
    select s.roles, s.tokens, s.sight, s.must_enrol into r.roles, r.tokens, r.sight, r.must_enrol from sessions s where s.id = r.id;
  end if;
  if now() - r.seen_at > interval '1 minute' then update sessions set seen_at = now() where sessions.id = r.id; end if;
  perform set_config('app.sight', r.sight::text, true), set_config('app.user', r.user_id::text, true);
  if 'auditor' = any (r.roles) then perform set_config('app.audits', 'yes', true); end if;
  return query select r.id, r.user_id, r.called, r.roles, r.tokens, r.changes, r.must_enrol;
end $$;
