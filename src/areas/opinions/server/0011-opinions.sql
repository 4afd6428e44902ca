create table opinions (
  id uuid primary key references records on delete cascade,
  circle_id int not null,
  state text not null,
  number text not null,
  asked_by text not null,
  purpose text not null,
  received_on date not null,
  reply_number text,
  replied_on date,
  persons int
);
create index opinions_number on opinions (number desc nulls last, id desc);
create index opinions_received on opinions (received_on desc nulls last, id desc) include (circle_id);
create index opinions_replied on opinions (replied_on desc nulls last, id desc);
select protect('opinions');
grant select, insert, update, delete on opinions to :app;

create table opinions_persons (
  id uuid primary key,
  record_id uuid not null references records on delete cascade,
  ord int not null,
  circle_id int not null,
  name text not null,
  id_number text not null,
  unit_id uuid not null,
  post text,
  conclusion text,
  replied_on date,
  person_key text generated always as (id_number) stored
);
create index opinions_persons_record on opinions_persons (record_id, ord);
create index opinions_persons_replied on opinions_persons (replied_on) include (circle_id, conclusion);
create index opinions_persons_id_number on opinions_persons (id_number);
select protect('opinions_persons');
grant select, insert, update, delete on opinions_persons to :app;
