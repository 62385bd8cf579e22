-- Pictures that were made of the same are compared, one of them wins, and wins are counted once.
begin;
select plan(56);
select tests.person('Ada', 'admin');
select tests.person('Mia');
select tests.person('Max');
select tests.person('Eve', null);
insert into public.models (id, provider, name, kind, operations, sizes, place, usd_per_image, priced_on)
values ('oven-1', 'sketch', 'Oven', 'make', '{generate}', '{1024x1024}', 9, 0.04, '2026-11-01');
insert into public.recipes (slug, name, kind, prompt, owner_id) values ('dusk', 'Dusk', 'style', '[PROMPT] at dusk', tests.id('Mia'));
insert into public.recipes (slug, name, kind, prompt, owner_id) values ('toy', 'Toy', 'template', 'A toy baker', tests.id('Mia'));

-- Two prompts by two models: bread-s and bread-o, jam-s and jam-o.
select tests.act_as('Mia');
create temp table batch (id uuid);
grant all on batch to public;
insert into batch select (public.create_batch('{bread,jam}', style => 'dusk', model_ids => '{sketch-1,oven-1}') ->> 'batch_id')::uuid;
select tests.act_as_operator();
create function pg_temp.made(name text) returns uuid
language sql security definer as $$
  select i.id from public.images i
  where i.batch_id = (select id from batch) and i.prompt = split_part(name, '-', 1)
    and i.model_id = case split_part(name, '-', 2) when 's' then 'sketch-1' else 'oven-1' end
$$;
-- As if it were made.
create function pg_temp.make(name text) returns void
language sql as $$ update public.images set status = 'ready', master_path = 'someone/' || id || '/full_res-0.jpg' where id = pg_temp.made(name) $$;
create function pg_temp.won() returns text
language sql security definer as $$ select coalesce(string_agg(i.prompt || '-' || left(i.model_id, 1), ' ' order by i.prompt, i.model_id), 'nothing') from public.images i where i.won_at is not null $$;
create function pg_temp.counted() returns text
language sql as $$
  select coalesce(string_agg(format('%s%s%s %s of %s', line ->> 'model_id', '+' || (line ->> 'recipe_slug'), '+' || (line ->> 'style_slug'), line ->> 'wins', line ->> 'pictures'),
    ', ' order by line ->> 'model_id', line ->> 'recipe_slug', line ->> 'style_slug'), 'nothing') from jsonb_array_elements(public.read_wins()) line
$$;
grant execute on all functions in schema pg_temp to public;

-- Who may.
select tests.act_as_nobody();
select throws_ok($$ select public.pick_winner(tests.id('x')) $$, '42501', null, 'Nobody picks no winner');
select throws_ok($$ select public.unpick_winner(tests.id('x')) $$, '42501', null, 'takes none back');
select throws_ok($$ select public.read_wins() $$, '42501', null, 'and counts none');
select throws_ok($$ select public.read_winners('{}') $$, '42501', null, 'or reads them');
select tests.act_as('Eve');
select throws_ok($$ select public.pick_winner(tests.id('x')) $$, '42501', 'Only members can do this', 'Nor does who is no member');
select throws_ok($$ select public.read_wins() $$, '42501', 'Only members can do this', 'who counts none either');
select tests.act_as('Max');
select throws_ok($$ select public.pick_winner(pg_temp.made('bread-s')) $$, 'P0001', 'There is no such picture', 'A stranger finds no such picture');
select throws_ok($$ select public.unpick_winner(pg_temp.made('bread-s')) $$, 'P0001', 'There is no such picture', 'to take the win from either');
select throws_ok($$ select public.pick_winner(tests.id('nothing')) $$, 'P0001', 'There is no such picture', 'just as if there were none');

-- What can win.
select tests.act_as('Mia');
select throws_ok($$ select public.pick_winner(pg_temp.made('bread-s')) $$, 'P0001', 'The picture is not made', 'What is not made does not win');
select tests.act_as_operator();
select pg_temp.make('bread-s');
select tests.act_as('Mia');
select throws_ok($$ select public.pick_winner(pg_temp.made('bread-s')) $$, 'P0001', 'Only one of these pictures is made: there is nothing to choose between',
  'nor does what is the only one');
