-- Recipes are copied, shared, put away and taken back to what they were; what is asked of them is counted.
begin;
select plan(47);
select tests.person('Ada', 'admin');
select tests.person('Mia');
select tests.person('Max');
select tests.person('Eve', null);
update public.models set usd_per_image = 0.01 where id = 'sketch-1';
insert into public.images (id, owner_id, origin) values (tests.id('picture'), tests.id('Mia'), 'uploaded');
insert into public.recipes (id, slug, name, kind, prompt, owner_id, fields, preview_image_id)
values (tests.id('tart'), 'tart', 'Tart', 'template', 'A tart for [GUEST|a friend] on [SURFACE]', tests.id('Mia'),
  '[{"name": "GUEST"}, {"name": "SURFACE", "type": "choice", "choices": ["slate", "oak"], "default": "slate"}]', tests.id('picture'));
create temp table noted (id uuid);
grant all on noted to public;
-- The prompts that a template comes to.
create function pg_temp.made(template text, tokens jsonb default '{}', style text default null, prompts text[] default '{}') returns text language sql
as $$ select string_agg(asked ->> 'full_prompt', ' / ') from jsonb_array_elements(public.quote_batch(prompts, style => style, template => template, tokens => tokens) -> 'prompts') asked $$;

grant execute on function pg_temp.made(text, jsonb, text, text[]) to public;

-- What fills a recipe.
select tests.act_as('Mia');
select is(pg_temp.made('tart'), 'A tart for a friend on slate', 'A recipe is filled with its fallbacks and defaults');
select is(pg_temp.made('tart', '{"GUEST": "[SURFACE] {a|b}", "SURFACE": "oak"}'), 'A tart for [SURFACE] {a|b} on oak', 'with values, which stay what they are');
select is(pg_temp.made('tart', '{"GUEST": "", "SURFACE": "  "}'), 'A tart for a friend on slate', 'and with its own where a value says nothing');
insert into public.recipes (slug, name, kind, operation, prompt, owner_id, fields) values
  ('hour', 'Hour', 'style', 'generate', '[PROMPT] at [HOUR], [MOOD|calm]', tests.id('Mia'), '[{"name": "HOUR", "default": "noon"}]'),
  ('brighter', 'Brighter', 'template', 'edit', 'Make it brighter', tests.id('Mia'), '[]');
select is(pg_temp.made(null, style => 'hour', prompts => '{jam [HOUR]}', tokens => '{"HOUR": "dawn"}'), 'jam dawn at dawn, calm', 'Values fill prompts and styles too');
select is(pg_temp.made(null, style => 'hour', prompts => array['a {red|blue} jar', '\{jam\}']), 'a red jar at noon, calm / a blue jar at noon, calm / {jam} at noon, calm',
  'Each variation of a prompt is a prompt');
select is(public.quote_batch('{jam [DAY] \\[NIGHT]}', style => 'hour', template => 'tart', tokens => '{"HOUR": "[MONTH]", "GUEST": "[YEAR]"}') -> 'unfilled', '["DAY"]',
  'What is filled with what looks like a slot is filled');
select throws_ok($$ select pg_temp.made(null, prompts => array[repeat('{a|b}', 7)]) $$, '22023', 'The variations of a prompt are 100 at most', 'and its variations have an end');
select throws_like($$ select pg_temp.made('brighter') $$, 'There is no template ''brighter'': %', 'What changes pictures makes no new ones');
select lives_ok($$ select public.create_batch('{jam}', style => 'hour', tokens => '{"HOUR": "dusk"}', model_id => 'sketch-1') $$, 'Mia makes a picture');
reset role;
select is((private.refit_image(i, 'sketch-1')).full_prompt, 'jam at dusk, calm', 'whose values another model is told as well, where one takes over')
from public.images i where i.prompt = 'jam';
select tests.act_as('Mia');

-- Versions.
select is(version, 1, 'A recipe begins with its first version') from public.recipes where slug = 'tart';
update public.recipes set name = 'My tart' where slug = 'tart';
select is(version, 1, 'Another name is none of its versions') from public.recipes where slug = 'tart';
update public.recipes set prompt = 'A cake for [GUEST|all] on [SURFACE]', overlays = '[{"text": "[GUEST]", "place": "top", "size": 0.1}]' where slug = 'tart';
select is(version, 2, 'another prompt is') from public.recipes where slug = 'tart';
select results_eq($$ select number, content ->> 'prompt', created_by from public.recipe_versions where recipe_id = tests.id('tart') order by number $$,
  $$ values (1, 'A tart for [GUEST|a friend] on [SURFACE]', null), (2, 'A cake for [GUEST|all] on [SURFACE]', tests.id('Mia')) $$,
  'Each version is kept, with who made it');
