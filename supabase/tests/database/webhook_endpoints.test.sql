-- Whom what happened is told: endpoints, their secrets, and who may do what with them.
begin;
select plan(76);
select tests.person('Ada', 'admin');
select tests.person('Mia');
select tests.person('Max');
select tests.person('Eve', null);
create function pg_temp.make(url text default 'https://shop.example/larder', events text default '{image.ready}', hears_all boolean default false)
returns uuid language sql as $$ select (public.create_endpoint(url, events::text[], hears_all => hears_all) ->> 'id')::uuid $$;
create function pg_temp.secrets(endpoint uuid) returns setof text language sql security definer as $$
  select secret from private.webhook_secrets where endpoint_id = endpoint order by expires_at desc nulls first $$;
grant execute on function pg_temp.make(text, text, boolean), pg_temp.secrets(uuid) to public;
create temp table made (name text primary key, id uuid, secret text);
grant select, insert, update on made to authenticated;

-- Which addresses.
select vault.create_secret('https://larder.example', 'project_url') where not exists (select from vault.decrypted_secrets where name = 'project_url');
select vault.update_secret(id, 'https://larder.example') from vault.secrets where name = 'project_url';
select tests.act_as('Mia');
select throws_ok(format('select pg_temp.make(%L)', url), '22023', message, url) from (values
  ('shop.example/larder', 'An endpoint is an address such as https://shop.example/larder'),
  ('ftp://shop.example/', 'An endpoint is an address such as https://shop.example/larder'),
  ('https:///larder', 'An endpoint is an address such as https://shop.example/larder'),
  (E'https://shop.example/\nx', 'An endpoint is an address such as https://shop.example/larder'),
  ('https://shop.example/a b', 'An endpoint is an address such as https://shop.example/larder'),
  ('https://10.0.0.1\.shop.example/', 'An endpoint is an address such as https://shop.example/larder'),
  ('https://shop.example/' || repeat('x', 2000), 'An address has 2,000 characters at most'),
  ('https://bäckerei.example/', 'The address has letters that addresses are written without: write its host as xn--…, the rest as %…'),
  ('https://ｌocalhost.example/', 'The address has letters that addresses are written without: write its host as xn--…, the rest as %…'),
  ('https://shop.example:0/', 'The address has a port that there is not'),
  ('https://shop.example:65536/', 'The address has a port that there is not'),
  ('https://larder.example./functions/v1/deliver', 'The address is that of this service itself'),
  ('https://larder.example:0443/', 'The address is that of this service itself'),
  ('https://l%61rder.example/', 'The host must be a name on the internet'),
  ('https://localhost./', 'The host must be a name on the internet'),
  ('http://shop.example/', 'The address must begin with https://'),
  ('https://mia:hush@shop.example/', 'The address has credentials in it: what the endpoint needs to know is in the signature'),
  ('https://shop.example@10.0.0.1/', 'The address has credentials in it: what the endpoint needs to know is in the signature'),
  ('https://shop.example/#part', 'The address has a fragment (#…), which nobody is sent'),
  ('https://larder.example/functions/v1/deliver', 'The address is that of this service itself'),
  ('https://LARDER.example:443/functions/v1/deliver', 'The address is that of this service itself'),
  ('http://localhost:3000/', 'The host must be a name on the internet'),
  ('https://localhost/', 'The host must be a name on the internet'),
  ('https://127.0.0.1/', 'The host must be a name on the internet'),
  ('https://0x7f.1/', 'The host must be a name on the internet'),
  ('https://2130706433/', 'The host must be a name on the internet'),
  ('https://[::1]/', 'The host must be a name on the internet'),
  ('https://[fd00::1]:8443/', 'The host must be a name on the internet'),
  ('https://169.254.169.254/latest/meta-data', 'The host must be a name on the internet'),
  ('https://intranet/', 'The host must be a name on the internet'),
  ('https://metadata.google.internal/', 'The host must be a name on the internet')
) as addresses (url, message);
select tests.act_as_operator();
select vault.update_secret(id, 'https://abcdefghij.supabase.co') from vault.secrets where name = 'project_url';
select tests.act_as('Mia');
select throws_ok(format('select pg_temp.make(%L)', url), '22023', 'The address is that of this service itself', url)
from unnest('{https://abcdefghij.supabase.co/hook,https://abcdefghij.functions.supabase.co/hook,https://ABCDEFGHIJ.Storage.supabase.co.:443/}'::text[]) url;
select ok(public.delete_endpoint(pg_temp.make('https://klmnopqrst.functions.supabase.co/hook')), 'Another project is another');
select throws_ok($$ select pg_temp.make(null) $$, '22023', null, 'An endpoint has an address');
select isnt(pg_temp.make('https://shop.example:8443/larder?of=mia'), null, 'Any https address on the internet will do');
select is(pg_temp.make() is null or pg_temp.make() is null, false, 'Several as well');
select ok(public.delete_endpoint(id), 'and each goes again') from (select id from public.webhook_endpoints order by created_at, id) mine;
select is_empty('select from public.webhook_endpoints', 'to the last');