select tests.act_as_operator();
select pg_temp.make(name) from unnest('{bread-o,jam-s,jam-o}'::text[]) name;
insert into public.charges (provider, request_id, model_id, kind, image_id, subject_key, amount_usd) values
  ('sketch', 'c1', 'oven-1', 'generate', pg_temp.made('bread-o'), 'x', 0.04), ('sketch', 'c2', 'oven-1', 'tag', pg_temp.made('bread-o'), 'x', 0.000003),
  ('sketch', 'c3', 'oven-1', 'generate', pg_temp.made('jam-o'), 'x', 0.05);

-- Won, by its owner.
select tests.act_as('Mia');
select is(public.read_wins(), '[]', 'Before anybody chose nothing is counted');
select is(public.pick_winner(pg_temp.made('bread-o')) - 'image_id', '{"before": null, "approved": false}', 'A picture wins');
select is(pg_temp.won(), 'bread-o', 'and says so');
select is(pg_temp.counted(), 'oven-1+dusk 1 of 1, sketch-1+dusk 0 of 1', 'It counts for its model and its style, and against the other');
select is(public.pick_winner(pg_temp.made('bread-o')) -> 'before', to_jsonb(pg_temp.made('bread-o')), 'Picked twice it had won before');
select is(pg_temp.counted(), 'oven-1+dusk 1 of 1, sketch-1+dusk 0 of 1', 'and is counted once');
select is(public.pick_winner(pg_temp.made('bread-s')) ->> 'before', pg_temp.made('bread-o')::text, 'Another one takes the win over');
select is(pg_temp.won(), 'bread-s', 'The first has it no more');
select is(pg_temp.counted(), 'oven-1+dusk 0 of 1, sketch-1+dusk 1 of 1', 'nor its model');
select is(public.read_winners(array[pg_temp.made('bread-o')]),
  jsonb_build_array(jsonb_build_object('winner', pg_temp.made('bread-s'),
    'of', (select jsonb_agg(id order by id) from unnest(array[pg_temp.made('bread-o'), pg_temp.made('bread-s')]) id))), 'Who lost finds who won');
select is(public.pick_winner(pg_temp.made('jam-o')) -> 'before', 'null', 'Another prompt has a winner of its own');
select is(pg_temp.won(), 'bread-s jam-o', 'beside the first');
select is(line - 'wins', '{"model_id": "oven-1", "recipe_slug": null, "style_slug": "dusk", "pictures": 2, "usd": "0.090003"}',
  'What the pictures of a model cost that were compared is decimal')
from jsonb_array_elements(public.read_wins()) line where line ->> 'model_id' = 'oven-1';

-- Taken back.
select is(public.unpick_winner(pg_temp.made('jam-s')), false, 'What has not won has nothing to give back');
select is(public.unpick_winner(pg_temp.made('jam-o')), true, 'A win is taken back');
select is(public.unpick_winner(pg_temp.made('jam-o')), false, 'once');
select is(pg_temp.won(), 'bread-s', 'The picture says so');
select is(pg_temp.counted(), 'oven-1+dusk 0 of 1, sketch-1+dusk 1 of 1', 'and nobody was compared then');

-- Of pictures by name.
select is(public.pick_winner(pg_temp.made('bread-s'), array[pg_temp.made('bread-o'), pg_temp.made('bread-s'), pg_temp.made('bread-s')]) ->> 'before',
  pg_temp.made('bread-s')::text, 'The pictures of a prompt by their names are the same comparison');
select is(pg_temp.counted(), 'oven-1+dusk 0 of 1, sketch-1+dusk 1 of 1', 'which is counted once');
select is(public.pick_winner(pg_temp.made('jam-s'), array[pg_temp.made('jam-s'), pg_temp.made('bread-s')]) -> 'before', 'null', 'Pictures of two prompts are another one');
select is(pg_temp.won(), 'bread-s jam-s', 'What won before keeps that win');
select is(pg_temp.counted(), 'oven-1+dusk 0 of 1, sketch-1+dusk 2 of 3', 'and who won twice is counted twice');
select is(public.unpick_winner(pg_temp.made('jam-s'), array[pg_temp.made('jam-s'), pg_temp.made('bread-s')]), true, 'It is taken back by the same names');
select throws_ok($$ select public.pick_winner(pg_temp.made('bread-s'), array[pg_temp.made('jam-s'), pg_temp.made('jam-o')]) $$, '22023',
  'The picture is one of those it is compared with', 'The winner is one of them');
