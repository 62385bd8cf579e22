-- Calls that may cost money: the intent before, the charge after.
begin;
select plan(27);
select tests.person('Ada', 'admin');
select tests.person('Mia');
select tests.person('Max');
-- Not offered, it may get a price of which nobody knows what it makes of a picture.
update public.models set enabled_at = null where id = 'sketch-1';
update public.models set usd_per_image = 0.04, usd_per_input_token = 0.000001, usd_per_output_token = 0.00001 where id = 'sketch-1';
update public.models set enabled_at = private.now() where id = 'sketch-1';
select tests.act_as('Mia');
create temp table batch as select public.create_batch('{cookies,bread}') as made;
select tests.act_as_operator();
create temp table taken as select * from worker.claim_jobs('generate', 1);
create function pg_temp.begin_call() returns jsonb
language sql as $$
  select worker.begin_call(id, claim_id, 'sketch', 'sketch-1') - '{key,open_seconds,limited}'::text[] from public.jobs
  where id = (select id from taken)
$$;

-- The intent.
select is(pg_temp.begin_call(), '{"result": null, "repeated": false}', 'A worker writes down that it is about to call');
select is(outcome, null, 'how that ended is not known yet') from public.provider_calls;
select private.move_clock('300 seconds');
select tests.claim('generate');
select is(pg_temp.begin_call(), '{"result": null, "repeated": true}',
  'A worker that follows one that died is told that the call may have been made');
select is(count(*), 1::bigint, 'It is one and the same call') from public.provider_calls;

-- The charge.
select is(worker.record_charge(id, 'sketch', 'request-1', 'sketch-1',
    '{"images": 1, "input_tokens": 1000, "output_tokens": 100}', '{"path": "a.jpg"}'), '0.042',
  'A charge is the model''s prices times what was used') from taken;
select is(outcome || ' ' || request_id, 'succeeded request-1', 'With it the call is known to have succeeded')
from public.provider_calls;
select is(worker.record_charge(id, 'sketch', 'request-1', 'sketch-1',
    '{"images": 1, "input_tokens": 1000, "output_tokens": 100}', '{"path": "a.jpg"}'), '0.042',
  'Booking it twice is no error') from taken;
select is(count(*), 1::bigint, 'but a request is charged once') from public.charges;
select is(spent_usd, 0.042, 'in the budget too') from public.budgets where period = 'day' and owner_id is null;
select is(spent_usd, 0.042, 'and in its batch') from public.batches;
select lives_ok($$ select worker.record_charge(id, 'other', 'request-1', 'sketch-1', '{"images": 1}') from taken $$,
  'Two providers may give two requests the same number');
select is(count(*), 2::bigint, 'and both are charged') from public.charges;
select results_eq('select kind, job_id, image_id, batch_id, owner_id from public.charges limit 1',
  $$ select 'generate', id, image_id, batch_id, tests.id('Mia') from taken $$, 'A charge knows what and whom it was for');

-- What was bought is not bought again.
select private.move_clock('300 seconds');
select tests.claim('generate');
select is(pg_temp.begin_call(), '{"result": {"path": "a.jpg"}, "repeated": false}',
  'A worker that follows one that died after its charge is given the result, and need not call');

-- Late and cancelled.
select private.cancel_job(id) from taken;
select is(pg_temp.begin_call(), null, 'A worker whose job was cancelled is told to make no call');
select is(worker.record_charge(id, 'sketch', 'request-2', 'sketch-1', '{"images": 1}'), '0.04', 'but what it has bought is booked') from taken;
select is(sum(amount_usd), 0.122, 'to the cent') from public.charges;
select is(spent_usd, 0.122, 'against the budget') from public.budgets where period = 'month' and owner_id is null;

create temp table bread as select * from tests.claim('generate');
select worker.begin_call(id, claim_id, 'sketch', 'sketch-1') from bread;
select worker.fail_job(id, claim_id, 'unknown_outcome', 'No answer came', false) from bread;
select is(outcome, 'unknown', 'A call whose answer never came is kept as unknown')
from public.provider_calls where job_id = (select id from bread);
select results_eq($$ select amount_usd, estimated, usage from public.charges where job_id = (select id from bread) $$,
  $$ select estimated_usd, true, '{}'::jsonb from bread $$, 'and booked at its estimate: it may have been paid');

-- Who sees them, and for how long.
select tests.act_as('Mia');
select is(count(*), 4::bigint, 'Owners see what their pictures cost') from public.charges;
select is_empty('select from public.provider_calls', 'but no calls');
select throws_ok('delete from public.charges', '42501', null, 'and cannot rewrite the ledger');
select tests.act_as('Max');
select is_empty('select from public.charges', 'Strangers see nothing of it');
select tests.act_as('Ada');
select is(count(*), 2::bigint, 'Admins see the calls') from public.provider_calls;

select tests.act_as_operator();
delete from public.images where id in (select image_id from taken);
delete from public.batches;
select is(count(*), 3::bigint, 'A charge outlives what it was for')
from public.charges join taken on charges.subject_key = taken.subject_key;
select is(count(*), 3::bigint, 'and its person') from public.charges where image_id is null and batch_id is null;

select * from finish();
rollback;