select is(public.restore_recipe_version(tests.id('tart'), 1), 3, 'Going back is a version too');
select is((r.prompt, r.overlays, r.name)::text, ('A tart for [GUEST|a friend] on [SURFACE]'::text, '[]'::jsonb, 'My tart'::text)::text, 'and makes of it what it was')
from public.recipes r where slug = 'tart';
select is(public.restore_recipe_version(tests.id('tart'), 3), 3, 'Going nowhere is none');
select throws_ok($$ select public.restore_recipe_version(tests.id('tart'), 9) $$, '22023', 'This recipe has no version 9: it has 3', 'What it never was it cannot be again');
select throws_ok($$ insert into public.recipe_versions (recipe_id, number, content) values (tests.id('tart'), 9, '{}') $$, '42501', null, 'Nobody writes versions');
select throws_ok($$ update public.recipes set version = 1 where slug = 'tart' $$, '42501', null, 'nor their numbers');

-- Sharing.
select tests.act_as('Max');
select is_empty($$ select from public.recipes where slug = 'tart' $$, 'A stranger''s recipe is not to be seen');
select is_empty($$ select from public.recipe_versions where recipe_id = tests.id('tart') $$, 'nor its versions');
select throws_ok(format('select public.%s', call), 'P0001', 'There is no such recipe', 'nor ' || what) from (values
  ('duplicate_recipe(tests.id(''tart''))', 'copied'), ('share_recipe(tests.id(''tart''))', 'shared'), ('archive_recipe(tests.id(''tart''))', 'put away'),
  ('restore_recipe_version(tests.id(''tart''), 1)', 'taken back')) v (call, what);
select tests.act_as('Mia');
select throws_ok($$ update public.recipes set shared_at = now() where slug = 'tart' $$, '42501', null, 'Since when a recipe is shared the database says');
select isnt(public.share_recipe(tests.id('tart')), null, 'Its owner shares it');
select tests.act_as('Max');
select is(pg_temp.made('tart'), 'A tart for a friend on slate', 'so that others make pictures by it');
select isnt_empty($$ select from public.recipe_versions where recipe_id = tests.id('tart') $$, 'and see its versions');
select is_empty($$ update public.recipes set prompt = 'Mud' where slug = 'tart' returning 1 $$, 'They do not change it');
select throws_ok(format('select public.%s', call), '42501', 'This recipe is somebody else''s: make a copy of it', 'nor is it ' || what || ' by them') from (values
  ('share_recipe(tests.id(''tart''), false)', 'hidden'), ('archive_recipe(tests.id(''tart''))', 'put away'), ('restore_recipe_version(tests.id(''tart''), 1)', 'taken back')) v (call, what);

-- Copies.
insert into noted select public.duplicate_recipe(tests.id('tart'));
select is((slug, name, version, uses, owner_id, preview_image_id, shared_at)::text, ('tart-copy'::text, 'My tart (copy)'::text, 1, 0::bigint, tests.id('Max'), null::uuid, null::timestamptz)::text,
  'They copy it: the copy is theirs, and begins anew') from public.recipes, noted where recipes.id = noted.id;
select lives_ok($$ select public.duplicate_recipe(tests.id('tart')) $$, 'as often as they like');
select isnt_empty($$ select from public.recipes where slug = 'tart-copy-2' $$, 'under other names');
select tests.act_as('Eve');
select throws_ok($$ select public.duplicate_recipe(tests.id('tart')) $$, '42501', 'Only members can do this', 'Who is no member copies nothing');

-- Uses.
select tests.act_as('Max');
create temporary table style_before as select version from public.recipes where slug = 'lifestyle';
select lives_ok($$ select public.create_batch('{jam}', style => 'lifestyle', template => 'tart', count_per_prompt => 2) $$, 'Max makes pictures');
set constraints all immediate;
select results_eq($$ select slug, uses from public.recipes where uses > 0 order by slug $$, $$ values ('lifestyle', 4::bigint), ('tart', 4) $$,
  'What is asked of a recipe is counted, and of a style');
select is(version, (select version from style_before), 'which is no new version of it') from public.recipes where slug = 'lifestyle';

-- Put away.
select tests.act_as('Mia');
select isnt(public.archive_recipe(tests.id('tart')), null, 'Its owner puts it away');
select throws_ok($$ select pg_temp.made('tart') $$, '22023', 'The template ''tart'' is put away: take it out again to use it', 'so that nothing new is made by it');
select throws_like($$ select pg_temp.made('nothing') $$, 'There is no template ''nothing'': the nearest are %', 'A recipe that never was is told with others');
select is(public.archive_recipe(tests.id('tart'), false), null, 'They take it out again');
select is(public.share_recipe(tests.id('tart'), false), null, 'and keep it to themselves');
select tests.act_as('Ada');
select throws_ok($$ select public.share_recipe((select id from public.recipes where slug = 'lifestyle')) $$, '22023', 'This recipe is everybody''s', 'What is common need not be shared');

select * from finish();
rollback;
