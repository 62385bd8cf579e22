-- A call whose outcome nobody knows may have been paid: its estimate counts until the vendor's list tells.
begin;
select plan(27);
select tests.person('Ada', 'admin');
select tests.person('Mia');
select tests.picture(name, owner => 'Mia') from unnest('{cookies,bread,jam,cake,rolls}'::text[]) name;
select tests.enqueue('generate', picture, cause => 'Mia', estimate => 0.05) from unnest('{cookies,bread,jam,cake,rolls}'::text[]) picture;
create function pg_temp.day() returns text
language sql as $$
  select format('%s spent %s aside', spent_usd::real, reserved_usd::real) from public.budgets where period = 'day' and owner_id is null
$$;
create function pg_temp.call(picture text) returns public.provider_calls
language sql as $$ select * from public.provider_calls where job_id = (tests.job(picture, 'generate')).id order by called_at desc limit 1 $$;
select worker.claim_jobs('generate', 5);
select worker.begin_call(id, claim_id, 'sketch', 'sketch-1') from public.jobs;

-- Booked once, however it ends.
select private.book_unknown(tests.job('cookies', 'generate'));
select is(pg_temp.day(), '0.05 spent 0.2 aside', 'What was aside counts as spent');
select private.book_unknown(tests.job('cookies', 'generate'));
select is(pg_temp.day(), '0.05 spent 0.2 aside', 'once');
select results_eq($$ select request_id, call_id, amount_usd, estimated, owner_id, kind from public.charges $$,
  $$ select id::text, id, 0.05, true, tests.id('Mia'), 'generate' from pg_temp.call('cookies') $$, 'The ledger says that it is an estimate');
select worker.fail_job(id, claim_id, 'unknown_outcome', 'No answer came', false) from tests.job('cookies', 'generate');
select is(pg_temp.day(), '0.05 spent 0.2 aside', 'The end of its job changes nothing of that');
select worker.fail_job(id, claim_id, 'refused', 'No logos', false) from tests.job('rolls', 'generate');
select is(pg_temp.day(), '0.05 spent 0.15 aside', 'What the provider refused was not billed');

-- Stopped while it was asked, or while the provider works.
select private.cancel_job((tests.job('bread', 'generate')).id);
select is(pg_temp.day(), '0.1 spent 0.1 aside', 'Work that is stopped while the provider is asked counts as spent');
select worker.record_charge(id, 'sketch', 'request-2', 'sketch-1', '{"usd": "0.03"}') from tests.job('bread', 'generate');
select is(pg_temp.day(), '0.08 spent 0.1 aside', 'until the worker comes back and tells');
select results_eq($$ select amount_usd, estimated, usage ->> 'usd' from public.charges where request_id = 'request-2' $$,
  $$ values (0.03, false, '0.03') $$, 'what it really cost, in the place of the estimate');
select is(count(*), 2::bigint, 'and not beside it') from public.charges;
select worker.wait_job(id, claim_id, 'sketch', 'order-3', 0, 60) from tests.job('jam', 'generate');
select private.cancel_job((tests.job('jam', 'generate')).id);
select is(pg_temp.day(), '0.13 spent 0.05 aside', 'Work that the provider has accepted counts as spent when it is stopped');

-- Nobody comes back.
select private.move_clock('1 day');
select is(worker.claim_jobs('generate', 5) is null, false, 'A worker that died is followed by another') from generate_series(1, 1);
update public.jobs set attempt = 99 where id = (tests.job('cake', 'generate')).id;
select private.move_clock('1 day');
select is(count(*), 0::bigint, 'until it has been tried too often') from worker.claim_jobs('generate', 5);
select is((tests.job('cake', 'generate')).error_code, 'abandoned', 'Then it is given up');
select is((pg_temp.call('cake')).outcome, 'unknown', 'and what it asked for');
select is((select amount_usd from public.charges where job_id = (tests.job('cake', 'generate')).id and estimated), 0.05, 'counts as spent');
select is(private.book_open_calls(), 0, 'Nothing is open any more');
insert into public.provider_calls (job_id, provider, model_id) select id, 'sketch', 'sketch-1' from tests.job('rolls', 'generate');
select is(private.book_open_calls(), 1, 'A call that is still open an hour after its job ended is booked as well');
select is(private.book_open_calls(), 0, 'once');

-- Reconciled.
create temp table estimates as
select i.prompt as picture, c.id from public.charges c join public.images i on i.id = c.image_id where c.estimated;
grant select on estimates to authenticated;
select tests.act_as('Mia');
select throws_ok(format('select public.reconcile_charge(%s, 0)', (select id from estimates where picture = 'cookies')), '42501', 'Only admins can do this', 'Members reconcile nothing');
select tests.act_as('Ada');
select throws_ok(format('select public.reconcile_charge(%s, 0.03)', (select id from estimates where picture = 'cookies')), '22023',
  'Name the request as the vendor''s list does: it is booked once', 'What was billed has a number');
select throws_ok(format('select public.reconcile_charge(%s, 0.03, %L)', (select id from estimates where picture = 'cookies'), 'request-2'), '22023',
  'That request of sketch is booked already: this charge cost nothing of its own', 'of its own');
select tests.act_as_operator();
select public.set_budget('month', 10);
create temp table before as select spent_usd from public.budgets where period = 'month' and owner_id is null;
select tests.act_as('Ada');
select lives_ok(format('select public.reconcile_charge(%s, 0.031, %L)', (select id from estimates where picture = 'cookies'), 'request-9'), 'An admin puts the vendor''s figure in its place');
select lives_ok(format('select public.reconcile_charge(%s, 0)', (select id from estimates where picture = 'jam')), 'or nothing, where nothing was billed');
select tests.act_as_operator();
select is((select spent_usd from before) - spent_usd, 0.05 - 0.031 + 0.05, 'The budget follows') from public.budgets where period = 'month' and owner_id is null;
select is(sum(amount_usd), (select spent_usd from public.budgets where period = 'month' and owner_id is null), 'and equals the ledger') from public.charges;
select throws_ok(format('select public.reconcile_charge(%s, 0)', (select id from public.charges where request_id = 'request-9')), '22023',
  format('What charge %s cost is known: $0.031', (select id from public.charges where request_id = 'request-9')), 'What is known stays');
select throws_ok('select public.reconcile_charge(0, 0)', '22023', 'There is no charge 0', 'There is nothing else to reconcile');

select * from finish();
rollback;
