-- Asking for work.
begin;
select plan(14);
select tests.person('Mia');
select tests.picture('cookies', owner => 'Mia');
select tests.picture('bread', owner => 'Mia');

select private.enqueue_jobs('generate', array[tests.id('cookies')], 'people', null, tests.id('Mia'));
select is(state, 'queued', 'A job that is asked for is queued') from tests.job('cookies', 'generate');
select is(created_by, tests.id('Mia'), 'and knows who caused it') from tests.job('cookies', 'generate');
select results_eq(
  'select message from pgmq.q_generate',
  $$ select jsonb_build_object('job_id', id) from tests.job('cookies', 'generate') $$,
  'Its message says its id, and nothing else'
);

select private.enqueue_jobs('generate', array[tests.id('cookies')], 'people');
select private.enqueue_jobs('generate', array[tests.id('cookies')], 'bulk');
select is(count(*), 1::bigint, 'Asking twice is asking once, in whichever lane') from public.jobs;
select is(count(*), 1::bigint, 'and sends no second message') from pgmq.q_generate;

select private.enqueue_jobs('generate', array[tests.id('cookies'), tests.id('bread'), tests.id('bread')], 'bulk');
select is(count(*), 2::bigint, 'Asking for many makes one job for each picture that has none') from public.jobs;
select is((tests.job('bread', 'generate')).queue, 'generate_bulk', 'A batch''s work waits in the bulk queue');

select tests.enqueue('variants', 'cookies');
select is(count(*), 2::bigint, 'Another kind of work on the same picture is another job') from public.jobs
where image_id = tests.id('cookies');

select private.cancel_job((tests.job('bread', 'generate')).id);
select isnt(tests.enqueue('generate', 'bread'), null, 'A settled job does not stand in the way of a new one');

select throws_like($$ insert into public.jobs (kind, lane, queue, message_id, image_id, subject_key)
  values ('generate', 'people', 'generate', 1000000, tests.id('cookies'), 'x') $$,
  '%jobs_live_key%', 'A picture has one live job of a kind');
select throws_like($$ insert into public.jobs (kind, lane, queue, message_id, subject_key)
  values ('generate', 'people', 'generate', 1000000, 'x') $$,
  '%live_jobs_have_a_subject%', 'A live job has a subject');
select throws_like($$ insert into public.jobs (kind, lane, queue, message_id, image_id, subject_key)
  values ('tag', 'people', 'tag_bulk', 1000000, tests.id('cookies'), 'x') $$,
  '%the_queue_is_the_lane_of_the_kind%', 'A job waits in the queue of its lane');
select throws_like($$ update public.jobs set state = 'running' $$,
  '%claimed_iff_running%', 'A job does not run without a claim');
select throws_like($$ update public.jobs set state = 'failed', finished_at = now() where finished_at is null $$,
  '%failed_jobs_have_an_error%', 'A job does not fail without saying why');

select * from finish();
rollback;
