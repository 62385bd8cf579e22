-- A worker hands in what it made. Only the newest claim counts.
begin;
select plan(12);
select tests.person('Mia');
select tests.picture('cookies', owner => 'Mia');
select tests.enqueue('generate', 'cookies', lane => 'bulk', cause => 'Mia');

create temp table late as select * from tests.claim('generate');
select private.move_clock('300 seconds');
create temp table quick as select * from tests.claim('generate');

select is(worker.finish_generate(id, claim_id, 'late.jpg', 10, 10), false, 'A worker whose lease lapsed cannot hand in')
from late;
select is(status, 'pending', 'and what it says is not written') from public.images where id = tests.id('cookies');
select is((tests.job('cookies', 'variants')).id, null, 'nor does it start the next stage');
select is(worker.fail_job(id, claim_id, 'broken', 'late', false), false, 'It cannot fail the job either') from late;
select is(worker.wait_job(id, claim_id, 'sketch-later', 'order-1', 0, 10), false, 'nor put it aside') from late;
select is(worker.begin_call(id, claim_id, 'sketch', 'sketch-1'), null, 'nor make a call that costs money') from late;
select is((tests.job('cookies', 'generate')).claim_id, claim_id, 'The newer claim still holds') from quick;

select is(worker.finish_generate(id, claim_id, 'quick.jpg', 2048, 2048), true, 'Its worker hands in') from quick;
select results_eq($$ select state, progress, claim_id, finished_at from tests.job('cookies', 'generate') $$,
  $$ values ('done', 1::real, null::bigint, private.now()) $$, 'and the job is done');
select is_empty('select from pgmq.q_generate_bulk', 'Its message is in the archive');
select results_eq($$ select state, lane, created_by from tests.job('cookies', 'variants') $$,
  $$ values ('queued', 'bulk', tests.id('Mia')) $$, 'The next stage waits in the same lane, for the same person');
select is(worker.finish_generate(id, claim_id, 'twice.jpg', 2048, 2048), false, 'Handing in twice changes nothing') from quick;

select * from finish();
rollback;
