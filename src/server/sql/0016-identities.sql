-- Whether the person whom a record names is this one of the register: decided by people where names alone do not tell.
create table identities (
  record_id uuid not null references records on delete cascade,
  role text not null,
  ord int not null,
  person_id uuid not null references records on delete cascade,
  same boolean not null,
  decided_by uuid not null,
  decided_at timestamptz not null default now(),
  primary key (record_id, role, ord, person_id)
);
create index identities_person on identities (person_id);
grant select, insert, update on identities to :app;
