-- From the proposal to the decision, and what came of it; a proposal has no decision yet.
alter table accountability alter column ground drop not null;
alter table accountability alter column way drop not null;
alter table accountability alter column decided_on drop not null;
alter table accountability add column decision_number text;
alter table accountability add column id_number text;
alter table accountability add column level text;
alter table accountability add column brief text;
alter table accountability add column office_id uuid;
alter table accountability add column handler_id uuid;
alter table accountability add column team uuid[];
alter table accountability add column case_number text;
alter table accountability add column facts text;
alter table accountability add column proposed_way text;
alter table accountability add column situation text;
alter table accountability add column responsibility text;
alter table accountability add column besides text;
alter table accountability add column handling text;
alter table accountability add column decided_by text;
alter table accountability add column opened_on date;
alter table accountability add column started_on date;
alter table accountability add column heard_on date;
alter table accountability add column decided boolean;
alter table accountability add column served_on date;
alter table accountability add column effect_until date;
alter table accountability add column published_on date;
alter table accountability add column publish_scope text;
alter table accountability add column unpublished_on date;
alter table accountability add column criticised_on date;
alter table accountability add column formalities_on date;
alter table accountability add column exemption text;
alter table accountability add column exempted_on date;
alter table accountability add column appealed_on date;
alter table accountability add column appeal_handler_id uuid;
alter table accountability add column appeal_result text;
alter table accountability add column settled_on date;
alter table accountability add column corrected_on date;
alter table accountability add column revoked_on date;
alter table accountability add column closed_on date;
create index accountability_opened on accountability (opened_on desc nulls last, id desc) include (circle_id);
-- The counts ask whether a decision was revoked.
drop index accountability_decided;
create index accountability_decided on accountability (decided_on desc nulls last, id desc) include (circle_id, kind, revoked_on);

-- What was kept before there was a procedure takes its place in it.
select set_config('app.circles', (select coalesce(array_agg(id), '{}')::text from circles), true);
update accountability set decision_number = number, opened_on = decided_on, decided = true, state = 'closed',
  effect_until = case when kind = '干部' and way = '诫勉' then (decided_on + interval '6 months')::date - 1 end;
update records r set state = c.state, opened = c.opened_on from accountability c where c.id = r.id;
