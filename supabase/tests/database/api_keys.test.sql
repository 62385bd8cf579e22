-- Keys of builder sites: shown once, kept as a hash.
begin;
select plan(52);
select tests.person('Ada', 'admin');
select tests.person('Mia');
create temp table keys (site text, made jsonb);
grant all on keys to public;

select tests.act_as_nobody();
select throws_ok($$ select public.create_api_key('site') $$, '42501', null, 'Nobody cannot make a key');
select tests.act_as('Mia');
select throws_ok($$ select public.revoke_api_key('site') $$, 'P0001', null, 'nor a member take back what is not theirs');

select tests.act_as('Ada');
insert into keys select 'bakery', public.create_api_key('  Bakery ');
select matches(made ->> 'key', '^lrd_live_[0-9a-f]{8}_[0-9a-f]{48}$', 'An admin makes a key, and sees it this once') from keys;
select is(left(made ->> 'key', 17), made ->> 'prefix', 'It can be told by how it begins') from keys;
select results_eq('select name, owner_id, scopes, rate_per_minute, revoked_at, expires_at from public.api_keys',
  $$ values ('Bakery', tests.id('Ada'), '{search}'::text[], 100, null::timestamptz, null::timestamptz) $$,
  'It may search, a hundred times a minute, until it is revoked');
select throws_ok('select hash from public.api_keys', '42501', null, 'Not even an admin can read the hash');
select throws_ok('select * from public.api_keys', '42501', null, 'in whatever way');
select throws_ok('update public.api_keys set revoked_at = null', '42501', null, 'or write to a key');
select tests.act_as_worker();
select throws_ok('select hash from public.api_keys', '42501', null, 'The service role cannot read it either');
select is(count(id), 1::bigint, 'though it can list keys') from public.api_keys;
select tests.act_as_operator();
select is(hash, encode(sha256(convert_to(made ->> 'key', 'UTF8')), 'hex'), 'It is the hash of the key')
from public.api_keys, keys;
select is_empty('select from public.api_keys a, keys k where strpos(to_jsonb(a)::text, substr(k.made ->> ''key'', 19)) > 0',
  'and the key itself is nowhere');

select tests.act_as('Mia');
select is_empty('select id from public.api_keys', 'Members see no keys of others');
select tests.act_as('Ada');
select throws_ok($$ select public.create_api_key(' ') $$, '22023', 'A key has a name of 1 to 100 characters', 'A key needs a name');
select throws_ok(format('select public.create_api_key(%L)', name), '22023', 'A key has a name of 1 to 100 characters', 'and one of ' || what)
from (values (E'\n\t ', 'more than white space'), (E'\u00a0\u2003', 'whatever kind of it'), (repeat('x', 101), '100 characters at most')) names (name, what);
select throws_ok($$ select public.create_api_key('x', expires_at => private.now() - interval '1 day') $$, '22023',
  'A key cannot have expired when it is made: let it expire later, or never', 'and an end that is to come');
select throws_ok($$ select public.create_api_key('x', '{{search}}') $$, '22023', null, 'and scopes in one list');
select throws_ok($$ select public.create_api_key('x', allowed_origins => '{{https://a.test}}') $$, '22023',
  'The origins of a key are one list, not a list of lists', 'and origins in one');
select throws_like($$ select public.create_api_key('x', '{search,delete}') $$, 'A key has scopes, at least one of search, images:generate%', 'and scopes that exist');
select throws_like($$ select public.create_api_key('x', '{}') $$, 'A key has scopes, at least one of search, images:generate%', 'at least one');
select throws_ok($$ select public.create_api_key('x', rate_per_minute => 0) $$, '22023', 'A key may ask 1 to 100000 times a minute', 'and a rate');
update public.settings set key_rate_per_minute = 7;
insert into keys select 'second', public.create_api_key(E'\t Bakery\n');
select is(rate_per_minute, 7, 'which is the one of the settings') from public.api_keys, keys where prefix = made ->> 'prefix' and site = 'second';

select is(name, 'Bakery', 'The white space around a name is left out') from public.api_keys, keys where prefix = made ->> 'prefix' and site = 'second';

-- Taking keys back.
select throws_ok($$ select public.revoke_api_key('Bakery') $$, '22023', 'More than one key is named ''Bakery'': give its prefix',
  'A name that two keys share takes back neither');
