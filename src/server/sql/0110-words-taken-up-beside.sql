-- While a ledger comes in, the index of words takes its new ones up on another connection (src/server/imports/take-up-words.ts). Only who
-- owns an index may ask that of it.
create function take_up_words() returns void language sql security definer set search_path = public, pg_catalog as $$
  select gin_clean_pending_list('record_words_grams')
$$;
revoke all on function take_up_words() from public;
grant execute on function take_up_words() to :app;
