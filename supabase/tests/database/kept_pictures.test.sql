-- The photo and the cut-out of a product are no pictures of the library.
begin;
select plan(26);
select tests.person('Ada', 'admin'), tests.person('Mia'), tests.person('Max');
select tests.picture('scene', owner => 'Mia', status => 'ready'), tests.picture('bread', owner => 'Mia', status => 'ready', axis => 2);
update public.images set product_part = 'scene', product_run = 1, scene_position = 0, scene_recipe = 'scene-slate' where prompt = 'scene';
insert into public.images (id, owner_id, origin, status, prompt, product_part, product_run, master_path, error_code, deleted_at)
select tests.id(name), tests.id('Mia'), 'uploaded', status, name, part, 1, 'someone/' || name || '.jpg',
  case status when 'failed' then 'abandoned' end, case name when 'old photo' then private.now() end
from (values ('photo', 'kept', 'photo'), ('new photo', 'processing', 'photo'), ('cut-out', 'kept', 'cut_out'), ('waiting cut-out', 'pending', 'cut_out'),
  ('failed cut-out', 'failed', 'cut_out'), ('old photo', 'kept', 'photo')) parts (name, status, part);
create function pg_temp.found(filter jsonb) returns text language sql as $$
  select coalesce(string_agg(image ->> 'prompt', ', ' order by image ->> 'prompt'), 'nothing') from jsonb_array_elements(public.list_images(filter) -> 'images') image $$;
grant execute on function pg_temp.found(jsonb) to public;

-- Lists.
select tests.act_as('Ada');
select is(pg_temp.found('{}'), 'bread, scene', 'An admin finds pictures and scenes, and no other part of a product');
select tests.act_as('Mia');
select is(pg_temp.found('{}'), 'bread, scene', 'nor does a member, though they are hers');
select is(public.list_images() ->> 'total', '2', 'Nor are they counted');
select is(jsonb_array_length(public.matching_image_ids()), 2, 'or selected with all others');
select is(pg_temp.found(filter::jsonb), 'nothing', 'Mia does not find them by ' || filter) from (values
  ('{"text": "photo"}'), ('{"status": ["processing", "pending", "failed"]}'), ('{"origin": "uploaded"}'), ('{"trashed": true}')) asked (filter);
select throws_like($$ select public.list_images('{"status": ["kept"]}') $$, 'The filter status takes %', 'What is kept is no status of the library');
select results_eq($$ select prompt, status from public.images where id = tests.id('cut-out') $$, $$ values ('cut-out', 'kept') $$, 'By its id she reads a part');
select tests.act_as('Max');
select is_empty($$ select from public.images where id = tests.id('cut-out') $$, 'which a stranger does not');

-- Figures.
select tests.act_as('Mia');
select is(public.read_dashboard() #>> '{images,failed}', '0', 'A member''s dashboard counts no part that failed');
select tests.act_as('Ada');
select is(public.read_dashboard() -> 'images', '{"pending": 0, "processing": 0, "tagging": 0, "ready": 2, "approved": 0, "rejected": 0, "failed": 0}',
  'and an admin''s pictures and scenes alone');
select is(public.read_dashboard(1) #>> '{per_day,0,pictures}', '2', 'as the day they came does');

-- Decisions and edits.
select is(public.approve_images(array[tests.id('photo'), tests.id('cut-out')]), '{}', 'Nobody approves a part');
select is(public.approve_images(array[tests.id('photo')], 'kept'), '{}', 'even knowing that it is kept');
select is(public.reject_images(array[tests.id('photo')], 'Blurred', 'kept'), '{}', 'or rejects one');
select is(public.reopen_images(array[tests.id('photo')]), '{}', 'or has it reviewed again');
select throws_ok($$ update public.images set status = 'approved', approved_at = now() where id = tests.id('photo') $$, '42501', null, 'or makes it what it cannot be');
select tests.act_as('Mia');
select is(tests.names(public.tag_images(array[tests.id('photo'), tests.id('cut-out'), tests.id('scene')], '{jar}')), 'scene', 'Scenes are tagged, other parts are not');
select throws_ok($$ select public.edit_image(tests.id('cut-out'), alt => 'A jar', expected_revision => 0) $$, 'P0001',
  'Nobody looks for the photo or the cut-out of a product: describe its scenes', 'or described');
select is(public.similar_images(tests.id('photo')), '[]', 'Nothing is similar to a photo');
select is_empty($$ select from jsonb_array_elements(public.similar_images(tests.id('scene'))) n where n ->> 'id' = tests.id('photo')::text $$, 'or it to a scene');

-- How far a batch is.
reset role;
insert into public.batches (id, owner_id, model_id, prompts, width, height) values (tests.id('batch'), tests.id('Mia'), 'sketch-1', '{a}', 1024, 1024);
update public.images set batch_id = tests.id('batch') where prompt in ('photo', 'cut-out', 'scene', 'waiting cut-out');
select results_eq($$ select total, done, left_to_do from public.batch_progress where batch_id = tests.id('batch') $$, $$ values (4, 3, 1) $$, 'What is kept is done');
select is((select (worker.metrics() -> 'images') ->> 'kept'), '2', 'The figures of operators tell what is kept apart');
select throws_ok($$ update public.images set status = 'kept' where id = tests.id('bread') $$, '23514', null, 'No other picture is kept');

select * from finish();
rollback;
