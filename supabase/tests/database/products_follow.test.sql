-- A product follows its parts, whatever becomes of them.
begin;
select plan(61);
select tests.person('Ada', 'admin');
select tests.person('Mia');
select tests.person('Max');
create function pg_temp.cut_out(title text) returns text
language sql as $$ select tests.make(tests.part(title, 'photo')) || ' ' || tests.make(tests.part(title, 'cut_out')) $$;
create function pg_temp.reserved(title text) returns numeric
language sql as $$ select sum(b.reserved_usd) from public.batches b where b.product_id = tests.product_id(title) $$;

-- The cut-out fails.
select tests.product('Ring', 'Mia');
select tests.make(tests.part('Ring', 'photo'));
select is(trim_scale(pg_temp.reserved('Ring')), 0.03, 'The most that it may cost is set aside');
select is(private.sweep_jobs(), 0, 'What waits for other parts is no lost work');
select tests.fail(tests.part('Ring', 'cut_out'), detail => 'Nothing stands out');
select is(tests.parts('Ring'), 'kept, failed, failed, failed, failed, failed', 'Where the background cannot be removed no scene is made');
select is(tests.is_now('Ring'), 'failed provider_invalid Nothing stands out', 'The product failed, and says why');
select results_eq($$ select distinct error_code, error_detail from public.images where product_part = 'scene' $$,
  $$ values ('provider_invalid', 'Nothing stands out') $$, 'and so does each scene');
select is(trim_scale(pg_temp.reserved('Ring')), 0::numeric, 'Nothing stays aside');
select is(private.parts_to_retry(array[tests.part('Ring', '2')]), array[tests.part('Ring', 'cut_out')], 'A scene that failed for the cut-out');
select tests.act_as('Mia');
select is(cardinality(public.retry_images(array(select id from public.images where product_part = 'scene' and scene_position = 2))), 1, 'is tried again');
select tests.act_as_operator();
select is(tests.parts('Ring'), 'kept, pending generate queued, pending, pending, pending, pending', 'by trying the cut-out again: the scenes wait once more');
select is(tests.is_now('Ring'), 'processing', 'The product is under way');
select is((select finished_at from public.products), null, 'and not finished');
select is(trim_scale(pg_temp.reserved('Ring')), 0.03, 'with its money aside');
select is(tests.make(tests.part('Ring', 'cut_out')), 'kept', 'It can be cut out now');
select is(tests.make(tests.part('Ring', position)), 'ready', 'and set into scene ' || position) from unnest('{0,1,2,3}'::text[]) position;
select is(tests.is_now('Ring'), 'ready', 'All is well');

-- The photo fails.
select tests.product('Jar', 'Mia');
select tests.fail(tests.part('Jar', 'photo'), 'image_damaged', 'This file is no picture');
select is(tests.is_now('Jar'), 'failed image_damaged This file is no picture', 'A photo that cannot be read fails its product');
select is(tests.parts('Jar'), 'failed, failed, failed, failed, failed, failed', 'with all that waited for it');
select is(trim_scale(pg_temp.reserved('Jar')), 0::numeric, 'so that nothing stays aside for the cut-out');
select is(worker.retry_product_part(tests.id('Mia'), false, tests.product_id('Jar'), tests.part('Jar', 'cut_out')), '{"status": "retried"}',
  'The cut-out is tried again');
select is(tests.parts('Jar'), 'processing variants queued, pending, pending, pending, pending, pending', 'by looking at the photo again');
select is(pg_temp.cut_out('Jar'), 'kept kept', 'which goes on');

-- Scenes fail.
select tests.fail(tests.part('Jar', '1'), 'content_refused', 'Not this');
select is(worker.retry_product_part(tests.id('Mia'), false, tests.product_id('Jar'), tests.part('Jar', '0')), '{"status": "conflict"}',
  'A scene that is being made is not tried again');
select tests.fail(tests.part('Jar', position), detail => 'Broken ' || position) from unnest('{3,2,0}'::text[]) position;
select is(tests.is_now('Jar'), 'failed provider_invalid Broken 0', 'Where all scenes fail the product does, for the first one''s reason');
select is(worker.retry_product_part(tests.id('Max'), false, tests.product_id('Jar'), tests.part('Jar', '1')), '{"status": "not_found"}',
  'A stranger has nothing tried again');
select is(worker.retry_product_part(tests.id('Mia'), true, tests.product_id('Jar'), tests.part('Jar', '1')), '{"status": "forbidden_for_test"}',
  'nor has a key for tests');
select is(worker.retry_product_part(tests.id('Mia'), false, tests.product_id('Jar'), tests.part('Ring', '1')), '{"status": "not_found"}',
  'Another product''s scene is none of this');
select is(worker.retry_product_part(tests.id('Mia'), false, tests.product_id('Jar'), tests.part('Jar', '1')), '{"status": "retried"}',
  'One of them is tried again');
select is(tests.is_now('Jar'), 'processing', 'so that the product is under way');
select is(tests.parts('Jar'), 'kept, kept, failed, pending generate queued, failed, failed', 'while the others are left as they are');
select is(tests.make(tests.part('Jar', '1')), 'ready', 'It succeeds');
select is(tests.is_now('Jar'), 'ready', 'One scene is enough');
select is(trim_scale(pg_temp.reserved('Jar')), 0::numeric, 'and no money is left aside');

