create table reviews (
  id uuid primary key references records on delete cascade,
  circle_id int not null,
  state text not null,
  number text not null,
  kind text not null,
  case_number text,
  name text not null,
  id_number text,
  unit_id uuid,
  post text,
  rank text,
  claim text,
  petition_number text,
  earlier_number text,
  old_paper text,
  old_party text,
  old_gov text,
  old_handling text,
  old_decided_on date,
  received_on date,
  applied_on date not null,
  apply_due_on date,
  late boolean,
  excuse text,
  originals uuid[],
  handler_id uuid,
  accepted_on date,
  refusal_ground text,
  handed_on date,
  heard_on date,
  decide_due_on date,
  result text,
  new_party text,
  new_gov text,
  new_handling text,
  new_form text,
  paper text,
  decided_on date,
  in_time boolean,
  served_on date,
  unrestored int,
  closed_on date
);
create index reviews_number on reviews (number desc nulls last, id desc);
create index reviews_applied on reviews (applied_on desc nulls last, id desc) include (circle_id);
create index reviews_accepted on reviews (accepted_on desc nulls last, id desc);
create index reviews_decided on reviews (decided_on desc nulls last, id desc) include (circle_id);
create index reviews_closed on reviews (closed_on desc nulls last, id desc);
create index reviews_case on reviews (case_number) where case_number is not null;
create index reviews_state on reviews (state, applied_on desc nulls last);
select protect('reviews');
grant select, insert, update, delete on reviews to :app;

create table reviews_restorations (
  id uuid primary key,
  record_id uuid not null references records on delete cascade,
  ord int not null,
  circle_id int not null,
  item text not null,
  says text,
  outcome text,
  done_on date,
  note text
);
create index reviews_restorations_record on reviews_restorations (record_id, ord);
select protect('reviews_restorations');
grant select, insert, update, delete on reviews_restorations to :app;
