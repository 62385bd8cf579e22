-- Workers are rung when there is something to do, and only then.
begin;
select plan(24);
select tests.person('Mia');
select tests.picture('picture ' || n, owner => 'Mia') from generate_series(1, 60) n;
create function pg_temp.ask(kind text, first integer, last integer) returns void
language sql as $$ select private.enqueue_jobs(kind, array(select tests.id('picture ' || n) from generate_series(first, last) n), 'bulk') $$;
create function pg_temp.finish(kind text) returns void
language sql as $$ select private.finish_job(id, claim_id) from public.jobs where jobs.kind = finish.kind and state = 'running' $$;

select tests.listen();
select is(private.tick(), 0, 'When nothing is due the clock rings nobody');
select is(tests.rings(), 'nothing', 'and no function is called');
update public.job_kinds set ticked_at = null;

-- New work rings at once.
select pg_temp.ask('generate', 1, 1);
select is(tests.rings(), 'generate 1', 'New work rings a worker at once');
select results_eq(
  $$ select headers ->> 'x-ring-secret' from net.http_request_queue order by id desc limit 1 $$,
  $$ select decrypted_secret from vault.decrypted_secrets where name = 'ring_secret' $$,
  'and proves that it is the database that rings'
);
select tests.listen();
select pg_temp.ask('generate', 2, 8);
select is(tests.rings(), 'generate 2', 'Much work at once rings as many workers as it needs, not once a job');
select tests.listen();
select pg_temp.ask('variants', 1, 9);
select is(tests.rings(), 'variants 2', 'but no more than may run at once');
select tests.listen();
select pg_temp.ask('variants', 1, 9);
select is(tests.rings(), 'nothing', 'Asking again rings nobody');

-- The clock's bell.
select tests.listen();
select is(private.tick(), 4, 'The clock rings every kind with work that is due');
select is(tests.rings(), 'generate 2, variants 2', 'as often as its work needs');
select tests.listen();
select is(private.tick(), 0, 'It does not ring again before the next tick of a kind');
select private.move_clock('10 seconds');
select is(private.tick(), 4, 'but then');

-- Workers that are busy.
select count(*) from worker.claim_jobs('generate');
select tests.listen();
select private.ring_due('{generate}');
select is(tests.rings(), 'generate 1', 'A busy worker is not rung for what it has already taken');
select pg_temp.ask('generate', 9, 40);
select count(*) from worker.claim_jobs('generate');
select tests.listen();
select private.ring_due('{generate}');
select is(tests.rings(), 'generate 1', 'With two of three workers busy one more is rung');
select count(*) from worker.claim_jobs('generate');
select is(private.ring_due('{generate}'), 0, 'With all of them busy nobody is');
select is(worker.ring_successor('generate'), true, 'A worker that leaves work behind rings its successor');
select private.move_clock('300 seconds');
select is(private.ring_due('{generate}'), 3, 'Workers that never came back are replaced');

-- What is not due, or must not run.
update public.jobs set not_before = private.now() + interval '1 minute' where kind = 'variants';
select is(private.ring_due('{variants}'), 0, 'Work whose time has not come rings nobody');
select is(worker.ring_successor('variants'), false, 'nor does a worker that leaves such work');
update public.jobs set not_before = private.now() where kind = 'variants';
update public.job_kinds set paused_at = private.now() where kind = 'variants';
select is(private.ring_due('{variants}'), 0, 'A paused kind is not rung');
select is(worker.ring_successor('variants'), false, 'not even by its own workers');
select tests.listen();
select pg_temp.ask('variants', 10, 12);
select is(tests.rings(), 'nothing', 'nor by new work');

update public.job_kinds set paused_at = null, concurrency = 50, batch_size = 1, ticked_at = null;
select tests.listen();
select is(private.tick(), 10, 'However much is due, ten workers are rung at a time');

select tests.listen();
select vault.update_secret(id, new_name => 'forgotten') from vault.decrypted_secrets where name = 'project_url';
select lives_ok($$ select pg_temp.ask('generate', 41, 50) $$, 'A database that does not know its own address takes work all the same');
select is(tests.rings(), 'nothing', 'and rings nobody');

select * from finish();
rollback;
