-- What search makes of words that no picture is described by, and of queries that have none that says anything.
begin;
select plan(7);
select tests.person('Ada', 'admin');
select tests.picture(name, status => 'approved', axis => axis)
from (values ('rustic sourdough bread', 1), ('rustic bread rolls', 2), ('chocolate chip cookies', 3), ('chocolate fudge', 4)) pictures (name, axis);
select private.write_search_document(i) from public.images i order by i.id;
select private.count_search_words();
delete from public.synonyms;

-- The words that a query is taken for.
create function pg_temp.meant(query text) returns text language sql as $$
  select string_agg(own::text, ' ') from private.search_terms(query, null, (select w from private.search_weights w)) $$;

-- Misspelled.
select is(pg_temp.meant('choclate'), '''chocol''', 'A word is guessed by how it was written, not by its stem alone');
select is(pg_temp.meant('fresh-baked choclate, rustik'), '''fresh-bak'' ''fresh'' ''bake'' ''chocol'' ''rustic''', 'wherever it stands');

-- What is no wish.
create temp table keys as
  select encode(sha256(convert_to(public.create_api_key('shop', rate_per_minute => 1000) ->> 'key', 'UTF8')), 'hex') as hash;
create function pg_temp.search(query text) returns jsonb language sql as $$
  select worker.search(hash, jsonb_build_object('query', query), tests.vector(900)::text, 'ngram-1536') from keys $$;
select results_eq($$ select answer ->> 'status', jsonb_array_length(answer -> 'results'), answer #>> '{results,0,match}', answer ->> 'wish_id'
  from unnest(array['of the', '?!', '🍪']) query, pg_temp.search(query) answer $$,
  $$ select 'ok', 4, 'weak', null from generate_series(1, 3) $$, 'Where no word says anything the nearest come all the same, and nothing is wished for');
select is_empty('select from public.wishes', 'for no picture could ever grant it');
select isnt(pg_temp.search('zeppelin') ->> 'wish_id', null, 'A word that no picture has is a wish');
select is(worker.preview_search('{"query": "the zeppelin"}', tests.vector(900)::text, 'ngram-1536') ->> 'wish_id', id::text, 'which who tries out hears of')
from public.wishes;
select is(worker.preview_search('{"query": "of the"}', tests.vector(900)::text, 'ngram-1536') ->> 'wish_id', null, 'but not where no word says anything');

select * from finish();
rollback;
