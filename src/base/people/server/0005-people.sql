create table people (
  id uuid primary key references records on delete cascade,
  circle_id int not null,
  state text not null,
  number text not null,
  id_number text not null unique,
  name text not null,
  sex text,
  born text,
  politics text,
  unit_id uuid not null,
  post text,
  rank text,
  key_few boolean,
  listed_on date,
  removed_on date
);
create index people_number on people (number desc nulls last, id desc);
create index people_unit on people (unit_id);
select protect('people');
grant select, insert, update, delete on people to :app;

create table people_terms (
  id uuid primary key,
  record_id uuid not null references records on delete cascade,
  ord int not null,
  circle_id int not null,
  unit_id uuid not null,
  post text not null,
  rank text,
  from_day date,
  until_day date
);
create index people_terms_record on people_terms (record_id, ord);
create index people_terms_unit on people_terms (unit_id, from_day);
select protect('people_terms');
grant select, insert, update, delete on people_terms to :app;
