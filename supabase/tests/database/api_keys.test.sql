-- Keys of builder sites: shown once, kept as a hash.
begin;
select plan(32);
select tests.person('Ada', 'admin');
select tests.person('Mia');
create temp table keys (site text, made jsonb);
grant all on keys to public;

select tests.act_as_nobody();
select throws_ok($$ select public.create_api_key('site') $$, '42501', null, 'Nobody cannot make a key');
select tests.act_as('Mia');
select throws_ok($$ select public.create_api_key('site') $$, '42501', 'Only admins can do this', 'nor can a member');
select throws_ok($$ select public.revoke_api_key('site') $$, '42501', 'Only admins can do this', 'or take one back');

select tests.act_as('Ada');
insert into keys select 'bakery', public.create_api_key('  Bakery ');
select matches(made ->> 'key', '^lrd_[0-9a-f]{8}_[0-9a-f]{48}$', 'An admin makes a key, and sees it this once') from keys;
select is(left(made ->> 'key', 12), made ->> 'prefix', 'It can be told by how it begins') from keys;
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
select is_empty('select from public.api_keys a, keys k where strpos(to_jsonb(a)::text, substr(k.made ->> ''key'', 14)) > 0',
  'and the key itself is nowhere');

select tests.act_as('Mia');
select is_empty('select id from public.api_keys', 'Members see no keys');
select tests.act_as('Ada');
select throws_ok($$ select public.create_api_key(' ') $$, '22023', 'A key has a name of 1 to 100 characters', 'A key needs a name');
select throws_ok(format('select public.create_api_key(%L)', name), '22023', 'A key has a name of 1 to 100 characters', 'and one of ' || what)
from (values (E'\n\t ', 'more than white space'), (E'\u00a0\u2003', 'whatever kind of it'), (repeat('x', 101), '100 characters at most')) names (name, what);
select throws_ok($$ select public.create_api_key('x', expires_at => private.now() - interval '1 day') $$, '22023',
  'A key cannot have expired when it is made: let it expire later, or never', 'and an end that is to come');
select throws_ok($$ select public.create_api_key('x', '{{search}}') $$, '22023', null, 'and scopes in one list');
select throws_ok($$ select public.create_api_key('x', allowed_origins => '{{https://a.test}}') $$, '22023',
  'The origins of a key are one list, not a list of lists', 'and origins in one');
select throws_like($$ select public.create_api_key('x', '{search,delete}') $$, 'A key may search%', 'and scopes that exist');
select throws_like($$ select public.create_api_key('x', '{}') $$, 'A key may search%', 'at least one');
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

select * from finish();
rollback;
