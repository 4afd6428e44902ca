-- Work on an import says what came of it in its own transaction. That it came to nothing is said beside it, and only where it did:
-- a connection that was lost while the work was being committed does not know.
create function end_import(of_import uuid, otherwise text, words text) returns void language sql security definer set search_path = public as $$
  update imports set standing = otherwise, message = words where id = of_import and standing in ('checking', 'keeping', 'undoing')
$$;

-- A function that carries a setting of ours can be made by a superuser alone; an owner who may only make roles is refused. So these two
-- set it themselves, here as well where an earlier 0057 had made them the other way.
create or replace function refuse_loose() returns trigger language plpgsql security definer set search_path = public as $$
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

create or replace function remove_hung() returns trigger language plpgsql security definer set search_path = public as $$
declare
  own text := coalesce(current_setting('app.sight', true), '');
begin
  perform set_config('app.sight', '{[1,)}', true);
  execute format('delete from %I h using gone g where h.record_id = g.id', tg_argv[0]);
  perform set_config('app.sight', own, true);
  return null;
end $$;
