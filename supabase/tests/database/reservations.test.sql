-- What is aside for work: in its batch from the beginning, in the budgets from its claim; spent is never aside as well.
begin;
select plan(29);
-- Tomorrow noon: no hour that passes here is another day's.
select private.move_clock(date_trunc('day', private.now()) + interval '1 day 12 hours' - private.now());
select tests.person('Mia');
update public.models set usd_per_image = 0.04 where id = 'sketch-1';
update public.models set usd_per_input_token = 0.000001, usd_per_output_token = 0.00001 where id = 'lexicon-1';
select tests.act_as('Mia');
create temp table batch as select public.create_batch('{cookies,bread,jam,cake}') ->> 'batch_id' as id;
select tests.act_as_operator();
update public.jobs set estimated_usd = 0.05, most_usd = 0.05, batch_reserved_usd = 0.05;
update public.batches set reserved_usd = 0.20, estimated_usd = 0.20;
create function pg_temp.money() returns text
language sql as $$
  select format('batch %s spent %s aside, day %s spent %s aside', t.spent_usd::real, t.reserved_usd::real, b.spent_usd::real, b.reserved_usd::real)
  from public.batches t, public.budgets b where b.period = 'day' and b.owner_id is null
$$;
create function pg_temp.job(picture text) returns public.jobs
language sql as $$ select j.* from public.jobs j join public.images i on i.id = j.image_id where i.prompt = picture and j.kind = 'generate' $$;
select is(pg_temp.money(), 'batch 0 spent 0.2 aside, day 0 spent 0 aside', 'A batch puts its estimate aside when it is asked for');
select is(count(*), 4::bigint, 'Its pictures are begun') from worker.claim_jobs('generate', 4);
select is(pg_temp.money(), 'batch 0 spent 0.2 aside, day 0 spent 0.2 aside', 'and put theirs aside in the day');

-- From reserved to spent.
select worker.record_charge(id, 'sketch', 'request-1', 'sketch-1', '{"usd": "0.0312"}') from pg_temp.job('cookies');
select is(pg_temp.money(), 'batch 0.0312 spent 0.1688 aside, day 0.0312 spent 0.1688 aside', 'What is spent is aside no more');
select worker.finish_generate(id, claim_id, 'cookies.jpg', 10, 10) from pg_temp.job('cookies');
select is(pg_temp.money(), 'batch 0.0312 spent 0.15 aside, day 0.0312 spent 0.15 aside', 'and what was too much is free at the end');
select worker.record_charge(id, 'sketch', 'request-2', 'sketch-1', '{"usd": "0.07"}') from pg_temp.job('bread');
select is(pg_temp.money(), 'batch 0.1012 spent 0.1 aside, day 0.1012 spent 0.1 aside', 'What costs more than was thought takes no more than its own');
select worker.fail_job(id, claim_id, 'provider_invalid', 'Not a picture', true) from pg_temp.job('bread');
select private.move_clock('1 hour');
select worker.claim_jobs('generate', 1);
select is(pg_temp.money(), 'batch 0.1012 spent 0.1 aside, day 0.1012 spent 0.15 aside', 'Another try may cost as much again, and puts it aside');
select worker.fail_job(id, claim_id, 'refused', 'No logos', false) from pg_temp.job('bread');
select is(pg_temp.money(), 'batch 0.1012 spent 0.1 aside, day 0.1012 spent 0.1 aside', 'and gives it back');

-- What was bought and not handed in yet needs nothing more.
select worker.begin_call(id, claim_id, 'sketch', 'sketch-1') from pg_temp.job('jam');
select worker.record_charge(id, 'sketch', 'request-3', 'sketch-1', '{"usd": "0.05"}', '{"path": "jam.jpg"}') from pg_temp.job('jam');
update public.budgets set cap_usd = 0.10 where period = 'day' and owner_id is null;
select private.move_clock('1 hour');
select is((select image_id from worker.claim_jobs('generate', 5) where (estimated_usd, reserved_usd) = (0.05, 0)), (pg_temp.job('jam')).image_id,
  'A picture that is paid is fetched, though the day is used up');
update public.budgets set cap_usd = null where period = 'day' and owner_id is null;
select is((pg_temp.job('cake')).error_code, null, 'and one that has its money aside goes on');

-- Another model.
select private.move_reservation(pg_temp.job('cake'), 0.02);
select is(pg_temp.money(), 'batch 0.1512 spent 0.05 aside, day 0.1512 spent 0 aside', 'Work that moves to another model leaves what it had aside in the day, and keeps what was agreed to in its batch');
select results_eq('select estimated_usd, reserved_usd, batch_reserved_usd from pg_temp.job(''cake'')', 'values (0.02::numeric, 0::numeric, 0.05::numeric)',
  'and is estimated anew');
