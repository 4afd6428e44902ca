-- Whether the level above is talked to before the party committee is asked.
alter table cases add column consult_above boolean;
