-- How often each key was used. It is half past midnight of 10 December 2026 in Berlin.
begin;
select plan(13);
select tests.person('Ada', 'admin');
select tests.person('Mia');
select private.move_clock('2026-12-09 23:30+00' - private.now());
select public.create_api_key('busy');
select private.move_clock('1 second');
select public.create_api_key('idle');
insert into public.searches (api_key_id, query, result_count, milliseconds, weight, searched_at)
select (select id from public.api_keys where name = key), 'x', 1, 5, weight, searched_at::timestamptz
from (values ('busy', 1, '2026-12-09 22:59:59+00'), ('busy', 10, '2026-12-09 23:00+00'), ('busy', 2.6, '2026-12-09 23:10+00'),
  ('busy', 1, '2026-12-07 22:59+00'), (null, 9, '2026-12-09 23:10+00')) s (key, weight, searched_at);
create function pg_temp.days(key text, days integer, time_zone text) returns text language sql as $$
  select string_agg(format('%s %s', right(day ->> 'day', 5), day ->> 'searches'), ', ' order by place)
  from jsonb_array_elements(public.read_key_use(days, time_zone)) use join public.api_keys k on k.id::text = use ->> 'api_key_id',
    jsonb_array_elements(use -> 'days') with ordinality as days (day, place) where k.name = key $$;
grant execute on function pg_temp.days(text, integer, text) to public;

select tests.act_as_nobody();
select throws_ok('select public.read_key_use()', '42501', null, 'Nobody cannot look');
select tests.act_as('Mia');
select is(public.read_key_use(), '[]', 'and a member sees no keys of others');
select tests.act_as('Ada');
select is(pg_temp.days('busy', 2, 'Europe/Berlin'), '12-09 1, 12-10 13', 'Days are those of the time zone; a search counts for all it stands for');
select is(pg_temp.days('busy', 2, 'UTC'), '12-08 0, 12-09 14', 'whichever it is');
select is(pg_temp.days('busy', 3, 'UTC'), '12-07 1, 12-08 0, 12-09 14', 'Days without a search are there');
select is(pg_temp.days('idle', 2, 'UTC'), '12-08 0, 12-09 0', 'So are keys without one');
select is(jsonb_path_query_array(public.read_key_use(3), '$[*].searches'), '[0, 15]', 'With the sum, the newest key first');
select is(jsonb_array_length(public.read_key_use() #> '{0,days}'), 30, 'Thirty days unless told otherwise');
select public.revoke_api_key('busy');
select is(pg_temp.days('busy', 1, 'UTC'), '12-09 14', 'A revoked key still tells');
select throws_ok('select public.read_key_use(0)', '22023', 'Searches are kept for 30 days: ask for 1 to 30', 'No days are no question');
select throws_ok('select public.read_key_use(31)', '22023', null, 'and there are no more than thirty');
select throws_ok('select public.read_key_use(7, ''Atlantis'')', '22023', 'There is no time zone ''Atlantis'': use a name such as Europe/Berlin',
  'A time zone exists');
select tests.act_as_operator();
delete from public.api_keys;
select is(public.read_key_use(), '[]', 'Without keys there is no use');

select * from finish();
rollback;
