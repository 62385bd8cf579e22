-- What was spent, on what and by whom; the ledger as a list.
begin;
select plan(31);
select tests.person('Ada', 'admin');
select tests.person('Mia');
select tests.person('Max');
-- Noon of a day in the middle of a month.
update private.clock set shift = date_trunc('month', now(), 'utc') + interval '14 days 12 hours' - now();
select tests.picture('cookies', owner => 'Mia', status => 'approved');
select tests.picture('bread', owner => 'Mia', status => 'ready');
select tests.picture('jam', owner => 'Mia', status => 'failed');
select tests.picture('cake', owner => 'Max', status => 'ready');
select tests.enqueue('generate', picture, cause => owner, estimate => 0.05) from (values
  ('cookies', 'Mia'), ('bread', 'Mia'), ('jam', 'Mia'), ('cake', 'Max')) as work (picture, owner);
create temp table taken as select * from worker.claim_jobs('generate', 10);
select worker.record_charge((tests.job(picture, 'generate')).id, 'sketch', picture, 'sketch-1', usage::jsonb) from (values
  ('cookies', '{"usd": "0.0312", "raw": {"cost": 0.0312}}'), ('bread', '{"usd": "0.02"}'), ('cake', '{"usd": "0.1"}')) as used (picture, usage);
select private.settle_job(tests.job('jam', 'generate'), 'failed', 'refused', 'No logos');
insert into public.provider_calls (job_id, provider, model_id) select id, 'sketch', 'sketch-1' from tests.job('bread', 'generate');
select private.settle_job(tests.job('bread', 'generate'), 'cancelled');
update public.images set status = 'ready', error_code = null where prompt = 'bread';
select worker.record_query_charge('offline', 'query-1', 'ngram-1536', '{"usd": "0.0000002", "input_tokens": 10}');
update public.charges set charged_at = private.now() - interval '3 days' where request_id = 'cake';
select public.set_budget('day', 2, tests.id('Mia'));
update public.settings set member_month_cap_usd = 30;

select tests.act_as('Nobody');
select throws_ok('select public.read_money()', '42501', 'Only members can do this', 'Strangers are told nothing');
select tests.act_as('Ada');
select throws_ok('select public.read_money(0)', '22023', 'Money is told of 1 to 366 days', 'Some days are wanted');
select throws_ok($$ select public.read_money(7, 'Mars') $$, '22023', 'There is no time zone ''Mars'': use a name such as Europe/Berlin', 'of a time zone that there is');

create function pg_temp.told(path text[], days integer default 7) returns jsonb
language sql as $$ select public.read_money(days) #> path $$;
create function pg_temp.line(list text, key text, value text, days integer default 7) returns jsonb
language sql as $$ select e from jsonb_array_elements(public.read_money(days) -> list) e where e ->> key is not distinct from line.value limit 1 $$;
grant execute on all functions in schema pg_temp to authenticated;

select is(pg_temp.told('{totals}'), '{"usd": "0.2012002", "approved": 1, "pictures": 3, "usd_per_picture": "0.067067", "usd_per_approved": "0.2012",
  "released_usd": "0.05"}', 'An admin reads what all of it cost, what a picture did, and what was not billed');
select is(pg_temp.told('{totals,usd}', 2), '"0.1012002"', 'of the days that are asked for');
select is(pg_temp.line('models', 'model_id', 'sketch-1'), '{"usd": "0.2012", "calls": 4, "failed": 1, "approved": 1, "model_id": "sketch-1",
  "name": "Sketch (offline drawing)", "pictures": 3, "provider": "sketch", "usd_per_picture": "0.067067", "usd_per_approved": "0.2012"}', 'by model');
select is(pg_temp.line('models', 'model_id', 'ngram-1536') ->> 'usd', '0.0000002', 'to the last digit');
select is(pg_temp.line('models', 'model_id', 'ngram-1536') ->> 'usd_per_picture', null, 'with no price of a picture where none were made');
select is(pg_temp.line('members', 'email', 'mia@example.com') - 'owner_id', '{"usd": "0.1012", "calls": 3, "email": "mia@example.com", "failed": 1,
  "approved": 1, "pictures": 2, "usd_per_picture": "0.0506", "usd_per_approved": "0.1012"}', 'by member');
