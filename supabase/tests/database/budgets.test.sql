-- Caps on spending. Work over a cap waits; it does not fail.
begin;
select plan(27);
select tests.person('Ada', 'admin');
select tests.person('Mia');
select tests.picture(name, owner => 'Mia') from unnest('{cookies,bread,jam,cake}'::text[]) name;
create function pg_temp.budget(period text) returns text
language sql as $$ select format('%s spent, %s reserved', spent_usd::real, reserved_usd::real) from public.budgets b where b.period = budget.period and b.owner_id is null $$;
update public.models set usd_per_image = 0.04 where id = 'sketch-1';

select is(private.reserve_budget(1000), null, 'Where no cap is set anything may be spent');
select private.release_budget(1000, null);
update public.budgets set cap_usd = 0.10 where period = 'day';
update public.budgets set cap_usd = 0.15 where period = 'month';

select is(private.reserve_budget(0.11), 'It may cost $0.11, more than the whole budget of a day: raise the cap', 'More than the cap of the day cannot be put aside');
select is(pg_temp.budget('month'), '0 spent, 0 reserved', 'and then nothing is, in no budget');
select is(private.reserve_budget(0), null, 'What costs nothing needs no budget');

-- A job puts its estimate aside when it is taken, and gives it back when it is settled.
select tests.enqueue('generate', picture, cause => 'Mia', estimate => 0.04) from unnest('{cookies,bread,jam}'::text[]) picture;
select is(pg_temp.budget('day'), '0 spent, 0 reserved', 'Work that waits puts nothing aside');
create temp table first as select * from tests.claim('generate');
select is(pg_temp.budget('day'), '0 spent, 0.04 reserved', 'Work that is taken does');
select isnt((tests.claim('generate')).id, null, 'A second one fits');
select is(pg_temp.budget('month'), '0 spent, 0.08 reserved', 'in the month as well');
select is((tests.claim('generate')).id, null, 'The third does not');
select is(state || ' ' || error_code, 'queued budget_exhausted', 'It is not failed, but waits, and says for what')
from tests.job('jam', 'generate');
select is(attempt, 0, 'without using up an attempt') from tests.job('jam', 'generate');
select is(status, 'pending', 'Its picture waits with it') from public.images where id = tests.id('jam');

select worker.wait_job(id, claim_id, 'sketch-later', 'order-1', 0, 60) from first;
select is(pg_temp.budget('day'), '0 spent, 0.08 reserved', 'Work that waits for its provider keeps what it put aside');
select private.move_clock('60 seconds');
select worker.fail_job(id, claim_id, 'provider_unavailable', '503', true, 100) from tests.claim('generate');
select is(pg_temp.budget('day'), '0 spent, 0.08 reserved', 'so does work that is tried again');
select private.cancel_job(id) from first;
select is(pg_temp.budget('day'), '0 spent, 0.04 reserved', 'Work that is cancelled gives it back');

select is(worker.record_charge(id, 'sketch', 'request-1', 'sketch-1', '{"images": 1}'), '0.04', 'What was spent is booked')
from tests.job('bread', 'generate');
select worker.finish_generate(id, claim_id, 'bread.jpg', 10, 10) from tests.job('bread', 'generate');
select is(pg_temp.budget('day'), '0.04 spent, 0 reserved', 'and what was put aside for it is given back');

select private.move_clock('10 minutes');
create temp table jam as select * from tests.claim('generate');
select is(image_id, tests.id('jam'), 'Ten minutes later the third has its turn') from jam;
select worker.record_charge(id, 'sketch', 'request-2', 'sketch-1', '{"images": 1}') from jam;
select is(pg_temp.budget('day'), '0.08 spent, 0 reserved', 'What was spent is not aside any more') from jam;
select worker.finish_generate(id, claim_id, 'jam.jpg', 10, 10) from jam;
select tests.enqueue('generate', 'cake', cause => 'Mia', estimate => 0.04);
select is((tests.claim('generate')).id, null, 'What was spent counts as what is put aside did');

-- A new day, and a new month.
select private.move_clock(date_trunc('month', private.now() at time zone 'utc') + interval '1 month 13 days 12 hours' - private.now() at time zone 'utc');
update public.budgets set started_on = (private.now() at time zone 'utc')::date - 1 where period = 'day';
update public.budgets set started_on = (private.now() at time zone 'utc')::date - 1 where period = 'month';
select is(private.reserve_budget(0.04), null, 'A new day starts at nothing');
select is(pg_temp.budget('day'), '0 spent, 0.04 reserved', 'while what is put aside belongs to work that still runs');
select is(pg_temp.budget('month'), '0.08 spent, 0.04 reserved', 'The month goes on');
select private.release_budget(0.04, null);
select private.move_clock('31 days');
select private.lock_budgets();
select is(pg_temp.budget('month'), '0 spent, 0 reserved', 'until it is over');

-- Who sets the caps.
select tests.act_as('Mia');
select is_empty('select from public.budgets', 'Members do not see the budgets');
select tests.act_as('Ada');
select lives_ok('update public.budgets set cap_usd = 5', 'Admins can change the caps');
select throws_ok('update public.budgets set spent_usd = 0', '42501', null, 'but not what was spent');

select * from finish();
rollback;
