-- What `match` says: how far a picture stands out from others, and how much of the query it says.
begin;
select plan(21);
-- Without what the tests before this one left in it.
reindex index public.search_vectors_ngram_1536_idx;
-- Of sixty pictures the less near half has similarities of 0 and 0.1 to the first axis: 0.05 is usual, give or take 0.05.
create function pg_temp.picture(name text, similarity float8, axis integer) returns void language plpgsql as $$
begin
  perform tests.picture(name, status => 'approved', axis => 1);
  update public.image_embeddings set embedding = (array[similarity] || array_fill(0::float8, array[axis])
    || array[sqrt(1 - similarity * similarity)] || array_fill(0::float8, array[1534 - axis]))::real[]::extensions.vector
  where image_id = tests.id(name);
  perform private.write_search_document(i) from public.images i where i.id = tests.id(name);
end; $$;
do $$ begin perform pg_temp.picture('other ' || n, case when n <= 16 then 0 when n <= 50 then 0.1 else 0.25 end, n) from generate_series(1, 60) n; end $$;
select pg_temp.picture('plum cake', 0.6, 100), pg_temp.picture('plum tart', 0.38, 101), pg_temp.picture('plum roll', 0.24, 102);
select private.count_search_words();
delete from public.synonyms;
create function pg_temp.match(name text, query text, axis integer default 1) returns text language sql as $$
  select private.match_of('ngram-1536', query, null, tests.vector(axis)::extensions.vector, tests.id(name)) $$;

select is(pg_temp.match(name, query), match, format('%s for "%s" is %s: %s', name, query, match, why)) from (values
  ('plum cake', 'plum cake', 'strong', 'it stands out, and says all of it'),
  ('plum cake', 'cake', 'strong', 'no more is asked'),
  ('plum cake', 'plum cake with cream', 'good', 'it says most of it'),
  ('plum cake', 'cherry pie', 'weak', 'it says nothing of it'),
  ('plum tart', 'plum tart', 'good', 'it stands out, but far behind the nearest'),
  ('plum roll', 'plum roll', 'weak', 'it says all of it, but others are nearly as near'),
  ('other 1', 'other', 'weak', 'all are as near')
) asked (name, query, match, why);
select is(pg_temp.match('plum cake', 'plum cake', 7), 'weak', 'The words alone make nothing strong');
update private.search_weights set strong_of_nearest = 0.5;
select is(pg_temp.match('plum tart', 'plum tart'), 'strong', 'Less far behind it is strong');
update private.search_weights set strong_z = 7;
select is(pg_temp.match('plum tart', 'plum tart'), 'good', 'if it stands out by as much as the weights say');
update private.search_weights set strong_of_nearest = 0.65, strong_z = 6;
select is(pg_temp.match('nobody', 'plum'), null, 'What is not published answers nothing');

-- Of a page.
create function pg_temp.ask(request jsonb, axis integer default 1) returns jsonb language sql as $$
  select to_jsonb(found) from private.find_published(private.read_search_request(request), 'ngram-1536',
    tests.vector(axis)::extensions.vector) found $$;
select results_eq($$ select found ->> 'best_match', r ->> 'alt', r ->> 'match' from pg_temp.ask('{"query": "plum cake", "max_results": 3}') found,
  jsonb_array_elements(found -> 'results') r $$,
  $$ values ('strong', 'plum cake', 'strong'), ('strong', 'plum tart', 'weak'), ('strong', 'plum roll', 'weak') $$, 'A page is as good as the best of it');
select is(pg_temp.ask('{"query": "cherry"}') ->> 'best_match', 'weak', 'and may be weak');
create temp table begun as select pg_temp.ask('{"query": "plum", "max_results": 1}') as page;
update private.search_weights set strong_z = 100, good_z = 100;
select is(pg_temp.ask(jsonb_build_object('query', 'plum', 'max_results', 1, 'cursor', page -> 'next_cursor')) #>> '{results,0,match}', 'good',
  'What was good enough for the first page is so on those that follow') from begun;
update private.search_weights set strong_z = 6, good_z = 4;
select is(pg_temp.ask(jsonb_build_object('image_id', tests.id('other 60'))) #>> '{results,0,match}', 'strong',
  'Of pictures like one, which has no words, the likeness alone tells');
delete from public.search_documents;
select is(pg_temp.ask('{"query": "plum"}') -> 'best_match', 'null', 'Where there is no picture there is no match');
select private.write_search_document(i) from public.images i order by i.id;

-- Others are sampled once.
insert into public.query_embeddings (model_id, query, embedding, expires_at)
values ('ngram-1536', 'plum cake', tests.vector(1)::extensions.vector, private.now() + interval '1 hour');
create function pg_temp.sampled() returns text language sql as $$
  select concat_ws(' ', round(mean::numeric, 2), round(deviation::numeric, 2), round(nearest::numeric, 2), sampled_of) from public.query_embeddings $$;
select pg_temp.match('plum cake', 'plum cake');
select is(pg_temp.sampled(), '0.05 0.05 0.60 63', 'What is usual for a query is kept beside its vector');
update public.query_embeddings set mean = 0.5;
select is(pg_temp.match('plum cake', 'plum cake'), 'weak', 'It is not looked up again');
do $$ begin perform pg_temp.picture('new ' || n, 0.25, 200 + n) from generate_series(1, 6) n; end $$;
select is(pg_temp.match('plum cake', 'plum cake'), 'weak', 'for a few more pictures');
select pg_temp.picture('new 7', 0.25, 207), pg_temp.picture('new 8', 0.25, 208);
select is(pg_temp.match('plum cake', 'plum cake'), 'strong', 'but for a tenth more');
select is(pg_temp.sampled(), '0.06 0.05 0.60 71', 'and kept again');

select * from finish();
rollback;
