-- A request with its purpose, its list, its consultation and its limits; of each person what was found, proposed, decided and arose later.
alter table opinions add column outside_purpose text;
alter table opinions add column basis_document text;
alter table opinions add column drafter_id uuid;
alter table opinions add column return_ground text;
alter table opinions add column return_reason text;
alter table opinions add column returned_on date;
alter table opinions add column returned_purpose text;
alter table opinions add column recalled_on date;
alter table opinions add column matched_on date;
alter table opinions add column supervision_office_id uuid;
alter table opinions add column group_office_id uuid;
alter table opinions add column consulted text;
alter table opinions add column issued_on date;
alter table opinions add column reply_due_on date;
alter table opinions add column replied_late boolean;
alter table opinions add column valid_until date;
alter table opinions add column supplement_number text;
alter table opinions add column supplemented_on date;
alter table opinions add column closed_on date;
alter table opinions add column unmatched int;
alter table opinions add column unsettled int;
alter table opinions add column undecided int;
alter table opinions add column arisen int;
create index opinions_state on opinions (state, received_on desc nulls last);
create index opinions_returned on opinions (returned_on) include (circle_id, returned_purpose) where returned_on is not null;

alter table opinions_persons alter column id_number drop not null;
alter table opinions_persons alter column unit_id drop not null;
alter table opinions_persons drop column person_key;
alter table opinions_persons add column person_key text generated always as (coalesce(id_number, name || ' ' || coalesce(unit_id::text, ''))) stored;
alter table opinions_persons add column proposed_post text;
alter table opinions_persons add column person_id uuid;
alter table opinions_persons add column identity text;
alter table opinions_persons add column unsettled int;
alter table opinions_persons add column hits int;
alter table opinions_persons add column grounds text;
alter table opinions_persons add column former_reply text;
alter table opinions_persons add column proposal text;
alter table opinions_persons add column proposed_wording text;
alter table opinions_persons add column matched_on date;
alter table opinions_persons add column wording text;
alter table opinions_persons add column reason text;
alter table opinions_persons add column decided_on date;
alter table opinions_persons add column arisen text;
alter table opinions_persons add column arisen_on date;
alter table opinions_persons add column review text;
alter table opinions_persons add column reviewed_on date;
alter table opinions_persons add column later_conclusion text;
alter table opinions_persons add column later_wording text;
create index opinions_persons_person on opinions_persons (person_id) where person_id is not null;

-- A record of the same name that is not about a person of the list who stands on no register; of those who do, `identities` says it.
create table opinions_strangers (
  line_id uuid not null references opinions_persons on delete cascade,
  record_id uuid not null references records on delete cascade,
  role text not null,
  ord int not null,
  decided_by uuid not null,
  decided_at timestamptz not null default now(),
  primary key (line_id, record_id, role, ord)
);
grant select, insert, delete on opinions_strangers to :app;

-- How far the matching of a request has come: numbers alone, seen by whoever may read the request.
create table opinions_runs (
  request_id uuid primary key references records on delete cascade,
  standing text not null check (standing in ('running', 'done', 'stopped', 'failed')),
  done int not null default 0,
  total int not null default 0,
  message text,
  started_at timestamptz not null default now()
);
grant select, insert, update on opinions_runs to :app;

-- What was kept before there was a procedure takes its place in it.
select set_config('app.circles', (select coalesce(array_agg(id), '{}')::text from circles), true);
update opinions set state = case when replied_on is not null then 'closed' else 'registered' end;
update records r set state = c.state from opinions c where c.id = r.id;
