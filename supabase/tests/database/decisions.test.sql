-- Two people decide on the same pictures: the first decision stands.
begin;
select plan(19);
select tests.person('Ada', 'admin');
select tests.person('Bea', 'admin');
select tests.person('Mia');
select tests.picture(name, owner => 'Mia', status => 'ready') from unnest('{bread,cake,cookies,jam}'::text[]) name;
select tests.picture('approved', status => 'approved');
select tests.picture('rejected', status => 'rejected');
select tests.picture('pending');
create function pg_temp.ids(variadic names text[]) returns uuid[] language sql as $$ select array_agg(tests.id(name)) from unnest(names) name $$;
create function pg_temp.status(picture text) returns text language sql as $$ select status from public.images where id = tests.id(picture) $$;
grant execute on all functions in schema pg_temp to public;

select tests.act_as('Mia');
select throws_ok($$ select public.approve_images(pg_temp.ids('bread'), 'ready') $$, '42501', 'Only admins can do this', 'Members decide nothing');
select throws_ok($$ select public.reject_images(pg_temp.ids('bread'), null, 'ready') $$, '42501', 'Only admins can do this', 'either way');

select tests.act_as('Ada');
select is(tests.names(public.reject_images(pg_temp.ids('bread', 'jam'), 'Blurred', 'ready')), 'bread jam', 'The first reviewer is told of both');
select tests.act_as('Bea');
select is(tests.names(public.approve_images(pg_temp.ids('bread', 'cake', 'jam'), 'ready')), 'cake', 'The second of what was left');
select is(tests.names(public.approve_images(pg_temp.ids('bread', 'jam'), 'ready')), 'nothing', 'or of nothing');
select results_eq($$ select status, reject_reason, approved_by from public.images where id = tests.id('bread') $$,
  $$ values ('rejected', 'Blurred', null::uuid) $$, 'What the first has rejected stays so');
select is(tests.names(public.reject_images(pg_temp.ids('bread', 'cookies'), 'Too dark', expected_status => 'ready')), 'cookies',
  'It is not rejected for another reason either');
select is(reject_reason, 'Blurred', 'and keeps the first') from public.images where id = tests.id('bread');
select tests.act_as('Ada');
select is(tests.names(public.reject_images(pg_temp.ids('cake'), 'Burnt', 'ready')), 'nothing', 'What the second has approved is not rejected');
select tests.act_as_operator();
select is((tests.job('cake', 'withdraw')).id, null, 'and its files stay public');
select tests.act_as('Ada');

-- Who means another status says so.
select is(tests.names(public.reject_images(pg_temp.ids('approved', 'cookies', 'rejected'), null, 'approved')), 'approved',
  'What is approved can be rejected by who knows that it is');
select is(pg_temp.status('approved'), 'rejected', 'Then it is');
select is(tests.names(public.approve_images(pg_temp.ids('approved', 'cake', 'rejected'), 'rejected')), 'approved rejected',
  'So can what is rejected be approved');
select is(tests.names(public.approve_images(pg_temp.ids('pending', 'jam'), 'pending')), 'nothing',
  'What cannot be approved is not, whoever expects it');
select is(tests.names(public.approve_images(pg_temp.ids('jam'))), 'jam', 'Who expects nothing decides on what there is');
select throws_ok($$ select public.approve_images(pg_temp.ids('jam'), 'done') $$, '22023',
  'There is no status ''done'': use pending, processing, tagging, ready, approved, rejected, failed or kept', 'A status that there is not is refused');
select throws_ok($$ select public.reject_images(pg_temp.ids('jam'), null, '') $$, '22023', null, 'by rejecting as well');
select is(public.approve_images('{}', 'ready'), '{}', 'No picture is no trouble');
select is(public.approve_images(null, 'ready'), '{}', 'even when it is written so');

select * from finish();
rollback;
