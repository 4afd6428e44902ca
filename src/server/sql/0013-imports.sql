-- Ledgers brought in: what was read of each file, what was wrong with it, and the rows as they now stand.

create table imports (
  id uuid primary key,
  by_user uuid not null,
  at timestamptz not null default now(),
  file_name text not null,
  digest text not null,
  area text,
  standing text not null check (standing in ('checking', 'checked', 'wrong', 'keeping', 'kept', 'undoing', 'undone', 'failed')),
  columns jsonb not null default '{}',
  headings jsonb not null default '[]',
  heading_row int not null default 0,
  rows int not null default 0,
  new int not null default 0,
  changed int not null default 0,
  unchanged int not null default 0,
  wrong int not null default 0,
  done int not null default 0,
  message text,
  kept_at timestamptz,
  circle_id int not null
);
create index imports_user on imports (by_user, at desc);
select protect('imports');
grant select, insert, update on imports to :app;

-- Only the one who imported sees the rows: they hold the file.
create table import_rows (
  import_id uuid not null references imports on delete cascade,
  row_no int not null,
  record_key text not null,
  row_key text not null,
  values jsonb not null,
  digest text not null,
  faults jsonb not null default '[]',
  cells jsonb,
  verdict text not null,
  before jsonb,
  circle_id int not null,
  primary key (import_id, row_no)
);
create index import_rows_key on import_rows (import_id, record_key);
select protect('import_rows');
grant select, insert, update, delete on import_rows to :app;

create table ledger_rows (
  area text not null,
  row_key text not null,
  id uuid not null,
  record_key text not null,
  record_id uuid not null references records on delete cascade deferrable initially deferred,
  ord int not null,
  values jsonb not null,
  digest text not null,
  import_id uuid not null,
  circle_id int not null,
  primary key (area, row_key)
);
create index ledger_rows_record on ledger_rows (area, record_key, ord);
create index ledger_rows_record_id on ledger_rows (record_id);
select protect('ledger_rows');
grant select, insert, update, delete on ledger_rows to :app;

-- Progress is told from outside the transaction that does the work.
create function note_import(of_import uuid, note jsonb) returns void language sql security definer set search_path = public as $$
  update imports set
    standing = coalesce(note->>'standing', standing), done = coalesce((note->>'done')::int, done),
    rows = coalesce((note->>'rows')::int, rows), new = coalesce((note->>'new')::int, new), changed = coalesce((note->>'changed')::int, changed),
    unchanged = coalesce((note->>'unchanged')::int, unchanged), wrong = coalesce((note->>'wrong')::int, wrong),
    message = coalesce(note->>'message', message), kept_at = case when note ? 'kept' then now() else kept_at end
   where id = of_import
$$;
alter table imports no force row level security;

create function end_broken_imports() returns void language sql security definer set search_path = public as $$
  update imports set message = '系统在这一步中断，没有留下任何改动，可以重来',
    standing = case standing when 'checking' then 'failed' when 'keeping' then 'checked' else 'kept' end
   where standing in ('checking', 'keeping', 'undoing')
$$;
