-- What failed and could be mended, equal failures together.
begin;
select plan(8);
select tests.person('Ada', 'admin');
select tests.person('Mia');
select tests.picture(name, owner => 'Mia') from unnest('{bread, cookies, jam, cake}'::text[]) name;

create function pg_temp.fail(picture text, reason text) returns void language sql as $$
  select private.settle_job(tests.job(picture, 'generate'), 'failed', reason)
$$;
create temp view failures as select * from jsonb_to_recordset(public.read_failures())
  as failure (kind text, error_code text, pictures integer, last_at timestamptz);
grant select on failures to public;
select tests.enqueue('generate', name, cause => 'Mia') from unnest('{bread, cookies, jam, cake}'::text[]) name;
select pg_temp.fail('bread', 'timed_out'), pg_temp.fail('cookies', 'refused'), pg_temp.fail('jam', 'refused');

select tests.act_as_nobody();
select throws_ok('select public.read_failures()', '42501', null, 'Nobody cannot look');
select tests.act_as('Mia');
select throws_ok('select public.read_failures()', '42501', null, 'nor can a member, whose pictures they are');

select tests.act_as('Ada');
select results_eq('select kind, error_code, pictures from failures',
  $$ values ('generate', 'refused', 2), ('generate', 'timed_out', 1) $$, 'Equal failures are one, the most frequent first');
select is(last_at, private.now(), 'and say when the last of them was') from failures where error_code = 'refused';
select is(sum(pictures)::integer, (select (stage ->> 'failed')::integer from jsonb_array_elements(public.read_stages()) stage
  where stage ->> 'kind' = 'generate'), 'They are those that a stage counts') from failures;

select tests.act_as_operator();
select private.retry_job((tests.job('jam', 'generate')).id);
update public.images set deleted_at = private.now() where id = tests.id('bread');
select tests.act_as('Ada');
select results_eq('select error_code, pictures from failures', $$ values ('refused', 1) $$,
  'What is tried again, and what is in the trash, is no longer there');
select is(cardinality(public.retry_failed_jobs('generate', 'refused')), 1, 'A retry takes as many as are told');
select is(public.read_failures(), '[]', 'and then there are none');

select * from finish();
rollback;
