create table recommendations (
  id uuid primary key references records on delete cascade,
  circle_id int not null,
  state text not null,
  number text not null,
  kind text not null,
  case_number text,
  unit_id uuid not null,
  problem text not null,
  items int not null,
  served_on date not null,
  reply_due_on date,
  replied_on date,
  systems_improved int,
  closed_on date
);
create index recommendations_number on recommendations (number desc nulls last, id desc);
create index recommendations_served on recommendations (served_on desc nulls last, id desc) include (circle_id);
create index recommendations_due on recommendations (reply_due_on desc nulls last, id desc);
create index recommendations_replied on recommendations (replied_on desc nulls last, id desc);
create index recommendations_closed on recommendations (closed_on desc nulls last, id desc);
select protect('recommendations');
grant select, insert, update, delete on recommendations to :app;
