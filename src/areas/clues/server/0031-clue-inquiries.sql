-- Talks and letters have a room of their own; the clue keeps the number of its inquiry.
alter table clues add column inquiry_number text;

-- A clue that was being talked about here waits for its inquiry, which its handler takes up with the days as they were.
select set_config('app.circles', (select coalesce(array_agg(id), '{}')::text from circles), true);
update steps_taken t set standing = 'returned'
  from records r where r.id = t.record_id and r.area = 'clues' and t.step = 'concludeTalk' and t.standing = 'waiting';
create temp table talked on commit drop as select id from clues where state in ('toServe', 'inquired', 'answered');
delete from todos where record_id in (select id from talked);
delete from deadlines d using records r where r.id = d.record_id and r.area = 'clues' and d.limit_name in ('answer', 'report');
update clues set state = 'inquired' where id in (select id from talked);
update records set state = 'inquired', due_on = null where id in (select id from talked);
insert into circles (tokens, digest)
  select distinct array['user:' || c.handler_id], encode(sha256(convert_to('user:' || c.handler_id, 'UTF8')), 'hex')
    from clues c where c.id in (select id from talked) and c.handler_id is not null
  on conflict (digest) do nothing;
insert into todos (record_id, ord, area, kind, what, steps, who, since, circle_id)
  select c.id, 0, 'clues', 'step', '接续此前的谈话函询', array['resume'], '承办人', current_date, o.id
    from clues c join circles o on o.digest = encode(sha256(convert_to('user:' || c.handler_id, 'UTF8')), 'hex')
   where c.id in (select id from talked);

-- The chain that the office set for the report on a talk goes with the report.
update settings set value = (value - 'clue.talkReport') || jsonb_build_object('inquiry.report', value -> 'clue.talkReport')
 where name = 'chains' and value ? 'clue.talkReport';
