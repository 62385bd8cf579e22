-- A provider that does not answer is left alone for a while, and asked again by one call.
begin;
select plan(38);
select tests.person('Ada', 'admin');
select tests.person('Mia');
select tests.person('Eve', null);
select tests.picture('picture ' || n, owner => 'Mia') from generate_series(1, 40) n;
select tests.enqueue('generate', 'picture ' || n, cause => 'Mia') from generate_series(1, 40) n;
-- A worker takes the next job and asks; what is told of it is how the provider answered.
create function pg_temp.ask(code text default null, provider text default 'sketch', model text default 'sketch-1') returns text
language plpgsql as $$
declare
  job   public.jobs;
  begun jsonb;
begin
  job := tests.claim('generate');
  begun := worker.begin_call(job.id, job.claim_id, ask.provider, ask.model);
  if begun ->> 'open_seconds' is not null then
    perform worker.fail_job(job.id, job.claim_id, 'provider_unavailable', 'It is left alone', true, (begun ->> 'open_seconds')::real);
    return 'left alone for ' || (begun ->> 'open_seconds');
  elsif code is null then
    perform worker.record_charge(job.id, ask.provider, job.id::text, ask.model, '{}');
    perform worker.finish_generate(job.id, job.claim_id, 'x.jpg', 10, 10);
    return 'answered';
  end if;
  perform worker.fail_job(job.id, job.claim_id, code, 'It said ' || code, code in ('provider_unavailable', 'timed_out', 'rate_limited', 'provider_invalid'));
  -- The next one asks for a picture that nobody was asked for yet.
  update public.jobs set not_before = private.now() + interval '10 days' where id = job.id and state = 'queued';
  return 'failed';
end;
$$;
create function pg_temp.circuit(provider text default 'sketch') returns text
language sql as $$
  select concat_ws(' ', circuit, failures, extract(epoch from retry_at - private.now())::integer) from public.providers where name = provider
$$;

-- It opens.
update public.job_kinds set max_attempts = 20;
select is(pg_temp.ask('provider_unavailable'), 'failed', 'A provider that does not answer is asked again');
select is(pg_temp.circuit(), 'closed 1', 'That is counted');
select pg_temp.ask('timed_out');
select pg_temp.ask('provider_unavailable');
select pg_temp.ask('provider_unavailable');
select is(pg_temp.circuit(), 'closed 4', 'also where it took too long');
select pg_temp.ask();
select is(pg_temp.circuit(), 'closed 0', 'One answer makes good for all');
select pg_temp.ask('provider_unavailable') from generate_series(1, 4);
select pg_temp.ask('rate_limited');
update public.providers set limited_until = null;
select pg_temp.ask(code) from unnest('{refused,provider_invalid}'::text[]) code;
select is(pg_temp.circuit(), 'closed 0', 'and so does any word of the provider');
select pg_temp.ask('provider_unavailable') from generate_series(1, 5);
select is(pg_temp.circuit(), 'open 5 60', 'Five times in a row open its circuit for a minute');
select is(reason, 'It said provider_unavailable', 'with the reason') from public.providers where name = 'sketch';

-- Open.
select is(pg_temp.ask(), 'left alone for 60', 'Nobody is asked');
create temp table put_off as select * from public.jobs where error_detail = 'It is left alone';
select is(count(*), 0::bigint, 'and nothing is written down of a call') from public.provider_calls c, put_off j where c.job_id = j.id and c.outcome is null;
select is(state || ' ' || error_code, 'queued provider_unavailable', 'The job waits') from put_off;
select cmp_ok(extract(epoch from not_before - private.now()), '>=', 60::numeric, 'until the provider may be asked') from put_off;
select is(attempt, 0, 'That was no attempt') from put_off;
select is(pg_temp.ask(null, 'sketch-later', 'sketch-later-1'), 'answered', 'Other providers are asked all the same');

