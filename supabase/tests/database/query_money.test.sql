-- Searches pay for embeddings without a job.
begin;
select plan(14);
update public.models set usd_per_input_token = 0.01 where id = 'ngram-1536';
update public.budgets set cap_usd = 0.10 where period = 'day';
create function pg_temp.day() returns text
language sql as $$
  select format('%s spent %s aside', spent_usd::real, reserved_usd::real) from public.budgets where period = 'day' and owner_id is null
$$;
select tests.act_as_worker();
select is(worker.begin_query_call('ngram-1536', 0), true, 'What costs nothing may always be asked');
select is(worker.begin_query_call('ngram-1536', 0.06), true, 'A query puts aside what it may cost');
select is(worker.begin_query_call('ngram-1536', 0.06), false, 'One that does not fit is not made');
select is(worker.begin_query_call('ngram-1536', 0.04), true, 'one that does, is');
select tests.act_as_operator();
select is(pg_temp.day(), '0 spent 0.1 aside', 'Both are aside');
select tests.act_as_worker();
select is(worker.record_query_charge('offline', 'query-1', 'ngram-1536', '{"input_tokens": 3}'), '0.03', 'It is charged by what it used');
select is(worker.record_query_charge('offline', 'query-1', 'ngram-1536', '{"input_tokens": 3}'), '0.03', 'and booked once');
select tests.act_as_operator();
select is(pg_temp.day(), '0.03 spent 0.04 aside', 'What it had put aside is free again');
select results_eq('select kind, subject_key, job_id, owner_id, amount_usd, price_version, input_tokens from public.charges',
  $$ select 'query', 'query', null::uuid, null::uuid, 0.03, price_version, 3 from public.models where id = 'ngram-1536' $$,
  'The ledger says what it was for');
select private.move_clock('6 minutes');
select is(private.settle_open_money(), 0, 'A query that never came back');
select is(pg_temp.day(), '0.03 spent 0 aside', 'has nothing aside after some minutes');
select is(worker.begin_query_call('ngram-1536', 0.07), true, 'so that others can be asked');
select private.move_clock('6 minutes');
select is(worker.begin_query_call('ngram-1536', 0.07), true, 'also where the next query is the first to look');
update public.models set usd_per_input_token = 0 where id = 'ngram-1536';
delete from private.query_reservations;
select is(worker.record_query_charge('offline', 'query-2', 'ngram-1536', '{"input_tokens": 3}') || ' ' || (select count(*) from public.charges), '0 1',
  'Queries that cost nothing fill no ledger');

select * from finish();
rollback;
