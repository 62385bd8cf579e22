-- The inbox of callbacks: ids and nothing else, and a bell for the job that each speaks of.
begin;
select plan(28);
select tests.person('Mia');
select tests.picture(name, owner => 'Mia') from unnest('{cookies,bread,jam}'::text[]) name;
select tests.enqueue('generate', name) from unnest('{cookies,bread,jam}'::text[]) name;
-- The hash of the token that a job's callback brings.
create function pg_temp.token(job public.jobs) returns text
language sql as $$ select encode(extensions.digest('callback of ' || job.id, 'sha256'), 'hex') $$;
create function pg_temp.begin_call(picture text) returns void
language sql as $$
  select worker.begin_call(job.id, job.claim_id, 'sketch-later', 'sketch-later-1', pg_temp.token(job)) from tests.job(picture, 'generate') job
$$;
create function pg_temp.ring(picture text, delivery text, order_id text default null) returns text
language sql as $$ select worker.receive_callback('sketch-later', delivery, order_id, pg_temp.token(tests.job(picture, 'generate'))) $$;
select worker.claim_jobs('generate', 3);
select pg_temp.begin_call(name) from unnest('{cookies,bread,jam}'::text[]) name;

-- Forged.
select is(worker.receive_callback('sketch-later', 'ring-0', 'order-1', repeat('0', 64)), 'unknown', 'A token that was never given opens nothing');
select is(worker.receive_callback('sketch', 'ring-0', 'order-1', pg_temp.token(tests.job('cookies', 'generate'))), 'unknown', 'nor does that of another provider');
select is_empty('select from public.provider_callbacks', 'and nothing is kept of either');

-- Early.
select is(pg_temp.ring('cookies', 'ring-1', 'order-1'), 'early', 'A callback may come before its job waits');
select results_eq('select delivery_id, provider_job_id, job_id, handled_at from public.provider_callbacks',
  $$ select 'ring-1', 'order-1', id, null::timestamptz from tests.job('cookies', 'generate') $$, 'It is kept, as ids');
select is(pg_temp.ring('cookies', 'ring-1', 'order-1'), 'replayed', 'The same delivery is heard once');
select is(pg_temp.ring('bread', 'ring-2'), 'early', 'One may name its job by the token alone');
select worker.wait_job(id, claim_id, 'sketch-later', 'order-1', 0.1, 60) from tests.job('cookies', 'generate');
select worker.wait_job(id, claim_id, 'sketch-later', 'order-2', 0.1, 60) from tests.job('bread', 'generate');
select worker.wait_job(id, claim_id, 'sketch-later', 'order-3', 0.1, 60) from tests.job('jam', 'generate');
select is((tests.job('cookies', 'generate')).not_before, private.now(), 'A job that goes to wait finds it');
select is((tests.job('bread', 'generate')).not_before, private.now(), 'by its id or its order');
select is((tests.job('jam', 'generate')).not_before, private.now() + interval '1 minute', 'and waits if there is none');
select isnt(handled_at, null, 'Then it is handled') from public.provider_callbacks;

-- In time, and again.
select tests.listen();
select is(pg_temp.ring('jam', 'ring-3', 'order-3'), 'rang', 'A callback makes its job due');
select is((tests.job('jam', 'generate')).not_before, private.now(), 'at once');
select is(tests.rings(), 'generate 1', 'and rings a worker');
update public.jobs set not_before = private.now() + interval '1 hour' where id = (tests.job('jam', 'generate')).id;
select is(pg_temp.ring('jam', 'ring-3', 'order-3'), 'replayed', 'A callback that is played again');
select is((tests.job('jam', 'generate')).not_before, private.now() + interval '1 hour', 'does nothing');
select is(pg_temp.ring('jam', 'ring-4', 'order-3'), 'rang', 'Another delivery does');
update public.jobs set not_before = private.now() + interval '1 hour' where id = (tests.job('jam', 'generate')).id;
select is(worker.receive_callback('sketch-later', 'ring-5', 'order-3', null), 'rang', 'So does one of a provider that proves who it is, by the order');
select is(worker.receive_callback('sketch-later', 'ring-6', 'order-9', null), 'early', 'An order that nobody knows may be known soon');

-- Out of order: the job polls already when an older bell arrives.
create temp table polling as select * from worker.claim_jobs('generate', 3);
select is(count(*), 3::bigint, 'Workers look') from polling;
select is(pg_temp.ring('jam', 'ring-7', 'order-3'), 'early', 'A bell that rings while a worker looks');
select worker.wait_job(id, claim_id, 'sketch-later', 'order-3', 0.5, 60) from tests.job('jam', 'generate');
select is((tests.job('jam', 'generate')).not_before, private.now(), 'has it look again');

-- Late.
select worker.finish_generate(id, claim_id, 'x.jpg', 10, 10) from tests.job('cookies', 'generate');
select is(pg_temp.ring('cookies', 'ring-8', 'order-1'), 'late', 'A callback for a job that is over');
select is((tests.job('cookies', 'generate')).state, 'done', 'changes nothing');
select private.cancel_job((tests.job('bread', 'generate')).id);
select is(pg_temp.ring('bread', 'ring-9', 'order-2'), 'late', 'nor does one for a job that was stopped');

-- Missing.
select private.move_clock('61 seconds');
select is((tests.claim('generate')).id, (tests.job('jam', 'generate')).id, 'A job that nobody rings for is looked at all the same');

select throws_like($$ select worker.receive_callback('sketch-later', '', 'order-1', null) $$, '%a_delivery_id_has_1_to_200_characters%', 'A delivery has an id');
select * from finish();
rollback;
