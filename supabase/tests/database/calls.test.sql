-- Who calls, by key or session: an owner, whose tokens and pictures all of their keys share.
begin;
select plan(43);
select tests.person('Ada', 'admin');
select tests.person('Mia');
create temp table keys (site text, made jsonb);
grant all on keys to public;
create function pg_temp.hash_of(site text) returns text language sql as $$
  select encode(sha256(convert_to(made ->> 'key', 'UTF8')), 'hex') from keys where keys.site = hash_of.site $$;
create function pg_temp.take(site text, scope text default 'patterns:ingest', endpoint text default 'ingest',
  origin text default null, address text default null) returns jsonb
language sql as $$ select worker.take_call(pg_temp.hash_of(site), origin, address, scope, endpoint) $$;

insert into keys
select site, jsonb_build_object('key', site) from (values ('one'), ('two'), ('bound'), ('paged'), ('trial'), ('orphan'), ('over')) sites (site);
insert into public.api_keys (owner_id, name, prefix, hash, scopes, rate_per_minute, is_test, allowed_addresses, allowed_origins, expires_at)
select case when site <> 'orphan' then tests.id('Mia') end, site, site, pg_temp.hash_of(site), '{patterns:ingest,jobs:read}', 100, site = 'trial',
  case when site = 'bound' then '{192.0.2.0/24,2001:db8::/32}'::text[] else '{}' end,
  case when site = 'paged' then '{https://shop.example}'::text[] else '{}' end,
  case when site = 'over' then private.now() - interval '1 second' end
from keys;

-- Who is let in.
select is(pg_temp.take('one') - 'rate', jsonb_build_object('status', 'taken', 'owner_id', tests.id('Mia'),
  'key_id', (select id from public.api_keys where name = 'one'), 'is_test', false, 'quota', null), 'A key stands for its owner');
select is(pg_temp.take('trial') ->> 'is_test', 'true', 'A test key says so');
select is(worker.take_call(repeat('0', 64), null, null, 'jobs:read', 'jobs'), '{"status": "unauthenticated"}', 'A key that nobody made lets nobody in');
select is(pg_temp.take('over'), '{"status": "unauthenticated"}', 'nor does one that is over');
select is(pg_temp.take('orphan'), '{"status": "unauthenticated"}', 'nor one that is nobody''s');
select is(pg_temp.take('one', 'patterns:write'), '{"status": "forbidden"}', 'nor one without the scope');
select is(pg_temp.take('paged', origin => 'https://evil.example'), '{"status": "wrong_origin"}', 'nor from a page that it is not for');
select is(pg_temp.take('paged', origin => 'https://shop.example') ->> 'status', 'taken', 'but from one that it is for');
select is(pg_temp.take('bound', address => told) ->> 'status', status, coalesce('A key bound to addresses and a call from ' || told, 'or from nobody knows where'))
from (values ('192.0.2.77', 'taken'), ('2001:db8::1', 'taken'), ('192.0.3.1', 'wrong_address'), ('nonsense', 'wrong_address'), (null, 'wrong_address')) calls (told, status);
select results_eq($$ select last_used_at, host(last_used_address) from public.api_keys where name = 'bound' $$,
  $$ values (private.now(), '2001:db8::1') $$, 'The last use has a time and an address');

-- Tokens.
update public.settings set calls_per_minute = 3;
delete from private.rate_limits;
select is(pg_temp.take('one') -> 'rate' ->> 'remaining', '2', 'An owner has the tokens of the settings');
select is(pg_temp.take('two') -> 'rate' ->> 'remaining', '1', 'that their other key takes from too');
select tests.act_as('Mia');
select is(public.take_call_token('patterns:ingest', 'ingest') -> 'rate' ->> 'remaining', '0', 'and they at a screen');
select tests.act_as_operator();
select is(pg_temp.take('one') ->> 'status', 'rate_limited', 'Then all wait');
select is(pg_temp.take('one', 'jobs:read', 'jobs') ->> 'status', 'taken', 'but each endpoint has its own');
select tests.act_as('Ada');
select is(public.take_call_token('patterns:ingest', 'ingest') ->> 'owner_id', tests.id('Ada')::text, 'and so has each owner');
select is(public.take_call_token('patterns:ingest', 'ingest') ->> 'key_id', null, 'A person brings no key');
select tests.act_as_operator();

