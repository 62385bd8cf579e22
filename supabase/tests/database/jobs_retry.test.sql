-- A person sends failed work round again.
begin;
select plan(19);
select tests.person('Ada', 'admin');
select tests.person('Mia');
select tests.person('Max');
select tests.listen();
select tests.picture('cookies', owner => 'Mia');
select tests.enqueue('generate', 'cookies', cause => 'Mia');
create temp table job_ids as select id from tests.job('cookies', 'generate');
grant select on job_ids to public;

select is(private.retry_job(id), false, 'Work that has not failed cannot be retried') from job_ids;
select worker.fail_job(id, claim_id, 'refused', 'It showed a logo', false) from tests.claim('generate');

select tests.act_as_nobody();
select throws_ok($$ select public.retry_job(id) from job_ids $$, '42501', null, 'Nobody cannot retry work');
select tests.act_as('Max');
select throws_ok($$ select public.retry_job(id) from job_ids $$, 'P0001', 'There is no such job', 'A stranger finds no work to retry');

select tests.act_as('Mia');
select is(public.retry_job(id), true, 'The person who caused a job can retry it') from job_ids;
select results_eq($$ select id, state, attempt, poll_count, error_code, error_detail, finished_at, not_before
  from tests.job('cookies', 'generate') $$,
  $$ select id, 'queued', 0, 0, null::text, null::text, null::timestamptz, private.now() from job_ids $$,
  'It is the same job, as good as new');
select results_eq($$ select status, error_code, error_detail from public.images where id = tests.id('cookies') $$,
  $$ values ('pending', null::text, null::text) $$, 'Its picture is to be made again');
select is(public.retry_job(id), false, 'Retrying twice is retrying once') from job_ids;

select tests.act_as_operator();
select is(tests.rings(), 'generate 2', 'A retry rings a worker');
select is((tests.claim('generate')).attempt, 1, 'which has all the attempts again');
select is((tests.claim('generate')).id, null, 'and is the only one with this job');
select worker.fail_job(id, claim_id, 'refused', 'It showed a logo', false) from tests.job('cookies', 'generate');
select private.enqueue_jobs('generate', array[tests.id('cookies')], 'people');
select is(private.retry_job(id), false, 'Work that somebody has asked for anew cannot be retried as well') from job_ids;

select private.cancel_job(id) from tests.job('cookies', 'generate');
select tests.act_as('Ada');
select is(public.retry_job(id), true, 'An admin can retry anybody''s work') from job_ids;
select tests.act_as_operator();
select worker.finish_generate(id, claim_id, 'x.jpg', 10, 10) from tests.claim('generate');
select is(private.retry_job(id), false, 'What is done is not retried') from job_ids;

-- Later stages begin again where they were.
select worker.fail_job(id, claim_id, 'unreadable', 'It is no picture', false) from tests.claim('variants');
select is(private.retry_job((tests.job('cookies', 'variants')).id), true, 'A later stage can be retried');
select is(status, 'processing', 'Its picture is where that stage begins') from public.images where id = tests.id('cookies');
select isnt((tests.claim('variants')).id, null, 'and a worker gets it');

select private.cancel_job((tests.job('cookies', 'variants')).id);
delete from public.images where id = tests.id('cookies');
select is(private.retry_job((tests.job('cookies', 'variants')).id), false, 'Work on a picture that is gone is not retried');

select tests.picture('bread', owner => 'Mia', status => 'ready');
select tests.enqueue('embed', 'bread', cause => 'Mia');
select private.cancel_job((tests.job('bread', 'embed')).id);
select is(status, 'ready', 'A picture that was made does not fail because a later touch is cancelled')
from public.images where id = tests.id('bread');
select private.retry_job((tests.job('bread', 'embed')).id);
select is(status, 'ready', 'nor change when that is retried') from public.images where id = tests.id('bread');

select * from finish();
rollback;
