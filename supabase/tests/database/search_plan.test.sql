-- How a search reads: no table is read through, however widely the vector index is searched.
begin;
select plan(12);
-- Pictures lie on a quarter of a circle, two thousand of them side by side.
create function pg_temp.vector(n integer) returns extensions.vector language sql as $$
  select (array[cos(n / 1300.0), sin(n / 1300.0)] || array_fill(0::float8, array[1534]))::real[]::extensions.vector $$;

create function pg_temp.publish(first integer, last integer) returns void language sql as $$
  insert into public.images (id, origin, status, master_path, prompt, category, width, height, publication, approved_at)
  select tests.id('picture ' || n), 'uploaded', 'approved', 'x', 'picture ' || n, case when n % 2 = 0 then 'even' end, 1600, 1200, 1, private.now()
  from generate_series(first, last) n;
  insert into public.image_colors (image_id, position, hex, percentage)
  select tests.id('picture ' || n), 1, '#ffffff', 100 from generate_series(first, last) n;
  insert into public.search_documents (image_id, publication, words, card)
  select tests.id('picture ' || n), 1, to_tsvector('english', 'picture ' || n), '{}' from generate_series(first, last) n;
  insert into public.search_vectors (image_id, model_id, embedding)
  select tests.id('picture ' || n), 'ngram-1536', pg_temp.vector(n) from generate_series(first, last) n $$;

-- What is asked for again is not looked at as closely as the first time; and no filter is answered without the index.
select worker.keep_query_embedding('picture 5', 'ngram-1536', pg_temp.vector(5)::text);
update private.search_weights set few = 0;

-- How often a search reads each of these: tables from their first row to the last, indexes by a key.
create function pg_temp.scans() returns table (relation text, scans bigint) language sql volatile as $$
  select name, coalesce(pg_stat_get_xact_numscans(('public.' || name)::regclass), 0) from unnest(array[
    'search_vectors', 'search_documents', 'search_facets', 'image_uses', 'search_vectors_ngram_1536_idx']) name $$;
create function pg_temp.reads_of(request jsonb, ef_search integer) returns setof text language plpgsql as $$
declare
  before jsonb;
begin
  update private.search_weights set reach = ef_search;
  perform private.find_published(private.read_search_request(request || '{"max_results": 1}'), 'ngram-1536', pg_temp.vector(5));
  before := (select jsonb_object_agg(relation, scans) from pg_temp.scans());
  perform private.find_published(private.read_search_request('{"max_results": 5}' || request), 'ngram-1536', pg_temp.vector(5));
  return query select relation from pg_temp.scans() where scans > (before ->> relation)::bigint;
end; $$;
create temp table requests (request jsonb);
insert into requests values ('{"query": "picture 5"}'), ('{"query": "picture 5", "site_id": "bea"}'), ('{"query": "picture 5", "orientation": "landscape"}'),
  ('{"query": "picture 5", "category": "even"}'), ('{"query": "picture 5", "colors": ["#ffffff"]}'), ('{"query": "picture 5", "palette": ["#ffffff"]}'),
  ('{"query": "picture 5", "min_score": 0.5}'), ('{"query": "picture 5", "max_results": 50}');
create function pg_temp.read_through(ef_search integer) returns setof text language sql as $$
  select concat(request, ': ', read) from requests, pg_temp.reads_of(request, ef_search) read where read not like '%_idx' $$;
create function pg_temp.without_vectors(ef_search integer) returns setof text language sql as $$
  select request::text from requests
  where not exists (select from pg_temp.reads_of(request, ef_search) read where read = 'search_vectors_ngram_1536_idx') $$;

select pg_temp.publish(1, 10);
analyze public.search_vectors, public.search_documents, public.search_facets;
select is_empty(format('select pg_temp.read_through(%s)', ef), format('Among ten pictures nothing is read through with ef_search %s', ef))
from unnest('{40,100,200}'::integer[]) ef;
select is_empty(format('select pg_temp.without_vectors(%s)', ef), format('and every search goes by the vector index with ef_search %s', ef))
from unnest('{40,100,200}'::integer[]) ef;

-- Building an index at the end is quicker than filling it.
create temp table indexes as select pg_get_indexdef('public.search_vectors_ngram_1536_idx'::regclass) as definition;
drop index public.search_vectors_ngram_1536_idx;
select pg_temp.publish(11, 2000);
do $$ begin execute (select definition from indexes); end $$;
analyze public.search_vectors, public.search_documents, public.search_facets;
select is_empty(format('select pg_temp.read_through(%s)', ef), format('Among two thousand pictures nothing is read through with ef_search %s', ef))
from unnest('{40,100,200}'::integer[]) ef;
select is_empty(format('select pg_temp.without_vectors(%s)', ef), format('and every search goes by the vector index with ef_search %s', ef))
from unnest('{40,100,200}'::integer[]) ef;

select * from finish();
rollback;