-- A month's pictures.
insert into public.patterns (id, owner_id, slug, name) values (tests.id('labels'), tests.id('Mia'), 'labels', 'Labels');
insert into public.pattern_versions (id, pattern_id, number, schema, published_at) values
  (tests.id('labels1'), tests.id('labels'), 1, '{"type": "object"}', private.now());
update public.patterns set live_version_id = tests.id('labels1') where id = tests.id('labels');
create function pg_temp.send(site text, pictures integer, pattern text default 'labels', key text default null) returns jsonb
language sql as $$ select coalesce(answer -> 'ingest', answer -> 'call') from worker.take_ingest(pg_temp.hash_of(site), null, null, pattern,
  (select jsonb_agg(jsonb_build_object('url', 'https://example.com/' || n)) from generate_series(1, pictures) n), key, 'hash') answer $$;
update public.settings set calls_per_minute = 100, pictures_per_month = 10;
select private.move_clock('2027-01-31 23:00+00'::timestamptz - private.now());
select is(pg_temp.send('one', 7, key => 'seven') -> 'quota', '{"limit": 10, "remaining": 3, "reset": 3600}', 'Pictures are taken from the month');
select is(pg_temp.send('one', 7, key => 'seven') - 'job_ids' - 'ingest_id',
  '{"status": "accepted", "repeated": true, "quota": {"limit": 10, "remaining": 3, "reset": 3600}}', 'once for the same request');
select is(pg_temp.send('two', 3, pattern => 'nothing') #>> '{quota,remaining}', '3', 'and never for one that is refused');
select is(pg_temp.send('two', 4, key => 'four') ->> 'status', 'quota_exhausted', 'More than are left are not taken in');
select is(pg_temp.send('two', 4, key => 'four') #>> '{quota,remaining}', '3', 'and leave what there is');
select is((select count(*) from public.extractions), 7::bigint, 'and nothing behind');
select is(pg_temp.send('two', 3, key => 'four') #>> '{quota,remaining}', '0', 'The last one can be had, and the key is free for it');
select is(pg_temp.take('one') ->> 'status', 'taken', 'What needs no picture goes on');
select is(pg_temp.send('trial', 100) ->> 'status', 'accepted', 'and so do test keys');
select is(pg_temp.send('trial', 1) -> 'quota', 'null', 'which have no quota');
select is(pg_temp.send('trial', 1, key => 'seven') ->> 'repeated', null, 'nor the answers of live ones');
select private.move_clock('1 hour');
select is(pg_temp.send('one', 10) ->> 'status', 'accepted', 'With the month it begins anew');
select is(pg_temp.send('one', 11) ->> 'status', 'quota_exhausted', 'but never more than a month has');

-- One request lets in and takes in, or does neither.
select is(worker.take_ingest(repeat('0', 64), null, null, 'labels', '[{"url": "https://example.com/"}]'), '{"call": {"status": "unauthenticated"}}', 'Who is not let in has nothing taken in');
select is(pg_temp.send('bound', 1), '{"status": "wrong_address"}', 'from wherever it comes');
update public.settings set calls_per_minute = 1;
delete from private.rate_limits;
select is(pg_temp.send('trial', 1) ->> 'status', 'accepted', 'With the last token');
select is(pg_temp.send('trial', 1) ->> 'status', 'rate_limited', 'and with none');
update public.settings set calls_per_minute = 100;

select tests.act_as_nobody();
select throws_ok($$ select public.take_call_token('jobs:read', 'jobs') $$, '42501', null, 'Nobody takes a token');
select tests.act_as('Mia');
select throws_ok($$ select public.take_call_token('delete', 'jobs') $$, '22023', 'There is no scope ''delete''', 'of a scope that there is');
select is(public.take_call_token('products', 'products') ->> 'status', 'taken', 'such as products');
insert into keys select 'shop', public.create_api_key('shop', '{products}');
reset role;
select is(pg_temp.take('shop', 'products', 'products') ->> 'status', 'taken', 'A key may be for products');
select is(pg_temp.take('shop', 'images:generate', 'images') ->> 'status', 'forbidden', 'and for nothing else');
select * from finish();
rollback;
