-- A person stops work.
begin;
select plan(19);
select tests.person('Ada', 'admin');
select tests.person('Mia');
select tests.person('Max');
select tests.picture(name, owner => 'Mia') from unnest('{cookies,bread,jam,cake}'::text[]) name;
select tests.enqueue('generate', name, cause => 'Mia') from unnest('{cookies,bread,jam,cake}'::text[]) name;
create function pg_temp.cancel(picture text) returns boolean
language sql as $$ select public.cancel_job((tests.job(picture, 'generate')).id) $$;
grant execute on function pg_temp.cancel(text) to public;
create temp table job_ids as select id from tests.job('bread', 'generate');
grant select on job_ids to public;

select tests.act_as_nobody();
select throws_ok($$ select public.cancel_job(id) from job_ids $$, '42501', null, 'Nobody cannot stop work');
select tests.act_as('Max');
select throws_ok($$ select public.cancel_job(id) from job_ids $$, 'P0001', 'There is no such job', 'A stranger finds no job to stop');
select throws_ok($$ select public.cancel_job(tests.id('nothing')) $$, 'P0001', 'There is no such job',
  'just as if there were none');

select tests.act_as('Mia');
select is(pg_temp.cancel('cookies'), true, 'The person who caused a job can stop it');
select results_eq($$ select state, claim_id, error_code, finished_at from tests.job('cookies', 'generate') $$,
  $$ values ('cancelled', null::bigint, null::text, private.now()) $$, 'Then it is cancelled, which is no error');
select is(status || ' ' || error_code, 'failed cancelled', 'Its picture says why it was not made')
from public.images where id = tests.id('cookies');
select is(pg_temp.cancel('cookies'), false, 'What is cancelled cannot be cancelled again');

select tests.act_as_operator();
select is(count(*), 3::bigint, 'Its message is in the archive') from pgmq.q_generate;
create temp table running as select * from worker.claim_jobs('generate', 3);
select worker.wait_job(id, claim_id, 'sketch-later', 'order-1', 0, 60) from running where image_id = tests.id('jam');
select tests.act_as('Ada');
select is(pg_temp.cancel('bread'), true, 'An admin can stop a job that runs');
select is(pg_temp.cancel('jam'), true, 'and one that waits for its provider');
select tests.act_as_operator();
select is(worker.finish_generate(id, claim_id, 'x.jpg', 10, 10), false, 'Its worker finds that its claim is gone')
from running where image_id = tests.id('bread');
select is(worker.receive_callback('sketch-later', 'ring-1', 'order-1', null), 'early', 'and a callback wakes it no more');
select is(worker.finish_generate(id, claim_id, 'x.jpg', 10, 10), true, 'Other work goes on')
from running where image_id = tests.id('cake');
select is(pg_temp.cancel('cake'), false, 'What is done cannot be cancelled');
select is(state, 'done', 'and stays done') from tests.job('cake', 'generate');

select tests.picture('tea', owner => 'Mia', status => 'approved');
select tests.act_as('Mia');
select public.trash_images(array[tests.id('tea')]);
select is(public.cancel_job((tests.job('tea', 'withdraw')).id), false, 'That public files are removed cannot be stopped');
select tests.act_as_operator();
select is(state, 'queued', 'by nobody') from tests.job('tea', 'withdraw') where not private.cancel_job(id);

select tests.picture('pie', owner => 'Mia');
select tests.enqueue('generate', 'pie', cause => 'Mia');
delete from public.members where user_id = tests.id('Mia');
select tests.act_as('Mia');
select throws_ok($$ select pg_temp.cancel('pie') $$, '42501', 'Only members can do this', 'Who is no member any more cannot stop work');
select throws_ok($$ select public.cancel_job(id) from job_ids $$, '42501', 'Only members can do this', 'whosever it is');

select * from finish();
rollback;
