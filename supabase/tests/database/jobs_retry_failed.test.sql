-- Everything that failed, tried again.
begin;
select plan(19);
select tests.person('Ada', 'admin');
select tests.person('Mia');
select tests.picture(name, owner => 'Mia') from unnest('{cookies,bread,jam}'::text[]) name;
select tests.picture(name, owner => 'Mia', status => 'ready') from unnest('{cake,tart}'::text[]) name;
create function pg_temp.fail(picture text, stage text, code text) returns void language sql as $$
  select tests.enqueue(stage, picture, cause => 'Mia');
  select private.settle_job(tests.job(picture, stage), 'failed', code, 'What was said');
$$;
-- The pictures of jobs.
create function pg_temp.again(chosen uuid[]) returns text language sql security definer as $$
  select tests.names(array(select image_id from public.jobs where id = any (chosen)))
$$;
grant execute on all functions in schema pg_temp to public;
select pg_temp.fail('cookies', 'generate', 'refused');
select pg_temp.fail('bread', 'generate', 'timed_out');
select pg_temp.fail('jam', 'generate', 'timed_out');
select pg_temp.fail('cake', 'embed', 'timed_out');

select tests.act_as('Mia');
select throws_ok('select public.retry_failed_jobs()', '42501', 'Only admins can do this', 'Members cannot try everything again');
select tests.act_as('Ada');
select throws_ok($$ select public.retry_failed_jobs('bake') $$, '22023', 'There is no stage ''bake''', 'What is tried again is a stage');
select is(public.retry_failed_jobs('tag'), '{}', 'Where nothing failed nothing is tried');
select tests.act_as_operator();
select tests.listen();
select tests.act_as('Ada');
select is(pg_temp.again(public.retry_failed_jobs('generate', 'timed_out')), 'bread jam', 'Of a stage what failed for a reason');
select is(pg_temp.again(public.retry_failed_jobs('generate', 'timed_out')), 'nothing', 'once');
select tests.act_as_operator();
select is(tests.rings(), 'generate 1', 'A worker is rung for it');
select results_eq($$ select state, attempt, error_code from tests.job('bread', 'generate') $$, $$ values ('queued', 0, null::text) $$,
  'It has all its attempts again');
select is(status, 'pending', 'and its picture is to be made') from public.images where id = tests.id('bread');
select is((tests.job('cookies', 'generate')).state, 'failed', 'Nothing else is');

-- Everything.
select pg_temp.fail('tart', 'embed', 'refused');
select pg_temp.fail('tart', 'variants', 'refused');
select tests.act_as('Ada');
select is(pg_temp.again(public.retry_failed_jobs()), 'cake cookies tart', 'All of it, of a picture one job');
select is(pg_temp.again(public.retry_failed_jobs()), 'tart', 'and then the next');
select is(status, 'ready', 'A picture that was made stays so meanwhile') from public.images where id = tests.id('tart');

-- What is left alone.
select tests.act_as_operator();
select pg_temp.fail('cake', 'publish', 'timed_out');
update public.images set deleted_at = private.now() where id = tests.id('cake');
select is(private.retry_failed_jobs(null, null), '{}', 'What is in the trash is left alone');
select pg_temp.fail('cake', 'purge', 'storage_unavailable');
select is(pg_temp.again(private.retry_failed_jobs(null, null)), 'cake', 'but for its removal');
select private.settle_job(tests.job('jam', 'generate'), 'failed', 'refused', 'What was said');
select private.settle_job(tests.job('bread', 'generate'), 'cancelled');
delete from public.images where id = tests.id('jam');
select is(private.retry_failed_jobs(null, null), '{}', 'A picture that is gone is not made again, nor one that somebody stopped');

-- As many as a call takes.
select tests.picture('picture ' || n, owner => 'Mia') from generate_series(1, 502) n;
select private.enqueue_jobs('generate', array(select tests.id('picture ' || n) from generate_series(1, 502) n), 'bulk', null, tests.id('Mia'));
update public.jobs set state = 'failed', finished_at = private.now(), error_code = 'timed_out' where state = 'queued' and lane = 'bulk';
update public.images set status = 'failed', error_code = 'timed_out' where prompt like 'picture %';
select is(cardinality(private.retry_failed_jobs('generate', null)), 500, 'A call takes 500');
select is(cardinality(private.retry_failed_jobs('generate', null)), 2, 'and the next one what is left');
select is(cardinality(private.retry_failed_jobs('generate', null)), 0, 'until there is nothing');
select is(count(*), 502::bigint, 'All of them are queued') from public.jobs where lane = 'bulk' and state = 'queued';

select * from finish();
rollback;
