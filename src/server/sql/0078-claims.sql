-- A to-do of a whole role, taken on by one of them: colleagues see who has it. It holds while the record stays where it was.

create table todo_claims (
  record_id uuid not null references records on delete cascade,
  steps text[] not null,
  -- The step by which the record came into its state: once it came back another way, nobody has taken it on.
  entered int not null,
  user_id uuid not null references users,
  at timestamptz not null,
  circle_id int not null,
  primary key (record_id, steps)
);
select protect('todo_claims');
grant select, insert, update, delete on todo_claims to :app;
