-- Members have queries embedded, to look through the library by meaning.
begin;
select plan(21);
select tests.person('Ada', 'admin'), tests.person('Mia'), tests.person('Max'), tests.person('Eve', null);

-- Who may ask.
select tests.act_as_nobody();
select throws_ok($$ select public.request_query_embedding('bread') $$, '42501', null, 'Nobody cannot ask');
select tests.act_as('Eve');
select throws_ok($$ select public.request_query_embedding('bread') $$, '42501', 'Only members can do this', 'nor can who is no member');
select tests.act_as_worker();
select throws_ok($$ select public.request_query_embedding('bread') $$, '42501', null, 'nor the service role, which is nobody in particular');
select tests.act_as('Mia');
select throws_ok(format('select public.request_query_embedding(%L)', query), '22023', 'A query has 1 to 500 characters',
  'A query is not ' || what)
from (values ('missing', null), ('empty', ''), ('an essay', repeat('x', 501))) odd (what, query);
select throws_ok($$ select worker.keep_query_embedding('bread', 'ngram-1536', tests.vector(1)) $$, '42501', null,
  'A member cannot say what a query means');

-- Once embedded, it is there for all members.
select is(answer ->> 'status', 'needs_embedding', 'A new query needs an embedding')
from public.request_query_embedding('bread') answer;
select results_eq($$ select answer ->> 'model', answer #> '{rate,limit}', answer #> '{rate,remaining}'
  from public.request_query_embedding('bread') answer $$, $$ values ('ngram-1536', '60'::jsonb, '58'::jsonb) $$,
  'of the model in use, and each question takes one of 60 tokens a minute');
select tests.act_as_worker();
select worker.keep_query_embedding('bread', 'ngram-1536', tests.vector(1));
select tests.act_as('Mia');
select is(public.request_query_embedding('bread') ->> 'status', 'cached', 'What a worker keeps is there');
select tests.act_as('Ada');
select is(public.request_query_embedding('bread') ->> 'status', 'cached', 'for others as well');
select tests.act_as_operator();
select worker.keep_query_embedding('bread', 'ngram-1536', tests.vector(2));
select is(embedding, tests.vector(2)::extensions.vector, 'It can be kept again') from public.query_embeddings;

-- For how long.
select private.move_clock('61 minutes');
select tests.act_as('Mia');
select is(public.request_query_embedding('bread') ->> 'status', 'needs_embedding', 'It is forgotten after the time of the settings');
select tests.act_as_operator();
update public.settings set query_cache_minutes = 0;
select worker.keep_query_embedding('bread', 'ngram-1536', tests.vector(1));
select private.move_clock('9 minutes');
select tests.act_as('Mia');
select is(public.request_query_embedding('bread') ->> 'status', 'cached', 'but not before a list could be read');
select tests.act_as_operator();
insert into public.models (id, provider, name, kind, max_dimensions, priced_on) values ('words-1536', 'words', 'Words', 'embed', 1536, '2026-11-21');
update public.settings set embed_model_id = 'words-1536';
select tests.act_as('Mia');
select is(public.request_query_embedding('bread') - 'rate', '{"status": "needs_embedding", "model": "words-1536"}',
  'Another model has to embed it anew');

-- How often.
select tests.act_as_operator();
select private.move_clock('10 minutes');
select tests.act_as('Mia');
select is(count(*), 60::bigint, 'A member may ask 60 times a minute')
from generate_series(1, 60) n cross join lateral (select public.request_query_embedding('query ' || n) ->> 'status' as status) asked
where status = 'needs_embedding';
select results_eq($$ select answer ->> 'status', answer #> '{rate,retry_after}' from public.request_query_embedding('bread') answer $$,
  $$ values ('rate_limited', '1'::jsonb) $$, 'and is then told when to come back');
select tests.act_as('Max');
select is(public.request_query_embedding('bread') ->> 'status', 'needs_embedding', 'Others are not kept from asking');
select tests.act_as_operator();
delete from public.members where user_id = tests.id('Max');
select tests.act_as('Max');
select throws_ok($$ select public.request_query_embedding('bread') $$, '42501', 'Only members can do this', 'until they are no members any more');

-- What workers are told of a model before they ask it.
select tests.act_as_operator();
insert into public.models (id, provider, name, kind, max_dimensions, priced_on, vendor_id, usd_per_input_token)
values ('words-2', 'wordsmith', 'Words', 'embed', 1536, '2026-11-21', 'words-2025', 0.00000002);
select is(worker.read_model('words-2'),
  '{"id": "words-2", "provider": "wordsmith", "vendor_id": "words-2025", "usd_per_input_token": "0.00000002"}',
  'A search knows whom it asks, and what a word costs to the last digit');
select is(worker.read_model('words-9'), null, 'or that there is no such model');

select * from finish();
rollback;
