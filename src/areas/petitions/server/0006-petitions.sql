create table petitions (
  id uuid primary key references records on delete cascade,
  circle_id int not null,
  state text not null,
  number text not null,
  received_on date not null,
  channel text not null,
  kind text,
  repetition text,
  naming text,
  subject_name text,
  subject_unit_id uuid,
  subject_post text,
  subject_rank text,
  summary text,
  way text,
  office_id uuid,
  refusal_ground text,
  above_us text,
  forwarded_to text,
  result text,
  closed_on date,
  -- What belongs to the superior leaves nothing here but that it came and went.
  constraint above_us_says_nothing check (
    above_us is null or (summary is null and subject_name is null and subject_unit_id is null and subject_post is null and result is null and kind is null)
  )
);
create index petitions_received on petitions (received_on desc nulls last, id desc) include (circle_id);
create index petitions_number on petitions (number desc nulls last, id desc);
create index petitions_closed on petitions (closed_on desc nulls last, id desc);
create index petitions_state on petitions (state, received_on desc nulls last);
select protect('petitions');
grant select, insert, update, delete on petitions to :app;

create table petitions_sealed (
  record_id uuid primary key references records on delete cascade,
  circle_id int not null,
  reporter_name text,
  reporter_contact text
);
select protect('petitions_sealed');
grant select, insert, update, delete on petitions_sealed to :app;
