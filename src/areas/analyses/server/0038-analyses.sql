create table analyses (
  id uuid primary key references records on delete cascade,
  circle_id int not null,
  state text not null,
  number text not null,
  case_number text,
  subjects text,
  unit_id uuid,
  office_id uuid,
  handler_id uuid,
  decided_on date,
  case_closed_on date,
  opened_on date,
  due_on date,
  narrative text,
  power_path text,
  pointless text,
  unsettled int,
  approved_on date,
  in_time boolean,
  with_tasks boolean,
  tasks_open int,
  next_task_due_on date,
  carriers uuid[],
  owing uuid[],
  outcome text,
  closed_on date
);
create index analyses_number on analyses (number desc nulls last, id desc);
create index analyses_opened on analyses (opened_on desc nulls last, id desc) include (circle_id);
create index analyses_case_closed on analyses (case_closed_on desc nulls last, id desc);
create index analyses_due on analyses (due_on desc nulls last, id desc);
create index analyses_approved on analyses (approved_on desc nulls last, id desc) include (circle_id);
create index analyses_closed on analyses (closed_on desc nulls last, id desc);
create index analyses_state on analyses (state, opened_on desc nulls last);
create index analyses_unit on analyses (unit_id, opened_on desc nulls last);
select protect('analyses');
grant select, insert, update, delete on analyses to :app;

create table analyses_points (
  id uuid primary key,
  record_id uuid not null references records on delete cascade,
  ord int not null,
  circle_id int not null,
  kind text,
  facts text,
  cause text,
  consequence text,
  suggestion text,
  advised_unit_id uuid,
  task text,
  task_office_id uuid,
  carrier_id uuid,
  task_due_on date,
  reason text,
  approved_on date,
  done_on date,
  result text
);
create index analyses_points_record on analyses_points (record_id, ord);
create index analyses_points_approved on analyses_points (approved_on) include (circle_id, kind, consequence);
create index analyses_points_done on analyses_points (done_on) include (circle_id, consequence) where done_on is not null;
select protect('analyses_points');
grant select, insert, update, delete on analyses_points to :app;

create table analyses_consultations (
  id uuid primary key,
  record_id uuid not null references records on delete cascade,
  ord int not null,
  circle_id int not null,
  consulted text not null,
  consulted_on date not null,
  said text not null,
  taken text not null
);
create index analyses_consultations_record on analyses_consultations (record_id, ord);
select protect('analyses_consultations');
grant select, insert, update, delete on analyses_consultations to :app;
