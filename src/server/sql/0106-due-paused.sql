-- Whether the limit that presses on a record stands still today: every list says it of every row, so it lies beside the day.
select set_config('app.sight', '{[1,)}', true);
alter table records add column due_paused boolean not null default false;
update records r set due_paused = true from deadlines d where d.record_id = r.id and d.due_on = r.due_on and d.ended_on is null and d.paused;
