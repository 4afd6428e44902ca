-- Requests to read an archive, and each reading. The archive itself has no table: it is put together when it is asked for.
create table archives (
  id uuid primary key references records on delete cascade,
  circle_id int not null,
  state text not null,
  number text not null,
  person_id uuid,
  name text,
  unit_id uuid,
  post text,
  purpose text not null,
  reason text not null,
  paper text,
  applicant_id uuid,
  asked_on date,
  approver_id uuid,
  approved_on date,
  until_day date,
  readings int,
  use text,
  closed_on date
);
create index archives_number on archives (number desc nulls last, id desc);
create index archives_asked on archives (asked_on desc nulls last, id desc) include (circle_id);
create index archives_approved on archives (approved_on desc nulls last, id desc);
create index archives_until on archives (until_day desc nulls last, id desc);
create index archives_closed on archives (closed_on desc nulls last, id desc);
create index archives_person on archives (person_id) where person_id is not null;
create index archives_applicant on archives (applicant_id, asked_on desc);
select protect('archives');
grant select, insert, update, delete on archives to :app;

create table archives_readings (
  id uuid primary key,
  record_id uuid not null references records on delete cascade,
  ord int not null,
  circle_id int not null,
  reader_id uuid not null,
  read_on date not null,
  read_at text not null,
  purpose text not null
);
create index archives_readings_record on archives_readings (record_id, ord);
create index archives_readings_read on archives_readings (read_on) include (circle_id, purpose);
select protect('archives_readings');
grant select, insert, update, delete on archives_readings to :app;

-- What a decision was about, as the record then read: it holds for no other name that comes to stand in that place.
alter table identities add column name text not null default '';
alter table identities add column unit_id uuid;
create index people_name on people (name);
