-- Parts of products on their way through the stages, and what they can never be.
begin;
select plan(34);
select tests.person('Ada', 'admin');
select tests.person('Mia');
select tests.person('Max');
select tests.product('Ring', 'Mia', '{"scenes": ["scene-stone", "scene-marble"]}');
create function pg_temp.reads(part text) returns jsonb
language sql as $$ select worker.read_image(tests.part('Ring', part)) $$;
create function pg_temp.row_of(part text) returns public.images
language sql as $$ select * from public.images where id = tests.part('Ring', part) $$;
create function pg_temp.set(part text, column_and_value text) returns void language plpgsql as $$
begin
  execute format('update public.images set %s where id = %L', column_and_value, tests.part('Ring', part));
end; $$;

-- What stages read.
select is(pg_temp.reads('photo') -> 'product_part', '"photo"', 'Work on a photo knows that it is one');
select is(pg_temp.reads('cut_out') #>> '{parent,path}', (pg_temp.row_of('photo')).master_path, 'that on a cut-out has the photo');
select tests.make(tests.part('Ring', 'photo'));
select is((pg_temp.row_of('photo')).status, 'kept', 'A photo ends as kept');
select is(tests.do(tests.part('Ring', 'cut_out')), 'generate', 'A cut-out is made');
select is((pg_temp.row_of('cut_out')).status, 'processing', 'then fitted');
select tests.make(tests.part('Ring', 'cut_out'));
select results_eq($$ select (pg_temp.row_of('cut_out')).status, (pg_temp.row_of('cut_out')).backdrop_path, (pg_temp.row_of('cut_out')).fidelity $$,
  $$ values ('kept', null::text, null::jsonb) $$, 'and kept, with no backdrop and nothing measured');
select is(pg_temp.reads('0') #>> '{parent,path}', (pg_temp.row_of('cut_out')).master_path, 'Work on a scene has the cut-out');
select is(pg_temp.reads('0') -> 'scene_stand', (select stand from public.recipes where slug = 'scene-stone'), 'and knows where the product stands');
select is(pg_temp.reads('0') -> 'backdrop_path', 'null', 'but no backdrop yet');

-- A scene is set together once.
select tests.do(tests.part('Ring', '0'));
select is(tests.do(tests.part('Ring', '0'), '{"passed": true, "difference": 0.02, "overlap": 0.98}'), 'compose', 'A scene is set together');
select is((pg_temp.row_of('0')).backdrop_path, private.image_folder(pg_temp.row_of('0')) || '/made.png', 'Its stage is kept');
select is((pg_temp.row_of('0')).fidelity ->> 'difference', '0.02', 'and what was measured');
select is((pg_temp.row_of('0')).subject, '{"x": 0.25, "y": 0.3, "width": 0.5, "height": 0.5}', 'and where its product stands');
select tests.make(tests.part('Ring', '0'));
select public.set_overlays(tests.part('Ring', '0'), '[]', 0);
select pg_temp.set('0', $$subject = '{"x": 0, "y": 0, "width": 1, "height": 1}'$$);
select is(worker.finish_compose(j.id, j.claim_id, 1, null, 'a/texts.jpg', '[]', subject := '{"x": 0, "y": 0, "width": 0.5, "height": 0.5}'), true, 'Texts are set over it later') from tests.take(tests.part('Ring', '0')) j;
select results_eq($$ select (pg_temp.row_of('0')).master_path, (pg_temp.row_of('0')).backdrop_path is not null, (pg_temp.row_of('0')).fidelity ->> 'overlap' $$,
  $$ values ('a/texts.jpg', true, '0.98') $$, 'which changes neither');
select is((pg_temp.row_of('0')).subject ->> 'width', '1', 'nor what somebody said is its subject');
select tests.fail(tests.part('Ring', '1'));
select pg_temp.set('1', $$backdrop_path = 'a/old.png', fidelity = '{"passed": true, "difference": 0, "overlap": 1}'$$);
select private.retry_images(array[tests.part('Ring', '1')]);
select tests.do(tests.part('Ring', '1'));
select results_eq($$ select (pg_temp.row_of('1')).backdrop_path, (pg_temp.row_of('1')).fidelity $$, $$ values (null::text, null::jsonb) $$,
  'A stage that is made anew has nothing in it');

-- The sweep of files.
insert into storage.objects (bucket_id, name, created_at)
select 'studio', coalesce(path, private.image_folder(i) || '/stray.png'), private.now() - interval '2 days'
from public.images i, lateral (values (i.backdrop_path), (null)) files (path) where i.id = tests.part('Ring', '0');
select results_eq($$ select path from worker.orphaned_files(10) where bucket = 'studio' $$,
  $$ select private.image_folder(pg_temp.row_of('0')) || '/stray.png' $$, 'The stage of a scene is no stray file');

-- What parts can never be.
select throws_like(format('select pg_temp.set(%L, %L)', part, change), '%' || broken || '%', said)
from (values
  ('photo', $$status = 'tagging'$$, 'photos_and_cut_outs_and_only_they_are_kept', 'A photo is not described'),
  ('cut_out', $$status = 'ready'$$, 'photos_and_cut_outs_and_only_they_are_kept', 'A cut-out is not reviewed'),
  ('0', $$status = 'kept'$$, 'photos_and_cut_outs_and_only_they_are_kept', 'A scene is not kept'),
  ('photo', $$product_part = null, product_run = null, status = 'processing'$$, 'what_belongs_to_a_product_is_a_part_of_it', 'What belongs to a product is a part of it'),
  ('0', 'product_run = null', 'parts_know_their_run', 'A part knows its run'),
  ('0', 'scene_position = null', 'scenes_and_only_they_have_a_place_and_a_recipe', 'A scene has a place'),
  ('photo', $$scene_recipe = 'scene-stone'$$, 'scenes_and_only_they_have_a_place_and_a_recipe', 'a photo has no recipe'),
  ('cut_out', $$backdrop_path = 'a/b.png'$$, 'only_scenes_have_a_stand_a_backdrop_and_fidelity', 'A cut-out has no backdrop'),
  ('0', $$backdrop_path = '../b.png'$$, 'backdrop_path_leads_nowhere_else', 'A backdrop is a file of its own picture'),
  ('0', $$fidelity = '{"passed": true, "difference": 0, "overlap": 2}'$$, 'fidelity_is_measured', 'More than all of an outline cannot be the same'),
  ('0', $$fidelity = '{"passed": "yes", "difference": 0, "overlap": 1}'$$, 'fidelity_is_measured', 'What was measured was passed or was not')
) as wrongs (part, change, broken, said);

-- Who reads and writes.
select tests.act_as('Mia');
select results_eq('select title from public.products', $$ values ('Ring') $$, 'Owners read their products');
select tests.act_as('Max');
select is_empty('select from public.products', 'strangers none');
select tests.act_as('Ada');
select results_eq('select title from public.products', $$ values ('Ring') $$, 'and admins all');
select throws_ok($$ insert into public.products (kind) values ('food') $$, '42501', null, 'Nobody writes them');
select tests.act_as_operator();
delete from auth.users where id = tests.id('Mia');
select results_eq('select title, owner_id from public.products', $$ values ('Ring', null::uuid) $$, 'Who is gone leaves their products to the library');

select * from finish();
rollback;
