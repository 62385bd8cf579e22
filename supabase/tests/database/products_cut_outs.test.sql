-- The same photo is cut out once for all products of its owner, and nobody loses the cut-out to another product's end.
begin;
select plan(41);
select tests.person('Mia');
select tests.person('Max');
create function pg_temp.of_photo(photo text, title text, owner text default 'Mia', request jsonb default '{}', is_test boolean default false) returns jsonb
language sql as $$
  select tests.product(title, owner, jsonb_build_object('scenes', '["scene-stone"]'::jsonb, 'photo', tests.photo(title, owner) || jsonb_build_object(
    'path', regexp_replace(tests.photo(title, owner) ->> 'path', '[^/]+$', 'full_res-' || photo || '.jpg'))) || request, is_test) $$;
create function pg_temp.again(title text, request jsonb default '{}') returns jsonb
language sql as $$ select worker.reprocess_product(tests.id('Mia'), false, tests.product_id(title), request, null, null, 'a') - 'quota' $$;
create function pg_temp.read(title text) returns jsonb
language sql as $$ select worker.read_product(tests.id('Mia'), tests.product_id(title)) $$;
create function pg_temp.removals() returns bigint
language sql as $$ select count(*) from public.jobs j join public.images i on i.id = j.image_id where i.product_part = 'cut_out' and j.kind = 'generate' $$;
create function pg_temp.make_all(title text) returns text
language sql as $$
  select tests.make(tests.part(title, 'photo'));
  select tests.make(tests.part(title, 'cut_out'));
  select tests.make(tests.part(title, '0')) $$;
create function pg_temp.delete(title text) returns void
language sql as $$ select private.delete_product(tests.product_id(title)) $$;
create function pg_temp.is_in_trash(id uuid) returns boolean
language sql as $$ select deleted_at is not null from public.images i where i.id = is_in_trash.id $$;

-- Sent again.
select pg_temp.of_photo('ring', 'First');
select is(pg_temp.of_photo('ring', 'Early') ->> 'estimated_usd', '0.03', 'What is not cut out yet is no use to another product');
select is(pg_temp.make_all('First'), 'ready', 'A photo is cut out');
select pg_temp.delete('Early');
insert into public.charges (job_id, kind, subject_key, image_id, batch_id, owner_id, provider, model_id, amount_usd, request_id)
select j.id, j.kind, j.subject_key, j.image_id, j.batch_id, tests.id('Mia'), 'runware', 'runware-bria-rmbg-2', 0.03, 'r-1' from public.jobs j
where j.kind = 'generate' and j.image_id = tests.part('First', 'cut_out');
select is(pg_temp.of_photo('ring', 'Second') ->> 'estimated_usd', '0', 'The same photo sent again costs nothing but its scenes');
select is(tests.parts('Second'), 'processing variants queued, kept, pending', 'It is looked at as any other, and its scenes wait for that');
select isnt(tests.part('Second', 'photo'), tests.part('First', 'photo'), 'The product has a photo of its own');
select is(tests.part('Second', 'cut_out'), tests.part('First', 'cut_out'), 'and the cut-out of the other');
select is(pg_temp.make_all('Second'), 'ready', 'which its scene is made with');
select is(worker.retry_product_part(tests.id('Mia'), false, tests.product_id('Second'), tests.part('Second', 'cut_out')), '{"status": "conflict"}',
  'has no need to be made again');
select is(pg_temp.removals(), 1::bigint, 'The background is not removed again');
select is(jsonb_path_query_array(jsonb_build_array(pg_temp.read('First'), pg_temp.read('Second')), '$[*].cut_out.reused'), '[false, true]', 'It says that the cut-out is used again');
select is(jsonb_path_query_array(jsonb_build_array(pg_temp.read('First'), pg_temp.read('Second')), '$[*].cost_usd'), '["0.03", "0"]', 'and what it cost is told where it was paid');
select is(tests.product('Elsewhere', 'Mia', '{"scenes": ["scene-stone"]}') ->> 'estimated_usd', '0.03', 'Another photo is cut out');
select is(pg_temp.of_photo('ring', 'Max''s', 'Max') ->> 'estimated_usd', '0.03', 'as is the same photo of another member');
select is(pg_temp.of_photo('ring', 'Told', 'Mia', '{"removal_prompt": "Only the ring"}') ->> 'estimated_usd', '0.03', 'with other words');
select isnt(pg_temp.of_photo('ring', 'Other', 'Mia', '{"removal_model_id": "gpt-image-2.5-flare"}') ->> 'estimated_usd', '0', 'and by another model');
select pg_temp.of_photo('ring', 'Test', 'Mia', '{}', true);
select isnt(tests.part('Test', 'cut_out'), tests.part('First', 'cut_out'), 'What keys for tests make and what others do are kept apart');
select pg_temp.again('Second', jsonb_build_object('photo', tests.photo('again', 'Mia') || jsonb_build_object('path', 'mia/again/full_res-ring.jpg')));
select is(tests.part('Second', 'cut_out'), tests.part('First', 'cut_out'), 'Its own photo sent to a product again is the same one too');
select pg_temp.make_all('Second');

-- Told before.
create function pg_temp.told(sha256 text, picture uuid default null, words text default null, product text default null) returns jsonb
language sql as $$
  select public.quote_product('jewelry', '{scene-stone}', removal_prompt => words, photo_sha256 => sha256, photo_image_id => picture,
    product_id => tests.product_id(product)) -> 'removal' $$;