-- A cut-out that does not fit its photo.
select tests.product('Brooch', 'Mia');
select tests.make(tests.part('Brooch', 'photo'));
select tests.do(tests.part('Brooch', 'cut_out'));
select tests.fail(tests.part('Brooch', 'cut_out'), 'storage_unavailable', 'Not now');
select private.retry_images(array[tests.part('Brooch', 'cut_out')]);
select is(tests.parts('Brooch'), 'kept, processing compose queued, pending, pending, pending, pending', 'A cut-out that could not be read is fitted again');
select tests.fail(tests.part('Brooch', 'cut_out'), 'refused', 'It shows another thing');
select is(private.retry_images(array[tests.part('Brooch', '0')]), array[tests.part('Brooch', 'cut_out')], 'One that does not fit');
select is(tests.parts('Brooch'), 'kept, pending generate queued, pending, pending, pending, pending', 'is made anew');
select is(trim_scale(pg_temp.reserved('Brooch')), 0.03, 'for money that is set aside');
select is(private.retry_images(array[tests.part('Brooch', 'cut_out')]), '{}'::uuid[], 'once');
select is(tests.make(tests.part('Brooch', 'cut_out')), 'kept', 'Then it fits');
select is(tests.is_now('Brooch'), 'processing', 'and the scenes go on');

-- People stop and throw away.
select tests.product('Loaf', 'Mia', '{"kind": "food"}');
select pg_temp.cut_out('Loaf');
select tests.act_as('Mia');
select is(cardinality(public.cancel_images(array(
  select i.id from public.images i join public.products p on p.id = i.product_id and p.title = 'Loaf' where i.scene_position = 0))), 1, 'A scene is stopped');
select is(cardinality(public.trash_images(array(
  select i.id from public.images i join public.products p on p.id = i.product_id and p.title = 'Loaf' where i.scene_position in (1, 2)))), 2,
  'two are thrown away');
select is(public.trash_images(array(
  select i.id from public.images i join public.products p on p.id = i.product_id and p.title = 'Loaf' where i.product_part in ('photo', 'cut_out'))),
  '{}'::uuid[], 'photo and cut-out cannot be');
select tests.act_as_operator();
select is(tests.is_now('Loaf'), 'processing', 'The product waits for the one that is left');
select tests.make(tests.part('Loaf', '3'));
select is(tests.is_now('Loaf'), 'ready', 'and is ready with it');
select tests.act_as('Mia');
select is(cardinality(public.trash_images(array(
  select i.id from public.images i join public.products p on p.id = i.product_id and p.title = 'Loaf' where i.scene_position = 3))), 1,
  'That it is thrown away later');
select tests.act_as_operator();
select is(tests.is_now('Loaf'), 'ready', 'does not change how the run went');

select tests.product('Bread', 'Mia', '{"kind": "food"}');
select tests.make(tests.part('Bread', 'photo'));
select tests.act_as('Mia');
select public.trash_images(array(
  select i.id from public.images i join public.products p on p.id = i.product_id and p.title = 'Bread' where i.scene_position = 0));
select public.cancel_images(array(
  select i.id from public.images i join public.products p on p.id = i.product_id and p.title = 'Bread' where i.product_part = 'cut_out'));
select tests.act_as_operator();
select is(tests.is_now('Bread'), 'failed cancelled', 'A cut-out that is stopped fails its product');
select results_eq($$ select status from public.images where id = tests.part('Bread', '0') $$, $$ values ('pending') $$,
  'A scene in the trash is not touched');
select tests.act_as('Mia');
select public.retry_images(array(
  select i.id from public.images i join public.products p on p.id = i.product_id and p.title = 'Bread' where i.product_part = 'cut_out'));
select tests.act_as_operator();
select tests.make(tests.part('Bread', 'cut_out'));
select is(tests.parts('Bread'), 'kept, kept, pending, pending generate queued, pending generate queued, pending generate queued', 'nor made');

-- What people do with finished scenes changes nothing.
select tests.act_as('Ada');
select is(cardinality(public.approve_images(array(
  select i.id from public.images i join public.products p on p.id = i.product_id where p.title = 'Ring' and i.product_part = 'scene'))), 4, 'Scenes are approved');
select is(public.approve_images(array(
  select i.id from public.images i join public.products p on p.id = i.product_id where p.title = 'Ring' and i.product_part <> 'scene')), '{}'::uuid[],
  'photo and cut-out are not');
select is(public.reject_images(array(
  select i.id from public.images i join public.products p on p.id = i.product_id where p.title = 'Ring' and i.product_part <> 'scene')), '{}'::uuid[],
  'nor turned down');
select tests.act_as_operator();
select is(tests.is_now('Ring'), 'ready', 'The product is as it was');
select throws_ok($$ select public.set_overlays(tests.part('Ring', 'cut_out'), '[]', 0) $$, 'P0001',
  'No texts are set over the photo or the cut-out of a product: set them over its scenes', 'Nothing is written over a cut-out');
select public.set_overlays(tests.part('Ring', '0'), '[]', 0);
select is(tests.parts('Ring'), 'kept, kept, approved compose queued publish queued, approved publish queued, approved publish queued, approved publish queued', 'A published scene gets its texts again');
select tests.fail(tests.part('Ring', '0'));
select is(tests.is_now('Ring'), 'ready', 'and stays one where that fails');

-- What is told of a product that a person sees.
select is(jsonb_array_length(public.list_batches() -> 'batches'), 0, 'The work of products is in no list of batches');
select results_eq($$ select count(*) from public.batches where product_id is not null $$, $$ values (5::bigint) $$, 'though there is one for each run');

select * from finish();
rollback;
