create table conduct (
  id uuid primary key references records on delete cascade,
  circle_id int not null,
  state text not null,
  number text not null,
  serial int,
  found_on date not null,
  unit_id uuid not null,
  class text not null,
  described text,
  rank text not null,
  handled int not null,
  sanctioned int not null,
  announced boolean not null
);
create index conduct_number on conduct (number desc nulls last, id desc);
create index conduct_found on conduct (found_on desc nulls last, id desc) include (circle_id, class, rank, announced);
select protect('conduct');
grant select, insert, update, delete on conduct to :app;