grant execute on function pg_temp.told(text, uuid, text, text) to authenticated;
select pg_temp.of_photo('00112233aabbccdd', 'Sent', 'Mia');
select pg_temp.make_all('Sent');
select tests.act_as('Mia');
select is(public.quote_product('jewelry', '{scene-stone}', photo_sha256 => '00112233AABBCCDD' || repeat('0', 48)) - '{scenes,seconds}'::text[],
  '{"low_usd": "0", "high_usd": "0", "removal": {"model_id": "runware-bria-rmbg-2", "high_usd": "0", "reused": true}}',
  'A price counts no removal for a photo that was cut out before');
select is(pg_temp.told(null, tests.part('First', 'photo')) ->> 'reused', 'true', 'nor for a picture that is the same');
select is(array[pg_temp.told(repeat('0', 64)), pg_temp.told(null, gen_random_uuid()), pg_temp.told(null)]::jsonb[],
  array_fill('{"model_id": "runware-bria-rmbg-2", "high_usd": "0.03", "reused": false}'::jsonb, '{3}'), 'but for another one, none and an unknown one');
select is(pg_temp.told('00112233aabbccdd', null, 'Only the ring') ->> 'reused', 'false', 'and for other words');
select is(array[pg_temp.told(null, null, null, 'Sent') ->> 'reused', pg_temp.told('00112233aabbccdd', null, null, 'Sent') ->> 'reused',
  pg_temp.told(repeat('0', 64), null, null, 'Sent') ->> 'reused'], '{true,true,false}', 'A product that is made again may have another photo, too');
select tests.act_as('Max');
select is(pg_temp.told('00112233aabbccdd') ->> 'reused', 'false', 'What another member has cut out is not told');
select tests.act_as_operator();
select pg_temp.delete('Sent');

-- Deleted.
create temp table cut_out as select tests.part('First', 'cut_out') as id;
select tests.act_as('Mia');
select is(public.trash_images(array[tests.part('First', 'cut_out')]), '{}', 'Nobody throws away what products are made with');
select tests.act_as_operator();
select pg_temp.delete('First');
select is(pg_temp.is_in_trash(id), false, 'Its product deleted, the cut-out stays with the other') from cut_out;
select is(pg_temp.is_in_trash(tests.part('First', 'photo')), true, 'its photo does not');
select results_eq($$ select i.product_id, i.parent_id from public.images i join cut_out using (id) $$,
  $$ select p.id, p.photo_id from public.products p where p.title = 'Second' $$, 'It is that one''s from then on');
select is(pg_temp.read('Second') #>> '{cut_out,reused}', 'true', 'which still says that it was there before');
select is(pg_temp.read('Second') ->> 'cost_usd', '0', 'and did not pay for it');
select is(pg_temp.again('Second') ->> 'estimated_usd', '0', 'Made again, it uses it again');
select pg_temp.make_all('Second');
select is(pg_temp.of_photo('ring', 'Third') ->> 'estimated_usd', '0', 'So does the photo sent once more');
select pg_temp.make_all('Third');
select pg_temp.again('Third', '{"removal_model_id": "gpt-image-2.5-flare"}');
select pg_temp.make_all('Third');
select pg_temp.delete('Second');
select is(pg_temp.is_in_trash(id), false, 'It stays for the scenes of an earlier run as well') from cut_out;
select pg_temp.delete('Third');
select is(pg_temp.is_in_trash(id), true, 'and goes with the last product that used it') from cut_out;
select is(pg_temp.of_photo('ring', 'Fourth') ->> 'estimated_usd', '0.03', 'What is in the trash is not used again');
select is(public.restore_images(array[id]), '{}'::uuid[], 'nor does it come out of it') from cut_out;
select pg_temp.delete('Fourth');

-- Purged.
select pg_temp.delete(title) from (select title from public.products where deleted_at is null and owner_id = tests.id('Mia')) mine;
select private.purge_trash();
select is(count(*) > 5, true, 'A product that was deleted stays while its pictures are in the trash') from public.products where owner_id = tests.id('Mia');
update public.images set status = 'approved', approved_at = private.now(), deleted_at = null where id = tests.part('Second', '0');
delete from public.images i using public.products p where p.id = i.product_id and i.owner_id = tests.id('Mia') and i.deleted_at is not null;
select private.purge_trash();
select results_eq($$ select title from public.products order by title $$, $$ values ('Max''s'), ('Second') $$,
  'Once they are purged it is gone, but for one of which a scene was approved');
select is(count(*), 3::bigint, 'with its batches') from public.batches b join public.products p on p.id = b.product_id and p.title = 'Second';
select is_empty($$ select from public.batches where owner_id = tests.id('Mia') and product_id is null $$, 'No batch comes to light');
select is(sum(amount_usd), 0.03, 'What it cost is kept') from public.charges where owner_id = tests.id('Mia');
update public.images set deleted_at = private.now(), status = 'ready', approved_at = null where owner_id = tests.id('Mia') and status = 'approved';
delete from public.images where owner_id = tests.id('Mia');
select private.purge_trash();
select is_empty($$ select from public.products where owner_id = tests.id('Mia') $$, 'Then that one goes, too');

select * from finish();
rollback;
