-- What the planner makes of a search: no table is read through, however widely the vector index is searched.
begin;
select plan(12);
-- Pictures lie on a quarter of a circle, two thousand of them side by side.
create function pg_temp.vector(n integer) returns extensions.vector language sql as $$
  select (array[cos(n / 1300.0), sin(n / 1300.0)] || array_fill(0::float8, array[1534]))::real[]::extensions.vector $$;

create function pg_temp.publish(first integer, last integer) returns void language sql as $$
  insert into public.images (id, origin, status, master_path, prompt, category, width, height, publication, approved_at)
  select tests.id('picture ' || n), 'uploaded', 'approved', 'x', 'picture ' || n, case when n % 2 = 0 then 'even' end, 1600, 1200, 1, private.now()
  from generate_series(first, last) n;
  insert into public.search_documents (image_id, publication, words, card)
  select tests.id('picture ' || n), 1, to_tsvector('english', 'picture ' || n), '{}' from generate_series(first, last) n;
  insert into public.search_vectors (image_id, model_id, embedding)
  select tests.id('picture ' || n), 'ngram-1536', pg_temp.vector(n) from generate_series(first, last) n $$;

-- As find_published runs it: with its own settings and no others.
create function pg_temp.set_as_find_published() returns void language sql as $$
  select set_config(split_part(setting, '=', 1), split_part(setting, '=', 2), true)
  from pg_proc, unnest(proconfig) setting
  where proname = 'find_published' and pronamespace = 'private'::regnamespace and setting not like 'search_path=%' $$;

-- The nodes of a plan that read a table of ours, as `node relation index`.
create function pg_temp.reads(node jsonb) returns setof text language plpgsql as $$
declare
  inner_node jsonb;
begin
  if node ? 'Relation Name' or node ? 'Index Name' then
    return next concat_ws(' ', node ->> 'Node Type', node ->> 'Relation Name', node ->> 'Index Name');
  end if;
  for inner_node in select * from jsonb_array_elements(coalesce(node -> 'Plans', '[]')) loop
    return query select pg_temp.reads(inner_node);
  end loop;
end; $$;

create function pg_temp.reads_of(request jsonb, ef_search integer) returns setof text language plpgsql as $$
declare
  given   private.search_given := private.give_search(private.read_search_request(request), 'ngram-1536', pg_temp.vector(5));
  planned json;
begin
  perform pg_temp.set_as_find_published();
  perform set_config('hnsw.ef_search', ef_search::text, true), set_config('hnsw.iterative_scan', 'relaxed_order', true);
  execute 'explain (format json) ' || private.search_statement(private.shape_of_search(given)) into planned using given;
  return query select pg_temp.reads(planned::jsonb -> 0 -> 'Plan');
end; $$;
create temp table requests (request jsonb);
insert into requests values ('{"query": "picture 5"}'), ('{"query": "picture 5", "site_id": "bea"}'), ('{"query": "picture 5", "orientation": "landscape"}'),
  ('{"query": "picture 5", "category": "even"}'), ('{"query": "picture 5", "colors": ["#ffffff"]}'), ('{"query": "picture 5", "palette": ["#ffffff"]}'),
  ('{"query": "picture 5", "min_score": 0.5}'), ('{"query": "picture 5", "max_results": 50}');
create function pg_temp.read_through(ef_search integer) returns setof text language sql as $$
  select concat(request, ': ', read) from requests, pg_temp.reads_of(request, ef_search) read where read like 'Seq Scan%' $$;
create function pg_temp.without_vectors(ef_search integer) returns setof text language sql as $$
  select request::text from requests
  where not exists (select from pg_temp.reads_of(request, ef_search) read where read = 'Index Scan search_vectors search_vectors_ngram_1536_idx') $$;

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
