-- What broke in front of people.
begin;
select plan(18);
select tests.person('Ada', 'admin');
select tests.person('Mia');
select tests.person('Max');
select tests.person('Eve', null);
create temp table told (id text);
grant all on told to public;

select tests.act_as_nobody();
select throws_ok($$ select public.report_error('{"message": "x"}') $$, '42501', null, 'Nobody reports nothing');
select tests.act_as('Eve');
select throws_ok($$ select public.report_error('{"message": "x"}') $$, '42501', 'Only members can do this', 'nor does who is no member');

select tests.act_as('Mia');
insert into told select public.report_error('{"message": " It broke ", "stack": "at cookies", "path": "/library?q=jam", "version": "abc", "browser": "Firefox", "mood": "bad"}');
select matches(id, '^[2-9A-HJ-NP-TV-Z]{8}$', 'A member is told an id that can be read out') from told;
select is_empty('select from public.error_reports', 'and nothing else');
select throws_ok($$ insert into public.error_reports (short_id, message) values ('AAAAAAAA', 'x') $$, '42501', null, 'Nobody writes reports by hand');
select tests.act_as('Ada');
select results_eq('select short_id, reported_by, message, stack, path, version, browser, reported_at from public.error_reports',
  $$ select id, tests.id('Mia'), 'It broke', 'at cookies', '/library?q=jam', 'abc', 'Firefox', private.now() from told $$,
  'Admins find by it what broke, where and for whom');

-- Cut to what fits.
select tests.act_as('Mia');
select lives_ok(format('select public.report_error(%L)', jsonb_build_object('message', repeat('é', 600), 'stack', repeat('x', 9000),
  'path', repeat('x', 600), 'version', repeat('x', 200), 'browser', repeat('x', 400))), 'A long report is taken');
select lives_ok($$ select public.report_error('{"message": {"odd": true}, "stack": 7}') $$, 'an odd one as well');
select tests.act_as('Ada');
select results_eq('select char_length(message), char_length(stack), char_length(path), char_length(version), char_length(browser)
  from public.error_reports order by char_length(message) desc limit 1', $$ values (500, 8000, 500, 100, 300) $$, 'as far as it fits');
select results_eq($$ select message, stack, path from public.error_reports where stack = '7' $$, $$ values ('{"odd": true}', '7', null::text) $$,
  'Everything is text');

select tests.act_as('Mia');
select throws_ok(format('select public.report_error(%L)', report), '22023',
  'A report is {message, stack, path, version, browser}, with a message at least', what) from (values
  ('{}', 'A report says what broke'), ('{"message": "  "}', 'in words'), ('{"message": "\n\t"}', 'that can be seen'), ('["It broke"]', 'each of them under its name')) refused (report, what);

-- Much at once.
select public.report_error('{"message": "x"}') from generate_series(1, 17);
select throws_ok($$ select public.report_error('{"message": "x"}') $$, 'P0001',
  'Too many errors were reported in this minute: this one was not kept', 'A screen that breaks again and again fills no table');
select tests.act_as('Max');
select lives_ok($$ select public.report_error('{"message": "x"}') $$, 'and takes nothing from others');
select tests.act_as_operator();
select is(count(distinct short_id), count(*), 'Every report has an id of its own') from public.error_reports;
delete from auth.users where id = tests.id('Max');
select is(count(*), 1::bigint, 'A report outlives who made it') from public.error_reports where reported_by is null;

select * from finish();
rollback;
