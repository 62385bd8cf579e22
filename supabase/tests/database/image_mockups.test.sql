-- How pictures lie on the things they are printed on: kept by whoever may change the picture.
begin;
select plan(30);
select tests.person('Ada', 'admin');
select tests.person('Mia');
select tests.person('Max');
select tests.person('Eve', null);
select tests.picture('ring', owner => 'Mia', status => 'ready');
create function pg_temp.on_mug() returns jsonb
language sql as $$ select placement from public.image_mockups where image_id = tests.id('ring') and mockup = 'mug' $$;
grant execute on function pg_temp.on_mug() to public;

-- Who keeps it.
select tests.act_as_nobody();
select throws_ok($$ select public.save_mockup(tests.id('ring'), 'mug', '{"x": 0, "y": 0, "scale": 1, "rotation": 0}') $$, '42501', null, 'Nobody keeps a placement');
select throws_ok($$ select from public.image_mockups $$, '42501', null, 'or reads one');
select tests.act_as('Eve');
select throws_ok($$ select public.save_mockup(tests.id('ring'), 'mug', '{"x": 0, "y": 0, "scale": 1, "rotation": 0}') $$, '42501', 'Only members can do this',
  'nor does who is no member');
select tests.act_as('Max');
select throws_ok($$ select public.save_mockup(tests.id('ring'), 'mug', '{"x": 0, "y": 0, "scale": 1, "rotation": 0}') $$, 'P0001', 'There is no such image',
  'A stranger finds no such picture');
select throws_ok($$ select public.save_mockup(tests.id('nothing'), 'mug', '{"x": 0, "y": 0, "scale": 1, "rotation": 0}') $$, 'P0001', 'There is no such image',
  'just as if there were none');
select tests.act_as('Mia');
select isnt(public.save_mockup(tests.id('ring'), 'mug', '{"x": 12.5, "y": -3, "scale": 0.8, "rotation": -90}'), null, 'Its owner keeps how it lies');
select is(pg_temp.on_mug(), '{"x": 12.5, "y": -3, "scale": 0.8, "rotation": -90}', 'and finds it so');
select public.save_mockup(tests.id('ring'), 'mug', '{"x": 0, "y": 0, "scale": 1, "rotation": 180}');
select is(pg_temp.on_mug(), '{"x": 0, "y": 0, "scale": 1, "rotation": 180}', 'What is kept later takes its place');
select public.save_mockup(tests.id('ring'), 'jar-label', '{"x": 1, "y": 1, "scale": 2, "rotation": 0}');
select results_eq('select mockup from public.image_mockups order by mockup', $$ values ('jar-label'), ('mug') $$, 'Each thing has its own');
select throws_ok($$ insert into public.image_mockups (image_id, mockup, placement) values (tests.id('ring'), 'box', '{}') $$, '42501', null, 'Nobody writes the table itself');
select throws_ok($$ update public.image_mockups set mockup = 'box' $$, '42501', null, 'or changes it');
select tests.act_as('Max');
select is_empty('select from public.image_mockups', 'A stranger sees none of it');
select throws_ok($$ select public.remove_mockup(tests.id('ring'), 'mug') $$, 'P0001', 'There is no such image', 'and takes none away');
select tests.act_as('Ada');
select is(pg_temp.on_mug(), '{"x": 0, "y": 0, "scale": 1, "rotation": 180}', 'An admin sees it');
select isnt(public.save_mockup(tests.id('ring'), 'mug', '{"x": 5, "y": 5, "scale": 1, "rotation": 15}'), null, 'and keeps another');

-- What a placement is.
select tests.act_as('Mia');
select throws_ok(format('select public.save_mockup(tests.id(''ring''), ''mug'', %L)', placement), '22023',
  'A placement has x and y of -1000 to 1000, a scale of 0.02 to 20 and a rotation of -180 to 180', what)
from (values
  ('{"x": 0, "y": 0, "scale": 1}', 'A placement has all four numbers'), ('{"x": 0, "y": 0, "scale": 1, "rotation": 0, "z": 1}', 'and no fifth'),
  ('{"x": "0", "y": 0, "scale": 1, "rotation": 0}', 'They are numbers'), ('{"x": "NaN", "y": 0, "scale": 1, "rotation": 0}', 'real ones'),
  ('{"x": 1e300, "y": 0, "scale": 1, "rotation": 0}', 'It does not lie far away'), ('{"x": 0, "y": 0, "scale": 0, "rotation": 0}', 'is to be seen'),
  ('{"x": 0, "y": 0, "scale": 1, "rotation": 181}', 'and turned once around at most'), ('[0, 0, 1, 0]', 'A list is none'), (null, 'nor is nothing')) v (placement, what);
select throws_ok($$ select public.save_mockup(tests.id('ring'), 'zeppelin', '{"x": 0, "y": 0, "scale": 1, "rotation": 0}') $$, '22023', 'There is no such mockup',
  'It is on a thing that there is');
select throws_ok($$ select public.save_mockup(tests.id('ring'), null, '{"x": 0, "y": 0, "scale": 1, "rotation": 0}') $$, '22023', 'There is no such mockup', 'and on one');

-- Taken away.
select is(public.remove_mockup(tests.id('ring'), 'mug'), true, 'Its owner forgets it');
select is(public.remove_mockup(tests.id('ring'), 'mug'), false, 'once');
select tests.act_as_operator();
update public.images set deleted_at = private.now() where id = tests.id('ring');
select tests.act_as('Mia');
select throws_ok($$ select public.save_mockup(tests.id('ring'), 'mug', '{"x": 0, "y": 0, "scale": 1, "rotation": 0}') $$, 'P0001', 'There is no such image',
  'What is in the trash lies on nothing');
select tests.act_as_operator();
delete from public.images where id = tests.id('ring');
select is_empty('select from public.image_mockups', 'What is purged leaves nothing behind');

select * from finish();
rollback;