select private.cancel_job((pg_temp.job('cake')).id);
select is(pg_temp.money(), 'batch 0.1512 spent 0 aside, day 0.1512 spent 0 aside', 'What is stopped has nothing aside');
select private.retry_job((pg_temp.job('cake')).id);
select is(pg_temp.money(), 'batch 0.1512 spent 0.05 aside, day 0.1512 spent 0 aside', 'What is tried again has, in its batch');

-- Prices change while work waits.
update public.models set usd_per_image = 0.20 where id = 'sketch-1';
update public.budgets set cap_usd = 0.30 where period = 'day' and owner_id is null;
select is((select count(*) from worker.claim_jobs('generate', 5)), 0::bigint, 'What costs more than when it was asked for waits for a budget with room for that');
select is((pg_temp.job('cake')).error_code, 'budget_exhausted', 'and says so');
update public.budgets set cap_usd = 0.36 where period = 'day' and owner_id is null;
select is(estimated_usd || ' ' || reserved_usd, '0.200000000000 0.200000000000', 'Its claim puts the price of now aside')
from worker.claim_jobs('generate', 5);
select worker.begin_call(id, claim_id, 'sketch', 'sketch-1') from pg_temp.job('cake');
select worker.wait_job(id, claim_id, 'sketch', 'order-1', 0, 1) from pg_temp.job('cake');
update public.models set usd_per_image = 0.50 where id = 'sketch-1';
select private.move_clock('2 seconds');
select is(estimated_usd || ' ' || reserved_usd, '0.200000000000 0.200000000000', 'What was asked for at a price is not put aside for at a later one')
from worker.claim_jobs('generate', 5);
update public.models set usd_per_image = 0.04 where id = 'sketch-1';
select worker.fail_job(id, claim_id, 'refused', 'No logos', false) from pg_temp.job('cake');
select private.retry_job((pg_temp.job('cake')).id);
update public.budgets set cap_usd = null where period = 'day' and owner_id is null;
select private.cancel_job((pg_temp.job('cake')).id);

-- Reading and embedding cost money as well.
select tests.picture('loaf', owner => 'Mia', status => 'tagging');
select tests.enqueue('tag', 'loaf', cause => 'Mia');
select is((private.estimate_job(tests.job('loaf', 'tag')) > 0.04), true, 'Reading a picture is estimated by the model of the settings');
update public.budgets set cap_usd = 0.16 where period = 'day' and owner_id is null;
select is((tests.claim('tag')).id, null, 'and waits for the budget');
update public.budgets set cap_usd = 1 where period = 'day' and owner_id is null;
select is((tests.claim('tag')).image_id, tests.id('loaf'), 'until there is room');
select is(pg_temp.money(), format('batch 0.1512 spent 0 aside, day 0.1512 spent %s aside', (tests.job('loaf', 'tag')).estimated_usd::real),
  'that it takes');

-- Prices.
update public.models
set usd_per_image = 0.01, usd_per_input_token = 0.001, usd_per_input_image_token = 0.002, usd_per_output_token = 0.003,
  usd_per_second = 0.1, usd_per_credit = 0.5, enabled_at = null
where id = 'sketch-1';
select is(private.price('sketch-1', '{"images": 2, "input_tokens": 3, "input_image_tokens": 5, "output_tokens": 7, "seconds": 0.5, "credits": 2}'),
  0.02 + 0.003 + 0.01 + 0.021 + 0.05 + 1, 'A use costs what it counts times what that costs');
select is(private.price('sketch-1', '{"images": 2, "usd": "0.0038"}'), 0.0038, 'What the vendor says it costs goes first');
select is(private.price('sketch-1', '{"images": 2, "usd": "2.5e-7"}'), 0.00000025, 'however it writes it');
select is(private.price('sketch-1', '{"images": 2, "usd": "about 3"}'), 0.02, 'unless it makes no sense');
update public.models set usd_per_input_image_token = 0 where id = 'sketch-1';
select is(private.price('sketch-1', '{"input_image_tokens": 5}'), 0.005, 'Pictures without a price of their own are read at the price of text');
select is(private.price('no-model', '{"images": 2}'), 0.0, 'What no row knows has no price');
select is(private.usd(0.053400), '0.0534', 'Dollars are written without idle zeros');

select * from finish();
rollback;
