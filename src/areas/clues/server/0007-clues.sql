create table clues (
  id uuid primary key references records on delete cascade,
  circle_id int not null,
  state text not null,
  number text not null,
  subject_name text not null,
  sex text,
  born text,
  politics text,
  subject_unit_id uuid not null,
  post text,
  rank text,
  tier text,
  source text not null,
  summary text not null,
  office_id uuid,
  handler_id uuid,
  received_on date not null,
  way text,
  disposed_on date,
  close_ground text,
  result text,
  result_on date,
  measure text,
  measure_on date,
  form text,
  reported_up_on date,
  case_number text
);
create index clues_received on clues (received_on desc nulls last, id desc) include (circle_id);
create index clues_disposed on clues (disposed_on desc nulls last, id desc) include (circle_id, way);
create index clues_measured on clues (measure_on desc nulls last, id desc) include (circle_id, form);
create index clues_pending on clues (received_on) include (circle_id) where disposed_on is null;
create index clues_number on clues (number desc nulls last, id desc);
create index clues_source on clues (source, received_on desc nulls last);
create index clues_office on clues (office_id, received_on desc nulls last);
create index clues_unit on clues (subject_unit_id, received_on desc nulls last);
create index clues_state on clues (state, received_on desc nulls last);
create index clues_circle on clues (circle_id, received_on desc nulls last);
select protect('clues');
grant select, insert, update, delete on clues to :app;
