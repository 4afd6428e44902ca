create table checks (
  id uuid primary key references records on delete cascade,
  circle_id int not null,
  state text not null,
  number text not null,
  kind text not null,
  case_number text,
  subjects text,
  unit_id uuid,
  office_id uuid,
  handler_id uuid,
  opened_on date,
  lacking int,
  summary text,
  ended_on date,
  closed_on date
);
create index checks_number on checks (number desc nulls last, id desc);
create index checks_opened on checks (opened_on desc nulls last, id desc) include (circle_id);
create index checks_closed on checks (closed_on desc nulls last, id desc) include (circle_id);
create index checks_state on checks (state, opened_on desc nulls last);
create index checks_unit on checks (unit_id, opened_on desc nulls last);
select protect('checks');
grant select, insert, update, delete on checks to :app;

create table checks_matters (
  id uuid primary key,
  record_id uuid not null references records on delete cascade,
  ord int not null,
  circle_id int not null,
  aspect text not null,
  name text,
  id_number text,
  post text,
  duty_unit_id uuid,
  facts text,
  finding text,
  outcome text,
  reason text,
  closed_on date
);
create index checks_matters_record on checks_matters (record_id, ord);
create index checks_matters_closed on checks_matters (closed_on) include (circle_id, finding, outcome);
select protect('checks_matters');
grant select, insert, update, delete on checks_matters to :app;
