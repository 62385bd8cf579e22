-- A provider that takes an order and finishes it later, and the bell it rings.
begin;
select plan(20);
select tests.person('Mia');
select tests.picture('cookies', owner => 'Mia');
select tests.picture('bread', owner => 'Mia');
select tests.listen();

select tests.enqueue('generate', 'cookies');
create temp table ordered as select * from tests.claim('generate');
select is(worker.wait_job(id, claim_id, 'sketch-later', 'order-1', 0.25, 60), true, 'A worker puts a job aside') from ordered;
select results_eq($$ select state, claim_id, provider, provider_job_id, progress, waiting_since, not_before
  from tests.job('cookies', 'generate') $$,
  $$ values ('waiting', null::bigint, 'sketch-later', 'order-1', 0.25::real, private.now(), private.now() + interval '1 minute') $$,
  'It knows what it waits for, how far that is, and when to ask again');
select is(worker.finish_generate(id, claim_id, 'x.jpg', 10, 10), false, 'The worker holds it no more') from ordered;

-- A callback that comes while the job waits.
select is(worker.receive_callback('sketch-later', 'ring-0', 'order-of-others', null), 'early', 'A callback for another order wakes nothing');
select is((tests.claim('generate')).id, null, 'and the job waits on');
select tests.listen();
select is(worker.receive_callback('sketch-later', 'ring-1', 'order-1', null), 'rang', 'A callback for its order wakes the job');
select is(tests.rings(), 'generate 1', 'and rings a worker');
create temp table polling as select * from tests.claim('generate');
select is(polling.id, ordered.id, 'which gets it at once') from polling, ordered;
select isnt(handled_at, null, 'The callback is kept, as handled') from public.provider_callbacks where delivery_id = 'ring-1';

-- One that comes while the worker is asking.
select is(worker.receive_callback('sketch-later', 'ring-2', 'order-1', null), 'early', 'A callback that comes while a worker asks wakes nothing');
select is(worker.wait_job(id, claim_id, 'sketch-later', 'order-1', 0.5, 60), true, 'but the worker that puts the job aside')
from polling;
select is(not_before, private.now(), 'finds it, and the job is due at once') from tests.job('cookies', 'generate');
select is(progress, 0.5::real, 'It is further than before') from tests.job('cookies', 'generate');
create temp table again as select * from tests.claim('generate');
select is(attempt || ' ' || poll_count, '1 2', 'and asked for a second time') from again;
select is(worker.finish_generate(id, claim_id, 'cookies.jpg', 10, 10), true, 'An order that is ready is handed in') from again;
select is(worker.receive_callback('sketch-later', 'ring-2', 'order-1', null), 'replayed', 'A callback that was heard before wakes nothing');

-- One that comes before its job waits.
select tests.enqueue('generate', 'bread');
create temp table early as select * from tests.claim('generate');
select is(worker.receive_callback('sketch-later', 'ring-3', 'order-2', null), 'early', 'A callback may come before its job waits');
select worker.wait_job(id, claim_id, 'sketch-later', 'order-2', 0, 60) from early;
select is((tests.claim('generate')).id, id, 'It is heeded all the same') from early;
select is((tests.job('bread', 'generate')).poll_count, 1, 'as a poll');
select throws_like($$ select worker.receive_callback('sketch-later', 'ring-4', '', null) $$, '%a_provider_job_id_has_1_to_200_characters%',
  'A callback that names no order is refused');

select * from finish();
rollback;
