-- What hangs on a record in great numbers is held to it once for a statement, not once for a row: a foreign key asks for each row by
-- itself, and a ledger brings in a million of them. The rule is the same: nothing hangs on a record that is not there, nothing moves
-- to another record, and what hung on a removed record goes with it. The row policies do not stand in the way of it, as they do not
-- stand in the way of a foreign key.

create function refuse_loose() returns trigger language plpgsql security definer set search_path = public as $$
declare
  own text := coalesce(current_setting('app.sight', true), '');
begin
  perform set_config('app.sight', '{[1,)}', true);
  if exists (select from fresh f where not exists (select from records r where r.id = f.record_id)) then
    raise foreign_key_violation using message = format('a row of %s hangs on no record', tg_table_name), table = tg_table_name;
  end if;
  perform set_config('app.sight', own, true);
  return null;
end $$;

create function refuse_moving() returns trigger language plpgsql as $$
begin
  raise foreign_key_violation using message = format('a row of %s stays with its record', tg_table_name), table = tg_table_name;
end $$;

create function remove_hung() returns trigger language plpgsql security definer set search_path = public as $$
declare
  own text := coalesce(current_setting('app.sight', true), '');
begin
  perform set_config('app.sight', '{[1,)}', true);
  execute format('delete from %I h using gone g where h.record_id = g.id', tg_argv[0]);
  perform set_config('app.sight', own, true);
  return null;
end $$;

-- Takes the place of `references records on delete cascade` on the column record_id of an engine's table.
create function hang_on_records(hung regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s drop constraint if exists %I', hung, hung::text || '_record_id_fkey');
  execute format('create trigger not_loose after insert on %s referencing new table as fresh for each statement execute function refuse_loose()', hung);
  execute format('create trigger stays before update of record_id on %s for each row when (old.record_id <> new.record_id) execute function refuse_moving()', hung);
  execute format('create trigger removes_%s after delete on records referencing old table as gone for each statement execute function remove_hung(%L)', hung, hung);
end $$;

select hang_on_records(each) from unnest(array['steps_taken', 'deadlines', 'todos', 'record_people', 'record_words']::regclass[]) each;

-- A ledger's row is written under its import and then moves under its record's circle: room for that on its own page.
alter table ledger_rows set (fillfactor = 60);
