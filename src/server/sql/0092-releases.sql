-- What lies sealed is released to one asker for a while, when two have signed who are not the asker and not each other.
create table sealed_releases (
  id uuid primary key,
  record_id uuid not null references records on delete cascade,
  asked_on uuid not null references records on delete cascade,
  asker uuid not null,
  reason text not null,
  asked_at timestamptz not null,
  intake_by uuid,
  intake_at timestamptz,
  leader_by uuid,
  leader_at timestamptz,
  until_day date,
  refused_by uuid,
  refused_at timestamptz,
  refused_reason text,
  circle_id int not null,
  constraint nobody_signs_for_themselves check (intake_by <> asker and leader_by <> asker and intake_by <> leader_by and refused_by <> asker),
  constraint released_by_two check (until_day is null or (intake_by is not null and leader_by is not null))
);
create index sealed_releases_record on sealed_releases (record_id, asked_at desc);
create index sealed_releases_asker on sealed_releases (asker, asked_at desc);
create unique index sealed_releases_open on sealed_releases (record_id, asker) where until_day is null and refused_at is null;
select protect('sealed_releases');
grant select, insert, update on sealed_releases to :app;
