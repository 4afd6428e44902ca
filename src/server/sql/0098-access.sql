-- Access to a record for one who may not know it: asked for and decided, or opened at once in an emergency and confirmed by a second leader.

create table access_requests (
  id uuid primary key,
  kind text not null check (kind in ('asked', 'urgent')),
  area text not null,
  -- As it was asked for. Whether a record bears it is for those to know who decide, and not for who asks.
  number text not null,
  record_id uuid references records on delete cascade,
  asker uuid not null references users,
  purpose text not null,
  reason text not null,
  asked_at timestamptz not null,
  -- Of an emergency: until then a second leader confirms it.
  confirm_by timestamptz,
  decided_by uuid references users,
  decided_at timestamptz,
  agreed boolean,
  said text,
  until_day date,
  ended_at timestamptz,
  ended_by uuid,
  ended_why text check (ended_why in ('withdrawn', 'recused', 'over')),
  circle_id int not null,
  constraint nobody_decides_for_themselves check (decided_by <> asker),
  constraint opened_by_a_decision check (until_day is null or (record_id is not null and decided_by is not null and agreed)),
  constraint emergencies_end check ((kind = 'urgent') = (confirm_by is not null))
);
create index access_requests_record on access_requests (record_id, asked_at desc);
create index access_requests_asker on access_requests (asker, asked_at desc);
create unique index access_requests_waiting on access_requests (asker, area, number) where agreed is null and ended_at is null and kind = 'asked';
select protect('access_requests');
grant select, insert, update on access_requests to :app;

-- What is open now. The record's circle names the access and not the person, so that it ends by the day and the hour, whoever tidies up later.
create table access_grants (
  access_id uuid primary key references access_requests on delete cascade,
  record_id uuid not null references records on delete cascade,
  user_id uuid not null references users,
  until_day date,
  until_at timestamptz,
  constraint it_ends check ((until_day is null) <> (until_at is null))
);
create index access_grants_user on access_grants (user_id);
create index access_grants_record on access_grants (record_id);
grant select, insert, update, delete on access_grants to :app;
