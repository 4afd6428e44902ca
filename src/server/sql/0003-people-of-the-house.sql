-- Staff, their roles for a term at an office, their passwords and sessions; and `enter`, the first statement of every transaction.

create table offices (
  id uuid primary key,
  name text not null unique,
  kind text not null check (kind in ('室', '派驻机构')),
  ord int not null,
  until_day date
);
grant select, insert, update on offices to :app;

create table users (
  id uuid primary key,
  account text not null unique check (account ~ '^[a-z0-9._-]{2,40}$'),
  name text not null,
  office_id uuid references offices,
  disabled_at timestamptz,
  rights_version int not null default 1
);
create table user_roles (
  user_id uuid not null references users,
  role text not null,
  office_id uuid references offices,
  from_day date not null,
  until_day date,
  primary key (user_id, role, from_day)
);
create table credentials (
  user_id uuid primary key references users,
  hash text not null,
  must_change boolean not null default false,
  failures int not null default 0,
  locked_until timestamptz,
  changed_at timestamptz not null default now()
);
grant select, insert, update on users, user_roles, credentials to :app;
grant delete on user_roles to :app;

create table sessions (
  id uuid primary key,
  token_hash bytea not null unique,
  user_id uuid not null references users,
  started_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  ends_at timestamptz not null,
  idle interval not null,
  ended_at timestamptz,
  agent text,
  roles text[] not null default '{}',
  tokens text[] not null default '{}',
  circles int[] not null default '{}',
  circles_upto int not null default 0,
  rights_version int not null default 0,
  rights_day date
);
create index sessions_user on sessions (user_id) where ended_at is null;
grant select, insert, update on sessions to :app;

-- Works out afresh who a session's user is today, and which circles that opens.
create function refresh_rights(in_session uuid, today date) returns void language plpgsql as $$
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
    circles = (select coalesce(array_agg(c.id order by c.id), '{}') from circles c
                where c.id <= upto and c.tokens && named and not c.tokens @> array['-user:' || u.id])
   where id = in_session;
end $$;

-- The session's user, with the transaction's sight set; no row when the session is over.
create function enter(token bytea, today date)
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
  perform set_config('app.circles', s.circles::text, true), set_config('app.user', u.id::text, true);
  if 'auditor' = any (s.roles) then perform set_config('app.audits', 'yes', true); end if;
  return query select s.id, u.id, u.name, s.roles, s.tokens, coalesce(c.must_change, false);
end $$;
