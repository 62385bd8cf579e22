-- A builder site asks for a picture.
begin;
select plan(47);
select tests.picture(name, status => 'approved', axis => axis)
from (values ('rustic sourdough bread', 1), ('strawberry jam', 2), ('layer cake', 3), ('apple pie', 4)) pictures (name, axis);
select private.write_search_document(i) from public.images i;
create temp table site as select public.create_api_key('site') ->> 'key' as key;
create function pg_temp.hash(key text) returns text language sql as $$ select encode(sha256(convert_to(key, 'UTF8')), 'hex') $$;
create function pg_temp.search(query text, embedding text default null, min_score real default 0, max_results integer default 10)
returns jsonb language sql as $$
  select worker.search(pg_temp.hash((select key from site)),
    jsonb_build_object('query', query, 'max_results', max_results, 'min_score', min_score), embedding,
    case when embedding is not null then 'ngram-1536' end, 2) $$;
-- What was found, as `name score`.
create function pg_temp.found(answer jsonb) returns text language sql as $$
  select coalesce(string_agg(format('%s %s', result ->> 'alt', (result ->> 'score')::real), ', ' order by place), 'nothing')
  from jsonb_array_elements(answer -> 'results') with ordinality as results (result, place) $$;
create function pg_temp.left_over() returns integer language sql as $$
  select floor(private.tokens_in('key:' || id, rate_per_minute))::integer from public.api_keys where name = 'site' $$;

-- Who may search.
select is(worker.search(pg_temp.hash('lrd_wrong'), '{"query": "jam"}'), '{"status": "unauthenticated"}', 'A key that nobody made is refused');
select public.create_api_key('revoked'), public.create_api_key('old', expires_at => private.now() + interval '1 hour'),
  public.create_api_key('other', '{jobs:read}', owner_id => tests.person('Olga'));
select public.revoke_api_key('revoked');
select is(worker.search(hash, '{"query": "jam"}'), '{"status": "unauthenticated"}', 'A revoked one with the same words')
from public.api_keys where name = 'revoked';
select is(worker.search(hash, '{"query": "jam"}') ->> 'status', 'needs_embedding', 'One that expires in an hour is good')
from public.api_keys where name = 'old';
select private.move_clock('1 hour');
select is(worker.search(hash, '{"query": "jam"}'), '{"status": "unauthenticated"}', 'until then') from public.api_keys where name = 'old';
select is(worker.search(hash, '{"query": "jam"}'), '{"status": "forbidden"}', 'One that is not for searching is told so')
from public.api_keys where name = 'other';

