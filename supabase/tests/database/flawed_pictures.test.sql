-- A scene whose product is not the one on the photo is approved by who means it, and never in passing.
begin;
select plan(15);
select tests.person('Ada', 'admin'), tests.person('Mia');
select tests.picture(name, owner => 'Mia', status => 'ready') from unnest('{bread,clean,flawed,unmeasured,other}'::text[]) name;
update public.images set product_part = 'scene', product_run = 1, scene_position = 0, scene_recipe = 'scene-slate' where prompt <> 'bread';
update public.images set fidelity = '{"passed": true, "difference": 0.01, "overlap": 0.99}' where prompt = 'clean';
update public.images set fidelity = '{"passed": false, "difference": 0.3, "overlap": 0.99}' where prompt in ('flawed', 'other');
create function pg_temp.status(picture text) returns text language sql as $$ select status from public.images where id = tests.id(picture) $$;
grant execute on function pg_temp.status(text) to public;

select tests.act_as('Mia');
select throws_ok($$ select public.approve_images(array[tests.id('flawed')], with_flaws => true) $$, '42501', 'Only admins can do this', 'Members approve nothing');

select tests.act_as('Ada');
select is(tests.names(public.approve_images(array[tests.id('flawed')])), 'nothing', 'A flawed scene is not approved');
select is(tests.names(public.approve_images(array[tests.id('flawed')], 'ready')), 'nothing', 'nor as one that is ready');
select is(tests.names(public.approve_images(array[tests.id('flawed')], 'ready', null)), 'nothing', 'nor by who does not say');
select is(pg_temp.status('flawed'), 'ready', 'It still waits for a decision');
select is(tests.names(public.approve_images(array[tests.id('bread'), tests.id('clean'), tests.id('flawed'), tests.id('unmeasured')])), 'bread clean unmeasured',
  'With many others it is left alone, and they are approved');
reset role;
select is((tests.job('flawed', 'publish')).id, null, 'and nothing of it is published');
select tests.act_as('Ada');
select is(tests.names(public.approve_images(array[tests.id('flawed')], 'rejected', true)), 'nothing', 'Who means it expects it as it is');
select is(tests.names(public.approve_images(array[tests.id('flawed'), tests.id('clean')], 'ready', true)), 'flawed', 'Who means it approves it');
select results_eq($$ select status, approved_by from public.images where id = tests.id('flawed') $$, $$ values ('approved', tests.id('Ada')) $$, 'in their name');
select is(tests.names(public.withdraw_images(array[tests.id('flawed')])), 'flawed', 'Withdrawn again');
select is(tests.names(public.approve_images(array[tests.id('flawed')])), 'nothing', 'it is flawed as before');
select is(tests.names(public.reject_images(array[tests.id('flawed')], 'Another lid')), 'flawed', 'Rejecting it needs no more');
select is(tests.names(public.approve_images(array[tests.id('flawed')])), 'nothing', 'and a rejected one is not approved in passing either');
select is(tests.names(public.approve_images(array[tests.id('other'), tests.id('flawed')], with_flaws => true)), 'flawed other', 'but together, where that is meant');

select * from finish();
rollback;
