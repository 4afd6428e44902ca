create table referrals (
  id uuid primary key references records on delete cascade,
  circle_id int not null,
  state text not null,
  number text not null,
  unit_id uuid not null,
  finding text not null,
  issued_on date,
  due_on date,
  received_on date,
  reported_on date,
  outcome_kind text,
  outcome text,
  systems_made int,
  closed_on date
);
create index referrals_number on referrals (number desc nulls last, id desc);
create index referrals_issued on referrals (issued_on desc nulls last, id desc) include (circle_id);
create index referrals_due on referrals (due_on desc nulls last, id desc);
create index referrals_reported on referrals (reported_on desc nulls last, id desc);
create index referrals_closed on referrals (closed_on desc nulls last, id desc) include (circle_id);
select protect('referrals');
grant select, insert, update, delete on referrals to :app;
