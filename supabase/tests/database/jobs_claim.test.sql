-- A worker takes work.
begin;
select plan(33);
select tests.person('Mia');
select tests.picture(name, owner => 'Mia') from unnest('{cookies,bread,jam,cake,pie,tea,fudge,toffee}'::text[]) name;
create function pg_temp.claims(kind text, count integer default null) returns text[]
language sql as $$ select coalesce(array_agg(prompt), '{}') from worker.claim_jobs(kind, count) j join public.images i on i.id = j.image_id $$;

-- A lease, lapsed twice too often.
select tests.enqueue('generate', 'cookies');
create temp table first as select * from tests.claim('generate');
select is(id, (tests.job('cookies', 'generate')).id, 'A worker gets the job that is due') from first;
select is(state, 'running', 'A job that is taken runs') from first;
select is(attempt, 1, 'on its first attempt') from first;
select is(not_before, private.now() + interval '300 seconds', 'and is the worker''s for the length of a lease') from first;
select is(started_at, private.now(), 'It knows when it was started') from first;
select is((tests.claim('generate')).id, null, 'While the lease holds nobody else gets the job');

select private.move_clock('299 seconds');
select is((tests.claim('generate')).id, null, 'not even in its last second');
select private.move_clock('1 second');
create temp table second as select * from tests.claim('generate');
select is(second.id, first.id, 'When the lease has lapsed the job is taken again') from first, second;
select cmp_ok(second.claim_id, '>', first.claim_id, 'under a newer claim') from first, second;
select is(attempt, 2, 'as a second attempt') from second;
select is(second.started_at, first.started_at, 'without forgetting when it was first started') from first, second;

select private.move_clock('300 seconds');
select is((tests.claim('generate')).attempt, 3, 'A third worker may try');
select private.move_clock('300 seconds');
select is((tests.claim('generate')).id, null, 'A fourth may not');
select is(state, 'failed', 'for the job has failed') from tests.job('cookies', 'generate');
select is(error_code, 'abandoned', 'as abandoned, since no worker said a word') from tests.job('cookies', 'generate');
select is(status || ' ' || error_code, 'failed abandoned', 'Its picture has failed for the same reason')
from public.images where id = tests.id('cookies');
select is_empty('select from pgmq.q_generate', 'and its message is in the archive');

-- What is not due.
update public.job_kinds set paused_at = private.now() where kind = 'generate';
select tests.enqueue('generate', 'bread');
select is(pg_temp.claims('generate'), '{}', 'A paused kind is not claimed');
update public.job_kinds set paused_at = null where kind = 'generate';

update public.jobs set not_before = private.now() + interval '1 minute' where id = (tests.job('bread', 'generate')).id;
select is(pg_temp.claims('generate'), '{}', 'A job whose time has not come is not claimed, though its message is there');
select private.move_clock('59 seconds');
select is(pg_temp.claims('generate'), '{}', 'nor a second early');
select private.move_clock('2 seconds');
select is(pg_temp.claims('generate'), '{bread}', 'It is claimed when its time has come');
select private.cancel_job((tests.job('bread', 'generate')).id);

-- Order and number.
select tests.enqueue('tag', picture, 'bulk') from unnest('{jam,cake,pie,tea}'::text[]) picture;
select tests.enqueue('tag', picture) from unnest('{fudge,toffee}'::text[]) picture;
select is(pg_temp.claims('tag', 1), '{fudge}', 'People are served before batches');
select is(pg_temp.claims('tag'), '{toffee,jam,cake,pie}', 'A worker takes as many as its kind allows, people''s first');
select is(pg_temp.claims('tag', 50), '{tea}', 'and what is left the next time');

-- Waiting for a provider.
select tests.enqueue('generate', 'jam');
create temp table waiting as select * from tests.claim('generate');
select worker.wait_job(id, claim_id, 'sketch-later', 'order-1', 0.5, 10) from waiting;
select is((tests.claim('generate')).id, null, 'A job that waits for its provider is left alone until the next poll');
select private.move_clock('10 seconds');
create temp table polling as select * from tests.claim('generate');
select is(polling.id, waiting.id, 'Then a worker takes it to ask again') from polling, waiting;
select is(attempt || ' ' || poll_count, '1 1', 'which counts as a poll, not as an attempt') from polling;
select is(provider_job_id, 'order-1', 'and knows what to ask for') from polling;
select worker.wait_job(id, claim_id, 'sketch-later', 'order-1', 0.6, 300) from polling;
select private.move_clock('900 seconds');
select is((tests.claim('generate')).id, null, 'A provider that takes too long is not asked any more');
select is(state || ' ' || error_code, 'failed wait_expired', 'and the job fails for that') from tests.job('jam', 'generate');

-- Odd messages, and odd workers.
select pgmq.send('generate', '{"job_id": "nobody''s"}');
select is(pg_temp.claims('generate'), '{}', 'A message without a job is no work');
select is((select count(*) from pgmq.a_generate where message @> '{"job_id": "nobody''s"}'), 1::bigint, 'and goes to the archive');
select throws_ok($$ select * from worker.claim_jobs('paint') $$, '22023', 'There is no job kind ''paint''',
  'A kind that is not there is named');

select * from finish();
rollback;