select is(public.revoke_api_key(made ->> 'prefix') ->> 'id', made ->> 'id', 'A prefix tells which') from keys where site = 'second';
select is(public.revoke_api_key('Bakery') ->> 'prefix', made ->> 'prefix', 'The name is enough when one is left') from keys where site = 'bakery';
select is(count(id), 2::bigint, 'Keys that were taken back are kept, with the time') from public.api_keys where revoked_at = private.now();
select throws_ok($$ select public.revoke_api_key('Bakery') $$, 'P0001', 'There is no active key ''Bakery''', 'A key is taken back once');
select throws_ok($$ select public.revoke_api_key('50%') $$, 'P0001', null, 'A key that never was cannot be');

-- Keys of members.
select tests.act_as_operator();
delete from public.api_keys;
update public.settings set key_rate_per_minute = 100;
select tests.act_as('Mia');
insert into keys select 'mine', public.create_api_key('Mine', '{patterns:ingest,jobs:read}', is_test => true,
  allowed_addresses => '{192.0.2.7,2001:DB8::1/32,192.0.2.7/32}');
select matches(made ->> 'key', '^lrd_test_[0-9a-f]{8}_[0-9a-f]{48}$', 'A test key can be told by how it begins') from keys where site = 'mine';
select results_eq('select name, owner_id, is_test, allowed_addresses from public.api_keys',
  $$ values ('Mine', tests.id('Mia'), true, '{192.0.2.7/32,2001:db8::/32}'::text[]) $$, 'A member makes a key of their own, and sees it');
select is(public.read_key_use() #>> '{0,api_key_id}', made ->> 'id', 'and how it is used') from keys where site = 'mine';
select throws_ok($$ select public.create_api_key('x', rate_per_minute => 101) $$, '22023',
  'Only admins can let a key search more than 100 times a minute', 'as often as others');
select throws_ok($$ select public.create_api_key('x', owner_id => tests.id('Ada')) $$, '42501', 'A key is made by whoever it stands for', 'for nobody else');
select throws_ok($$ select public.create_api_key('x', '{search}', allowed_addresses => '{192.0.2.7}') $$, '22023', null, 'A key that searches is bound to no address');
select throws_ok(format('select public.create_api_key(''x'', ''{jobs:read}'', allowed_addresses => array[%L])', wrong), '22023',
  format('%L is no address: write it as 192.0.2.7, or a network as 192.0.2.0/24', wrong), wrong || ' is none')
from unnest('{shop.example,192.0.2,192.0.2.0/33}'::text[]) wrong;
select lives_ok(format('select public.edit_api_key(%L, ''Mine'', 60, ''{}'')', made ->> 'id'), 'It is theirs to edit') from keys where site = 'mine';
select is(allowed_addresses, '{192.0.2.7/32,2001:db8::/32}', 'without its addresses') from public.api_keys;
select public.edit_api_key((made ->> 'id')::uuid, 'Mine', 60, '{}', allowed_addresses => '{}') from keys where site = 'mine';
select is(allowed_addresses, '{}', 'or with them') from public.api_keys;
select tests.act_as('Ada');
insert into keys select 'hers', public.create_api_key('Hers', '{images:generate}', rate_per_minute => 1000);
select is(count(id), 2::bigint, 'Admins see every key') from public.api_keys;
select tests.act_as('Mia');
select is(count(id), 1::bigint, 'members their own') from public.api_keys;
select throws_ok(format('select public.edit_api_key(%L, ''Taken'', 60, ''{}'')', made ->> 'id'), 'P0001',
  'There is no such key, or it is revoked', 'and nobody edits another''s') from keys where site = 'hers';
select throws_ok(format('select public.revoke_api_key(%L)', made ->> 'prefix'), 'P0001', null, 'or ends it') from keys where site = 'hers';
select is(public.revoke_api_key('Mine') ->> 'id', made ->> 'id', 'but their own') from keys where site = 'mine';
select is(public.read_own_quota(), null, 'There is no quota unless the settings say so');
select tests.act_as_worker();
select throws_ok($$ select public.create_api_key('x', '{search,jobs:read}') $$, '22023',
  'A key that does more than search stands for a member: say whose it is', 'An operator says whose key it is');
select throws_ok($$ select public.create_api_key('x', '{jobs:read}', owner_id => tests.id('nobody')) $$, '22023',
  'A key stands for a member, and this is none', 'a member''s');
insert into keys select 'told', public.create_api_key('Told', '{jobs:read}', owner_id => tests.id('Mia'));
select is(owner_id, tests.id('Mia'), 'and it is theirs') from public.api_keys where name = 'Told';

select * from finish();
rollback;
