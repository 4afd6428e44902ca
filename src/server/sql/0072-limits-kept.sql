-- How limits are kept is counted by area and limit on the day on which each ended: from the index alone, without asking the records.

select set_config('app.sight', '{[1,)}', true);
alter table deadlines add column area text;
update deadlines d set area = r.area from records r where r.id = d.record_id;
alter table deadlines alter column area set not null;

create index deadlines_ended on deadlines (ended_on, area, limit_name) include (circle_id, due_on) where ended_on is not null;
