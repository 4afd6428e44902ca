-- What the multiplying needs: names, the calendar's days, seeds from the demonstration county, and tables without their indexes.
set session_replication_role = replica;
set synchronous_commit = off;
set maintenance_work_mem = '1GB';
set work_mem = '256MB';
select setseed(0.24);

drop schema if exists bench cascade;
create schema bench;

-- `next` is the first workday from a day on, as the house's own calendar has it.
create table bench.days (day date primary key, next date not null, confirmed boolean not null);
insert into bench.days select day, next, confirmed from jsonb_to_recordset(:days) as d(day date, next date, confirmed boolean);
create table bench.limits (area text, name text, label text, months int, primary key (area, name));
insert into bench.limits select area, name, label, months from jsonb_to_recordset(:limits) as l(area text, name text, label text, months int);

create function bench.one_of(list text[], skew float8 default 1) returns text language sql volatile as
  $$ select list[1 + floor(power(random(), skew) * cardinality(list))::int] $$;
create function bench.char_of(list text, skew float8 default 1) returns text language sql volatile as
  $$ select substr(list, 1 + floor(power(random(), skew) * length(list))::int, 1) $$;
-- A few surnames are common and most are not; one name in six has two characters.
create function bench.name() returns text language sql volatile as $$
  select bench.char_of('王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦傅方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵', 1.6)
    || bench.char_of('伟芳娜敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂文辉玲建国华红英志海波斌宇鑫佳雪慧莉晶婷浩宁鹏旭丹萍凯峰龙飞云亮荣春梅松柏泽晨阳博雅欣怡子涵思雨家豪俊德生光永庆福贵玉珍秀淑惠立新民安康正义忠诚', 1.2)
    || case when random() < 0.16 then '' else bench.char_of('伟芳娜敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂文辉玲建国华红英志海波斌宇鑫佳雪慧莉晶婷浩宁鹏旭丹萍凯峰龙飞云亮荣春梅松柏泽晨阳博雅欣怡涵雨豪俊德生光永庆福贵玉珍秀淑惠立新民安康正义忠诚良才林山川河') end
$$;
-- A number of version 7 whatever the server: PostgreSQL makes them itself only from 18 on.
create function bench.new_id() returns uuid language sql volatile as $$
  select (lpad(to_hex((extract(epoch from clock_timestamp()) * 1000)::bigint), 12, '0') || '7' || substr(r, 1, 3) || '8' || substr(r, 4, 15))::uuid
    from md5(random()::text) r
$$;
-- The words of a record and their two-character pieces, as src/server/words.ts makes them.
create function bench.words(said text) returns text language sql immutable as
  $$ select btrim(regexp_replace(lower(normalize(said, NFKC)), '[^[:alnum:]]+', ' ', 'g')) $$;
create function bench.grams(words text, marks text[]) returns tsvector language sql immutable as $$
  select array_to_tsvector(marks || array(select distinct substr(w, i, 2) from unnest(string_to_array(words, ' ')) w, generate_series(1, length(w)) i))
$$;
-- The marks of a record beside its readings, as src/server/marks.ts makes them.
create function bench.marks(area text, number text) returns text[] language sql immutable as $$
  select array[':' || area] || array(select '=' || array_to_string(w.all_of[i:], '')
    from (select string_to_array(bench.words(number), ' ') as all_of) w, generate_series(1, cardinality(w.all_of)) i)
$$;
-- How names of people and units are read: filled by the house's own readings, once all names are known.
create unlogged table bench.reading (said text primary key, marks text[] not null);
-- The number of a circle, made when there is none of these tokens yet.
create function bench.circle(who text[]) returns int language plpgsql volatile as $$
declare
  sorted text[] := array(select t from unnest(who) t order by t collate "C");
  hash text := encode(sha256(convert_to(array_to_string(sorted, ' '), 'UTF8')), 'hex');
  found int;
begin
  select id into found from circles where digest = hash;
  if found is null then insert into circles (tokens, digest) values (sorted, hash) returning id into found; end if;
  return found;
end $$;

-- Indexes of the tables that grow are made again at the end, all at once.
create table bench.indexes as
  select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as made
    from pg_index i join pg_class t on t.oid = i.indrelid and t.relnamespace = 'public'::regnamespace
   where not exists (select 1 from pg_constraint c where c.conindid = i.indexrelid)
     and t.relname in ('records', 'record_people', 'record_words', 'steps_taken', 'signatures', 'deadlines', 'ledger_rows', 'trail',
                       'people', 'people_terms', 'clues', 'cases', 'cases_persons');
do $$ declare each text; begin for each in select name from bench.indexes loop execute 'drop index ' || each; end loop; end $$;
