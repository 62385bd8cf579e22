-- Recipes are imported from files, many at once.
begin;
select plan(25);
select tests.person('Ada', 'admin');
select tests.person('Mia');
select tests.person('Max');
select tests.person('Eve', null);
insert into public.recipes (slug, name, kind, prompt, owner_id) values ('tart', 'Tart', 'template', 'A tart', tests.id('Max'));

select tests.act_as('Mia');
select is(public.import_recipes('[{"slug": "tart", "name": "Tart", "kind": "template", "prompt": "A tart on [SURFACE]",
    "operation": "generate", "category": "cake", "description": "On a plate", "negative_prompt": "text", "aspect": "3:2", "quality": "high",
    "model_ids": ["sketch-1"], "fields": [{"name": "SURFACE", "type": "text"}], "overlays": [{"text": "x", "place": "top"}]},
  {"slug": "tart", "name": "Another tart", "kind": "template", "prompt": "A tart"},
  {"slug": "dusk", "name": "Dusk", "kind": "style", "prompt": "[PROMPT] at dusk"}]'),
  '[{"slug": "tart-2", "name": "Tart"}, {"slug": "tart-3", "name": "Another tart"}, {"slug": "dusk", "name": "Dusk"}]',
  'Recipes are added under slugs that are free, though somebody else''s are not seen');
select results_eq($$ select operation, category, description, prompt, negative_prompt, aspect, quality, model_ids,
    fields, overlays, owner_id, version, uses from public.recipes where slug = 'tart-2' $$,
  $$ values ('generate', 'cake', 'On a plate', 'A tart on [SURFACE]', 'text', '3:2', 'high', '{sketch-1}'::text[],
    '[{"name": "SURFACE", "type": "text"}]'::jsonb, '[{"text": "x", "place": "top"}]'::jsonb, tests.id('Mia'), 1, 0::bigint) $$,
  'as they were, and are the caller''s own');
select is((select count(*) from public.recipe_versions v join public.recipes r on r.id = v.recipe_id where r.slug = 'tart-2'), 1::bigint, 'with their first version');

select throws_ok($$ select public.import_recipes('[{"slug": "a", "name": "A", "kind": "template", "prompt": "A"},
    {"slug": "b", "name": "B", "kind": "template", "prompt": "B", "fields": [{"name": "x"}]}]') $$, '22023',
  'The recipe ''B'' cannot be imported: A field is named in capitals, digits and underscores, such as FIRSTNAME', 'One that makes no sense is told');
select is_empty($$ select from public.recipes where slug in ('a', 'b') $$, 'and none of its file is added');
select throws_like($$ select public.import_recipes('[{"slug": "new", "name": "New", "kind": "template", "prompt": "A"}]') $$,
  '%cannot be imported: No recipe has the slug new: choose another', 'None is called as the screen that makes one');
select throws_like($$ select public.import_recipes('[{"slug": "s", "name": "S", "kind": "style", "prompt": "A"}]') $$, '%: A style has [PROMPT] where the prompt goes', 'nor is a style without a prompt');
select throws_like($$ select public.import_recipes('[{"name": "S", "kind": "template", "prompt": "A"}]') $$, 'The recipe ''S'' cannot be imported: A slug is lower-case words%', 'nor what has no slug');
select throws_like($$ select public.import_recipes('[7]') $$, 'The recipe ''?'' cannot be imported: a recipe is an object with a slug, a name, a kind and a prompt', 'nor what is no recipe');
select throws_like($$ select public.import_recipes('[null]') $$, '%: a recipe is an object with a slug, a name, a kind and a prompt', 'nor nothing');
select throws_like($$ select public.import_recipes('[{"slug": 5, "name": "S", "kind": "template", "prompt": "A"}]') $$, '%: its slug is a text', 'nor what is called by a number');
select throws_like($$ select public.import_recipes('[{"slug": "s", "name": "S", "kind": "template", "prompt": "A", "model_ids": "x"}]') $$, '%: its model_ids are a list', 'nor what prefers no list of models');
select throws_like($$ select public.import_recipes('[{"slug": "s", "name": "S", "kind": "template", "prompt": "A", "fields": null}]') $$, '%: Fields are a list of objects', 'nor what has no list of fields');
select throws_ok($$ select public.import_recipes('[]') $$, '22023', 'Import 1 to 1000 recipes at a time', 'Nothing is no import');
select throws_ok($$ select public.import_recipes((select jsonb_agg(n) from generate_series(1, 1001) n)) $$, '22023', 'Import 1 to 1000 recipes at a time', 'nor is too much');
select throws_ok($$ select public.import_recipes('[{"slug": "c", "name": "C", "kind": "template", "prompt": "C"}]', for_everybody => true) $$, '42501',
  'Only admins add recipes for everybody', 'A member adds none for everybody');
select tests.act_as('Ada');
select is(public.import_recipes('[{"slug": "c", "name": "C", "kind": "template", "prompt": "C"}]', for_everybody => true), '[{"slug": "c", "name": "C"}]', 'An admin does');
select is((select owner_id from public.recipes where slug = 'c'), null, 'and it is nobody''s own');
select tests.act_as('Eve');
select throws_ok($$ select public.import_recipes('[{"slug": "d", "name": "D", "kind": "template", "prompt": "D"}]') $$, '42501', null, 'Who is no member adds none');


-- An operator, for somebody.
select tests.act_as_worker();
select is(public.import_recipes('[{"slug": "c", "name": "Mine", "kind": "template", "prompt": "C"}]', owner_id => tests.id('Mia')), '[{"slug": "c-2", "name": "Mine"}]', 'An operator adds some for a member');
select is((select owner_id from public.recipes where slug = 'c-2'), tests.id('Mia'), 'whose they are');
select throws_ok(format($$ select public.import_recipes('[{"slug": "d", "name": "D", "kind": "template", "prompt": "D"}]', %s) $$, whose), '22023', 'Recipes become a member''s, or everybody''s', what) from (values
  ('owner_id => tests.id(''Eve'')', 'but not for who is no member'), ('for_everybody => null', 'nor for nobody')) refused (whose, what);
select tests.act_as('Mia');
select is(public.import_recipes('[{"slug": "e", "name": "E", "kind": "template", "prompt": "E"}]', owner_id => tests.id('Max')) #>> '{0,slug}', 'e', 'Who asks for somebody else');
select is((select owner_id from public.recipes where slug = 'e'), tests.id('Mia'), 'has them as their own');

select * from finish();
rollback;
