-- Pictures that look the same, and sites that want the same: who gets what first.
begin;
select plan(27);
select public.create_api_key('builder'), public.create_api_key('other');
create function pg_temp.picture(name text, vector text, family text default null) returns void language plpgsql as $$
begin
  perform tests.picture(name, status => 'approved', axis => 1);
  update public.image_embeddings set embedding = vector::extensions.vector where image_id = tests.id(name);
  perform private.write_search_document(i) from public.images i where i.id = tests.id(name);
  update public.search_facets set family_id = tests.id(coalesce(family, name)) where image_id = tests.id(name);
end; $$;
-- As near to the first axis as it says.
create function pg_temp.at(similarity float8, axis integer) returns text language sql as $$
  select (array[similarity] || array_fill(0::float8, array[axis]) || array[sqrt(1 - similarity * similarity)]
    || array_fill(0::float8, array[1534 - axis]))::real[]::extensions.vector::text $$;
do $$ begin perform pg_temp.picture('other ' || n, tests.vector(100 + n)) from generate_series(1, 40) n; end $$;

create function pg_temp.ask(request jsonb default '{}', site text default null, key text default 'builder') returns jsonb language plpgsql as $$
declare wanted private.search_request := private.read_search_request('{"query": "plum cake", "tags": ["homemade"]}' || request);
begin
  wanted.site_id := site;
  wanted.key_id := (select id from public.api_keys where name = key);
  return (select to_jsonb(f) from private.find_published(wanted, 'ngram-1536', tests.vector(1)::extensions.vector) f);
end; $$;
-- What is found of those that are called plum, by the end of their names.
create function pg_temp.list(answer jsonb) returns text language sql as $$
  select string_agg(split_part(r ->> 'alt', 'cake ', 2), ' ' order by n) from jsonb_array_elements(answer -> 'results') with ordinality as found (r, n)
  where r ->> 'alt' like 'plum%' $$;
create function pg_temp.found(request jsonb default '{}', site text default null, key text default 'builder') returns text language sql as $$
  select pg_temp.list(pg_temp.ask(request, site, key)) $$;
create function pg_temp.walk(size integer, site text default null) returns text language plpgsql as $$
declare
  answer jsonb;
  seen   text;
begin
  for turn in 1 .. 100 loop
    answer := pg_temp.ask(jsonb_build_object('max_results', size, 'cursor', answer -> 'next_cursor'), site);
    seen := concat_ws(' ', seen, pg_temp.list(answer));
    exit when answer ->> 'next_cursor' is null;
  end loop;
  return seen;
end; $$;
create function pg_temp.use(name text, site text, key text default 'builder', slot text default 'hero') returns void language sql as $$
  insert into public.image_uses (image_id, api_key_id, site_id, slot, publication)
  select tests.id(use.name), k.id, site, slot, 1 from public.api_keys k where k.name = key $$;

-- Families.
select pg_temp.picture('plum cake a', pg_temp.at(0.9, 1), 'a'), pg_temp.picture('plum cake a2', pg_temp.at(0.89, 2), 'a'),
  pg_temp.picture('plum cake a3', pg_temp.at(0.88, 3), 'a'), pg_temp.picture('plum cake b', pg_temp.at(0.8, 4)), pg_temp.picture('plum cake c', pg_temp.at(0.5, 5));
select private.count_search_words();
select is(pg_temp.found('{"max_results": 3}'), 'a b c', 'Of those that look the same the best one comes, and then what looks otherwise');
select is(pg_temp.found('{"max_results": 50}'), 'a b c a2 a3', 'Its like come after all the others');
select is(pg_temp.ask() -> 'total', '45', 'They count');
select is(pg_temp.walk(1), 'a b c a2 a3', 'and come once, on pages of one');
select is(pg_temp.walk(7), 'a b c a2 a3', 'and of seven');
select is(pg_temp.found(jsonb_build_object('exclude_ids', array[tests.id('plum cake a')])), 'a2 b c', 'Where the best is not wanted the next one stands for them');
update private.search_weights set few = 0;
select is(pg_temp.walk(7), 'a b c a2 a3', 'So it is by the index');
update private.search_weights set few = 1000;

