-- One digest for each person and day: made once, what it told is not told again that day, and whether it was read.

create table digests (
  user_id uuid not null references users,
  day date not null,
  made_at timestamptz not null,
  read_at timestamptz,
  circle_id int not null,
  primary key (user_id, day)
);
select protect('digests');
grant select, insert, update on digests to :app;

-- Records alone are kept, not their titles: who is recused meanwhile reads nothing of them.
create table digest_items (
  user_id uuid not null,
  day date not null,
  record_id uuid not null references records on delete cascade,
  section text not null check (section in ('sign', 'late', 'today', 'week', 'changed')),
  what text not null,
  due_on date,
  circle_id int not null,
  primary key (user_id, day, record_id),
  foreign key (user_id, day) references digests on delete cascade
);
select protect('digest_items');
grant select, insert on digest_items to :app;
