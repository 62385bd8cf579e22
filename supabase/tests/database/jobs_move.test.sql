-- A person runs something first, or last.
begin;
select plan(15);
select tests.person('Mia');
select tests.person('Max');
select tests.picture(name, owner => 'Mia') from unnest('{cookies,bread,jam}'::text[]) name;
select tests.enqueue('generate', name, lane => 'bulk', cause => 'Mia') from unnest('{cookies,bread,jam}'::text[]) name;
create temp table job_ids as select id, message_id from tests.job('jam', 'generate');
grant select on job_ids to public;

select tests.act_as('Max');
select throws_ok($$ select public.move_job(id, 'people') from job_ids $$, 'P0001', 'There is no such job',
  'A stranger finds no job to move');
select tests.act_as('Mia');
select throws_like($$ select public.move_job(id, 'fast') from job_ids $$, '%a_lane_is_for_people_or_bulk%', 'There are two lanes');
select is(public.move_job(id, 'bulk'), false, 'A job is not moved to where it is') from job_ids;

select tests.act_as_operator();
select tests.listen();
select tests.act_as('Mia');
select is(public.move_job(id, 'people'), true, 'A person can have a job of a batch run first') from job_ids;
select tests.act_as_operator();
select is(tests.rings(), 'generate 1', 'which rings a worker');
select is(lane || ' ' || queue || ' ' || state, 'people generate queued', 'It waits in the lane for people')
from tests.job('jam', 'generate');
select is_empty('select from pgmq.q_generate_bulk join job_ids on message_id = msg_id', 'Its old message is gone');
select is((select message ->> 'job_id' from pgmq.q_generate), id::text, 'and it has one new message') from job_ids;
select is((tests.claim('generate')).id, id, 'A worker takes it before the rest of its batch') from job_ids;

select is(private.move_job(id, 'bulk'), false, 'A job that runs is not moved') from job_ids;
select is(lane, 'people', 'and stays in its lane') from tests.job('jam', 'generate');
select is((tests.claim('generate')).image_id, tests.id('cookies'), 'The rest of the batch keeps its order');

select worker.fail_job(id, claim_id, 'provider_unavailable', 'It answered 503', true, 60) from tests.job('jam', 'generate');
select is(private.move_job(id, 'bulk'), true, 'A job that waits for its retry can be moved') from job_ids;
select is(queue, 'generate_bulk', 'back to where it came from') from tests.job('jam', 'generate');
select private.cancel_job((tests.job('bread', 'generate')).id);
select is((tests.claim('generate')).id, null, 'but is not run before its time for that');

select * from finish();
rollback;
