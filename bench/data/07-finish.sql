-- Indexes as they were, and nothing of the multiplying left behind.
do $$ declare each text; begin for each in select made from bench.indexes loop execute each; end loop; end $$;
set session_replication_role = origin;
drop schema bench cascade;