-- What a site uses.
update private.search_weights set apart = 0, crowded = 0;
select is(pg_temp.found('{"max_results": 3}', 'one'), 'a b c', 'A site that uses nothing gets the best first');
create temp table page as select pg_temp.ask('{"max_results": 2}', 'one') as first;
select private.move_clock('1 minute');
select pg_temp.use('plum cake a', 'one');
select is(pg_temp.found('{"max_results": 3}', 'one'), 'b c a', 'What it uses comes after all that is not weak');
select is(pg_temp.found(jsonb_build_object('max_results', 2, 'cursor', first ->> 'next_cursor'), 'one'), 'c', 'but not on the pages of an answer that it has begun') from page;
select is(pg_temp.walk(1, 'one'), 'b c a a2 a3', 'Pages of one bring the same order');
select is(pg_temp.found('{"max_results": 3}', 'two'), 'a b c', 'Another site gets it first');
select is(pg_temp.found('{"max_results": 3}', 'one', 'other'), 'a b c', 'so does one of another key that is called the same');
select is(pg_temp.found('{"max_results": 3}'), 'a b c', 'and who does not say which site it is for');
select is(pg_temp.found(jsonb_build_object('max_results', 3, 'exclude_ids', array[tests.id('plum cake a')]), 'one'), 'b c a2',
  'What looks like it is as good as used');
select is((select string_agg(r ->> 'alt', ' ') from jsonb_array_elements(pg_temp.ask(jsonb_build_object('max_results', 1,
  'exclude_ids', array[tests.id('plum cake b'), tests.id('plum cake c')]), 'one') -> 'results') r), 'plum cake a', 'but before what is weak');
select pg_temp.use('other 1', 'one', slot => 'footer');
select private.move_clock('1 second');
select is((select string_agg(r ->> 'alt', ', ' order by r ->> 'alt') from jsonb_array_elements(pg_temp.ask('{"query": "zeppelin", "max_results": 43}', 'one') -> 'results')
  with ordinality as results (r, n) where n > 41), 'other 1, plum cake a', 'Of weak ones, too, what it uses comes last');
select private.move_clock('1 minute');
update public.image_uses set ended_at = private.now();
select is(pg_temp.found('{"max_results": 3}', 'one'), 'a b c', 'What it uses no more comes first again');

-- Sites that want the same.
delete from public.image_uses;
update private.search_weights set nearly = 0.3, apart = 0.2, crowded = 0.3;
do $$ begin perform pg_temp.picture('plum cake ' || n, pg_temp.at(0.85, 200 + n)) from generate_series(1, 9) n; end $$;
select private.count_search_words();
create function pg_temp.hero(site text, key text default 'builder') returns text language sql as $$ select pg_temp.found('{"max_results": 1}', site, key) $$;
select is(pg_temp.found('{"max_results": 12}', 'one'), pg_temp.found('{"max_results": 12}', 'one'), 'A site gets the same each time');
select is((select string_agg(name, ' ' order by n) from string_to_table(pg_temp.found('{"max_results": 12}', 'one'), ' ') with ordinality as found (name, n) where n > 1),
  (select string_agg(name, ' ' order by n) from string_to_table(pg_temp.found('{"max_results": 12}'), ' ') with ordinality as found (name, n) where name <> pg_temp.hero('one')),
  'What comes after the first comes as it does for everybody');
select matches(pg_temp.found('{"max_results": 12}', 'one'), ' c$', 'What is not strong stays behind');
select is(pg_temp.walk(5, 'one'), pg_temp.walk(50, 'one'), 'Pages bring it in the same order');
-- Two may draw the same one; twenty hardly do.
select ok((select count(distinct pg_temp.hero('site ' || n)) from generate_series(1, 20) n) between 5 and 11, 'Twenty sites get different heroes');
select isnt((select array_agg(pg_temp.hero('site ' || n) order by n) from generate_series(1, 20) n),
  (select array_agg(pg_temp.hero('site ' || n, 'other') order by n) from generate_series(1, 20) n), 'and what another key calls the same gets others');
create function pg_temp.settle(sites integer) returns text[] language plpgsql as $$
declare heroes text[] := '{}';
begin
  for n in 1 .. sites loop
    heroes := heroes || pg_temp.hero('site ' || n);
    perform pg_temp.use('plum cake ' || heroes[n], 'site ' || n), private.move_clock('1 second');
  end loop;
  return heroes;
end; $$;
create temp table settled as select pg_temp.settle(22) as heroes;
select is((select max(times) from (select count(*) as times from settled, unnest(heroes) hero group by hero) t), 2::bigint,
  'Where each shows its hero, eleven that are as good go to two sites each of twenty-two') from settled;
select is((select count(*) from generate_series(1, 22) n, settled where pg_temp.hero('site ' || n) = heroes[n]), 0::bigint, 'and none gets again what it has');
update private.search_weights set nearly = 0;
select is((select string_agg(distinct pg_temp.hero('new ' || n), ' ') from generate_series(1, 20) n), 'a', 'Only what is nearly as good as the best comes in turns');

select * from finish();
rollback;
