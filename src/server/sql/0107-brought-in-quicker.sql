-- Bringing in a hundred thousand rows, most of the time goes into what is kept beside each: less of it here, for the same rules.

-- A ledger's row is now written once its record is there, under the record's circle: it hangs as the others do, and never moves.
select hang_on_records('ledger_rows');
alter table ledger_rows reset (fillfactor);

-- Who took a step is asked of steps that somebody took here; a ledger's have nobody.
drop index steps_taken_by;
create index steps_taken_by on steps_taken (taken_by, record_id) where taken_by is not null;

-- It reads a time zone, which is stable and no more; said so, it becomes part of the statement that calls it.
create or replace function trail_words(t trail) returns text language sql stable as $$
  select jsonb_build_array(t.id, to_char(t.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), t.user_id, t.session_id, t.kind, t.area, t.record_id,
    t.circle_id, t.looked, t.what)::text
$$;

-- Circles are only ever added. Whether a new record's is there is asked once for a statement, as it is of what hangs on records.
create function refuse_unknown_circle() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if exists (select from fresh f where not exists (select from circles c where c.id = f.circle_id)) then
    raise foreign_key_violation using message = 'a record lies under no circle', table = 'records';
  end if;
  return null;
end $$;
create function refuse_unknown_move() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if not exists (select from circles c where c.id = new.circle_id) then
    raise foreign_key_violation using message = 'a record lies under no circle', table = 'records';
  end if;
  return new;
end $$;
alter table records drop constraint records_circle_id_fkey;
create trigger known_circle after insert on records referencing new table as fresh for each statement execute function refuse_unknown_circle();
create trigger known_circle_moved before update of circle_id on records for each row when (old.circle_id is distinct from new.circle_id)
  execute function refuse_unknown_move();
