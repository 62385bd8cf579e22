-- Calls: what is known of a purchase, whoever asks for it, and what of one whose answer was lost.
begin;
select plan(39);
select tests.person('Mia');
select tests.picture(name, owner => 'Mia') from unnest('{cookies,bread,jam,cake,rolls}'::text[]) name;
-- `sketch-1` sells a purchase once, this one anew each time.
insert into public.models (id, provider, name, kind, sizes, operations, priced_on) values ('forgetful-1', 'forgetful', 'Forgetful', 'make', '{1024x1024}', '{generate}', '2026-11-21');
create temp table claimed (picture text, job public.jobs);
create function pg_temp.claim(picture text) returns void
language sql as $$
  select private.move_clock('1 hour');
  insert into claimed select picture, j from worker.claim_jobs('generate', 1) j;
$$;
create function pg_temp.job(picture text) returns public.jobs
language sql as $$ select (job).* from claimed where claimed.picture = job.picture order by (job).claim_id desc limit 1 $$;
create function pg_temp.begin_call(picture text, asked text default 'sketch', may_repeat boolean default false) returns jsonb
language sql as $$
  select worker.begin_call(id, claim_id, asked, asked || '-1', null, may_repeat) from pg_temp.job(picture)
$$;
create function pg_temp.fail(picture text, code text, retryable boolean default true) returns boolean
language sql as $$ select worker.fail_job(id, claim_id, code, 'It said ' || code, retryable) from pg_temp.job(picture) $$;
create function pg_temp.calls(picture text) returns text
language sql as $$
  select string_agg(concat_ws(' ', c.provider, coalesce(c.outcome, 'open'), case when c.doubtful then 'in doubt' end), ', ' order by c.claim_id)
  from public.provider_calls c where c.job_id = (tests.job(picture, 'generate')).id
$$;

-- Asked for once more, under the same key.
select tests.enqueue('generate', 'cookies', estimate => 0.05);
select pg_temp.claim('cookies');
select is(pg_temp.begin_call('cookies') ->> 'key', (pg_temp.job('cookies')).id::text, 'The first purchase of a job is known by the job');
select pg_temp.fail('cookies', 'timed_out');
select is(pg_temp.calls('cookies'), 'sketch open', 'A lost answer leaves the call open');
select pg_temp.claim('cookies');
select is(pg_temp.begin_call('cookies'), jsonb_build_object('repeated', true, 'result', null, 'key', (pg_temp.job('cookies')).id,
  'open_seconds', null, 'limited', false), 'It is asked for again as the same purchase');
select pg_temp.fail('cookies', 'provider_unavailable');
select is(pg_temp.calls('cookies'), 'sketch open in doubt', 'What is said of the second ask tells nothing of the first');
select pg_temp.claim('cookies');
select pg_temp.begin_call('cookies');
select worker.record_charge(id, 'sketch', 'request-1', 'sketch-1', '{"usd": "0.03"}', '{"path": "x"}') from pg_temp.job('cookies');
select is(pg_temp.calls('cookies'), 'sketch succeeded in doubt', 'An answer does');
select is(pg_temp.begin_call('cookies') ->> 'result', '{"path": "x"}', 'and is not bought again');
select is(worker.finish_generate(id, claim_id, 'x.jpg', 10, 10), true, 'before it is handed in') from pg_temp.job('cookies');
select is(sum(amount_usd)::real, 0.03::real, 'It was paid once') from public.charges;

-- Never answered.
select tests.enqueue('generate', 'bread', estimate => 0.05);
select pg_temp.claim('bread');
select pg_temp.begin_call('bread');
select pg_temp.fail('bread', 'timed_out');
select pg_temp.claim('bread');
select pg_temp.begin_call('bread');
select pg_temp.fail('bread', 'provider_invalid');
select pg_temp.claim('bread');
select pg_temp.begin_call('bread');
select pg_temp.fail('bread', 'provider_unavailable');
select is(state || ' ' || error_code, 'failed provider_unavailable', 'When attempts are used up the job ends') from tests.job('bread', 'generate');
select is(pg_temp.calls('bread'), 'sketch unknown in doubt', 'its call is of unknown outcome');
select is(amount_usd::real || ' ' || estimated, '0.05 true', 'and its estimate is booked, once') from public.charges where job_id = (tests.job('bread', 'generate')).id;
select private.retry_job((tests.job('bread', 'generate')).id);
select pg_temp.claim('bread');
select is(pg_temp.begin_call('bread') ->> 'key', (pg_temp.job('bread')).id::text, 'A person who sends it round again asks for the same purchase');
select worker.record_charge(id, 'sketch', 'request-2', 'sketch-1', '{"usd": "0.03"}', '{"path": "x"}') from pg_temp.job('bread');
select is(amount_usd::real || ' ' || estimated, '0.03 false', 'whose true cost takes the place of the estimate') from public.charges where job_id = (tests.job('bread', 'generate')).id;
select worker.finish_generate(id, claim_id, 'x.jpg', 10, 10) from pg_temp.job('bread');

