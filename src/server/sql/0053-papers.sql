-- Papers of records: the numbers that the house gave them at their first issue, and the office's own templates.

-- Read only beside a record that its reader may know; a number by itself tells nothing.
create table paper_numbers (
  record_id uuid not null references records on delete cascade,
  paper text not null,
  line text not null,
  number text not null unique,
  given_on date not null,
  given_by uuid not null,
  primary key (record_id, paper, line)
);
grant select, insert on paper_numbers to :app;

-- A template says how a paper is laid out and holds nothing of any record. Nothing is ever changed: the newest row
-- of a paper is in force, and one without a file stands for the built-in text.
create table paper_templates (
  id uuid primary key,
  area text not null,
  paper text not null,
  ord int generated always as identity,
  name text,
  digest text,
  size int,
  marks text[] not null default '{}',
  set_by uuid not null,
  set_on date not null,
  set_at timestamptz not null default now()
);
create index paper_templates_newest on paper_templates (area, paper, ord desc);
grant select, insert on paper_templates to :app;
