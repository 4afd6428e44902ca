-- The desk shows whose turn it is, also where it is somebody else's, and says of a limit that it stands still.

alter table deadlines add column paused boolean not null default false;

create index steps_taken_by on steps_taken (taken_by, record_id);

-- To-dos that lie before other people, of records that the asker may know: those of an office's people, or of what the asker worked on.
create function todos_beside(colleagues text[], taker uuid) returns setof todos
language sql stable security definer set search_path = public as $$
  select t.* from todos t
   where (t.circle_id in (select c.id from circles c where c.tokens && colleagues)
          or (t.record_id in (select s.record_id from steps_taken s where s.taken_by = taker and s.circle_id = any ((select app_circles())::int[]))
              and not t.circle_id = any ((select app_circles())::int[])))
     and t.record_id in (select r.id from records r where r.circle_id = any ((select app_circles())::int[]))
$$;
