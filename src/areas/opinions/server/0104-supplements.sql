-- Whose later opinion an earlier supplementary letter told already; the letter that follows tells only what is new.
alter table opinions_persons add column supplemented_before boolean;

-- No two letters bear one number: those sent, and those whose signatures are awaited.
create index opinions_reply_number on opinions (reply_number);
create index opinions_supplement_number on opinions (supplement_number);
create index steps_waiting on steps_taken (record_id) where standing = 'waiting';
