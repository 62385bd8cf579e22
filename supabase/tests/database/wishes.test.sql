-- What sites look for and the library has not.
begin;
select plan(6);
select tests.person('Ada', 'admin');
select tests.person('Mia');
select tests.picture('bread', status => 'approved', axis => 1);
select private.write_search_document(i) from public.images i;
create temp table keys as select name, public.create_api_key(name) ->> 'key' as key from unnest(array['shop', 'blog']) name;

-- A site searches, the query with a vector along an axis; answers how the wish is called.
create function pg_temp.miss(query text, axis integer, site text default null, key text default 'shop', more jsonb default '{}')
returns uuid language sql as $$
  select (worker.search(encode(sha256(convert_to(k.key, 'UTF8')), 'hex'),
    jsonb_strip_nulls(jsonb_build_object('query', query, 'site_id', site)) || more, tests.vector(axis), 'ngram-1536') ->> 'wish_id')::uuid
  from keys k where k.name = miss.key $$;
-- The wishes, as `query xsites/asked`.
create function pg_temp.wishes() returns text language sql as $$
  select coalesce(string_agg(format('%s %s/%s', query, (select count(*) from public.wish_sites s where s.wish_id = w.id), asked), ', ' order by query), 'nothing')
  from public.wishes w $$;

select is(pg_temp.miss('bread', 1), null, 'What is found is no wish');
select is(pg_temp.wishes(), 'nothing');
create temp table jam as select pg_temp.miss('plum jam', 2, 'a') as id;
select isnt(id, null) from jam;
select is(pg_temp.miss('plum jam', 2, 'b'), id, 'Another site wishes for the same') from jam;
select is(pg_temp.miss('jam of plums', 2, 'b'), id, 'also in other words') from jam;
select is(pg_temp.wishes(), 'plum jam 2/2');
select * from finish();
rollback;
