-- Finding by reading, by document number and by the end of an identity number: marks that stand among the pieces of a
-- record's words. A piece of text is letters and digits alone, so that no mark is ever taken for one.

-- Which marking a row bears; rows of an older one are marked again while the house runs.
alter table record_words add column marking int not null default 0;
create index record_words_unmarked on record_words (record_id) where marking < 1;

-- The area is marked at once: a search within one area is narrowed by it, also before the rest is marked.
update record_words w set grams = grams || array_to_tsvector(array[':' || r.area]) from records r where r.id = w.record_id;

-- All words must stand in the record: a limit on each word apart would lose records that bear them all.
drop function find_records(text, tsquery, int);
create function find_records(wanted text[], pieces tsquery, at_most int) returns setof uuid
language sql stable security definer set search_path = public as $$
  select record_id from record_words
   where grams @@ pieces and words like all (wanted)
     and coalesce(circle_id <@ (select app_sight()), false)
   limit at_most
$$;

create function find_marked(marks tsquery, at_most int) returns setof uuid
language sql stable security definer set search_path = public as $$
  select record_id from record_words
   where grams @@ marks
     and coalesce(circle_id <@ (select app_sight()), false)
   limit at_most
$$;

-- Numbers of issued papers, whatever brackets they are written with: from the beginning, or from the year on.
create function plain_number(number text) returns text language sql immutable parallel safe as
  $$ select translate(number, '〔〕[]［］()（）【】 -', '') $$;
create index paper_numbers_plain on paper_numbers (plain_number(number) text_pattern_ops);
create index paper_numbers_year on paper_numbers (substring(plain_number(number) from '[0-9]{4}.*$') text_pattern_ops);
