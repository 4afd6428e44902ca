create table cases (
  id uuid primary key references records on delete cascade,
  circle_id int not null,
  state text not null,
  number text not null,
  clue_number text,
  subjects text not null,
  unit_id uuid,
  tier text,
  brief text,
  office_id uuid,
  handler_id uuid,
  team uuid[],
  trialist_id uuid,
  heavy boolean,
  overseen_by_party boolean,
  filed_on date,
  to_trial_on date,
  trial_done_on date,
  decided_on date,
  closed_on date
);
create index cases_filed on cases (filed_on desc nulls last, id desc) include (circle_id);
create index cases_decided on cases (decided_on desc nulls last, id desc);
create index cases_closed on cases (closed_on desc nulls last, id desc) include (circle_id);
create index cases_number on cases (number desc nulls last, id desc);
create index cases_state on cases (state, filed_on desc nulls last);
create index cases_office on cases (office_id, filed_on desc nulls last);
create index cases_unit on cases (unit_id, filed_on desc nulls last);
create index cases_circle on cases (circle_id, filed_on desc nulls last);
select protect('cases');
grant select, insert, update, delete on cases to :app;

create table cases_persons (
  id uuid primary key,
  record_id uuid not null references records on delete cascade,
  ord int not null,
  circle_id int not null,
  name text not null,
  sex text,
  age int,
  member text,
  unit_id uuid not null,
  post text,
  rank text,
  object_kind text,
  standing text,
  brief text,
  discipline text,
  eight_rules boolean,
  filed_on date,
  to_trial_on date,
  trial_done_on date,
  decided_on date,
  outcome text,
  party_sanction text,
  gov_sanction text,
  handling text,
  form text,
  transferred_on date,
  recovered numeric,
  closed_on date,
  remark text,
  -- One person is one, however often they stand in the cases of a year.
  person_key text generated always as (name || ' ' || unit_id::text) stored
);
create index cases_persons_record on cases_persons (record_id, ord);
create index cases_persons_decided on cases_persons (decided_on) include (circle_id, person_key, party_sanction, gov_sanction, rank, form);
create index cases_persons_transferred on cases_persons (transferred_on) include (circle_id, person_key) where transferred_on is not null;
create index cases_persons_filed on cases_persons (filed_on) include (circle_id, rank);
select protect('cases_persons');
grant select, insert, update, delete on cases_persons to :app;
