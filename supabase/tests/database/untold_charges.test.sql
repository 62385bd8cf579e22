-- A provider that sells and does not tell what was used: the estimate stands in, and nothing is taken for free that is not.
begin;
select plan(10);
select tests.person('Ada', 'admin');
select tests.person('Mia');
select tests.picture(name, owner => 'Mia') from unnest('{tart,scone}'::text[]) name;
select tests.enqueue('generate', picture, cause => 'Mia', estimate => 0.07) from unnest('{tart,scone}'::text[]) picture;
create function pg_temp.day() returns text
language sql as $$
  select format('%s spent %s aside', spent_usd::real, reserved_usd::real) from public.budgets where period = 'day' and owner_id is null
$$;
-- What a usage of a model comes to, booked for a picture.
create function pg_temp.book(picture text, request text, model text, usage jsonb) returns text
language sql as $$
  select worker.record_charge((tests.job(picture, 'generate')).id, 'sketch', request, model, usage)
$$;
-- This one has no price of its own here: its vendor tells in dollars.
insert into public.model_qualities (model_id, quality, place, low_usd, high_usd) values ('sketch-later-1', 'fine', 1, 0.01, 0.07);
select worker.claim_jobs('generate', 5);
select worker.begin_call(id, claim_id, 'sketch', 'sketch-later-1') from tests.job('tart', 'generate');

select is(pg_temp.book('tart', 'request-1', 'sketch-later-1', '{"images": 1, "credits": 9, "usd": "some", "raw": {"coins": 2}}'), '0.07',
  'What has no price here is booked at its estimate');
select is(estimated, true, 'and the ledger says that it is one') from public.charges;
select pg_temp.book('tart', 'request-1', 'sketch-later-1', '{"images": 1}');
select is(pg_temp.day(), '0.07 spent 0.07 aside', 'once');
select is(pg_temp.book('scone', 'request-2', 'sketch-later-1', '{"usd": "0"}'), '0', 'A vendor may say that it was for nothing');
select is(pg_temp.book('scone', 'request-3', 'sketch-1', '{"images": 1}'), '0', 'and of what is free nobody has to tell');
update public.models set usd_per_output_token = 0.00001, enabled_at = null where id = 'sketch-1';
select is(pg_temp.book('scone', 'request-4', 'sketch-1', '{"images": 1}'), '0.07', 'Pictures say nothing where tokens have a price');
select is(pg_temp.book('scone', 'request-5', 'sketch-1', '{"output_tokens": 0}'), '0', 'None is a number too');

-- The figure of the vendor's own list comes later.
select tests.act_as('Ada');
select lives_ok(format('select public.reconcile_charge(%s, 0.02, ''request-1'')', id), 'An admin puts the vendor''s figure in its place')
from (select charge_id as id from jsonb_to_recordset(public.read_money() -> 'unknown') as unknown (charge_id bigint, amount_usd text)
  order by 1 limit 1) estimate;
select tests.act_as_operator();
select is(amount_usd || ' ' || estimated, '0.020000000000 false', 'and it is an estimate no more') from public.charges where request_id = 'request-1';
select is(pg_temp.day(), '0.09 spent 0 aside', 'in the budget too');
select * from finish();
rollback;
