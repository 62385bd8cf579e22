-- Keys that work on the pages of some origins only, and what else of a key can change.
begin;
select plan(56);
select tests.person('Ada', 'admin');
select tests.person('Mia');
create temp table site (id uuid, prefix text, key text);
grant all on site to public;
create function pg_temp.ask(origin text, scope text default 'search') returns text language sql security definer as $$
  select (worker.search(encode(sha256(convert_to(key, 'UTF8')), 'hex'), '{"query": "jam"}', origin => ask.origin) ->> 'status') || ', '
    || (worker.take_key_token(encode(sha256(convert_to(key, 'UTF8')), 'hex'), scope, ask.origin) ->> 'status') from site $$;
create function pg_temp.bind(variadic origins text[]) returns void language sql as $$
  select public.edit_api_key(id, 'site', 1000, origins) from site $$;
grant execute on function pg_temp.ask(text, text), pg_temp.bind(text[]) to public;

select tests.act_as('Ada');
insert into site select * from jsonb_to_record(public.create_api_key('site', rate_per_minute => 1000)) as made (id uuid, prefix text, key text);
select is(allowed_origins, '{}', 'A key is bound to no origin unless somebody says so') from public.api_keys;
select is(pg_temp.ask('https://any.test'), 'needs_embedding, taken', 'and works on every page');
select is(pg_temp.ask(null), 'needs_embedding, taken', 'and without one');

select pg_temp.bind('https://bakery.test', 'http://localhost:3000');
select is(pg_temp.ask('https://bakery.test'), 'needs_embedding, taken', 'A key that is bound works on the pages of its origin');
select is(pg_temp.ask('http://localhost:3000'), 'needs_embedding, taken', 'of each of them');
select is(pg_temp.ask(origin), 'wrong_origin, wrong_origin', 'It does not work ' || what) from (values
  (null, 'without a page'), ('', 'where the page is nameless'), ('null', 'in a sandbox'), ('https://bakery.test.evil.test', 'on a page that is named alike'),
  ('https://shop.bakery.test', 'on a part of the site'), ('http://bakery.test', 'on an unsafe page'), ('https://bakery.test:8443', 'on another port'),
  ('https://BAKERY.test', 'on what no browser sends')) elsewhere (origin, what);
select is(pg_temp.ask('https://evil.test', 'jobs:read'), 'wrong_origin, forbidden', 'What it is not for comes first');
select tests.act_as_operator();
select is(tokens_in, 992::double precision, 'A refusal takes no token') from site, private.tokens_in('key:' || id, 1000);
select is(last_used_at, null, 'and is no use of the key') from public.api_keys;

-- What an origin is.
select tests.act_as('Ada');
select lives_ok(format('select pg_temp.bind(%L)', origin), origin || ' is an origin')
from unnest('{https://a.test,https://a-b.c.test:8443,https://xn--bckerei-5wa.test,http://localhost,http://127.0.0.1:5173}'::text[]) origin;
select throws_ok(format('select pg_temp.bind(%L)', origin), '22023', format('%L is no origin: write it as https://shop.example, without a path', origin),
  format('%L is none', origin))
from unnest(array['https://a.test/', 'https://a.test/shop', 'http://a.test', 'a.test', '*', 'https://*.a.test', 'https://A.test',
  'https://a.test https://b.test', 'https://a@b.test', 'https://', 'https://-.test', '', 'null', 'https://a.test:', 'https://a.test:443', 'http://localhost:80', 'https://a.test:65536', 'https://a..test', E'https://a.test\n']) origin;
select throws_ok($$ select pg_temp.bind(null::text) $$, '22023', null, 'nor is nothing');
select throws_ok($$ select public.edit_api_key(id, 'site', 1, array_fill('https://a.test'::text, array[21])) from site $$, '22023',
  'A key is bound to at most 20 origins', 'A key is bound to twenty at most');
select throws_ok($$ select public.edit_api_key(id, 'site', 1, '{{https://a.test},{https://b.test}}') from site $$, '22023',
  'The origins of a key are one list, not a list of lists', 'in one list');
select tests.act_as_operator();
select throws_like($$ update public.api_keys set allowed_origins = '{x}' $$, '%a_key_is_bound_to_at_most_20_origins%', 'whoever writes it');

-- Changing a key.
select tests.act_as('Mia');
select throws_ok($$ select pg_temp.bind('https://a.test') $$, 'P0001', 'There is no such key, or it is revoked', 'Members change no key of another');
select tests.act_as('Ada');
select public.edit_api_key(id, '  Bakery ', 7, '{https://a.test}', '2030-01-01') from site;
select results_eq('select name, rate_per_minute, expires_at, allowed_origins, scopes from public.api_keys',
  $$ values ('Bakery', 7, '2030-01-01'::timestamptz, '{https://a.test}'::text[], '{search}'::text[]) $$, 'Admins change all but what it may do');
select throws_ok($$ select public.edit_api_key(id, ' ', 7, '{}') from site $$, '22023', 'A key has a name of 1 to 100 characters', 'It keeps a name');
select throws_ok($$ select public.edit_api_key(id, E'\n\t', 7, '{}') from site $$, '22023', 'A key has a name of 1 to 100 characters', 'of more than white space');
select throws_ok($$ select public.edit_api_key(id, 'x', null, '{}') from site $$, '22023', 'A key may ask 1 to 100000 times a minute', 'and a rate');
select throws_ok($$ select public.edit_api_key(id, 'x', 1, null) from site $$, '22023', 'A key is bound to at most 20 origins', 'and a list of origins');
select throws_ok($$ select public.edit_api_key(tests.id('no key'), 'x', 1, '{}') $$, 'P0001', 'There is no such key, or it is revoked', 'What is no key cannot be changed');
select public.revoke_api_key('Bakery');
select throws_ok($$ select pg_temp.bind('https://a.test') $$, 'P0001', 'There is no such key, or it is revoked', 'nor what was revoked');
select is((public.create_api_key('bound', allowed_origins => '{https://a.test}') ->> 'id')::uuid, id, 'A key can be bound from the start')
from public.api_keys where name = 'bound' and allowed_origins = '{https://a.test}';
select throws_ok($$ select public.create_api_key('bound', allowed_origins => '{a.test}') $$, '22023', null, 'to origins');

select throws_ok(format('select public.create_api_key(''scoped'', %L)', scopes), '22023', 'A key has scopes, at least one of search, images:generate, products, patterns:read, patterns:write, patterns:ingest, jobs:read',
  coalesce(scopes, 'nothing') || ' is not what a key is for') from unnest(array['{}', '{admin}', null]) scopes;

select * from finish();
rollback;
