-- What signing in needs beside a password: second factors, codes for their loss, former passwords, what waits between two calls.

create table factors (
  id uuid primary key,
  user_id uuid not null references users,
  kind text not null check (kind in ('code', 'passkey')),
  name text not null,
  -- Of a code: sealed under a key that is not in the database. The step last used is never taken again.
  secret bytea,
  last_step bigint not null default 0,
  credential_id text unique,
  public_key bytea,
  counter bigint not null default 0,
  added_at timestamptz not null default now(),
  used_at timestamptz,
  check ((kind = 'code') = (secret is not null)),
  check ((kind = 'passkey') = (credential_id is not null and public_key is not null))
);
create index factors_user on factors (user_id);
create unique index factors_one_code on factors (user_id) where kind = 'code';
grant select, insert, update, delete on factors to :app;

create table recovery_codes (user_id uuid not null references users, hash bytea not null, used_at timestamptz, primary key (user_id, hash));
grant select, insert, update, delete on recovery_codes to :app;

create table former_passwords (user_id uuid not null references users, hash text not null, until timestamptz not null default now());
create index former_passwords_user on former_passwords (user_id, until desc);
grant select, insert, delete on former_passwords to :app;

-- Between two calls of one sign-in, or of one enrolment: known by the digest of a ticket, for minutes and a few tries.
create table sign_in_waits (
  hash bytea primary key,
  purpose text not null check (purpose in ('second', 'code', 'passkey', 'sso')),
  user_id uuid references users,
  says jsonb not null default '{}',
  tries int not null default 0,
  ends_at timestamptz not null
);
create index sign_in_waits_end on sign_in_waits (ends_at);
grant select, insert, update, delete on sign_in_waits to :app;

-- What others did to one's account, to be told to its owner.
create table account_events (
  id uuid primary key,
  user_id uuid not null references users,
  kind text not null check (kind in ('password', 'factors', 'roles', 'recovery')),
  at timestamptz not null default now(),
  seen_at timestamptz
);
create index account_events_unseen on account_events (user_id) where seen_at is null;
grant select, insert, update on account_events to :app;

-- Whoever came by the unit's own sign-in is not held up by a password that they never use here.
alter table sessions add column must_enrol boolean not null default false, add column by_sso boolean not null default false;

drop function enter(bytea, date);
create function enter(token bytea, today date)
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
  if s.rights_version <> u.rights_version or s.rights_day is distinct from today or s.circles_upto < newest then
    perform refresh_rights(s.id, today);
    select * into s from sessions where sessions.id = s.id;
  end if;
  if now() - s.seen_at > interval '1 minute' then update sessions set seen_at = now() where sessions.id = s.id; end if;
  select * into c from credentials where credentials.user_id = u.id;
  perform set_config('app.sight', s.sight::text, true), set_config('app.user', u.id::text, true);
  if 'auditor' = any (s.roles) then perform set_config('app.audits', 'yes', true); end if;
  return query select s.id, u.id, u.name, s.roles, s.tokens, coalesce(c.must_change, false) and not s.by_sso, s.must_enrol;
end $$;
