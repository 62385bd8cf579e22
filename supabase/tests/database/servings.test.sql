-- Where a picture was served.
begin;
select plan(20);
select tests.person('Ada', 'admin');
select tests.person('Mia');
select tests.person('Max');
select tests.person('Eve', null);
select tests.picture(name, 'Mia', 'approved', axis) from (values ('bread', 1), ('jam', 2)) pictures (name, axis);
select tests.picture('unseen', 'Mia');
select private.write_search_document(i) from public.images i where status = 'approved';
select public.create_api_key('bakery'), public.create_api_key('market');
create function pg_temp.search(site text, query text, axis integer, max_results integer default 10) returns jsonb language sql as $$
  select worker.search(hash, jsonb_build_object('query', query, 'max_results', max_results), tests.vector(axis), 'ngram-1536') from public.api_keys where name = site $$;

select pg_temp.search('bakery', 'bread', 1);
select results_eq($$ select prompt, place, score from public.search_results join public.images i on i.id = image_id
  order by place $$, $$ values ('bread', 1::smallint, 1::real), ('jam', 2::smallint, 0::real) $$, 'A search remembers what it answered, by place and score');
select pg_temp.search('bakery', 'jam', 2, 1);
select is(count(*), 3::bigint, 'and nothing that it did not show') from public.search_results;
update public.settings set search_sample = 0;
select pg_temp.search('bakery', 'jam', 2);
select is(count(*), 3::bigint, 'What is not logged leaves nothing') from public.search_results;
update public.settings set search_sample = 1;
update public.searches set searched_at = private.now() - interval '2 days', weight = 2.6;
select pg_temp.search('market', 'bread', 1), pg_temp.search('market', 'bread', 2), pg_temp.search('market', 'cookies', 3);
select is(worker.search('unknown', '{"query": "bread"}') ->> 'status', 'unauthenticated', 'Who is refused is answered nothing');

select tests.act_as_nobody();
select throws_ok($$ select public.read_servings(tests.id('bread')) $$, '42501', null, 'Nobody cannot ask where a picture was served');
select tests.act_as('Eve');
select throws_ok($$ select public.read_servings(tests.id('bread')) $$, '42501', 'Only members can do this', 'nor can who is no member');
select tests.act_as('Max');
select throws_ok($$ select public.read_servings(tests.id('bread')) $$, 'P0001', 'There is no such image', 'nor a member of another''s picture');
select throws_ok($$ select public.read_servings(tests.id('nothing')) $$, 'P0001', 'There is no such image', 'which is told as one that never was');

select tests.act_as('Ada');
create temp table seen as select public.read_servings(tests.id('bread')) as servings;
grant select on seen to public;
select is(servings -> 'searches', '6', 'A search counts for all it stands for') from seen;
select is((servings ->> 'last_served_at')::timestamptz, private.now(), 'The last time is told') from seen;
select results_eq($$ select site ->> 'name', site -> 'searches', (site ->> 'last_at')::timestamptz = private.now()
    from seen, jsonb_array_elements(servings -> 'sites') with ordinality sites (site, place) order by place $$,
  $$ values ('market', '3'::jsonb, true), ('bakery', '3', false) $$, 'Admins see which sites, the latest first of two that are as busy');
select results_eq($$ select q ->> 'query', q -> 'searches', q -> 'best_place'
    from seen, jsonb_array_elements(servings -> 'queries') with ordinality queries (q, place) order by place $$,
  $$ values ('bread', '5'::jsonb, '1'::jsonb), ('cookies', '1', '2') $$, 'and which queries, with the best place it had');
select is(public.read_servings(tests.id('unseen')), '{"searches": 0, "last_served_at": null, "sites": [], "queries": []}', 'One that was never served says so');
select tests.act_as('Mia');
select is(public.read_servings(tests.id('bread')) - 'last_served_at', '{"searches": 6, "sites": [], "queries": []}',
  'The owner sees how often, and not by whom');
select is_empty('select from public.search_results', 'and not in the table either');

select tests.act_as_operator();
delete from public.api_keys where name = 'market';
select is(jsonb_path_query_array(public.read_servings(tests.id('bread')), '$.sites[*].name'), '[null, "bakery"]', 'A key that is gone was some site');
insert into public.searches (query, result_count, milliseconds, weight)
select 'query ' || n, 1, 1, 1 from generate_series(1, 25) n;
insert into public.search_results (image_id, search_id, place, score)
select tests.id('unseen'), id, 1, 1 from public.searches where query like 'query %';
select is(jsonb_array_length(public.read_servings(tests.id('unseen')) -> 'queries'), 20, 'Of many queries the first twenty are told');
select public.trash_images(array[tests.id('unseen')]);
select is(public.read_servings(tests.id('unseen')) -> 'searches', '25', 'A picture in the trash still tells where it was');

-- Forgetting.
select private.move_clock('29 days');
select private.prune_searches();
select is(public.read_servings(tests.id('bread')) -> 'searches', '3', 'What was answered is forgotten with the search');
select is_empty('select from public.search_results r where not exists (select from public.searches s where s.id = r.search_id)', 'and nothing of it is left');

select * from finish();
rollback;
