-- People at a screen search as sites do, without a key and without a trace.
begin;
select plan(33);
select tests.person('Ada', 'admin');
select tests.person('Mia');
select tests.person('Eve', null);
select tests.picture(name, status => 'approved', axis => axis) from (values ('bread', 1), ('jam', 2)) pictures (name, axis);
select tests.picture('cake', status => 'ready', axis => 1);
select private.write_search_document(i) from public.images i where status = 'approved';
select public.create_api_key('site');
create function pg_temp.preview(query text, embedding text default null, max_results integer default 10, min_score real default 0)
returns text language sql as $$
  select coalesce(string_agg(format('%s %s', result ->> 'alt', result ->> 'match'), ', ' order by place) filter (where place > 0), answer ->> 'status')
  from worker.preview_search(jsonb_build_object('query', query, 'max_results', max_results, 'min_score', min_score), embedding, case when embedding is not null then 'ngram-1536' end) answer
  left join jsonb_array_elements(answer -> 'results') with ordinality as results (result, place) on true group by answer $$;

-- What is found.
select is(worker.preview_search('{"query": "bread", "max_results": 10}'), '{"status": "needs_embedding", "model": "ngram-1536"}', 'A new query needs an embedding');
select is(pg_temp.preview('bread', tests.vector(1)), 'bread strong, jam weak', 'With it, what is published is found');
select is(pg_temp.preview('bread'), 'bread strong, jam weak', 'and the next one who asks the same is answered at once');
select is(worker.preview_search('{"query": "bread", "max_results": 1}') -> 'total', '2', 'The total counts what did not fit');
select is(pg_temp.preview('bread', min_score => 0.5), 'bread strong', 'What is less like it can be left out');
select is(worker.preview_search('{"query": "bread", "max_results": 10}') -> 'results',
  worker.search((select hash from public.api_keys), '{"query": "bread"}') -> 'results', 'A site finds just the same');
select private.move_clock('61 minutes');
select is(pg_temp.preview('bread'), 'needs_embedding', 'The cache forgets after an hour');
update public.settings set query_cache_minutes = 0;
select is(pg_temp.preview('jam', tests.vector(2)), 'jam strong, bread weak', 'also what is never kept is found');

-- Another model, chosen while a query is being embedded.
insert into public.models (id, provider, name, kind, max_dimensions, priced_on)
select 'other-1536', provider, 'Other', kind, max_dimensions, priced_on from public.models where id = 'ngram-1536';
select is(worker.preview_search('{"query": "plum", "max_results": 10}', tests.vector(1), 'other-1536'), '{"status": "needs_embedding", "model": "ngram-1536"}',
  'A vector of another model than that of the settings finds nothing: another is asked for');
select is((select model_id from public.query_embeddings where query = 'plum'), 'other-1536', 'and is kept under its own');

-- No trace.
delete from public.searches;
update public.api_keys set last_used_at = null;
select pg_temp.preview('jam', tests.vector(2));
select is_empty('select from public.searches', 'Nothing of it is logged');
select is_empty('select from public.api_keys where last_used_at is not null', 'and no key is touched');

-- A member's rate.
select tests.act_as_nobody();
select throws_ok('select public.take_preview_token()', '42501', null, 'Nobody has no member''s token');
select tests.act_as('Eve');
select throws_ok('select public.take_preview_token()', '42501', 'Only members can do this', 'nor has who is no member');
select tests.act_as('Mia');
select is(public.take_preview_token() #>> '{rate,limit}', '120', 'A member may search 120 times a minute');
do $$ begin perform public.take_preview_token() from generate_series(1, 119); end $$;
select is(public.take_preview_token() ->> 'status', 'rate_limited', 'and no more');
select tests.act_as('Ada');
select is(public.take_preview_token() ->> 'status', 'taken', 'whatever another does');
select throws_ok('select worker.take_visitor_token(''x'')', '42501', null, 'No person takes a visitor''s token');
select throws_ok('select worker.preview_search(''{}'')', '42501', null, 'or searches past the tokens');

-- Visitors.
select tests.act_as_worker();
select is(worker.take_visitor_token('a') #>> '{rate,limit}', '20', 'A visitor may search 20 times a minute');
do $$ begin perform worker.take_visitor_token('a') from generate_series(1, 18); end $$;
select is(worker.take_visitor_token('a') - 'rate', '{"status": "taken"}', 'the twentieth time too');
select results_eq($$ select answer ->> 'status', answer #> '{rate,retry_after}' from worker.take_visitor_token('a') answer $$,
  $$ values ('rate_limited', '3'::jsonb) $$, 'and is then told when to come back');
select is(worker.take_visitor_token('b') ->> 'status', 'taken', 'Another address has nothing to do with it');
do $$ begin perform worker.take_visitor_token('crowd ' || n) from generate_series(1, 279) n; end $$;
select results_eq($$ select answer ->> 'status', answer #> '{rate,limit}' from worker.take_visitor_token('c') answer $$,
  $$ values ('busy', '300'::jsonb) $$, 'All together they may search 300 times');
select is(worker.take_visitor_token('a') ->> 'status', 'rate_limited', 'Who may not anyway is told so');
select tests.act_as('Ada');
select is(public.take_preview_token() ->> 'status', 'taken', 'Members are not held up by visitors');
select tests.act_as_operator();
select private.move_clock('1 minute');
select is(worker.take_visitor_token('a') ->> 'status', 'taken', 'A minute later all is well');

-- Only members.
select tests.act_as('Mia');
select is_empty('update public.settings set visitors_may_search = false returning 1', 'Members cannot close the door');
select tests.act_as('Ada');
select isnt_empty('update public.settings set visitors_may_search = false returning 1', 'Admins can');
select is(public.take_preview_token() ->> 'status', 'taken', 'Members still search');
select tests.act_as_worker();
select is(worker.take_visitor_token('d'), '{"status": "closed"}', 'Visitors do not');
select tests.act_as_operator();
select is_empty($$ select from private.rate_limits where bucket = 'preview:d' $$, 'and take no token');
select is(visitors_may_search, false, 'It stays as it was set') from public.settings;

select * from finish();
rollback;
