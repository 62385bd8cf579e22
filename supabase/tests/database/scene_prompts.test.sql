-- A member has their own words for a scene, which nobody else sees.
begin;
select plan(24);
select tests.person('Ada', 'admin');
select tests.person('Mia');
select tests.person('Max');
select tests.person('Eve', null);
insert into public.recipes (slug, name, kind, operation, prompt, owner_id, archived_at) values
  ('mias-shelf', 'Shelf', 'template', 'scene', 'An empty shelf', tests.id('Mia'), null),
  ('mias-old', 'Old shelf', 'template', 'scene', 'An old shelf', tests.id('Mia'), now());

select tests.act_as('Mia');
select lives_ok($$ select public.set_scene_prompt('scene-stone', E' An empty block of gray stone\n') $$, 'A member says a scene in their own words');
select lives_ok($$ select public.set_scene_prompt('mias-shelf', 'An empty shelf of oak') $$, 'and a scene of their own');
select lives_ok($$ select public.set_scene_prompt('removal', 'Remove the background, keep the lid') $$, 'and what is told to who cuts out');
select results_eq('select recipe, prompt from public.scene_prompts order by recipe', $$ values ('mias-shelf', 'An empty shelf of oak'),
  ('removal', 'Remove the background, keep the lid'), ('scene-stone', 'An empty block of gray stone') $$, 'and reads them, without the spaces around');
select public.set_scene_prompt('scene-stone', repeat('é', 1000));
select is((select char_length(prompt) from public.scene_prompts where recipe = 'scene-stone'), 1000, 'What is said again is changed, up to 1000 characters');
select throws_ok($$ select public.set_scene_prompt('scene-stone', repeat('é', 1001)) $$, '22023', 'Use 1000 characters at most', 'and not one more');
select throws_like($$ select public.set_scene_prompt('scene-ston', 'x') $$, 'There is no scene ''scene-ston'': the nearest are scene-%', 'There is no scene that is called so');
select throws_like($$ select public.set_scene_prompt('watercolor', 'x') $$, 'There is no scene ''watercolor''%', 'nor is a style one');
select throws_like($$ select public.set_scene_prompt('meme', 'x') $$, 'There is no scene ''meme''%', 'nor what makes pictures itself');
select throws_ok($$ select public.set_scene_prompt('mias-old', 'x') $$, '22023', 'The scene ''mias-old'' is put away: take it out again to use it', 'nor what is put away');
select throws_like($$ select public.set_scene_prompt('', 'x') $$, 'There is no scene ''''%', 'nor is nothing one');
select throws_like($$ select public.set_scene_prompt(null, 'x') $$, 'There is no scene %', 'nor nobody');
select throws_ok($$ insert into public.scene_prompts (owner_id, recipe, prompt) values (tests.id('Mia'), 'x', 'x') $$, '42501', null, 'Words are written by that alone');

-- Others.
select tests.act_as('Max');
select is_empty('select from public.scene_prompts', 'Strangers see none of them');
select throws_like($$ select public.set_scene_prompt('mias-shelf', 'x') $$, 'There is no scene ''mias-shelf''%', 'and say nothing of a scene that is not theirs');
select lives_ok($$ select public.set_scene_prompt('scene-stone', 'Max''s stone') $$, 'but have their own words');
select results_eq('select owner_id, prompt from public.scene_prompts', $$ values (tests.id('Max'), 'Max''s stone') $$, 'and no others');
select tests.act_as('Ada');
select is_empty('select from public.scene_prompts', 'Nor do admins see them');
select tests.act_as('Eve');
select throws_ok($$ select public.set_scene_prompt('scene-stone', 'x') $$, '42501', null, 'Who is no member says nothing');
select is_empty('select from public.scene_prompts', 'and reads nothing');
select tests.act_as_nobody();
select throws_ok($$ select public.set_scene_prompt('scene-stone', 'x') $$, '42501', null, 'nor does nobody');

-- Taken back.
select tests.act_as('Mia');
select public.set_scene_prompt('scene-stone'), public.set_scene_prompt('removal', E' \n ');
select results_eq('select recipe from public.scene_prompts', $$ values ('mias-shelf') $$, 'Words are taken back by saying none');
reset role;
select isnt_empty($$ select from public.scene_prompts where owner_id = tests.id('Max') and recipe = 'scene-stone' $$, 'one''s own, and nobody else''s');
delete from auth.users where id = tests.id('Mia');
select is_empty($$ select from public.scene_prompts where owner_id = tests.id('Mia') $$, 'and go with who said them');

select * from finish();
rollback;
