create table reminders (
  id uuid primary key references records on delete cascade,
  circle_id int not null,
  state text not null,
  number text not null,
  kind text not null,
  name text not null,
  id_number text,
  unit_id uuid not null,
  post text,
  rank text,
  occasion text not null,
  finding text,
  office_id uuid,
  recorder_id uuid,
  registered_on date,
  approved_on date,
  talked_on date,
  talker text,
  content text,
  attitude text,
  statement text,
  needs_follow_up boolean,
  follow_up_due_on date,
  followed_up_on date,
  follow_up_result text,
  follow_up_found text,
  closed_on date
);
create index reminders_number on reminders (number desc nulls last, id desc);
create index reminders_registered on reminders (registered_on desc nulls last, id desc);
create index reminders_talked on reminders (talked_on desc nulls last, id desc) include (circle_id, kind);
create index reminders_followed_up on reminders (followed_up_on desc nulls last, id desc) include (circle_id);
create index reminders_closed on reminders (closed_on desc nulls last, id desc);
create index reminders_state on reminders (state, registered_on desc nulls last);
create index reminders_unit on reminders (unit_id, talked_on desc nulls last);
create index reminders_circle on reminders (circle_id, registered_on desc nulls last);
select protect('reminders');
grant select, insert, update, delete on reminders to :app;
