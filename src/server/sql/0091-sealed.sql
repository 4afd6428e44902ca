-- What lies sealed: enciphered before it comes here, each value under a key of its own that is itself enciphered by a key outside the database.

create table sealed_values (
  record_id uuid not null references records on delete cascade,
  field text not null,
  key_id text not null,
  wrapped bytea not null,
  body bytea not null,
  sealed_at timestamptz not null default now(),
  circle_id int not null,
  primary key (record_id, field)
);
create index sealed_values_key on sealed_values (key_id);
select protect('sealed_values');
grant select, insert, update, delete on sealed_values to :app;

-- Sealed cells of a ledger that is being brought in, between its dry run and its keeping.
create table sealed_rows (
  import_id uuid not null references imports on delete cascade,
  row_no int not null,
  key_id text not null,
  wrapped bytea not null,
  body bytea not null,
  circle_id int not null,
  primary key (import_id, row_no)
);
select protect('sealed_rows');
grant select, insert, update, delete on sealed_rows to :app;

-- A file with a key is an original paper: its bytes lie enciphered, and its circle is that of those for whom it is sealed.
alter table files add column key_id text, add column wrapped bytea;
create index files_key on files (key_id) where key_id is not null;

-- The plain columns of before are emptied by the house at its start, which has the key; then the table goes, with its dead rows.
create function drop_when_emptied(emptied text) returns void language plpgsql security definer set search_path = public as $$
declare
  left_over boolean;
begin
  if emptied not like '%\_sealed' or to_regclass(emptied) is null then return; end if;
  perform set_config('app.sight', '{[1,)}', true);
  execute format('select exists (select 1 from %I)', emptied) into left_over;
  if not left_over then execute format('drop table %I', emptied); end if;
end $$;
revoke all on function drop_when_emptied(text) from public;
grant execute on function drop_when_emptied(text) to :app;

do $$ begin
  perform drop_when_emptied('petitions_sealed');
end $$;
