-- What search makes of words: how rare they are, what means the same, what was misspelled; and words where there is nothing else.
begin;
select plan(27);
select tests.person('Ada', 'admin');
select tests.person('Mia');
select tests.picture(name, status => 'approved', axis => 9)
from (values ('rustic sourdough loaf'), ('rustic strawberry preserves'), ('rustic chocolate chip cookies'), ('rustic fruit leather')) pictures (name);
select private.write_search_document(i) from public.images i order by i.id;
select private.count_search_words();
delete from public.synonyms;
select public.create_api_key('site');

-- What has any of the words, and at least such a share of them.
create function pg_temp.found(query text, locale text default null, min_score real default 0) returns text language sql as $$
  select coalesce(string_agg(r ->> 'alt', ', ' order by n), 'nothing')
  from private.find_published(private.read_search_request(jsonb_build_object('query', query, 'locale', locale, 'min_score', min_score)), 'ngram-1536', null) found,
    jsonb_array_elements(found.results) with ordinality as results (r, n) where found.total > 0 $$;
create function pg_temp.weight_of(query text) returns double precision language sql as $$
  select weight from private.search_terms(query, null, (select w from private.search_weights w)) $$;

-- How rare.
select ok(pg_temp.weight_of('sourdough') > pg_temp.weight_of('rustic'), 'A word that few pictures have says more than one that all have');
select ok(pg_temp.weight_of('rustic') > 0, 'which says something too');
select is(pg_temp.found('rustic cookies', min_score => 0.5), 'rustic chocolate chip cookies', 'so that it decides');
select is((select count(*) from private.search_terms('a loaf of the sourdough', null, (select w from private.search_weights w))), 2::bigint, 'Small words say nothing');
select is(pg_temp.found('cookie'), 'rustic chocolate chip cookies', 'One is as good as many');
select is(pg_temp.found('chip cookies chocolate'), pg_temp.found('chocolate chip cookies'), 'in any order');

-- Misspelled.
select is(pg_temp.found('sourdugh'), 'rustic sourdough loaf', 'A word that nobody has written is taken for the nearest one');
select is(pg_temp.found('strawbery'), 'rustic strawberry preserves', 'whichever it is');
select is(pg_temp.found('helicopter'), 'nothing', 'but not for just any');
select ok(pg_temp.weight_of('sourdugh') < pg_temp.weight_of('sourdough'), 'and says less, for it was guessed');
update private.search_weights set typo = 0;
select is(pg_temp.found('sourdugh'), 'nothing', 'or nothing, as the weights say');
update private.search_weights set typo = 0.8;

-- What means the same.
select is(pg_temp.found('jam', min_score => 0.3), 'nothing', 'Words mean what they are');
select tests.act_as('Mia');
select throws_ok($$ insert into public.synonyms (terms) values ('{jam,preserves}') $$, '42501', null, 'Members cannot say what means the same');
select tests.act_as('Ada');
insert into public.synonyms (terms) values ('{jam,preserve,"fruit spread"}');
insert into public.synonyms (terms, locale) values ('{biscuit,cookie}', 'en-GB');
select throws_ok($$ insert into public.synonyms (terms) values ('{jam}') $$, '23514', null, 'One word means the same as itself');
select tests.act_as_operator();
select is(pg_temp.found('jam'), 'rustic strawberry preserves', 'Admins can, and their words are found by one another');
select is(pg_temp.found('fruit spread'), 'rustic strawberry preserves, rustic fruit leather', 'also of several words');
select is(pg_temp.found('fruit'), 'rustic fruit leather', 'which mean it together only');
select is(pg_temp.found('biscuit', 'en-US'), 'nothing', 'What means the same elsewhere does not here');
select is(pg_temp.found('biscuit', 'en-gb'), 'rustic chocolate chip cookies', 'but there');
update public.synonyms set terms = '{jam,jelly}' where terms[1] = 'jam';
select is(pg_temp.found('jam'), 'nothing', 'A group that is changed means what it says now');

-- By words alone.
create function pg_temp.search(request jsonb, text_only boolean default true) returns jsonb language sql as $$
  select worker.search(hash, request, text_only => text_only) from public.api_keys $$;
select results_eq($$ select answer ->> 'status', answer -> 'degraded', answer -> 'total', answer #>> '{results,0,alt}', answer #>> '{results,0,match}'
  from pg_temp.search('{"query": "chocolate cookies"}') answer $$,
  $$ values ('ok', 'true'::jsonb, '1'::jsonb, 'rustic chocolate chip cookies', 'good') $$, 'Where nobody can embed a query its words find something, and never the strong');
create temp table worded as select pg_temp.search('{"query": "chocolate fruit", "max_results": 1}') as first;
insert into public.query_embeddings (model_id, query, embedding, expires_at)
values ('ngram-1536', 'chocolate fruit', tests.vector(1)::extensions.vector, private.now() + interval '1 hour');
create function pg_temp.again(request jsonb) returns jsonb language sql as $$
  select pg_temp.search('{"query": "chocolate fruit", "max_results": 1}' || request, false) $$;
select is(pg_temp.again(jsonb_build_object('cursor', first -> 'next_cursor')) -> 'degraded', 'true',
  'Pages of such an answer go on by words, and say so, when the query can be embedded again') from worded;
select is(pg_temp.again('{}') -> 'degraded', 'false', 'A new first page goes by its meaning');
select is(pg_temp.search(jsonb_build_object('image_id', tests.id('nobody')), false) - 'rate', '{"status": "not_found"}', 'A picture that is not published is unknown');
select is(pg_temp.search('{"query": "x", "cursor": "abc"}') - 'rate', '{"status": "invalid_cursor"}', 'A cursor that nobody made is refused');

-- What is published.
select is(private.published_total(), (select count(*)::integer from public.search_documents), 'How many are published is known');
select public.withdraw_images(array[tests.id('rustic fruit leather')]);
select private.sum_published();
select results_eq('select private.published_total(), count(*)::integer, (select count(*)::integer from public.search_documents) from public.search_facets',
  'values (3, 3, 3)', 'also when one is withdrawn, of which no filter knows anything any more');

select * from finish();
rollback;
