create table inquiries (
  id uuid primary key references records on delete cascade,
  circle_id int not null,
  state text not null,
  number text not null,
  clue_number text,
  subject_name text not null,
  politics text,
  subject_unit_id uuid not null,
  post text,
  rank text,
  tier text,
  kind text not null,
  brief text,
  plan text,
  office_id uuid,
  handler_id uuid,
  approver text,
  approved_on date,
  letter_number text,
  issued_on date,
  copy_party text,
  copy_group text,
  served_on date,
  received_by text,
  reply_due_on date,
  entrusted_to text,
  talked_on date,
  talker text,
  talker_post text,
  accompanied_by text,
  minutes boolean,
  answered_on date,
  replied_late boolean,
  is_head boolean,
  concerns_head boolean,
  direct boolean,
  head_name text,
  head_opinion text,
  said text,
  report text,
  opinion text,
  outcome text,
  concluded_on date,
  anew text,
  measure text,
  form text,
  feedback_on date,
  feedback_paper text,
  reported_up_on date,
  upper_finding text,
  upper_found_on date,
  checker_id uuid,
  checked_on date,
  check_finding text,
  check_found text,
  archived_on date,
  must_explain boolean,
  explain_first_year text,
  explain_last_year text,
  explained boolean,
  explained_at text,
  explained_year text,
  explained_on date,
  explained_how text,
  closed_on date
);
create index inquiries_number on inquiries (number desc nulls last, id desc);
create index inquiries_approved on inquiries (approved_on desc nulls last, id desc) include (circle_id, kind);
create index inquiries_served on inquiries (served_on desc nulls last, id desc);
create index inquiries_talked on inquiries (talked_on desc nulls last, id desc);
create index inquiries_answered on inquiries (answered_on desc nulls last, id desc) include (circle_id, replied_late);
create index inquiries_concluded on inquiries (concluded_on desc nulls last, id desc) include (circle_id, outcome);
create index inquiries_closed on inquiries (closed_on desc nulls last, id desc) include (circle_id);
create index inquiries_state on inquiries (state, approved_on desc nulls last);
create index inquiries_unit on inquiries (subject_unit_id, approved_on desc nulls last);
create index inquiries_circle on inquiries (circle_id, approved_on desc nulls last);
create index inquiries_letter on inquiries (letter_number) where letter_number is not null;
create index inquiries_to_explain on inquiries (explain_last_year) include (circle_id) where must_explain and not explained;
select protect('inquiries');
grant select, insert, update, delete on inquiries to :app;
