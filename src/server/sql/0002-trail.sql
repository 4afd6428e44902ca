-- Who did what, when, to which record, and why. Rows are added and never changed.

create table trail (
  id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  user_id uuid,
  kind text not null,
  area text,
  record_id uuid,
  what jsonb not null default '{}',
  session_id uuid,
  circle_id int not null
);
create index trail_record on trail (record_id, id) where record_id is not null;
create index trail_user on trail (user_id, id);
alter table trail enable row level security;
-- Not forced on the owner: `trail_for_audit` runs as the owner, and gives out no content.
create policy sight on trail for select using (circle_id = any ((select app_circles())::int[]));
create policy adding on trail for insert with check (true);
grant select, insert on trail to :app;

-- The auditor sees that something was done and by whom, never what a record says.
create function trail_for_audit(from_id bigint, for_user uuid, of_kind text, at_most int)
returns table (id bigint, at timestamptz, user_id uuid, kind text, area text, record_id uuid, session_id uuid)
language sql stable security definer set search_path = public as $$
  select t.id, t.at, t.user_id, t.kind, t.area, t.record_id, t.session_id from trail t
   where (from_id is null or t.id < from_id)
     and (for_user is null or t.user_id = for_user)
     and (of_kind is null or t.kind = of_kind)
     and current_setting('app.audits', true) = 'yes'
   order by t.id desc limit at_most
$$;
