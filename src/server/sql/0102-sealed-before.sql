-- What lay sealed on a record before a ledger changed it, as it lay: for taking the ledger back. Nothing is opened for that.
create table sealed_before (
  import_id uuid not null references imports on delete cascade,
  record_id uuid not null references records on delete cascade,
  field text not null,
  key_id text not null,
  wrapped bytea not null,
  body bytea not null,
  circle_id int not null,
  primary key (import_id, record_id, field)
);
create index sealed_before_key on sealed_before (key_id);
select protect('sealed_before');
grant select, insert, update, delete on sealed_before to :app;

-- Only ledgers brought from now on put it aside when they are kept; one from before leaves what lies sealed as it is.
alter table imports add column puts_aside boolean not null default false;
alter table imports alter column puts_aside set default true;
