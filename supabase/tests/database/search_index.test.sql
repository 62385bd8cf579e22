-- Search reads the vector index, for few pictures and for many.
begin;
select plan(13);
select public.create_api_key('site');
-- Pictures lie on a quarter of a circle, two thousand of them side by side.
create function pg_temp.vector(n integer) returns text language sql as $$
  select (array[cos(n / 1300.0), sin(n / 1300.0)] || array_fill(0::float8, array[1534]))::real[]::extensions.vector::text $$;
create function pg_temp.publish(first integer, last integer) returns void language sql as $$
  insert into public.images (id, origin, status, master_path, prompt, publication, approved_at)
  select tests.id('picture ' || n), 'uploaded', 'approved', 'x', 'picture ' || n, 1, private.now() from generate_series(first, last) n;
  insert into public.search_documents (image_id, publication, words, card)
  select tests.id('picture ' || n), 1, to_tsvector('english', 'picture ' || n), jsonb_build_object('id', tests.id('picture ' || n), 'alt', 'picture ' || n)
  from generate_series(first, last) n;
  insert into public.search_vectors (image_id, model_id, embedding)
  select tests.id('picture ' || n), 'ngram-1536', pg_temp.vector(n)::extensions.vector from generate_series(first, last) n $$;
create function pg_temp.search(n integer) returns text language sql as $$
  select worker.keep_query_embedding('picture ' || n, 'ngram-1536', pg_temp.vector(n));
  select results #>> '{0,alt}' from private.find_published(
    private.read_search_request(jsonb_build_object('query', 'picture ' || n, 'max_results', 3)), 'ngram-1536', pg_temp.vector(n)::extensions.vector) $$;

-- How often a table or an index was read since the last time.
create temp table reads (relation text primary key, scans bigint not null default 0);
insert into reads (relation) values ('search_vectors_ngram_1536_idx'), ('search_documents_words_idx'), ('search_vectors'), ('search_documents');
create function pg_temp.scans(name text) returns bigint language sql as $$
  with now as (select coalesce(pg_stat_get_xact_numscans(('public.' || name)::regclass), 0) as scans),
    before as (select scans from reads where relation = name),
    kept as (update reads set scans = now.scans from now where relation = name)
  select now.scans - before.scans from now, before $$;

select pg_temp.publish(1, 10);
select pg_temp.scans(relation) from reads;
select is(pg_temp.search(7), 'picture 7', 'Among ten pictures search finds the right one');
select is(pg_temp.scans('search_vectors_ngram_1536_idx'), 2::bigint, 'by the vector index, and how near the nearest is too');
select is(pg_temp.search(7), 'picture 7', 'Who asks the same finds the same');
select is(pg_temp.scans('search_vectors_ngram_1536_idx'), 1::bigint, 'by one look');

-- Building an index at the end is quicker than filling it.
create temp table indexes as select pg_get_indexdef('public.search_vectors_ngram_1536_idx'::regclass) as definition;
drop index public.search_vectors_ngram_1536_idx;
select pg_temp.publish(11, 2000);
do $$ begin execute (select definition from indexes); end $$;
analyze public.search_vectors, public.search_documents;
select pg_temp.scans(relation) from reads;

select is(pg_temp.search(1234), 'picture 1234', 'Among two thousand pictures search finds the right one');
select is(pg_temp.scans('search_vectors_ngram_1536_idx'), 2::bigint, 'by the vector index');
select is(pg_temp.scans('search_documents_words_idx'), 1::bigint, 'and one into the words');
select is(pg_temp.scans('search_vectors'), 0::bigint, 'It does not go through the vectors');
select is(pg_temp.scans('search_documents'), 0::bigint, 'nor through the documents');
select is((select count(distinct pg_temp.search(n)) from generate_series(100, 1900, 200) n), 10::bigint, 'So it is for search after search');
select is(pg_temp.scans('search_vectors_ngram_1536_idx'), 20::bigint, 'each one look, and another the first time');

-- Pages past what the index brings at once.
create function pg_temp.walk(turns integer) returns text[] language plpgsql as $$
declare
  answer record;
  cursor text;
  seen   text[] := '{}';
begin
  for turn in 1 .. turns loop
    answer := private.find_published(private.read_search_request(jsonb_build_object('query', 'picture 1234', 'max_results', 50, 'cursor', cursor)),
      'ngram-1536', pg_temp.vector(1234)::extensions.vector);
    seen := seen || array(select r ->> 'alt' from jsonb_array_elements(answer.results) r);
    cursor := answer.next_cursor;
    exit when cursor is null;
  end loop;
  return seen;
end; $$;
create temp table walked as select pg_temp.walk(100) as names;
select is(cardinality(names), 2000, 'Who turns every page sees as many pictures as there are') from walked;
select is((select count(distinct name) from unnest(names) name), 2000::bigint, 'each one once') from walked;

select * from finish();
rollback;