-- On loopback, a Larder tells others there.
select tests.act_as_operator();
select vault.update_secret(id, 'http://127.0.0.1:54321') from vault.secrets where name = 'project_url';
select tests.act_as('Mia');
select isnt(pg_temp.make('http://127.0.0.1:4000/hook'), null, 'A Larder on loopback tells its neighbours');
select throws_ok(format('select pg_temp.make(%L)', 'http://' || host || ':54321/hook'), '22023', 'The address is that of this service itself', 'but not itself as ' || host)
from unnest('{127.0.0.1,localhost,localhost.,[::1]}'::text[]) host;
select throws_ok($$ select pg_temp.make('http://10.0.0.1/hook') $$, '22023', 'The host must be a name on the internet', 'nor the rest of its network');
select public.delete_endpoint(id) from public.webhook_endpoints;

-- Which events, and whose.
select throws_ok($$ select pg_temp.make(events => '{}') $$, '22023', 'Choose at least one event', 'An endpoint hears of something');
select throws_ok($$ select pg_temp.make(events => '{image.ready,image.eaten}') $$, '22023', 'There is no such event', 'that there is');
select throws_ok($$ select pg_temp.make(events => '{image.ready,null}') $$, '22023', 'There is no such event', 'and nothing else');
select throws_ok($$ select pg_temp.make(hears_all => true) $$, '22023', 'Only an endpoint of an admin hears of the whole library', 'Members hear of their own');
select throws_ok($$ select public.create_endpoint('https://shop.example/', '{image.ready}', repeat('x', 201)) $$, '22023', null, 'A description is short');
insert into made select 'shop', (told ->> 'id')::uuid, told ->> 'secret' from public.create_endpoint('https://shop.example/', '{image.ready,image.ready}', owner_id => tests.id('Max')) told;
select matches(secret, '^whsec_[A-Za-z0-9+/]{43}=$', 'The secret is told when it is made') from made;
select results_eq($$ select owner_id, events from public.webhook_endpoints $$, $$ values (tests.id('Mia'), '{image.ready}'::text[]) $$,
  'An endpoint is whose who makes it, whatever they say');
select doesnt_match(public.list_endpoints()::text, 'whsec', 'and the secret is never told again');

-- Rotation.
select is((public.list_endpoints() -> 0 ->> 'rotating_until'), null, 'There is one secret');
create temp table rotated as select public.rotate_endpoint_secret(id, 24) ->> 'secret' as secret from made;
select results_eq($$ select pg_temp.secrets(id) from made $$, $$ select secret from rotated union all select secret from made $$, 'and two while it is rotated');
select is((public.list_endpoints() -> 0 ->> 'rotating_until')::timestamptz, private.now() + interval '24 hours', 'for as long as is told');
select throws_ok($$ select public.rotate_endpoint_secret(id, 169) from made $$, '22023', null, 'which is a week at most');
select public.rotate_endpoint_secret(id, 1) from made;
select is((select count(*) from made, pg_temp.secrets(made.id))::integer, 2, 'never three');

-- Another address.
select tests.act_as_operator();
update public.webhook_endpoints set failing_since = private.now(), slow_since = private.now();
select tests.act_as('Mia');
select public.update_endpoint(id, 'https://shop.example/', '{image.ready}') from made;
select isnt(public.list_endpoints() -> 0 ->> 'failing_since', null, 'An endpoint that is edited fails as before');
select public.update_endpoint(id, 'https://shop.example/hook', '{image.ready}') from made;
select is(public.list_endpoints() -> 0 ->> 'failing_since', null, 'how another address does is yet to be seen');

-- Of others.
select tests.act_as('Max');
select is_empty('select from public.webhook_endpoints', 'Others do not see it');
select is(public.list_endpoints(), '[]', 'nor are they told of it');
select throws_ok(format('select public.%s((select id from made))', verb), 'P0001', 'There is no such endpoint', 'nor may they ' || replace(verb, '_', ' '))
from unnest('{disable_endpoint,delete_endpoint,rotate_endpoint_secret,test_endpoint}'::text[]) verb;
select throws_ok($$ select public.update_endpoint((select id from made), 'https://max.example/', '{image.ready}') $$, 'P0001', 'There is no such endpoint', 'or turn it to themselves');
select tests.act_as('Eve');
select throws_ok('select public.list_endpoints()', '42501', null, 'Who is no member has none');
select tests.act_as('Ada');
select is(public.disable_endpoint((select id from made)), true, 'Admins may');
select is(public.list_endpoints() -> 0 ->> 'disabled_reason', 'A person disabled it', 'and it is told why');
select tests.act_as('Mia');
select throws_ok($$ select public.test_endpoint((select id from made)) $$, 'P0001', 'The endpoint is disabled: enable it first', 'It is told nothing then');
select is(public.enable_endpoint((select id from made)), true, 'until it is enabled');
select throws_ok($$ insert into public.webhook_endpoints (owner_id, url, events) values (tests.id('Mia'), 'https://10.0.0.1/', '{image.ready}') $$, '42501', null,
  'Nobody writes one past the check');

select * from finish();
rollback;
