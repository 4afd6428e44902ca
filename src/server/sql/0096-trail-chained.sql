-- The trail proves itself: each entry carries a link made of the former link of its chain and of its own words, so that none can be
-- changed, taken out or put between without the next ones telling. A record has two chains, of what was done and of who looked; what
-- concerns no record has two as well. Nothing of it is ever changed or removed, by whomever.

alter table trail add column looked boolean not null default false, add column link bytea;

-- Numbers are given by the chain itself, when it is an entry's turn.
alter table trail alter column id drop identity;
create sequence trail_numbers owned by trail.id;
select setval('trail_numbers', (select coalesce(max(id), 0) + 1 from trail), false);

-- Entries from before are held by the first seal alone.
create table trail_chained_from as select coalesce(max(id), 0) as id from trail;
grant select on trail_chained_from to :app;

-- The words of an entry as they are linked and sealed.
create function trail_words(t trail) returns text language sql immutable as $$
  select jsonb_build_array(t.id, to_char(t.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), t.user_id, t.session_id, t.kind, t.area, t.record_id,
    t.circle_id, t.looked, t.what)::text
$$;

create function chain_trail() returns trigger language plpgsql security definer set search_path = public as $$
declare
  former bytea;
begin
  -- A transaction is known before it takes a number: whoever seals can wait for all that might still bring a lower one.
  perform pg_current_xact_id();
  if new.looked then
    perform pg_advisory_xact_lock(20260103);
  elsif new.record_id is null then
    perform pg_advisory_xact_lock(20260104);
  elsif new.kind <> 'import' then
    -- Whoever changes a record holds it already; this keeps to it where one does not.
    perform pg_advisory_xact_lock(hashtextextended(new.record_id::text, 20260105));
  end if;
  new.id := nextval('trail_numbers');
  if new.record_id is null then
    select t.link into former from trail t where t.record_id is null and t.looked = new.looked order by t.id desc limit 1;
  -- What a ledger has just brought in has no former entry.
  elsif new.kind <> 'import' or new.what->'new' is distinct from 'true' then
    select t.link into former from trail t where t.record_id = new.record_id and t.looked = new.looked order by t.id desc limit 1;
  end if;
  new.link := sha256(coalesce(former, '') || convert_to(trail_words(new), 'UTF8'));
  return new;
end $$;
create trigger chained before insert on trail for each row execute function chain_trail();

drop index trail_record;
create index trail_chain on trail (record_id, looked, id) where record_id is not null;
create index trail_house on trail (looked, id) where record_id is null;

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise insufficient_privilege using message = format('%s is only ever added to', tg_table_name);
end $$;
create trigger only_added before update or delete on trail for each row execute function refuse_change();
create trigger never_emptied before truncate on trail for each statement execute function refuse_change();

-- A seal covers the entries since the one before it, and the state of the records that they changed. Its own words hold the words of
-- the former seal, so that a single handed-over seal holds all that was before.
create table seals (
  n int primary key,
  at timestamptz not null,
  first_id bigint not null,
  last_id bigint not null,
  entries bigint not null,
  blocks jsonb not null,
  states bigint not null,
  root_sha256 text not null,
  root_sm3 text not null,
  states_sha256 text not null,
  states_sm3 text not null,
  sha256 text not null,
  sm3 text not null
);
grant select, insert on seals to :app;
create trigger only_added before update or delete on seals for each row execute function refuse_change();
create trigger never_emptied before truncate on seals for each statement execute function refuse_change();

create table record_states (
  record_id uuid not null,
  seal int not null,
  digest bytea not null,
  primary key (record_id, seal)
);
create index record_states_seal on record_states (seal, record_id);
grant select, insert on record_states to :app;
create trigger only_added before update or delete on record_states for each row execute function refuse_change();
create trigger never_emptied before truncate on record_states for each statement execute function refuse_change();