select is(pg_temp.line('members', 'email', null) ->> 'usd', '0.0000002', 'and what nobody did');
select is(jsonb_array_length(pg_temp.told('{days}')), 7, 'Each day is there');
select is(pg_temp.told('{days,6}') - 'day', '{"usd": "0.1012002", "by_kind": {"query": "0.0000002", "generate": "0.1012"}}', 'with what it went for');
select is(pg_temp.told('{days,3,usd}'), '"0.1"', 'on the day when it was charged');
select is(pg_temp.told('{days,5}') - 'day', '{"usd": "0", "by_kind": {}}', 'also where nothing was');
select is(pg_temp.told('{unknown,0}') - '{charge_id,charged_at,job_id}'::text[], '{"model_id": "sketch-1", "provider": "sketch", "amount_usd": "0.05"}',
  'What nobody knows the outcome of is listed');
select results_eq($$ select b ->> 'email', b ->> 'period', b ->> 'cap_usd', b ->> 'spent_usd', b ->> 'reserved_usd', (b ->> 'is_default')::boolean
    from jsonb_array_elements(pg_temp.told('{budgets}')) b $$, $$ values
  (null, 'day', null, '0.2012002', '0.0188', false), (null, 'month', null, '0.2012002', '0.0188', false),
  ('ada@example.com', 'day', null, '0', '0', true), ('ada@example.com', 'month', '30', '0', '0', true),
  ('max@example.com', 'day', null, '0.1', '0', true), ('max@example.com', 'month', '30', '0.1', '0', true),
  ('mia@example.com', 'day', '2', '0.1012', '0.0188', false), ('mia@example.com', 'month', '30', '0.1012', '0.0188', true)
$$, 'Everybody''s budgets, and those of all members');

select tests.act_as('Mia');
select is(pg_temp.told('{totals}') - 'released_usd', '{"usd": "0.1012", "approved": 1, "pictures": 2, "usd_per_picture": "0.0506", "usd_per_approved": "0.1012"}',
  'A member reads what is theirs');
select is(pg_temp.told('{members,0,email}'), '"mia@example.com"', 'and nobody else''s');
select is(jsonb_array_length(pg_temp.told('{members}')), 1, 'at all');
select is(jsonb_array_length(pg_temp.told('{budgets}')), 2, 'with their own budgets');
select is(public.read_dashboard() -> 'spent', '{"day_usd": 0.1012, "month_usd": 0.1012, "day_cap_usd": 2, "month_cap_usd": 30}',
  'Their dashboard says so, too');
select tests.act_as('Max');
select is(jsonb_array_length(pg_temp.told('{unknown}')), 0, 'Unknown outcomes are those of whoever asks');
select tests.act_as('Ada');
select is(public.read_dashboard() -> 'spent', '{"day_usd": 0.2012002, "month_usd": 0.2012002, "day_cap_usd": null, "month_cap_usd": null}',
  'and an admin''s is of everybody''s budgets');

-- The ledger.
create function pg_temp.ledger(first integer, last integer, after bigint default null, take integer default 500) returns text
language sql as $$
  select string_agg(coalesce(c ->> 'email', '-') || ' ' || (c ->> 'amount_usd'), ', ' order by place)
  from jsonb_array_elements(public.list_charges((private.now() at time zone 'utc')::date - first, (private.now() at time zone 'utc')::date - last, after, take))
    with ordinality as listed (c, place)
$$;
grant execute on all functions in schema pg_temp to authenticated;
select is(pg_temp.ledger(9, 0), 'mia@example.com 0.0312, mia@example.com 0.02, max@example.com 0.1, mia@example.com 0.05, - 0.0000002', 'Charges are listed');
select is(pg_temp.ledger(9, 1), 'max@example.com 0.1', 'by day, the last included');
select is(pg_temp.ledger(9, 0, (select min(id) from public.charges), 2), 'mia@example.com 0.02, max@example.com 0.1', 'and by page');
select is(public.list_charges(current_date - 99, current_date + 99) -> 0 -> 'usage', '{"usd": "0.0312"}', 'without what the provider wrote');
select throws_ok($$ select public.list_charges('2026-12-02', '2026-12-01') $$, '22023', 'The first day comes before the last', 'Days are in order');
select throws_ok($$ select public.list_charges('2026-12-01', '2026-12-02', null, 1001) $$, '22023', 'Charges are listed 1 to 1000 at a time', 'and pages have a size');
select tests.act_as('Max');
select is(pg_temp.ledger(9, 0), 'max@example.com 0.1', 'A member lists their own');
select tests.act_as('Nobody');
select throws_ok($$ select public.list_charges('2026-12-01', '2026-12-02') $$, '42501', 'Only members can do this', 'and strangers none');

select * from finish();
rollback;
