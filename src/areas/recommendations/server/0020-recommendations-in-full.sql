-- The letter with its four elements, its suggestions and the systems that came of it; drafts have no day of service yet.
alter table recommendations alter column kind drop not null;
alter table recommendations alter column served_on drop not null;
alter table recommendations add column letter_number text;
alter table recommendations add column source text;
alter table recommendations add column addressee text;
alter table recommendations add column copies text;
alter table recommendations add column investigated text;
alter table recommendations add column requirements text;
alter table recommendations add column feedback text;
alter table recommendations add column office_id uuid;
alter table recommendations add column drafter_id uuid;
alter table recommendations add column checker_id uuid;
alter table recommendations add column registered_on date;
alter table recommendations add column issued_on date;
alter table recommendations add column received_by text;
alter table recommendations add column redo_due_on date;
alter table recommendations add column replied_late boolean;
alter table recommendations add column measures text;
alter table recommendations add column effect text;
alter table recommendations add column looked_back_on date;
alter table recommendations add column lasting text;
alter table recommendations add column refused_on date;
alter table recommendations add column refusal_way text;
create index recommendations_registered on recommendations (registered_on desc nulls last, id desc);
create index recommendations_letter on recommendations (letter_number) where letter_number is not null;

create table recommendations_suggestions (
  id uuid primary key,
  record_id uuid not null references records on delete cascade,
  ord int not null,
  circle_id int not null,
  says text not null,
  outcome text,
  found text,
  struck boolean
);
create index recommendations_suggestions_record on recommendations_suggestions (record_id, ord);
select protect('recommendations_suggestions');
grant select, insert, update, delete on recommendations_suggestions to :app;

create table recommendations_systems (
  id uuid primary key,
  record_id uuid not null references records on delete cascade,
  ord int not null,
  circle_id int not null,
  name text not null,
  change text not null,
  paper text,
  made_on date not null,
  wording text not null
);
create index recommendations_systems_record on recommendations_systems (record_id, ord);
select protect('recommendations_systems');
grant select, insert, update, delete on recommendations_systems to :app;

-- What was kept before there was a procedure takes its place in it.
select set_config('app.circles', (select coalesce(array_agg(id), '{}')::text from circles), true);
update recommendations set registered_on = served_on, replied_late = replied_on > reply_due_on,
  state = case when closed_on is not null then 'closed' when replied_on is not null then 'replied' else 'served' end;
update records r set state = c.state, opened = c.registered_on from recommendations c where c.id = r.id;
