-- Templates that an office makes of its own reports. The newest of a name is in force; none is changed and none is thrown away.
create table report_templates (
  id uuid primary key,
  name text not null,
  kind text not null,
  content jsonb not null,
  made_by uuid not null,
  at timestamptz not null
);
create index report_templates_name on report_templates (name, at desc);
grant select, insert on report_templates to :app;