select throws_ok($$ select public.pick_winner(pg_temp.made('bread-s'), array[pg_temp.made('bread-s')]) $$, '22023', 'There is nothing to compare it with', 'and not alone');
select throws_ok($$ select public.pick_winner(pg_temp.made('bread-s'), array[pg_temp.made('bread-s'), null]) $$, '22023', 'There is nothing to compare it with', 'not with nothing either');
select throws_ok($$ select public.pick_winner(pg_temp.made('bread-s'), array[pg_temp.made('bread-s'), tests.id('none')]) $$, 'P0001', 'There is no such picture',
  'and all of them are there');
select tests.act_as_operator();
select tests.picture('cake', owner => 'Max', status => 'ready');
select tests.picture('upload', owner => 'Mia', status => 'ready');
update public.images set origin = 'uploaded', model_id = null where id = tests.id('upload');
select tests.act_as('Mia');
select throws_ok($$ select public.pick_winner(tests.id('upload')) $$, '22023', 'Say which pictures it is compared with', 'What is of no batch is compared by names');
select throws_ok($$ select public.pick_winner(tests.id('upload'), array[tests.id('upload'), tests.id('cake')]) $$, 'P0001', 'There is no such picture',
  'and with nobody else''s picture');
select is(public.pick_winner(tests.id('upload'), array[tests.id('upload'), pg_temp.made('jam-s')]) ->> 'image_id', tests.id('upload')::text, 'Uploads win too');

-- Approved with it, by admins.
select throws_ok($$ select public.pick_winner(pg_temp.made('jam-o'), approve => true) $$, '42501', 'Only admins can do this', 'Members approve nothing by the way');
select tests.act_as('Ada');
select is((public.pick_winner(pg_temp.made('jam-o'), approve => true)) -> 'approved', 'true', 'Admins pick a winner into the library');
select is(status, 'approved', 'Then it is there') from public.images where id = pg_temp.made('jam-o');
select is((public.pick_winner(pg_temp.made('jam-o'), approve => true)) -> 'approved', 'false', 'once');
select is(public.pick_winner(tests.id('cake'), array[tests.id('cake'), tests.id('upload')]) ->> 'image_id', tests.id('cake')::text, 'They compare pictures of many');
select is(pg_temp.counted(), 'oven-1+dusk 1 of 2, sketch-1+dusk 1 of 3, sketch-1 1 of 1,  1 of 2', 'and see all wins, those of uploads last');
select tests.act_as('Max');
select is(pg_temp.counted(), 'sketch-1 1 of 1', 'Members see what became of their own pictures');
select is(public.read_winners(array[tests.id('cake')]), '[]', 'but not whom else''s they were compared with');

-- What is left when pictures and recipes are gone.
select tests.act_as_operator();
update public.recipes set slug = 'evening' where slug = 'dusk';
delete from public.charges;
delete from public.jobs;
delete from public.images where id = pg_temp.made('bread-o');
select tests.act_as('Mia');
select is(pg_temp.counted(), 'oven-1+evening 1 of 2, sketch-1+evening 1 of 3,  1 of 2', 'A purged picture counts on, under the recipe''s name of today');
select is(public.read_winners(array[pg_temp.made('bread-s')]) -> 0 -> 'of', jsonb_build_array(pg_temp.made('bread-s')), 'though it is there no more');
select tests.act_as_operator();
update public.images set deleted_at = private.now() where id = pg_temp.made('jam-s');
select tests.act_as('Mia');
select throws_ok($$ select public.pick_winner(pg_temp.made('jam-s')) $$, 'P0001', 'The picture is in the trash', 'What is in the trash wins nothing');
select tests.act_as_operator();
delete from public.recipes where slug = 'evening';
select is(pg_temp.counted(), 'oven-1 1 of 2, sketch-1 2 of 4,  1 of 2', 'What was made after a recipe that is gone counts for its model');

-- A template counts as such.
select tests.act_as('Mia');
truncate batch;
insert into batch select (public.create_batch('{}', template => 'toy', model_ids => '{sketch-1,oven-1}') ->> 'batch_id')::uuid;
select tests.act_as_operator();
update public.images set status = 'tagging', master_path = 'someone/' || id || '/full_res-0.jpg' where batch_id = (select id from batch);
select throws_ok($$ select public.pick_winner(i.id, approve => true) from public.images i where i.batch_id = (select id from batch) and i.model_id = 'oven-1' $$, 'P0001',
  'The picture can be approved once it is ready', 'What is not ready is not approved');
select tests.act_as('Mia');
select public.pick_winner(i.id) from public.images i where i.batch_id = (select id from batch) and i.model_id = 'oven-1';
select alike(pg_temp.counted(), '%oven-1+toy 1 of 1%', 'A template is told from a style');

select * from finish();
rollback;
