-- Products are made again, deleted and named, and nobody pays more than they said, or twice.
begin;
select plan(106);
select tests.person('Ada', 'admin');
select tests.person('Mia');
select tests.person('Max');
create function pg_temp.make_all(title text) returns text
language sql as $$
  select tests.make(tests.part(title, 'photo'));
  select tests.make(tests.part(title, 'cut_out'));
  select string_agg(tests.make(tests.part(title, position)), ' ' order by position)
  from unnest('{0,1,2,3}'::text[]) position where tests.part(title, position) is not null
$$;
create function pg_temp.again(title text, request jsonb default '{}', owner text default 'Mia', is_test boolean default false,
  max_usd numeric default null, key text default null, body_hash text default 'a') returns jsonb
language sql as $$
  select worker.reprocess_product(tests.id(owner), is_test, tests.product_id(title), request, max_usd, key, body_hash) - 'quota' $$;
create function pg_temp.status(answer jsonb) returns text language sql as $$ select answer ->> 'status' $$;
create function pg_temp.removals(title text) returns bigint
language sql as $$ select count(*) from public.jobs j join public.images i on i.id = j.image_id
  where i.product_id = tests.product_id(title) and i.operation = 'remove_background' and j.kind = 'generate' $$;

-- The same photo: the cut-out is reused.
select tests.product('Ring', 'Mia', '{"scenes": ["scene-stone", "scene-marble"], "prompts": {"scene-stone": "An empty stone"}, "seed": 7}');
select is(pg_temp.status(pg_temp.again('Ring')), 'busy', 'A product is not made again while it is being made');
select is(pg_temp.make_all('Ring'), 'ready ready', 'It is made');
select is(pg_temp.again('Ring') - '{product_id,photo_path}'::text[], '{"status": "accepted", "estimated_usd": "0"}', 'Then it is made again, for nothing but its scenes');
select is(tests.parts('Ring'), 'kept, kept, pending generate queued, pending generate queued', 'which begin at once');
select is(pg_temp.removals('Ring'), 1::bigint, 'The background is not removed twice');
select results_eq($$ select i.scene_recipe, i.prompt, i.seed, i.parent_id from public.images i where i.product_run = 2 order by i.scene_position $$,
  $$ select i.scene_recipe, i.prompt, i.seed, i.parent_id from public.images i where i.product_run = 1 and i.product_part = 'scene' order by i.scene_position $$,
  'What is left out is as it was');
