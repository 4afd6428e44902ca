-- Each night what came in is held against what became of it. Counts lie under the circle of what they count, so that every reader's sum
-- is of what they may know; a record that has nobody, or stands differently in two places, is kept by its number alone.

create table reconciled_days (
  day date primary key,
  at timestamptz not null
);
grant select, insert, update on reconciled_days to :app;

create table reconciled_counts (
  day date not null,
  area text not null,
  part text not null,
  circle_id int not null,
  records int not null,
  primary key (day, area, part, circle_id)
);
select protect('reconciled_counts');
grant select, insert, delete on reconciled_counts to :app;

create table reconciled_faults (
  day date not null,
  area text not null,
  record_id uuid not null references records on delete cascade,
  kind text not null check (kind in ('unowned', 'astray')),
  since date not null,
  circle_id int not null,
  primary key (day, record_id, kind)
);
select protect('reconciled_faults');
grant select, insert, delete on reconciled_faults to :app;