-- The expensive half, and its cache.
create temp table first as select pg_temp.search('jam and bread') as answer;
select is(answer ->> 'status', 'needs_embedding', 'A new query needs an embedding') from first;
select is(answer ->> 'model', 'ngram-1536', 'of the model in use') from first;
select is(answer #>> '{rate,remaining}', '99', 'It takes a token, before anything is paid') from first;
create temp table second as select pg_temp.search('jam and bread', tests.vector(1, 2)) as answer;
select is(answer ->> 'status', 'ok', 'With the embedding it is answered') from second;
select is(answer #>> '{rate,remaining}', '99', 'without a second token') from second;
create temp table third as select pg_temp.search('jam and bread') as answer;
select is(third.answer -> 'results', second.answer -> 'results', 'The next one who asks the same is answered at once') from third, second;
select is(third.answer #>> '{rate,remaining}', '98', 'for one token') from third;
select private.move_clock('61 minutes');
select is(pg_temp.search('jam and bread') ->> 'status', 'needs_embedding', 'The cache forgets after an hour');
update public.settings set query_cache_minutes = 2000;
select is(pg_temp.search('jam and bread', tests.vector(1, 2)) ->> 'status', 'ok', 'or as the settings say');
select private.move_clock('1999 minutes');
select is(pg_temp.search('jam and bread') ->> 'status', 'ok', 'and no sooner');

-- What is found, and in what order.
select matches(pg_temp.found(answer), '(bread|jam) 0.7071, .*(bread|jam) 0.7071, .* 0, .* 0$', 'What is near comes first, with its score')
from second;
select is(pg_temp.found(pg_temp.search('strawberry', tests.vector(1, 2), 0.5)), 'strawberry jam 0.7071, rustic sourdough bread 0.7071',
  'Of two that are as near, the one with the word comes first');
select is(pg_temp.found(pg_temp.search('sourdough', tests.vector(1, 2), 0.5)), 'rustic sourdough bread 0.7071, strawberry jam 0.7071',
  'whichever it is');
update private.search_weights set vector = 1, text = 0.5;
select is(pg_temp.found(pg_temp.search('strawberry', tests.vector(1), 0, 2)), 'rustic sourdough bread 1, strawberry jam 0',
  'What is near comes before what has the word');
update private.search_weights set text = 2;
select is(pg_temp.found(pg_temp.search('strawberry', tests.vector(1), 0, 2)), 'strawberry jam 0, rustic sourdough bread 1',
  'or behind it, as the weights say');
select is(pg_temp.found(pg_temp.search('dessert', tests.vector(3), 0.5)), 'layer cake 1', 'A picture needs no word of the query');
select is(pg_temp.found(pg_temp.search('pie', tests.vector(3), 0.5)), 'layer cake 1', 'A word alone does not make a picture near');
select is(jsonb_array_length(pg_temp.search('nothing like it', tests.vector(9), 0.1) -> 'results'), 4, 'Where nothing is near enough something comes all the same');
select is(pg_temp.search('nothing like it', tests.vector(9), 0.1) -> 'total', '0', 'and counts for nothing');
select results_eq($$ select (answer ->> 'total')::integer, jsonb_array_length(answer -> 'results')
  from pg_temp.search('bread', tests.vector(1), 0, 3) answer $$, $$ values (4, 3) $$, 'The total counts what did not fit');
select results_eq($$ select result ->> 'description', result -> 'tags', result -> 'colors', result #> '{sizes,thumbnail,width}'
  from pg_temp.search('bread', tests.vector(1), 0.9) answer, jsonb_array_elements(answer -> 'results') result $$,
  $$ values ('A picture of rustic sourdough bread', '["homemade"]'::jsonb, '[{"hex": "#aabbcc", "percentage": 100.0}]'::jsonb, '150'::jsonb) $$,
  'A result brings all that a site needs to show it');
select public.withdraw_images(array[tests.id('layer cake')]);
select is(pg_temp.found(pg_temp.search('layer cake', tests.vector(3))) ~ 'layer cake', false, 'What is withdrawn is not found');

-- Odd queries.
select is(pg_temp.search(query, tests.vector(1)) ->> 'status', 'ok', 'A query may be ' || what)
from (values ('SQL', '''; drop table images; --'), ('nothing but small words', 'the of and'), ('in another script', 'パン'),
  ('full of operators', E'\\ ''quote'' "double" & | ! :* <-> (a'), ('several lines', E'tab\tand\nline'), ('nothing but dots', '...'),
  ('long', repeat('bread ', 1600))) odd (what, query);

-- Limits.
select is(pg_temp.left_over(), 99, 'None of those that brought an embedding took a token');
update public.api_keys set rate_per_minute = 1;
select is(pg_temp.search('bread') ->> 'status', 'ok', 'A key with one token may ask once');
select results_eq($$ select answer ->> 'status', answer #> '{rate,retry_after}' from pg_temp.search('bread') answer $$,
  $$ values ('rate_limited', '60'::jsonb) $$, 'and is then told when to come back');
select is(pg_temp.search('new') ->> 'status', 'rate_limited', 'It is not told to embed anything');
select is(pg_temp.search('new', tests.vector(1)) ->> 'status', 'ok', 'An embedding that was asked for is still welcome');

-- The log.
delete from public.searches;
select pg_temp.search('pie', tests.vector(4));
select results_eq($$ select name, query, result_count, top_score, weight, milliseconds > 2 from public.searches join public.api_keys k on k.id = api_key_id $$,
  $$ values ('site', 'pie', 3, 1::real, 1::real, true) $$, 'A search is logged, with the time it took before it came here');
update public.settings set search_sample = 0;
select pg_temp.search('pie', tests.vector(4));
select is(count(*), 1::bigint, 'or a share of them, or none') from public.searches;
select is(last_used_at, private.now(), 'A key knows when it was used last') from public.api_keys where name = 'site';

-- Another model, chosen while a query is being embedded.
insert into public.models (id, provider, name, kind, max_dimensions, enabled_at, priced_on)
select 'other-1536', provider, 'Other', kind, max_dimensions, enabled_at, priced_on from public.models where id = 'ngram-1536';
update public.api_keys set rate_per_minute = 100;
select private.move_clock('2 minutes');
select is(pg_temp.search('plum') ->> 'model', 'ngram-1536', 'A query is embedded by the model of the settings');
update public.settings set embed_model_id = 'other-1536';
select is(answer - 'rate', '{"status": "needs_embedding", "model": "other-1536"}', 'and anew where that has changed meanwhile')
from pg_temp.search('plum', tests.vector(1)) answer;
select results_eq($$ select model_id, embedding::text from public.query_embeddings where query = 'plum' $$,
  $$ values ('ngram-1536', tests.vector(1)) $$, 'The vector is kept as what it is: of the old model');
select is(pg_temp.left_over(), 99, 'It is one search, for one token');
update public.settings set embed_model_id = 'ngram-1536';
select is(pg_temp.search('plum') ->> 'status', 'ok', 'and good again with that model');

select * from finish();
rollback;
