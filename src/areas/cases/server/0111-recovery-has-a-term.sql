-- Whether a decision left something to recover: its month runs only then.
alter table cases add column recovers boolean;
