-- A report has a course; its body lies apart, every version of it kept, and what a signature fixed is never written again.
select set_config('app.sight', '{[1,)}', true);
alter table reports add column drafter_id uuid;
alter table reports add column signed_on date;
create index reports_signed on reports (signed_on desc nulls last, id desc);
create index reports_state on reports (state, to_day desc nulls last);
update reports set state = 'drafting' where state = 'kept';
update records set state = 'drafting' where area = 'reports' and state = 'kept';

create table reports_bodies (
  record_id uuid not null references records on delete cascade,
  version int not null,
  content jsonb not null,
  -- Names that stood in its examples, as far as its writer could know them.
  named jsonb not null,
  written_by uuid not null,
  at timestamptz not null,
  primary key (record_id, version)
);
create table reports_issues (
  record_id uuid not null references records on delete cascade,
  issue int not null,
  body_version int not null,
  digest text not null,
  at timestamptz not null,
  primary key (record_id, issue)
);
create table reports_figures (
  record_id uuid not null references records on delete cascade,
  issue int not null,
  ord int not null,
  figure text not null,
  part text,
  from_day date not null,
  to_day date not null,
  definition text not null,
  value float8 not null,
  before float8,
  unit text not null,
  rows jsonb not null,
  digest text not null,
  primary key (record_id, issue, ord)
);

-- They are seen by whoever sees the report itself, whatever its circle comes to be.
do $$
declare
  each text;
begin
  foreach each in array array['reports_bodies', 'reports_issues', 'reports_figures'] loop
    execute format('alter table %I enable row level security', each);
    execute format('alter table %I force row level security', each);
    execute format('create policy sight on %I using (exists (select 1 from records r where r.id = record_id))', each);
  end loop;
end $$;
grant select, insert on reports_bodies, reports_issues, reports_figures to :app;
