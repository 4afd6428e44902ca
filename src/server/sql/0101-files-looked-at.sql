-- What a file was called when it came, and whether it was let in while the virus scanner was away.
alter table files add column given_name text, add column unscanned boolean not null default false;
-- Whether bytes are still needed is asked by their digest.
create index files_digest on files (digest);
create index imports_digest on imports (digest);