-- Refused, then asked for anew.
select tests.enqueue('generate', 'jam', estimate => 0.05);
select pg_temp.claim('jam');
select pg_temp.begin_call('jam');
select pg_temp.fail('jam', 'provider_unavailable');
select is(pg_temp.calls('jam'), 'sketch failed', 'What a provider says is the outcome');
select pg_temp.claim('jam');
select isnt(pg_temp.begin_call('jam') ->> 'key', (pg_temp.job('jam')).id::text, 'What is asked for after that is another purchase');
select pg_temp.fail('jam', 'timed_out');
select pg_temp.claim('jam');
select pg_temp.begin_call('jam');
select pg_temp.fail('jam', 'refused', false);
select is(pg_temp.calls('jam'), 'sketch failed, sketch unknown in doubt', 'Not even a refusal tells what became of an ask that was lost');
select is(count(*), 1::bigint, 'It is booked at its estimate, and what was refused alone is not') from public.charges where job_id = (tests.job('jam', 'generate')).id;

-- One that would sell it anew.
select tests.enqueue('generate', 'cake', estimate => 0.05);
select pg_temp.claim('cake');
select pg_temp.begin_call('cake', 'forgetful');
select pg_temp.claim('cake');
select is(pg_temp.begin_call('cake', 'forgetful') ->> 'repeated', 'true', 'A worker after one that died is told so');
select is(pg_temp.calls('cake'), 'forgetful open', 'and makes no call');
select pg_temp.fail('cake', 'unknown_outcome', false);
select is(pg_temp.calls('cake'), 'forgetful unknown', 'Nobody knows what became of it');
select is(failures, 0, 'The provider is not to blame') from (select coalesce(max(failures), 0) as failures from public.providers where name = 'forgetful') p;
select is(amount_usd::real || ' ' || estimated, '0.05 true', 'Its estimate is booked') from public.charges where job_id = (tests.job('cake', 'generate')).id;
select private.retry_job((tests.job('cake', 'generate')).id);
select pg_temp.claim('cake');
select is(pg_temp.begin_call('cake', 'forgetful') ->> 'repeated', 'false', 'A person who has looked may ask again');
select is(pg_temp.calls('cake'), 'forgetful unknown, forgetful open', 'which is another purchase');
select pg_temp.fail('cake', 'timed_out');
select is(pg_temp.calls('cake'), 'forgetful unknown, forgetful unknown', 'One that is lost is never open');
select is(count(*), 2::bigint, 'and is booked at once, even where the job goes on') from public.charges where job_id = (tests.job('cake', 'generate')).id and estimated;
select pg_temp.claim('cake');
select pg_temp.begin_call('cake', 'forgetful', true);
select pg_temp.claim('cake');
select is(pg_temp.begin_call('cake', 'forgetful', true) ->> 'repeated', 'true', 'What is worth it is asked for anew');
select is(pg_temp.calls('cake'), 'forgetful unknown, forgetful unknown, forgetful unknown, forgetful open', 'and what was lost is booked');
select is(count(*), 3::bigint, 'each time') from public.charges where job_id = (tests.job('cake', 'generate')).id and estimated;
select private.cancel_job((tests.job('cake', 'generate')).id);

-- Accepted.
select tests.enqueue('generate', 'rolls', estimate => 0.05);
select pg_temp.claim('rolls');
select pg_temp.begin_call('rolls');
select is(worker.note_progress(id, claim_id, 0.3), true, 'A worker tells how far it is') from pg_temp.job('rolls');
select is(worker.note_progress(id, claim_id, 0.4), false, 'but not all the time') from pg_temp.job('rolls');
select private.move_clock('2 seconds');
select is(worker.note_progress(id, claim_id, 0.2), false, 'and never less') from pg_temp.job('rolls');
select is(worker.note_progress(id, claim_id, 4), true, 'nor more than there is') from pg_temp.job('rolls');
select is((tests.job('rolls', 'generate')).progress, 1::real, 'to do');
select is(worker.note_progress(id, claim_id - 1, 1), false, 'A worker that is late tells nothing') from pg_temp.job('rolls');
select worker.wait_job(id, claim_id, 'sketch', 'order-1', 0, 60, '{"credits": 14, "usd": "0.028"}') from pg_temp.job('rolls');
select is(usage, '{"credits": 14, "usd": "0.028"}', 'What was told of the cost at acceptance is kept') from public.provider_calls where request_id = 'order-1';
select private.move_clock('61 seconds');
insert into claimed select 'rolls', j from worker.claim_jobs('generate', 1) j;
select pg_temp.fail('rolls', 'database_unavailable');
select is(state || ' ' || provider_job_id, 'waiting order-1', 'A worker that fails while the provider works on it buys nothing new') from tests.job('rolls', 'generate');
select private.move_clock('16 seconds');
insert into claimed select 'rolls', j from worker.claim_jobs('generate', 1) j;
select worker.record_charge(id, 'sketch', 'order-1', 'sketch-1', '{"images": 1}', '{"path": "x"}') from pg_temp.job('rolls');
select is(usage ->> 'usd', '0.028', 'and is part of the charge') from public.charges where request_id = 'order-1';
select is(pg_temp.calls('rolls'), 'sketch succeeded', 'of the one call that was made');

select * from finish();
rollback;
