create table clearings (
  id uuid primary key references records on delete cascade,
  circle_id int not null,
  state text not null,
  number text not null,
  name text not null,
  unit_id uuid not null,
  post text,
  source_number text,
  source_standing text,
  ground text not null,
  matter text,
  finding text,
  harm text,
  office_id uuid,
  drafter_id uuid,
  proposed_on date,
  consent text,
  consent_on date,
  way text,
  scope text,
  approved_on date,
  carried_out_on date,
  place text,
  attended text,
  feedback text,
  feedback_on date,
  falsely_reported_on date,
  verdict_above text,
  verdict_on date,
  closed_on date
);
create index clearings_number on clearings (number desc nulls last, id desc);
create index clearings_proposed on clearings (proposed_on desc nulls last, id desc) include (circle_id);
create index clearings_carried_out on clearings (carried_out_on desc nulls last, id desc) include (circle_id);
create index clearings_closed on clearings (closed_on desc nulls last, id desc);
create index clearings_state on clearings (state, proposed_on desc nulls last);
select protect('clearings');
grant select, insert, update, delete on clearings to :app;
