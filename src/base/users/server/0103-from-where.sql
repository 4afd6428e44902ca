-- From where a session was begun: shown to its owner, and to the auditor beside what was done in it.
alter table sessions add column address text;

drop function trail_for_audit(bigint, uuid, text, int);
create function trail_for_audit(from_id bigint, for_user uuid, of_kind text, at_most int)
returns table (id bigint, at timestamptz, user_id uuid, kind text, area text, record_id uuid, session_id uuid, address text)
language sql stable security definer set search_path = public as $$
  -- Of what an entry says only the address is given out, and that of sign-ins alone: nothing else of them concerns the auditor.
  select t.id, t.at, t.user_id, t.kind, t.area, t.record_id, t.session_id,
         coalesce(s.address, case when t.kind = 'sign in failed' then t.what->>'from' end)
    from trail t left join sessions s on s.id = t.session_id
   where (from_id is null or t.id < from_id)
     and (for_user is null or t.user_id = for_user)
     and (of_kind is null or t.kind = of_kind)
     and current_setting('app.audits', true) = 'yes'
   order by t.id desc limit at_most
$$;
