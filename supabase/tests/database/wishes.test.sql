-- What sites look for and the library has not.
begin;
select plan(63);
select tests.person('Ada', 'admin');
select tests.person('Mia');
select tests.picture(name, status => 'approved', axis => axis) from (values ('rye bread', 1), ('carrot cake', 2)) pictures (name, axis);
select private.write_search_document(i) from public.images i;
create temp table keys as
  select name, encode(sha256(convert_to(public.create_api_key(name, rate_per_minute => 1000) ->> 'key', 'UTF8')), 'hex') as hash
  from unnest(array['shop', 'blog']) name;
-- A unit vector along an axis, `aslant` of it along the next one.
create function pg_temp.vector(axis integer, aslant real default 0) returns text language sql as $$
  select '[' || string_agg(case i when axis then sqrt(1 - aslant * aslant)::text when axis + 1 then aslant::text else '0' end, ',' order by i) || ']'
  from generate_series(1, 1536) i $$;
create function pg_temp.search(query text, embedding text, site text default null, key text default 'shop', more jsonb default '{}')
returns jsonb language sql as $$
  select worker.search(k.hash, jsonb_strip_nulls(jsonb_build_object('query', query, 'site_id', site)) || more, embedding, 'ngram-1536')
  from keys k where k.name = search.key $$;
create function pg_temp.miss(query text, axis integer, site text default null, key text default 'shop', aslant real default 0,
  more jsonb default '{}') returns uuid language sql as $$
  select (pg_temp.search(query, pg_temp.vector(axis, aslant), site, key, more) ->> 'wish_id')::uuid $$;
-- The wishes, as `query sites/asked`, with what became of them.
create function pg_temp.wishes() returns text language sql as $$
  select coalesce(string_agg(concat(query, ' ', sites, '/', asked,
    case when granted_at is not null then ' granted' when dismissed_at is not null then ' dismissed' end), ', ' order by query), 'nothing')
  from public.wishes $$;
create function pg_temp.publish(picture text, axis integer) returns void language sql as $$
  select tests.picture(picture, status => 'approved', axis => axis);
  select private.write_search_document(i) from public.images i where id = tests.id(picture) $$;

-- What is a wish.
select is(pg_temp.miss('rye bread', 1), null, 'A search that finds something good is no wish');
select isnt(pg_temp.miss('plum jam', 10), null, 'one that does not is');
select is(pg_temp.wishes(), 'plum jam 1/1', 'and is remembered');
select is(pg_temp.search('plum jam', pg_temp.vector(10), more => '{"max_results": 1}' || jsonb_build_object('cursor', first -> 'next_cursor')) ->> 'wish_id',
  null, 'Who turns the page wishes for nothing again') from pg_temp.search('plum jam', pg_temp.vector(10), more => '{"max_results": 1}') first;
select is(pg_temp.search('fig jam', null) ->> 'wish_id', null, 'Nothing is wished for before the query is understood');
select is(worker.search(hash, '{"query": "fig jam"}', text_only => true) ->> 'wish_id', null, 'or where nobody can understand it')
from keys where name = 'shop';
select is(worker.search(hash, jsonb_build_object('image_id', tests.id('rye bread'))) ->> 'wish_id', null, 'or by whoever wants more of a picture')
from keys where name = 'shop';
select is(pg_temp.miss('rye bread', 1, more => '{"category": "jam"}'), null, 'The library has what only a filter keeps out');
select is(pg_temp.miss('rye bread', 1, more => jsonb_build_object('exclude_ids', array[tests.id('rye bread')])), null, 'or who asks has seen');
select is(pg_temp.wishes(), 'plum jam 1/1', 'So there is one wish');
select isnt(pg_temp.miss('fig jam', 20, more => '{"orientation": "square"}'), null, 'What the library has not with a filter nor without is one');

