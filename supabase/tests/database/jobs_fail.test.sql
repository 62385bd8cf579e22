-- A worker reports that it could not.
begin;
select plan(22);
select tests.person('Mia');
select tests.picture(name, owner => 'Mia') from unnest('{cookies,bread,jam,cake}'::text[]) name;
-- Seconds until the job is due again.
create function pg_temp.delay(picture text) returns real
language sql as $$ select extract(epoch from not_before - private.now())::real from tests.job(picture, 'generate') $$;
create function pg_temp.fail(retryable boolean, retry_after real default null) returns boolean
language sql as $$
  select worker.fail_job(id, claim_id, 'provider_unavailable', 'It answered 503', retryable, retry_after) from tests.claim('generate')
$$;

select tests.enqueue('generate', 'cookies');
select is(pg_temp.fail(true), true, 'A worker may say that it is worth another try');
select results_eq($$ select state, claim_id, error_code, error_detail from tests.job('cookies', 'generate') $$,
  $$ values ('queued', null::bigint, 'provider_unavailable', 'It answered 503') $$,
  'Then the job is queued again, and tells what went wrong');
select is(status, 'pending', 'Its picture has not failed') from public.images where id = tests.id('cookies');
select ok(pg_temp.delay('cookies') between 3.75 and 6.25, 'The first retry comes after about 5 seconds');
select is((tests.claim('generate')).id, null, 'and not before');

select private.move_clock('7 seconds');
select is(pg_temp.fail(true), true, 'It may fail again');
select ok(pg_temp.delay('cookies') between 11.25 and 18.75, 'The second retry comes after about 15 seconds');

select private.move_clock('19 seconds');
select is(pg_temp.fail(true), true, 'It may fail a third time');
select is(state || ' ' || error_code, 'failed provider_unavailable', 'but that was the last attempt')
from tests.job('cookies', 'generate');
select is(status || ' ' || error_code, 'failed provider_unavailable', 'and now its picture has failed too')
from public.images where id = tests.id('cookies');
select is_empty('select from pgmq.q_generate', 'Its message is in the archive');

select tests.enqueue('generate', 'bread');
select pg_temp.fail(true, 120);
select is(pg_temp.delay('bread'), 120::real, 'A provider that says when to come back is obeyed');
select private.move_clock('119 seconds');
select is((tests.claim('generate')).id, null, 'Its job is not taken before that');
select private.move_clock('2 seconds');
select is(pg_temp.fail(true, 0.5), true, 'but afterwards');
select ok(pg_temp.delay('bread') >= 11.25, 'A provider that is too eager is not');

select tests.enqueue('generate', 'jam');
select pg_temp.fail(false);
select is(state || ' ' || attempt, 'failed 1', 'A refusal is never retried') from tests.job('jam', 'generate');

select private.cancel_job((tests.job('bread', 'generate')).id);
select tests.enqueue('generate', 'cake');
create temp table waited as select * from tests.claim('generate');
select worker.wait_job(id, claim_id, 'sketch-later', 'order-1', 0, 1) from waited;
select private.move_clock('1 second');
select pg_temp.fail(true);
select results_eq($$ select provider_job_id, waiting_since from tests.job('cake', 'generate') $$,
  $$ values (null::text, null::timestamptz) $$, 'After a failed order the next attempt makes a new one');
select private.move_clock('10 minutes');
select is((tests.claim('generate')).attempt, 2, 'and counts as an attempt');

select private.cancel_job((tests.job('cake', 'generate')).id);
select tests.picture('pie', owner => 'Mia');
select tests.enqueue('generate', 'pie');
update public.models set usd_per_image = 0.04 where id = 'sketch-1';
create function pg_temp.misfit() returns boolean language plpgsql as $$
declare
  job public.jobs := tests.claim('generate');
begin
  perform worker.begin_call(job.id, job.claim_id, 'sketch', 'sketch-1');
  perform worker.record_charge(job.id, 'sketch', gen_random_uuid()::text, 'sketch-1', '{"images": 1}', null, job.claim_id);
  return worker.fail_job(job.id, job.claim_id, 'output_invalid', 'x', true);
end $$;
select pg_temp.misfit();
select is(state, 'queued', 'An answer that fits no schema is asked for once more') from tests.job('pie', 'generate');
select private.move_clock('7 seconds');
update public.budgets set cap_usd = 0.05 where period = 'day' and owner_id is null;
select tests.claim('generate');
select is(error_code, 'budget_exhausted', 'also where a budget holds it up') from tests.job('pie', 'generate');
update public.budgets set cap_usd = null where period = 'day' and owner_id is null;
select private.move_clock('11 minutes');
select pg_temp.misfit();
select is(state || ' ' || attempt, 'failed 2', 'and no third time: each is paid for') from tests.job('pie', 'generate');
select private.move_clock('1 second');
select private.retry_job((tests.job('pie', 'generate')).id);
select private.move_clock('1 second');
select pg_temp.misfit();
select is(state, 'queued', 'but by a person from the beginning') from tests.job('pie', 'generate');

select * from finish();
rollback;
