-- Each member has budgets beside those of everybody.
begin;
select plan(33);
select tests.person('Ada', 'admin');
select tests.person('Mia');
select tests.person('Max');
select tests.picture(name, owner => 'Mia') from unnest('{cookies,bread,jam}'::text[]) name;
select tests.picture(name, owner => 'Max') from unnest('{cake,rolls}'::text[]) name;
create function pg_temp.budget(period text, name text default null) returns text
language sql as $$
  select format('%s spent, %s reserved', spent_usd::real, reserved_usd::real) from public.budgets b
  where b.period = budget.period and b.owner_id is not distinct from tests.id(name)
$$;
update public.models set usd_per_image = 0.04 where id = 'sketch-1';

-- Who sets them.
select tests.act_as('Mia');
select throws_ok($$ select public.set_budget('day', 5) $$, '42501', 'Only admins can do this', 'Members set no budget');
select tests.act_as('Ada');
select throws_ok($$ select public.set_budget('week', 5) $$, '22023', 'A budget is for a day or for a month', 'There is none for a week');
select throws_ok($$ select public.set_budget('day', -1) $$, '22023', 'A cap is an amount of dollars, 0 or more', 'or below nothing');
select throws_ok($$ select public.set_budget('day', 'NaN') $$, '22023', 'A cap is an amount of dollars, 0 or more', 'or of no number');
select throws_like($$ update public.budgets set cap_usd = 'NaN' $$, '%a_cap_is_a_number%', 'also past the function');
select throws_like($$ update public.settings set member_day_cap_usd = 'NaN' $$, '%the_caps_of_members_are_numbers%', 'or for all members');
select throws_ok($$ select public.set_budget('day', 5, tests.id('Nobody')) $$, '22023', 'There is no such member', 'or for a stranger');
select lives_ok($$ select public.set_budget('day', 0.10, tests.id('Mia')) $$, 'An admin caps what a member may cost a day');
select lives_ok($$ select public.set_budget('month', 1) $$, 'and what everybody may cost a month');
select lives_ok($$ select public.change_settings('{"member_day_cap_usd": 0.05}', (select revision from public.settings)) $$,
  'and each member who has no cap of their own');
select results_eq('select period, cap_usd, owner_id from public.budgets where cap_usd is not null order by id',
  $$ values ('month', 1::numeric, null::uuid), ('day', 0.1, tests.id('Mia')) $$, 'Caps stand where they belong');

-- What they hold back.
select tests.act_as_operator();
select tests.enqueue('generate', picture, cause => 'Mia', estimate => 0.04) from unnest('{cookies,bread,jam}'::text[]) picture;
select tests.enqueue('generate', picture, cause => 'Max', estimate => 0.04) from unnest('{cake,rolls}'::text[]) picture;
select is(count(*), 3::bigint, 'Members work up to their caps') from worker.claim_jobs('generate', 10);
select is(pg_temp.budget('day', 'Mia'), '0 spent, 0.08 reserved', 'what is theirs is reserved for them');
select is(pg_temp.budget('day', 'Max'), '0 spent, 0.04 reserved', 'each');
select is(pg_temp.budget('month'), '0 spent, 0.12 reserved', 'and among everybody''s');
select is(error_detail, 'The budget of this member for the day is used up: raise the cap, or wait for the next day',
  'The rest waits, and says for what') from tests.job('jam', 'generate');
select worker.record_charge(id, 'sketch', 'request-1', 'sketch-1', '{"usd": "0.03"}') from tests.job('cookies', 'generate');
select is(pg_temp.budget('day', 'Mia'), '0.03 spent, 0.05 reserved', 'What is charged is theirs');
select is(pg_temp.budget('day', 'Max'), '0 spent, 0.04 reserved', 'and nobody else''s');
select worker.finish_generate(id, claim_id, 'cookies.jpg', 10, 10) from tests.job('cookies', 'generate');
select is(pg_temp.budget('day', 'Mia'), '0.03 spent, 0.04 reserved', 'What was put aside in vain is free again');
select is(pg_temp.budget('month'), '0.03 spent, 0.08 reserved', 'for everybody');

select is(private.reserve_budget(0.11, tests.id('Mia')),
  'It may cost $0.11, more than this member''s whole budget of a day: raise their cap', 'What no day of theirs can pay says whose cap it is');

-- A raised cap is heard at once.
select tests.listen();
select tests.act_as('Ada');
select public.set_budget('day', 0.09, tests.id('Mia'));
select tests.act_as_operator();
select is(tests.rings(), 'nothing', 'A cap that is lowered wakes nobody');
select tests.act_as('Ada');
select public.set_budget('day', 0.12, tests.id('Mia'));
select tests.act_as_operator();
select is(tests.rings(), 'generate 1', 'One that is raised rings');
select is(image_id, tests.id('jam'), 'and the work goes on at once') from tests.claim('generate');
select is(image_id, null, 'while what another cap holds waits on') from tests.claim('generate');
select tests.listen();
select tests.act_as('Ada');
select public.change_settings('{"member_day_cap_usd": null}', (select revision from public.settings));
select tests.act_as_operator();
select is(tests.rings(), 'generate 1', 'The cap of all members rings, too');
select isnt(image_id, null, 'and their work goes on') from tests.claim('generate');
select tests.act_as('Ada');
select lives_ok($$ update public.budgets set cap_usd = 0.01 where period = 'month' and owner_id is null $$, 'A cap can be set as a row, too');
select tests.act_as_operator();
select tests.picture('pie', owner => 'Max');
select tests.enqueue('generate', 'pie', cause => 'Max', estimate => 0.04);
select is((tests.claim('generate')).id, null, 'and holds');
select is(error_detail, 'It may cost $0.04, more than the whole budget of a month: raise the cap', 'with its reason')
from tests.job('pie', 'generate');
select tests.act_as('Ada');
update public.budgets set cap_usd = null where period = 'month' and owner_id is null;
select tests.act_as_operator();
select is((tests.claim('generate')).image_id, tests.id('pie'), 'and lets go');

-- Budgets of those who had spent before.
delete from public.budgets where owner_id = tests.id('Mia');
select private.lock_budgets(array[tests.id('Mia')]);
select is(pg_temp.budget('day', 'Mia'), '0.03 spent, 0.08 reserved', 'A budget begins with what the ledger and its work say');
delete from public.jobs where created_by = tests.id('Mia') and id not in (select job_id from public.charges);
delete from auth.users where id = tests.id('Mia');
select is(pg_temp.budget('day', 'Mia'), null, 'and goes with its person');

select * from finish();
rollback;