-- Who wishes.
select private.move_clock('59 minutes');
select is(pg_temp.miss('plum jam', 10), (select id from public.wishes where query = 'plum jam'), 'The same words are the same wish');
select is(pg_temp.wishes(), 'fig jam 1/1, plum jam 1/1', 'but count once an hour');
select private.move_clock('1 minute');
select pg_temp.miss('plum jam', 10);
select is(pg_temp.wishes(), 'fig jam 1/1, plum jam 1/2', 'After an hour the same site counts again');
select pg_temp.miss('plum jam', 10, site), pg_temp.miss('plum jam', 10, site) from unnest(array['a', 'b']) site;
select pg_temp.miss('plum jam', 10, 'a', 'blog');
select is(pg_temp.wishes(), 'fig jam 1/1, plum jam 4/5', 'Every site of every key is one, and a key by itself');

-- What means the same.
select is(pg_temp.miss('jam of plums', 10, aslant => 0.5), (select id from public.wishes where query = 'plum jam'), 'What means the same is the same wish');
select is(pg_temp.wishes(), 'fig jam 1/1, plum jam 4/5', 'also within the hour');
select bag_eq($$ select said.query, said.asked from public.wish_wordings said join public.wishes w on w.id = wish_id where w.query = 'plum jam' $$,
  $$ values ('plum jam', 5), ('jam of plums', 1) $$, 'It is remembered how it was said');
select isnt(pg_temp.miss('plum cake', 10, aslant => 0.7), (select id from public.wishes where query = 'plum jam'), 'What means something else is another');
select is(pg_temp.miss('jam of plums', 30), (select id from public.wishes where query = 'plum jam'), 'The same words mean the same, by whichever embedder');
select is(worker.preview_search('{"query": "the jam of plums"}', pg_temp.vector(10), 'ngram-1536') ->> 'wish_id',
  (select id from public.wishes where query = 'plum jam')::text, 'Who tries out hears of the wish that there is');
select is(worker.preview_search('{"query": "pickles"}', pg_temp.vector(40), 'ngram-1536') ->> 'wish_id', null, 'and makes none');
select is(pg_temp.wishes(), 'fig jam 1/1, plum cake 1/1, plum jam 4/5', 'or counts');

-- Nobody floods them.
update private.wish_limits set new_per_minute = 2, wordings = 3, sites = 5;
select is(count(pg_temp.miss('flood ' || n, 100 + n, key => 'blog')), 2::bigint, 'A key has so many new wishes a minute') from generate_series(1, 5) n;
select isnt(pg_temp.miss('plum jam', 10, key => 'blog'), null, 'and any number of known ones');
select count(pg_temp.miss('jam, plum ' || n, 10, 'site ' || n)) from generate_series(1, 5) n;
select results_eq($$ select sites, asked, (select count(*) from public.wish_sites where wish_id = w.id), (select count(*) from public.wish_wordings where wish_id = w.id)
  from public.wishes w where query = 'plum jam' $$, $$ values (5, 6, 5::bigint, 3::bigint) $$, 'So many sites and wordings of a wish are remembered');
update private.wish_limits set open_wishes = 5, new_per_minute = 100;
select private.move_clock('1 minute');
select pg_temp.miss('nougat', 200);
select is(pg_temp.wishes(), 'flood 1 1/1, flood 2 1/1, nougat 1/1, plum cake 1/1, plum jam 5/6', 'For one too many the least wanted is forgotten');
delete from public.wishes where query like 'flood%';
update private.wish_limits set open_wishes = 1000;

-- Admins read them.
select pg_temp.miss('nougat', 200, site) from unnest(array['a', 'b']) site;
select tests.act_as('Mia');
select throws_ok($$ select public.read_wishes() $$, '42501', null, 'Members do not read wishes');
select is_empty('select from public.wishes', 'not even the table');
select tests.act_as('Ada');
select results_eq($$ select wish ->> 'query', wish -> 'wordings', wish -> 'sites', wish -> 'asked', wish -> 'price'
  from jsonb_array_elements(public.read_wishes() -> 'open') wish $$, $$ values
  ('plum jam', '["jam of plums", "jam, plum 1"]'::jsonb, '5'::jsonb, '6'::jsonb, '{"images": 4, "low_usd": "0", "high_usd": "0"}'::jsonb),
  ('nougat', '[]', '3', '3', '{"images": 4, "low_usd": "0", "high_usd": "0"}'),
  ('plum cake', '[]', '1', '1', '{"images": 4, "low_usd": "0", "high_usd": "0"}') $$, 'The most wanted comes first, with all that was said');
