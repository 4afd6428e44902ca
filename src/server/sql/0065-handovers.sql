-- Hands through which a record goes: given with a reason, signed for or refused by the taker. Until then the giver stays its handler.

create table handovers (
  id uuid primary key,
  record_id uuid not null references records on delete cascade,
  area text not null,
  from_user uuid not null references users,
  to_user uuid not null references users,
  given_by uuid not null references users,
  reason text not null,
  given_at timestamptz not null,
  due_on date not null,
  received_at timestamptz,
  refused_at timestamptz,
  refused_reason text,
  circle_id int not null
);
create unique index handovers_one_open on handovers (record_id) where received_at is null and refused_at is null;
create index handovers_record on handovers (record_id, given_at);
create index handovers_to on handovers (to_user) where received_at is null and refused_at is null;
select protect('handovers');
grant select, insert, update on handovers to :app;
