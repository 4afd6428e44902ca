-- The spine and all that crosses areas. `protect` puts a table under the sight of circles.

create extension if not exists btree_gin;

-- The circles that the transaction's actor may see. Empty when nobody entered: then nothing is seen.
create function app_circles() returns int[] language sql stable parallel safe as
  $$ select coalesce(nullif(current_setting('app.circles', true), ''), '{}')::int[] $$;

create function protect(protected regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', protected);
  execute format('alter table %s force row level security', protected);
  execute format('create policy sight on %s using (circle_id = any ((select app_circles())::int[]))
                  with check (circle_id = any ((select app_circles())::int[]))', protected);
end $$;

create table circles (
  id int generated always as identity primary key,
  tokens text[] not null,
  digest text not null unique
);
create index circles_tokens on circles using gin (tokens);
grant select, insert on circles to :app;

-- One row for every record of every area: whatever crosses areas asks here.
create table records (
  id uuid primary key,
  area text not null,
  number text not null,
  title text not null,
  state text not null,
  unit_id uuid,
  office_id uuid,
  opened date,
  closed date,
  due_on date,
  origin text not null check (origin in ('here', 'ledger')),
  touched boolean not null default false,
  version int not null default 1,
  changed_at timestamptz not null default now(),
  circle_id int not null references circles
);
create unique index records_number on records (area, number);
create index records_unit on records (unit_id, opened desc);
create index records_circle on records (circle_id, area);
create index records_due on records (area, due_on) where due_on is not null;
select protect('records');
grant select, insert, update, delete on records to :app;

create table numbers (area text, year int, last int not null, primary key (area, year));
grant select, insert, update on numbers to :app;

create table record_people (
  record_id uuid not null references records on delete cascade,
  role text not null,
  ord int not null,
  name text not null,
  id_number text,
  unit_id uuid,
  post text,
  rank text,
  circle_id int not null,
  primary key (record_id, role, ord)
);
create index record_people_name on record_people (name);
create index record_people_id_number on record_people (id_number) where id_number is not null;
select protect('record_people');
grant select, insert, update, delete on record_people to :app;

create table ties (
  from_id uuid not null references records on delete cascade,
  to_id uuid not null references records on delete cascade,
  kind text not null,
  primary key (from_id, to_id, kind)
);
create index ties_to on ties (to_id);
grant select, insert, delete on ties to :app;

create table steps_taken (
  id uuid primary key,
  record_id uuid not null references records on delete cascade,
  step text not null,
  from_state text,
  to_state text not null,
  day date not null,
  taken_by uuid,
  taken_at timestamptz not null default now(),
  form jsonb not null default '{}',
  line_forms jsonb not null default '{}',
  -- waiting: signatures are wanted; effective; returned: sent back, without effect
  standing text not null check (standing in ('waiting', 'effective', 'returned')),
  origin text not null check (origin in ('here', 'ledger')),
  ord int generated always as identity,
  circle_id int not null
);
create index steps_taken_record on steps_taken (record_id, ord);
create unique index steps_taken_one_waiting on steps_taken (record_id) where standing = 'waiting';
select protect('steps_taken');
grant select, insert, update on steps_taken to :app;
grant delete on steps_taken to :app;

create table signatures (
  step_id uuid not null references steps_taken on delete cascade,
  record_id uuid not null,
  ord int not null,
  label text not null,
  who text[] not null,
  signed_by uuid,
  signed_at timestamptz,
  verdict text check (verdict in ('agreed', 'returned')),
  opinion text,
  circle_id int not null,
  primary key (step_id, ord),
  unique (step_id, signed_by)
);
create index signatures_record on signatures (record_id);
select protect('signatures');
grant select, insert, update, delete on signatures to :app;

create table deadlines (
  record_id uuid not null references records on delete cascade,
  limit_name text not null,
  run int not null,
  label text not null,
  started_on date not null,
  due_on date not null,
  original_due_on date not null,
  ended_on date,
  provisional boolean not null,
  extended int not null default 0,
  circle_id int not null,
  primary key (record_id, limit_name, run)
);
create index deadlines_open on deadlines (due_on) where ended_on is null;
select protect('deadlines');
grant select, insert, update, delete on deadlines to :app;

-- To-dos lie under the circle of those who should act; that circle is within the record's.
create table todos (
  record_id uuid not null references records on delete cascade,
  ord int not null,
  area text not null,
  kind text not null check (kind in ('step', 'sign')),
  what text not null,
  steps text[] not null,
  who text not null,
  due_on date,
  since date not null,
  circle_id int not null,
  primary key (record_id, ord)
);
create index todos_circle on todos (circle_id, due_on);
select protect('todos');
-- Not forced: `clear_todos` runs as the owner and must reach to-dos that lie before other people.
alter table todos no force row level security;
grant select, insert, update, delete on todos to :app;

create table exclusions (
  record_id uuid not null references records on delete cascade,
  user_id uuid not null,
  reason text not null,
  decided_by uuid not null,
  decided_at timestamptz not null default now(),
  primary key (record_id, user_id)
);
grant select, insert, delete on exclusions to :app;

create table files (
  id uuid primary key,
  record_id uuid not null references records on delete cascade,
  name text not null,
  digest text not null,
  size int not null,
  type text not null,
  added_by uuid not null,
  added_at timestamptz not null default now(),
  circle_id int not null
);
create index files_record on files (record_id);
select protect('files');
grant select, insert, update on files to :app;

-- Words that a record is found by: two-character pieces, matched through `find_records` alone,
-- because a text match under a row policy cannot use an index.
create table record_words (
  record_id uuid primary key references records on delete cascade,
  words text not null,
  grams tsvector not null,
  circle_id int not null
);
create index record_words_grams on record_words using gin (grams);
select protect('record_words');
-- Not forced: `find_records` runs as the owner, applies the same test itself, and may then use the index.
alter table record_words no force row level security;
grant select, insert, update, delete on record_words to :app;

create function find_records(wanted text, pieces tsquery, at_most int) returns setof uuid
language sql stable security definer set search_path = public as $$
  select record_id from record_words
   where grams @@ pieces and words like '%' || wanted || '%'
     and circle_id = any ((select app_circles())::int[])
   limit at_most
$$;

create table settings (
  name text primary key,
  value jsonb not null,
  since date not null,
  set_by uuid,
  set_at timestamptz not null default now()
);
grant select, insert, update on settings to :app;

create table code_values (
  code_table text not null,
  code text not null,
  label text not null,
  help text,
  ord int not null,
  from_day date,
  until_day date,
  primary key (code_table, code)
);
grant select, insert, update on code_values to :app;

create table holiday_notices (year int primary key, notice text not null, entered_by uuid, confirmed_by uuid);
create table calendar_days (day date primary key, kind text not null check (kind in ('holiday', 'makeup')));
grant select, insert, update, delete on holiday_notices, calendar_days to :app;

-- Whoever may change a record may settle its to-dos afresh, also those that lie before other people.
create function clear_todos(of_records uuid[]) returns void language sql security definer set search_path = public as $$
  delete from todos where record_id = any (of_records)
    and record_id in (select id from records where circle_id = any ((select app_circles())::int[]))
$$;
