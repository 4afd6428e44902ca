-- What a member of staff declares of themselves: ties that become questions when somebody puts a matter into their hands.
create table disclosures (
  id uuid primary key,
  user_id uuid not null references users,
  kind text not null,
  name text,
  unit_id uuid,
  said text,
  declared_at timestamptz not null,
  withdrawn_at timestamptz,
  circle_id int not null,
  constraint of_somebody_or_some_unit check (name is not null or unit_id is not null)
);
create index disclosures_user on disclosures (user_id) where withdrawn_at is null;
select protect('disclosures');
grant select, insert, update on disclosures to :app;
