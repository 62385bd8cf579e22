-- A scene is an empty stage, and says where on it a product stands.
begin;
select plan(40);
select tests.person('Mia');

-- What comes with Larder.
select results_eq($$ select slug from public.recipes where stand is not null order by slug $$,
  $$ values ('scene-breakfast-table'), ('scene-charcoal'), ('scene-farmhouse'), ('scene-marble'), ('scene-market'), ('scene-slate'), ('scene-stone'), ('scene-velvet') $$,
  'The scenes that come with Larder have a stand, and no other recipe');
select is_empty($$ select slug, private.stand_problem(stand) from public.recipes where operation = 'scene' and private.stand_problem(stand) is not null $$, 'in which a product fits');
select is((select count(distinct stand) from public.recipes where stand is not null), 8::bigint, 'each its own');
select is_empty($$ select slug from public.recipes where operation = 'scene'
  and (prompt not like '%empty%nothing%on it%no product, no text' or fields <> '[]' or negative_prompt not like '%product%') $$,
  'They draw nothing but the stage, which nobody has to fill in');
select is_empty($$ select slug from public.recipes where category = 'jewelry scenes' and negative_prompt not like 'jewelry, ring%' $$, 'A stage for jewelry has none on it');
select is_empty($$ select slug from public.recipes where category = 'food scenes' and negative_prompt not like 'jar, bottle, bread%food in front%' $$, 'nor one for food any');
select results_eq($$ select distinct v.number, v.content ? 'stand' from public.recipe_versions v join public.recipes r on r.id = v.recipe_id where r.operation = 'scene' order by 1 $$,
  $$ values (1, false), (2, true) $$, 'What they were before is a version of them');
select is_empty($$ select from public.recipe_versions v join public.recipes r on r.id = v.recipe_id where r.operation <> 'scene' and v.content ? 'stand' $$, 'Other recipes speak of no stand');

-- A member's own.
select tests.act_as('Mia');
insert into public.recipes (slug, name, kind, operation, prompt, owner_id) values
  ('shelf', 'Shelf', 'template', 'scene', 'An empty shelf', tests.id('Mia')), ('cake', 'Cake', 'template', 'generate', 'A cake', tests.id('Mia'));
select is((select stand from public.recipes where slug = 'shelf'),
  '{"x": 0.5, "y": 0.8, "width": 0.5, "height": 0.55, "light": [-0.5, -0.8], "shadow": 0.5}', 'A scene that says nothing of its stand has the usual one');
select is((select stand from public.recipes where slug = 'cake'), null, 'and what is none has none');
create function pg_temp.shape() returns text language sql as $$
  select 'A stand is {x, y, width, height, light: [right, down], shadow}: places and shadow 0 to 1, sizes 0.05 to 1, light -1 to 1'
$$;
create function pg_temp.change(part text, value jsonb) returns void
language sql as $$ update public.recipes set stand = stand || jsonb_build_object(part, value) where slug = 'shelf' $$;
select lives_ok(format('select pg_temp.change(%L, %L)', part, value), what) from (values
  ('y', '0.7', 'A stand is changed'),
  ('light', '[1, 0]', 'so is its light'),
  ('shadow', '0', 'and its shadow, to none'),
  ('x', '0.75', 'up to the right edge of the picture')
) changed (part, value, what);
select throws_ok(format('select pg_temp.change(%L, %L)', part, value), '22023', message) from (values
  ('x', '0.9', 'The room of a product lies within the picture'),
  ('height', '0.95', 'The room of a product lies within the picture'),
  ('light', '[0, 0]', 'The light of a stand comes from somewhere'),
  ('x', '1.1', pg_temp.shape()), ('y', '-0.1', pg_temp.shape()), ('width', '0', pg_temp.shape()), ('height', '"tall"', pg_temp.shape()), ('height', 'null', pg_temp.shape()),
  ('light', '-0.5', pg_temp.shape()), ('light', '[0.5]', pg_temp.shape()), ('light', '[0.5, -0.5, 1]', pg_temp.shape()), ('light', '[2, 0]', pg_temp.shape()),
  ('shadow', '1.5', pg_temp.shape()), ('depth', '1', pg_temp.shape())
) refused (part, value, message);
select throws_ok(format('update public.recipes set stand = %L where slug = ''shelf''', stand), '22023', pg_temp.shape()) from (values ('[]'), ('7'), ('{}'), ('null')) none (stand);
select throws_ok($$ update public.recipes set stand = private.usual_stand() where slug = 'cake' $$, '42501', null, 'What draws itself up is the database''s');
select throws_ok($$ update public.recipes set stand = (select r.stand from public.recipes r where r.slug = 'shelf') where slug = 'cake' $$, '22023', 'Only a scene has a stand',
  'Only a scene has a stand');
select is((select version from public.recipes where slug = 'shelf'), 5, 'Each change of a stand is a version');

-- It goes where the recipe goes.
update public.recipes set operation = 'generate' where slug = 'shelf';
select is((select stand from public.recipes where slug = 'shelf'), null, 'What is no scene any more loses its stand');
select public.restore_recipe_version((select id from public.recipes where slug = 'shelf'), 2);
select is((select stand -> 'y' from public.recipes where slug = 'shelf'), '0.7', 'and has it again with an earlier version');
select public.duplicate_recipe((select id from public.recipes where slug = 'scene-slate'));
select is((select stand from public.recipes where slug = 'scene-slate-copy'),
  (select stand from public.recipes where slug = 'scene-slate'), 'A copy has the stand of its original');
select public.import_recipes('[{"slug": "plinth", "name": "Plinth", "kind": "template", "operation": "scene", "prompt": "An empty plinth",
    "stand": {"x": 0.4, "y": 0.9, "width": 0.3, "height": 0.4, "light": [1, -1], "shadow": 0.2}},
  {"slug": "sill", "name": "Sill", "kind": "template", "operation": "scene", "prompt": "An empty sill", "stand": null}]');
select results_eq($$ select slug, stand -> 'y' from public.recipes where slug in ('plinth', 'sill') order by slug $$,
  $$ values ('plinth', '0.9'::jsonb), ('sill', '0.8') $$, 'A file brings it, or leaves it to be the usual one');
select throws_like($$ select public.import_recipes('[{"slug": "x", "name": "X", "kind": "template", "prompt": "X", "stand": {}}]') $$,
  'The recipe ''X'' cannot be imported: Only a scene has a stand', 'and none to what is no scene');

select * from finish();
rollback;