select results_eq($$ select jsonb_array_length(answer -> 'open'), answer -> 'open_total', answer -> 'granted' from public.read_wishes(1) answer $$,
  $$ values (1, '3'::jsonb, '[]'::jsonb) $$, 'A few of them tell how many there are');
update public.models set priced_on = priced_on, usd_per_image = 0.034 where id = 'sketch-1';
select is(wish #>> '{price,high_usd}', public.quote_batch('{plum jam}', count_per_prompt => 4) ->> 'high_usd', 'The price is that of the batch')
from jsonb_array_elements(public.read_wishes() -> 'open') wish where wish ->> 'query' = 'plum jam';
select tests.act_as_operator();
update public.wishes set query = repeat('plum jam ', 200) where query = 'plum jam';
select tests.act_as('Ada');
select set_eq($$ select (wish -> 'price')::text from jsonb_array_elements(public.read_wishes() -> 'open') wish where wish ->> 'sites' = '5' $$,
  array['null'], 'What no batch can be made of has no price, and keeps nobody from reading the others');
select tests.act_as_operator();
update public.wishes set query = 'plum jam' where query like 'plum jam plum%';
select tests.act_as('Ada');

-- and have them made.
create temp table wish as select id from public.wishes where query = 'plum jam';
select throws_ok('select public.make_wish(id, max_usd => 0.01) from wish', '22023', null, 'None is made for more than is allowed');
create temp table made as select public.make_wish(id) as batch from wish;
select is(public.make_wish(id) - 'image_ids', batch - 'image_ids', 'A wish that is made twice is one batch') from wish, made;
select results_eq($$ select (batch -> 'images')::integer, jsonb_array_length(batch -> 'image_ids'), prompts, b.owner_id
  from made join public.batches b on b.id = (batch ->> 'batch_id')::uuid $$, $$ values (4, 4, '{plum jam}'::text[], tests.id('Ada')) $$,
  'of four pictures of what was wished for, by who asked');
select is(wish -> 'batch', jsonb_build_object('id', batch -> 'batch_id', 'total', 4, 'left_to_do', 4, 'failed', 0, 'to_review', 0,
  'estimated_seconds', wish #> '{batch,estimated_seconds}'), 'The wish tells how far it is')
from made, jsonb_array_elements(public.read_wishes() -> 'open') wish where wish ->> 'query' = 'plum jam';
select tests.act_as_operator();
update public.images set status = 'failed', error_code = 'refused' where batch_id is not null;
select tests.act_as('Ada');
select isnt(public.make_wish(id, 2) ->> 'batch_id', batch ->> 'batch_id', 'When nothing comes of it another can be made') from wish, made;
select throws_ok('select public.make_wish(gen_random_uuid())', 'P0001', 'There is no such wish any more', 'What nobody wishes for is not made');
select tests.act_as('Mia');
select throws_ok('select public.make_wish(gen_random_uuid())', '42501', null, 'Members make none');
select throws_ok('select public.dismiss_wish(gen_random_uuid())', '42501', null, 'dismiss none');
select throws_ok('select public.reopen_wish(gen_random_uuid())', '42501', null, 'and reopen none');

-- or not.
select tests.act_as('Ada');
select ok(public.dismiss_wish(id), 'A wish can be dismissed') from public.wishes where query = 'plum cake';
select ok(not public.dismiss_wish(id), 'once') from public.wishes where query = 'plum cake';
select throws_ok('select public.make_wish(id) from public.wishes where query = ''plum cake''', 'P0001', null, 'It is then not made');
select tests.act_as_operator();
select private.move_clock('1 hour');
select pg_temp.miss('plum cake', 10, aslant => 0.7);
select is(pg_temp.wishes(), 'nougat 3/3, plum cake 1/2 dismissed, plum jam 5/6', 'It stays so when it is wished for again');
select tests.act_as('Ada');
select ok(public.reopen_wish(id), 'until it is reopened') from public.wishes where query = 'plum cake';
select tests.act_as_operator();
select is(pg_temp.wishes(), 'nougat 3/3, plum cake 1/2, plum jam 5/6');

-- They are granted.
select tests.picture('nougat', status => 'ready', axis => 200);
select is(pg_temp.wishes(), 'nougat 3/3, plum cake 1/2, plum jam 5/6', 'A picture that is not published grants nothing');
select pg_temp.publish('nougat box', 200);
select is(pg_temp.wishes(), 'nougat 3/3 granted, plum cake 1/2, plum jam 5/6', 'One that answers grants the wish, and no other');
select tests.act_as('Ada');
select is(wish -> 'granted_by', jsonb_build_object('id', tests.id('nougat box'), 'alt', 'nougat box', 'thumbhash', null, 'product_card', null),
  'Admins see which') from jsonb_array_elements(public.read_wishes() -> 'granted') wish;
select throws_ok('select public.make_wish(id) from public.wishes where query = ''nougat''', 'P0001', 'This wish is granted already', 'It is not made any more');
select tests.act_as_operator();
select is(pg_temp.miss('nougat', 200), null, 'The next search finds it');
select isnt(pg_temp.miss('nougat', 300), null, 'Who searched while it was published wishes in vain');
select is(pg_temp.wishes(), 'nougat 3/3 granted, plum cake 1/2, plum jam 5/6', 'and opens nothing again');
select private.move_clock('61 minutes');
select is(pg_temp.miss('nougat', 200, more => '{"category": "jam"}'), null, 'The library has what was granted, also for whom a filter keeps it from');
select is(worker.preview_search('{"query": "nougat", "category": "jam"}', pg_temp.vector(200), 'ngram-1536') ->> 'wish_id', null, 'nor does a preview tell of a wish');
select is(pg_temp.wishes(), 'nougat 3/3 granted, plum cake 1/2, plum jam 5/6', 'which opens nothing again');
delete from public.search_documents where image_id = tests.id('nougat box');
delete from public.search_vectors where image_id = tests.id('nougat box');
select pg_temp.miss('nougat', 200);
select is(pg_temp.wishes(), 'nougat 3/4, plum cake 1/2, plum jam 5/6', 'A wish that is missed later is open again');
select private.write_search_document(i) from public.images i where id = tests.id('nougat box');
select private.move_clock('2 minutes');
delete from public.search_documents where image_id = tests.id('nougat box');
delete from public.search_vectors where image_id = tests.id('nougat box');
insert into public.wish_wordings (query, wish_id) select 'turron', id from public.wishes where query = 'nougat';
select pg_temp.miss('turron', 400);
select is(pg_temp.wishes(), 'plum cake 1/2, plum jam 5/6, turron 3/4', 'called by the words that miss it');
update public.images set batch_id = (select batch_id from public.wishes where query = 'plum jam') where id = tests.id('rye bread');
update public.wishes set query = 'rye bread' where query = 'plum jam';
update private.wish_vectors set embedding = pg_temp.vector(1, 0.1)::extensions.vector where wish_id = (select id from wish);
insert into public.wishes (query, sites) select 'near ' || n, 1 from generate_series(1, 21) n;
insert into private.wish_vectors (wish_id, model_id, embedding) select id, 'ngram-1536', pg_temp.vector(1)::extensions.vector from public.wishes where query like 'near%';
update public.search_vectors set embedding = embedding where image_id = tests.id('rye bread');
select is(granted_by_image_id, tests.id('rye bread'), 'A picture is compared with the wish that it was made for, however many are nearer') from public.wishes where id = (select id from wish);

-- They are forgotten.
select private.move_clock('89 days');
select pg_temp.miss('turron', 400);
select private.move_clock('2 days');
do $$ begin execute (select command from cron.job where jobname = 'forget-wishes'); end $$;
select is(pg_temp.wishes(), 'turron 3/5', 'What nobody wishes for in 90 days is forgotten');
select bag_eq($$ select payload ->> 'table' from realtime.messages where topic = 'library' and payload ->> 'table' like 'wish%' group by 1 $$,
  $$ values ('wishes') $$, 'Admins hear of all of this');

select * from finish();
rollback;
