create table units (
  id uuid primary key references records on delete cascade,
  circle_id int not null,
  state text not null,
  number text not null,
  name text not null,
  kind text not null,
  station_office text,
  listed_on date,
  removed_on date
);
create index units_number on units (number desc nulls last, id desc);
create index units_name on units (name);
select protect('units');
grant select, insert, update, delete on units to :app;
