create table accountability (
  id uuid primary key references records on delete cascade,
  circle_id int not null,
  state text not null,
  number text not null,
  kind text not null,
  name text,
  unit_id uuid not null,
  post text,
  source text not null,
  ground text not null,
  way text not null,
  decided_on date not null
);
create index accountability_number on accountability (number desc nulls last, id desc);
create index accountability_decided on accountability (decided_on desc nulls last, id desc) include (circle_id, kind);
select protect('accountability');
grant select, insert, update, delete on accountability to :app;
