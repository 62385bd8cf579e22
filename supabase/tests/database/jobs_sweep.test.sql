-- What a crash or the years leave behind, and the clock that tests move.
begin;
select plan(17);
select tests.person('Mia');
select tests.picture(name, owner => 'Mia') from unnest('{cookies,bread,jam,cake}'::text[]) name;
select tests.enqueue('generate', name) from unnest('{cookies,bread}'::text[]) name;
select tests.enqueue('generate', 'jam', lane => 'bulk');

select is(private.sweep_jobs(), 0, 'When every job has its message there is nothing to mend');
delete from pgmq.q_generate;
delete from pgmq.q_generate_bulk;
select is((tests.claim('generate')).id, null, 'A job whose message is lost is never found');
select is(private.sweep_jobs(), 3, 'The sweep sends what is lost again');
select is(private.sweep_jobs(), 0, 'once');
select results_eq('select message from pgmq.q_generate_bulk',
  $$ select jsonb_build_object('job_id', id) from tests.job('jam', 'generate') $$, 'to the queue of its lane');
create temp table found as select * from tests.claim('generate');
select is(image_id, tests.id('cookies'), 'Then workers find it') from found;

delete from pgmq.q_generate where msg_id = (select message_id from found);
select is(private.sweep_jobs(), 1, 'A job that runs needs its message too, in case its worker dies');
select private.cancel_job((tests.job('bread', 'generate')).id);
select private.cancel_job((tests.job('jam', 'generate')).id);
select is((tests.claim('generate')).id, null, 'but that does not give it away while the lease holds');
select private.move_clock('301 seconds');
select is((tests.claim('generate')).id, id, 'only afterwards') from found;
select is(private.sweep_jobs(), 0, 'Settled jobs need no message');

-- Archives.
update pgmq.a_generate set archived_at = now() - interval '8 days' where msg_id = (select message_id from tests.job('bread', 'generate'));
update pgmq.a_generate_bulk set archived_at = now() - interval '6 days';
select private.prune_archives();
select is_empty($$ select from pgmq.a_generate where msg_id = (select message_id from tests.job('bread', 'generate')) $$,
  'Messages older than a week are forgotten');
select isnt_empty('select from pgmq.a_generate_bulk', 'Newer ones are kept');

-- The clock.
create temp table before as select private.now() as at;
select is(private.move_clock('1 day'), at + interval '1 day', 'The clock can be moved') from before;
select is(private.now(), at + interval '1 day', 'and stays moved') from before;
select worker.fail_job(id, claim_id, 'provider_unavailable', '503', true, 3600) from tests.job('cookies', 'generate');
select is((tests.claim('generate')).id, null, 'What is due in an hour is not due now');
select private.move_clock('1 hour');
select is((tests.claim('generate')).id, id, 'An hour on the clock is an hour in the queue') from found;
select is(private.move_clock('-25 hours'), at, 'The clock can be moved back') from before;

select * from finish();
rollback;