select is(worker.read_product(tests.id('Mia'), tests.product_id('Ring')) #>> '{cut_out,reused}', 'true', 'It says that the cut-out is used again');
select is(jsonb_array_length(worker.read_product(tests.id('Mia'), tests.product_id('Ring')) -> 'earlier_scenes'), 2, 'Earlier scenes are still there');
select is(jsonb_array_length(worker.read_product(tests.id('Mia'), tests.product_id('Ring')) -> 'scene_paths'), 2, 'and stand for the product meanwhile');
select tests.make(tests.part('Ring', '0'));
select is(worker.read_product(tests.id('Mia'), tests.product_id('Ring')) #> '{scenes,0,path}',
  worker.read_product(tests.id('Mia'), tests.product_id('Ring')) -> 'cover_path', 'until one of the new ones is there');
select tests.make(tests.part('Ring', '1'));
select is(tests.is_now('Ring'), 'ready', 'It is ready again');
select results_eq('select title, run from public.products', $$ values ('Ring', 2) $$, 'with another run');

-- Other scenes, another way of cutting, another photo.
select is(pg_temp.status(pg_temp.again('Ring', '{"scenes": ["scene-velvet"]}')), 'accepted', 'Other scenes are asked for');
select is(pg_temp.make_all('Ring'), 'ready', 'without the words of those that are not');
select is(pg_temp.status(pg_temp.again('Ring', '{"kind": "food"}')), 'accepted', 'Another kind of product');
select results_eq($$ select scene_recipe from public.images where product_run = 4 order by scene_position $$,
  $$ values ('scene-breakfast-table'), ('scene-farmhouse'), ('scene-slate'), ('scene-market') $$, 'has its own scenes');
select is(pg_temp.make_all('Ring'), 'ready ready ready ready', 'They are made');
select is(pg_temp.again('Ring', '{"removal_prompt": "Only the ring", "removal_model_id": "gpt-image-2.5-flare"}') ->> 'status', 'accepted', 'Cut out another way');
select is(pg_temp.removals('Ring'), 2::bigint, 'the photo is cut out anew, at once');
select is(tests.parts('Ring'), 'kept, pending generate queued, pending, pending, pending, pending', 'and the scenes wait for it');
select results_eq($$ select model_id, full_prompt, width, height from public.images where id = tests.part('Ring', 'cut_out') $$,
  $$ values ('gpt-image-2.5-flare', 'Only the ring', 1536, 1024) $$, 'It is told what was said');
select tests.fail(tests.part('Ring', 'cut_out'), detail => 'The product was drawn anew');
select is(tests.is_now('Ring'), 'failed provider_invalid The product was drawn anew', 'That fails');
select is(jsonb_array_length(worker.read_product(tests.id('Mia'), tests.product_id('Ring')) -> 'scene_paths'), 4, 'and the scenes of before still stand for it');
select is(pg_temp.status(pg_temp.again('Ring', '{"removal_model_id": "runware-bria-rmbg-2"}')), 'accepted', 'After that it is made again');
select is(tests.parts('Ring'), 'kept, pending generate queued, pending, pending, pending, pending', 'with another cut-out');
select is(pg_temp.make_all('Ring'), 'ready ready ready ready', 'which is well');
select is(pg_temp.status(pg_temp.again('Ring', jsonb_build_object('title', 'Gold ring', 'photo', tests.photo('other', 'Mia')))), 'accepted', 'Another photo');
select is(tests.parts('Gold ring'), 'processing variants queued, pending, pending, pending, pending, pending', 'is looked at, and cut out');
select is(tests.part('Gold ring', 'photo'), tests.id('photo other'), 'It is the product''s from then on');
select is(pg_temp.status(pg_temp.again('Gold ring', owner => 'Max')), 'not_found', 'A stranger makes nothing again');
select is(pg_temp.status(pg_temp.again('Gold ring', is_test => true)), 'forbidden_for_test', 'nor does a key for tests');
select is(pg_temp.make_all('Gold ring'), 'ready ready ready ready', 'The owner does');
select is(pg_temp.status(pg_temp.again('Gold ring', key => 'again')), 'accepted', 'An Idempotency-Key');
select is(pg_temp.again('Gold ring', key => 'again') ->> 'repeated', 'true', 'has the same answer, though it is being made');
select is(pg_temp.status(pg_temp.again('Gold ring', '{"seed": 8}', key => 'again', body_hash => 'b')), 'conflict', 'and none for another request');

-- Words for one scene are nothing to the others.
create function pg_temp.words(title text) returns text
language sql as $$ select string_agg(left(i.prompt, 6), ', ' order by i.scene_position) from public.images i
  join public.products p on p.id = i.product_id and p.run = i.product_run where p.title = words.title and i.product_part = 'scene' $$;
select tests.product('Pearl', 'Mia', '{"scenes": ["scene-stone", "scene-marble", "scene-velvet"], "prompts": {"scene-stone": "Basalt", "scene-marble": "Plaster"}}');
select pg_temp.make_all('Pearl');
select is(pg_temp.status(pg_temp.again('Pearl', '{"prompts": {"scene-velvet": "Cotton", "scene-marble": "Lime"}}')), 'accepted', 'Words for two scenes');
select is(pg_temp.words('Pearl'), 'Basalt, Lime, Cotton', 'leave the third its own');
select pg_temp.make_all('Pearl');
select is(pg_temp.status(pg_temp.again('Pearl', '{"prompts": {"scene-marble": null}}')), 'accepted', 'null');
select is(pg_temp.words('Pearl'), (select 'Basalt, ' || left(prompt, 6) || ', Cotton' from public.recipes where slug = 'scene-marble'), 'takes the words of one back');
select pg_temp.make_all('Pearl');
select pg_temp.again('Pearl', '{"scenes": ["scene-stone", "scene-charcoal"], "prompts": {"scene-charcoal": "Cinder"}}');
select is(pg_temp.words('Pearl'), 'Basalt, Cinder', 'Of other scenes they stay where the scene does');
select pg_temp.make_all('Pearl');
select throws_ok($$ select pg_temp.again('Pearl', '{"prompts": {"scene-velvet": "Cotton"}}') $$, '22023',
  'The scene ''scene-velvet'' is not asked for: add it to the scenes, or leave its words out', 'and words for a scene that is not made are refused');

-- Who makes it goes back to the usual, and what a remover is told.
create function pg_temp.chosen(title text) returns text
language sql as $$ select concat_ws(' ', request ->> 'model_id', request ->> 'removal_model_id', request ->> 'removal_prompt', request ->> 'seed')
  from public.products p where p.title = chosen.title $$;
create function pg_temp.makers(title text) returns text
language sql as $$ select string_agg(distinct i.model_id, ' ' order by i.model_id) from public.images i
  join public.products p on p.id = i.product_id and p.run = i.product_run where p.title = makers.title and i.product_part = 'scene' $$;
select tests.product('Opal', 'Mia', '{"scenes": ["scene-stone"], "model_id": "gpt-image-2.5-flare", "removal_model_id": "gpt-image-2.5-flare",
  "removal_prompt": "Only the opal", "seed": 7}');
select pg_temp.make_all('Opal');
select is(pg_temp.makers('Opal'), 'gpt-image-2.5-flare', 'A product is made by a model that is named');
select pg_temp.again('Opal');
select is(pg_temp.chosen('Opal'), 'gpt-image-2.5-flare gpt-image-2.5-flare Only the opal 7', 'again too, where nothing is said');
select pg_temp.make_all('Opal');
select tests.act_as('Mia');
select is(public.quote_product('jewelry', product_id => tests.product_id('Opal')) #>> '{scenes,0,model_id}', 'gpt-image-2.5-flare',
  'The price of another run is of the same model');
select isnt(public.quote_product('jewelry', product_id => tests.product_id('Opal'), model_id => '') #>> '{scenes,0,model_id}', 'gpt-image-2.5-flare',
  'unless the usual one is to make it again');
select is(public.quote_product('jewelry', product_id => tests.product_id('Opal'), removal_model_id => '', removal_prompt => '') #> '{removal,reused}', 'false',
  'and cut out as usual it is cut out anew');
select tests.act_as_operator();
select pg_temp.again('Opal', '{"model_id": null, "removal_model_id": null, "removal_prompt": null, "seed": null, "kind": null, "title": null}');
select is(pg_temp.chosen('Opal'), '', 'null is the usual one again, for all of them');
select isnt(pg_temp.makers('Opal'), 'gpt-image-2.5-flare', 'which makes it');
select is(pg_temp.removals('Opal'), 2::bigint, 'and cuts it out');
select pg_temp.make_all('Opal');

-- A failed photo is looked at again.
select tests.product('Pin', 'Mia');
select tests.fail(tests.part('Pin', 'photo'), 'storage_unavailable', 'Gone for a moment');
select is(pg_temp.status(pg_temp.again('Pin')), 'accepted', 'A product whose photo could not be read is made again');
select is(tests.parts('Pin'), 'processing variants queued, pending, pending, pending, pending, pending', 'and its photo is read again');
select is(pg_temp.make_all('Pin'), 'ready ready ready ready', 'now well');

select is(pg_temp.status(pg_temp.again('Pin', '{"removal_model_id": "gpt-image-2.5-flare"}')), 'accepted', 'Another model is tried');
select tests.fail(tests.part('Pin', 'cut_out'));
select is(pg_temp.again('Pin', '{"removal_model_id": "runware-bria-rmbg-2"}') ->> 'estimated_usd', '0', 'and where that fails, the cut-out of before is not paid twice');
select is(tests.parts('Pin'), 'kept, kept, pending generate queued, pending generate queued, pending generate queued, pending generate queued', 'but used again');
select pg_temp.make_all('Pin');

-- What it may cost.
create function pg_temp.refused(request jsonb, max_usd numeric default null) returns text language plpgsql as $$
declare
  field text;
begin
  perform tests.product('Refused', 'Mia', request, max_usd => max_usd);
  return null;
exception when invalid_parameter_value then
  get stacked diagnostics field = pg_exception_detail;
  return field;
end $$;
select is(pg_temp.refused('{}', 0.02), 'max_usd', 'What may cost more than is allowed is refused');
select is(pg_temp.refused('{}', -1), 'max_usd', 'as is an amount that is none');
select is(pg_temp.refused('{"scenes": ["scene-moon"]}'), 'scenes', 'A scene that there is not');
select is(pg_temp.refused('{"scenes": ["family-emblem"]}'), 'scenes', 'a recipe that is no scene');
select is(pg_temp.refused('{"scenes": []}'), 'scenes', 'no scene');
select is(pg_temp.refused('{"scenes": ["scene-stone", "scene-stone"]}'), 'scenes', 'the same one twice');
select is(pg_temp.refused('{"scenes": ["scene-stone"], "prompts": {"scene-marble": "White"}}'), 'prompts.scene-marble', 'words for a scene that is not asked for');
select is(pg_temp.refused(jsonb_build_object('prompts', jsonb_build_object('scene-stone', repeat('x', 1001)))), 'prompts.scene-stone', 'and too many words');
select is(pg_temp.refused('{"model_id": "gpt-9"}'), 'model_id', 'A model that there is not');
select is(pg_temp.refused('{"model_id": "runware-bria-rmbg-2"}'), 'model_id', 'one that makes no pictures of words');
select is(pg_temp.refused('{"removal_model_id": "sketch-1"}'), 'removal_model_id', 'one that removes no backgrounds');
select is(pg_temp.refused('{"quality": "splendid"}'), 'quality', 'and a quality that it does not have');
insert into public.recipes (slug, name, kind, operation, category, prompt, owner_id)
values ('scene-moss', 'Moss', 'template', 'scene', 'scenes', 'An empty bed of {moss|fern}', tests.id('Max'));
select is(pg_temp.refused('{"scenes": ["scene-moss"]}'), 'scenes', 'as is a scene that another member keeps for himself');
select is(pg_temp.status(tests.product('Moss', 'Max', '{"scenes": ["scene-moss"]}')), 'accepted', 'who may use it');
select is((select prompt from public.images where product_id = tests.product_id('Moss') and product_part = 'scene'), 'An empty bed of moss', 'and of several words has the first');
update public.recipes set archived_at = private.now() where slug in ('scene-moss', 'scene-stone');
select is(pg_temp.refused('{"scenes": ["scene-stone"]}'), 'scenes', 'What was put away is refused');
select is(pg_temp.status(tests.product('Three', 'Mia')), 'accepted', 'and is none of the usual ones');
select is((select count(*) from public.images where product_id = tests.product_id('Three') and product_part = 'scene'), 3::bigint, 'of which the others are left');
update public.recipes set archived_at = null where slug = 'scene-stone';
select is_empty($$ select from public.products where title = 'Refused' $$, 'Of all that nothing is left');
select is(pg_temp.status(tests.product('Free', 'Mia', is_test => true)), 'accepted', 'A key for tests makes what costs nothing');
select results_eq($$ select model_id from public.images where id = tests.part('Free', 'cut_out') $$, $$ values ('flood-border') $$, 'by whom costs nothing');
select is(tests.product('Dear', 'Mia', '{"removal_model_id": "runware-bria-rmbg-2"}', is_test => true), '{"status": "costs_money"}', 'but nothing else');
select is(pg_temp.status(tests.product('Once', 'Mia', key => 'once')), 'accepted', 'A product is made once');
select is(tests.product('Once', 'Mia', key => 'once') ->> 'repeated', 'true', 'however often it is asked for');
select is(count(*), 1::bigint, 'with one key') from public.products where title = 'Once';
select is(pg_temp.status(tests.product('Twice', 'Mia', key => 'once', body_hash => 'b')), 'conflict', 'but not two');
update public.settings set pictures_per_month = 9;
delete from private.picture_quotas;
select is(worker.create_product(tests.id('Mia'), false, jsonb_build_object('kind', 'food', 'photo', tests.photo('Quota', 'Mia')), null, null, 'a') #>> '{quota,remaining}',
  '4', 'Five pictures of the month are taken: the cut-out is one');
select is(pg_temp.status(tests.product('Many', 'Mia', key => 'many')), 'quota_exhausted', 'Five more are too many');
select is_empty($$ select from private.idempotency_keys where key = 'many' $$, 'and the key is free');
update public.settings set pictures_per_month = null;

-- Named and deleted.
select tests.act_as('Max');
select throws_ok(format('select public.delete_product(%L)', md5('x')::uuid), 'P0001', 'There is no such product', 'Nobody deletes a stranger''s product');
select tests.act_as_operator();
select tests.act_as('Mia');
select public.rename_product(id, ' Tie pin ') from public.products where title = 'Pin';
select throws_ok($$ select public.rename_product(id, ' ') from public.products where title = 'Tie pin' $$, '22023', null, 'A product has a title');
select tests.act_as('Ada');
select public.approve_images(array(select i.id from public.images i join public.products p on p.id = i.product_id
  where p.title = 'Tie pin' and p.run = i.product_run and i.scene_position = 1));
select public.delete_product(id) from public.products where title in ('Tie pin', 'Gold ring', 'Once');
select is(public.read_product(id), null, 'A product that was deleted is gone: ' || title) from public.products where deleted_at is not null order by title;
select tests.act_as_operator();
select results_eq($$ select i.status, i.deleted_at is null, count(*) from public.images i join public.products p on p.id = i.product_id
  where p.title = 'Tie pin' and i.product_run = p.run or i.id in (select photo_id from public.products where title = 'Tie pin') group by 1, 2 order by 1 $$,
  $$ values ('approved', true, 1::bigint), ('kept', false, 1), ('ready', false, 3) $$, 'its approved scenes stay, all else goes to the trash');
select is_empty($$ select from public.jobs j join public.images i on i.id = j.image_id join public.products p on p.id = i.product_id
  where p.deleted_at is not null and j.finished_at is null and j.kind <> 'publish' $$, 'and no work is left');
select is_empty($$ select from public.batches b join public.products p on p.id = b.product_id where p.deleted_at is not null and b.reserved_usd <> 0 $$, 'nor money aside');
select is(pg_temp.status(pg_temp.again('Tie pin')), 'not_found', 'It is not made again');
select is(public.restore_images(array[p.photo_id, p.cut_out_id]), '{}'::uuid[], 'Its photo and its cut-out stay in the trash')
from public.products p where p.title = 'Tie pin';

-- Words of the account.
insert into public.scene_prompts (owner_id, recipe, prompt) values (tests.id('Mia'), 'scene-stone', 'Granite'), (tests.id('Max'), 'scene-stone', 'Sand');
select tests.product('Words', 'Mia', '{"scenes": ["scene-stone", "scene-marble"], "prompts": {"scene-marble": "Chalk"}}');
select results_eq($$ select prompt from public.images where product_id = tests.product_id('Words') and product_part = 'scene' order by scene_position $$,
  $$ values ('Granite'), ('Chalk') $$, 'An account''s words go before the recipe''s, and a call''s before those');
select is((select bool_and(scene_stand ?& '{x,y,width,height,light,shadow}') from public.images where product_part = 'scene'), true, 'Each scene knows where its product stands');

-- What it would come to.
select pg_temp.make_all('Free');
select tests.act_as('Mia');
select is(public.quote_product('jewelry') - 'scenes', '{"low_usd": "0.0006", "high_usd": "0.03", "seconds": 7,
  "removal": {"model_id": "runware-bria-rmbg-2", "high_usd": "0.03", "reused": false}}', 'A price is told before');
select is(public.quote_product('jewelry', '{scene-stone}') #> '{scenes,0}', '{"recipe": "scene-stone", "name": "Stone, classic", "model_id": "sketch-1",
  "high_usd": "0", "prompt": "Granite"}', 'scene by scene, with the words that it is made of');
select is(public.quote_product('jewelry', '{scene-stone,scene-marble}', product_id => id) -> 'removal',
  '{"model_id": "flood-border", "high_usd": "0", "reused": true}', 'and of one that is made again, what of it is reused') from public.products where title = 'Free';
select is(public.quote_product('jewelry', removal_model_id => 'runware-bria-rmbg-2', product_id => id) #>> '{removal,reused}', 'false',
  'unless it is to be cut out another way') from public.products where title = 'Free';
select tests.act_as_operator();
delete from public.providers where name = 'runware';
select tests.act_as('Mia');
select is(public.quote_product('jewelry') #>> '{removal,model_id}', 'flood-border', 'A vendor that may have no key is taken for nobody');
select tests.act_as('Max');
select throws_ok(format('select public.quote_product(''jewelry'', product_id => %L)', tests.id('x')), 'P0001', 'There is no such product', 'A stranger''s is not told');

-- Sent again after its end.
select tests.act_as_operator();
create temp table ended as select worker.create_product(tests.id('Mia'), false, jsonb_build_object('title', 'Ended', 'kind', 'jewelry',
  'photo', tests.photo('ended', 'Mia')), null, 'ended', 'a') - 'quota' as answer;
select private.delete_product(tests.product_id('Ended'));
create temp table last as select count(*) as products from public.products;
select is(worker.create_product(tests.id('Mia'), false, jsonb_build_object('title', 'Ended', 'kind', 'jewelry',
  'photo', tests.photo('ended again', 'Mia')), null, 'ended', 'a') - 'quota', answer || '{"repeated": true}',
  'A request that is sent again after its product was deleted has the same answer') from ended;
select is(count(*), max(products), 'and makes and pays nothing') from public.products, last;
select is(worker.read_product(tests.id('Mia'), tests.product_id('Ended')), null, 'That product is told to be none');
select is(pg_temp.status(pg_temp.again('Ended', key => 'ended')), 'not_found', 'nor is it made again');

select * from finish();
rollback;