-- Half open.
select private.move_clock('61 seconds');
create temp table trial as select * from tests.claim('generate');
select is(worker.begin_call(id, claim_id, 'sketch', 'sketch-1') ->> 'open_seconds', null, 'After its time one call is let through') from trial;
select is(pg_temp.circuit(), 'half_open 5 180', 'which may take its time');
select is(pg_temp.ask(), 'left alone for 15', 'and no other one');
select worker.fail_job(id, claim_id, 'provider_unavailable', 'It is still away', true) from trial;
select is(pg_temp.circuit(), 'open 6 120', 'If that fails too, the next is twice as far away');
select private.move_clock('121 seconds');
select pg_temp.ask('timed_out');
select is(pg_temp.circuit(), 'open 7 240', 'and so on');
update public.providers set failures = 30, circuit = 'half_open' where name = 'sketch';
select private.note_failure('sketch', 'timed_out', 'It took too long');
select is(pg_temp.circuit(), 'open 31 1800', 'up to half an hour');
select private.note_failure('sketch', 'timed_out', 'It took too long');
select is(pg_temp.circuit(), 'open 31 1800', 'Calls that were on their way when it opened change nothing');
select private.move_clock('31 minutes');
create temp table lost as select * from tests.claim('generate');
select worker.begin_call(id, claim_id, 'sketch', 'sketch-1') from lost;
select private.move_clock('181 seconds');
select is(pg_temp.ask(), 'answered', 'If the worker of that one call died, another one is let through');
select is(pg_temp.circuit(), 'closed 0', 'and closes the circuit with its answer');

-- At once.
select pg_temp.ask('provider_exhausted');
select is(pg_temp.circuit(), 'open 5 60', 'A provider without credit is left alone at once');
select private.move_clock('61 seconds');
select pg_temp.ask('refused');
select is(pg_temp.circuit(), 'closed 0', 'until it says anything else');
select pg_temp.ask('provider_not_configured', 'sketch-later', 'sketch-later-1');
select is(pg_temp.circuit('sketch-later'), 'open 5 60', 'and so is one that refuses the key');

-- Whoever looks.
select is(pg_temp.ask(null, 'sketch-later', 'sketch-later-1'), 'left alone for 60', 'Its jobs wait');
select tests.act_as('Eve');
select is_empty('select from public.providers', 'Who is no member sees no provider');
select throws_ok('select public.read_providers()', '42501', 'Only admins can do this', 'nor what is said of them');
select tests.act_as('Mia');
select isnt_empty('select from public.providers', 'Members see them');
select throws_ok('select public.close_circuit(''sketch-later'')', '42501', 'Only admins can do this', 'but do not try them again');
select tests.act_as('Ada');
select is(shown - '{calls_24h,failed_24h,opened_at,retry_at,checked_at}'::text[], jsonb_build_object('name', 'sketch-later', 'configured', true,
  'circuit', 'open', 'failures', 5, 'reason', 'It said provider_not_configured', 'reachable', null, 'waiting', 0,
  'limited_until', null, 'limits', 0, 'requests_per_minute', null, 'put_off', 0), 'Admins see how each does')
from jsonb_array_elements(public.read_providers()) shown where shown ->> 'name' = 'sketch-later';
select is(shown ->> 'calls_24h', '2', 'and how often it was asked') from jsonb_array_elements(public.read_providers()) shown where shown ->> 'name' = 'sketch-later';
select is(shown ->> 'failed_24h', '1', 'in vain') from jsonb_array_elements(public.read_providers()) shown where shown ->> 'name' = 'sketch-later';
select is(public.close_circuit('sketch-later'), true, 'They can have it tried again now');
select is(public.close_circuit('sketch-later'), false, 'once');
select throws_ok('select public.close_circuit(''nobody'')', '22023', 'There is no provider ''nobody''', 'if there is such a provider');
select tests.act_as_operator();
select is(pg_temp.circuit('sketch-later'), 'closed 0', 'The circuit is closed');
select is(count(*), 1::bigint, 'and the job that was put off for it is due') from public.jobs
where provider = 'sketch-later' and state = 'queued' and not_before <= private.now();

select * from finish();
rollback;
