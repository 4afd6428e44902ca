create table reports (
  id uuid primary key references records on delete cascade,
  circle_id int not null,
  state text not null,
  number text not null,
  kind text not null,
  name text not null,
  from_day date not null,
  to_day date not null
);
create index reports_number on reports (number desc nulls last, id desc);
create index reports_from on reports (from_day desc nulls last, id desc);
create index reports_to on reports (to_day desc nulls last, id desc);
select protect('reports');
grant select, insert, update, delete on reports to :app;

create table reports_gaps (
  id uuid primary key,
  record_id uuid not null references records on delete cascade,
  ord int not null,
  circle_id int not null,
  blank text not null,
  text text not null
);
create index reports_gaps_record on reports_gaps (record_id, ord);
select protect('reports_gaps');
grant select, insert, update, delete on reports_gaps to :app;
