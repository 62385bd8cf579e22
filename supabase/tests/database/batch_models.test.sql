-- A person asks several models, names those that take over, and starts from a picture.
begin;
select plan(77);
select tests.person('Ada', 'admin');
select tests.person('Mia');
select tests.person('Max');
select tests.picture('jam', 'Mia', 'approved');
select tests.picture('theirs', 'Max', 'ready');
update public.models set usd_per_image = 0.04 where id = 'sketch-1';
update public.models set usd_per_image = 0.01, sizes = '{1264x848,1024x1024}' where id = 'sketch-later-1';
insert into public.models (id, provider, name, kind, operations, features, max_sources, sizes, styles, priced_on, usd_per_image, usd_per_source) values
  ('brush-1', 'x', 'Brush', 'make', '{generate,edit}', '{negative_prompt,transparent}', 1, '{512x512,768x512}', '{watercolor}', '2026-01-01', 0.02, 0.005),
  ('knife-1', 'x', 'Knife', 'make', '{remove_background}', '{}', 1, '{}', '{}', '2026-01-01', 0.003, 0);
insert into public.model_qualities (model_id, place, quality, usual, low_usd, high_usd) values
  ('brush-1', 1, 'draft', false, 0.005, 0.01), ('brush-1', 2, 'fine', true, 0.02, 0.03);
create temp table answer (quote jsonb, made jsonb);
grant all on answer to public;

-- Models side by side.
select tests.act_as('Mia');
insert into answer select
  public.quote_batch('{plum,pear}', count_per_prompt => 2, model_ids => '{sketch-1,sketch-later-1}', size => '1536x1024', seed => 7),
  public.create_batch('{plum,pear}', count_per_prompt => 2, model_ids => '{sketch-1,sketch-later-1}', size => '1536x1024', seed => 7);
select is(quote -> 'models', '[
  {"model_id": "sketch-1", "size": "1536x1024", "quality": null, "images": 4, "low_usd": "0.16", "high_usd": "0.16", "seconds": 8},
  {"model_id": "sketch-later-1", "size": "1264x848", "quality": null, "images": 4, "low_usd": "0.04", "high_usd": "0.04", "seconds": 16}]',
  'Every prompt is made by every model; one without the size makes the nearest') from answer;
select is(quote - 'prompts' - 'models' - 'unfilled', '{"images": 8, "low_usd": "0.2", "high_usd": "0.2", "estimated_usd": "0.2",
  "estimated_seconds": 24, "model_id": "sketch-1", "size": "1536x1024"}', 'The whole is the sum') from answer;
select is(made - 'batch_id' - 'image_ids', quote - 'prompts' - 'unfilled' - 'model_id' - 'size', 'and the batch says the same') from answer;
select results_eq($$ select i.prompt, i.seed, i.model_id, i.width from answer, jsonb_array_elements_text(made -> 'image_ids') with ordinality as m (id, place)
    join public.images i on i.id = m.id::uuid order by place $$, $$ values
  ('plum', 7::bigint, 'sketch-1', 1536), ('plum', 7, 'sketch-later-1', 1264), ('plum', 8, 'sketch-1', 1536), ('plum', 8, 'sketch-later-1', 1264),
  ('pear', 9, 'sketch-1', 1536), ('pear', 9, 'sketch-later-1', 1264), ('pear', 10, 'sketch-1', 1536), ('pear', 10, 'sketch-later-1', 1264) $$,
  'The models make the same picture next to each other, by the same seed');
select results_eq($$ select i.model_id, j.lane, j.estimated_usd, count(*) from public.jobs j join public.images i on i.id = j.image_id
    where j.kind = 'generate' group by 1, 2, 3 order by 1 $$,
  $$ values ('sketch-1', 'bulk', 0.04, 4::bigint), ('sketch-later-1', 'bulk', 0.01, 4) $$, 'Each picture is put aside for at its own model''s price');
select is(reserved_usd, 0.2, 'which is the batch''s') from public.batches, answer where id = (made ->> 'batch_id')::uuid;
select results_eq($$ select total, left_to_do, is_async, estimated_seconds from public.batch_progress join answer on batch_id = (made ->> 'batch_id')::uuid $$,
  $$ values (8, 8, true, 24) $$, 'How long it takes is told by the models that make it, and whether one of them finishes later');
select is((select request from public.batches, answer where id = (made ->> 'batch_id')::uuid), '{"prompts": ["plum", "pear"], "colors": [], "tokens": {},
  "count_per_prompt": 2, "model_ids": ["sketch-1", "sketch-later-1"], "size": "1536x1024", "seed": 7}', 'A batch remembers all of what was asked for');

-- A request that is sent twice is answered twice, with all its models.
update answer set quote = public.create_batch('{fig}', model_ids => '{sketch-1,brush-1}', request_id => tests.id('request'));
update answer set made = public.create_batch('{fig}', model_ids => '{sketch-1,brush-1}', request_id => tests.id('request'));
select is(made - 'image_ids', quote - 'image_ids', 'A repeated request is answered as it was') from answer;
select set_eq($$ select jsonb_array_elements(made -> 'image_ids') from answer $$, $$ select jsonb_array_elements(quote -> 'image_ids') from answer $$, 'with the same pictures');

-- Quality.
select is(public.quote_batch('{jam}', model_id => 'brush-1') #>> '{models,0,quality}', 'fine', 'The usual quality is taken where none is asked for');
select is(public.quote_batch('{jam}', model_id => 'brush-1', quality => 'draft') - 'prompts' - 'models' - 'unfilled',
  '{"images": 1, "low_usd": "0.005", "high_usd": "0.01", "estimated_usd": "0.01", "estimated_seconds": 10, "model_id": "brush-1", "size": "512x512"}',
  'A level has a price from low to high');
select is(jsonb_path_query_array(public.quote_batch('{jam}', model_ids => '{sketch-1,brush-1}', quality => 'draft'), '$.models[*].quality'),
  '[null, "draft"]', 'It is for the models that have it');
select throws_ok($$ select public.create_batch('{jam}', model_id => 'brush-1', quality => 'draft', max_usd => 0.009) $$, '22023',
  'This batch may cost $0.01, more than the $0.009 allowed', 'What is allowed is compared with the most that it may cost');
select lives_ok($$ select public.create_batch('{cheap}', model_id => 'brush-1', quality => 'draft', max_usd => 0.01) $$, 'No more, no less');
select is(estimated_usd, 0.01, 'which is put aside') from public.jobs j join public.images i on i.id = j.image_id where i.prompt = 'cheap';

-- What must not be there, and nothing behind.
update answer set made = public.create_batch('{mug}', model_id => 'brush-1', negative_prompt => ' no   hands ', transparent => true, fallback_model_ids => '{brush-1}');
select results_eq($$ select negative_prompt, transparent, quality, operation, parent_id, fallback_model_ids from public.images where prompt = 'mug' $$,
  $$ values ('no hands', true, 'fine', 'generate', null::uuid, '{}'::text[]) $$, 'A picture knows all that was asked for; a model does not take over from itself');
select is(made #>> '{models,0,high_usd}', '0.03', 'A longer prompt costs nothing where no token does') from answer;

-- Models that take over.
select public.create_batch('{tea}', model_ids => '{sketch-1,sketch-later-1}', fallback_model_ids => '{sketch-later-1,brush-1}');
select results_eq($$ select model_id, fallback_model_ids from public.images where prompt = 'tea' order by 1 $$,
  $$ values ('sketch-1', '{sketch-later-1,brush-1}'::text[]), ('sketch-later-1', '{brush-1}') $$, 'They take over in order');
update answer set quote = public.quote_batch('{rye,oat}', model_ids => '{sketch-later-1,sketch-1}', fallback_model_ids => '{brush-1,sketch-1}'),
  made = public.create_batch('{rye,oat}', model_ids => '{sketch-later-1,sketch-1}', fallback_model_ids => '{brush-1,sketch-1}', max_usd => 0.16);
select is(quote -> 'models', '[
  {"model_id": "sketch-later-1", "size": "1264x848", "quality": null, "images": 2, "low_usd": "0.02", "high_usd": "0.08", "seconds": 8},
  {"model_id": "sketch-1", "size": "2048x2048", "quality": null, "images": 2, "low_usd": "0.08", "high_usd": "0.08", "seconds": 4}]',
  'A picture may cost as much as the dearest of those that may take it over') from answer;
select is(quote ->> 'high_usd' || ' ' || (made ->> 'high_usd') || ' ' || (made ->> 'estimated_usd'), '0.16 0.16 0.16', 'which the whole is the sum of') from answer;
select throws_ok($$ select public.create_batch('{rye,oat}', model_id => 'sketch-later-1', fallback_model_ids => '{brush-1,sketch-1}', max_usd => 0.07) $$, '22023',
  'This batch may cost $0.08, more than the $0.07 allowed', 'and is what is compared with what is allowed');
select results_eq($$ select i.model_id, j.estimated_usd, j.most_usd, j.batch_reserved_usd from public.jobs j join public.images i on i.id = j.image_id
    where i.prompt = 'rye' order by 1 $$, $$ values ('sketch-1', 0.04, 0.04, 0.04), ('sketch-later-1', 0.01, 0.04, 0.04) $$,
  'A job is estimated by the model it has, and has the most of all of them aside in its batch');
select is(reserved_usd, 0.16, 'which has it all') from public.batches, answer where id = (made ->> 'batch_id')::uuid;

-- Styles.
select public.create_batch('{lake}', style => 'watercolor', model_ids => '{brush-1,sketch-1}');
select results_eq($$ select model_id, style, full_prompt = 'lake' from public.images where prompt = 'lake' order by 1 $$,
  $$ values ('brush-1', 'watercolor', true), ('sketch-1', null, false) $$, 'A style is told by its name to who knows it, in words to the others');
select is((select full_prompt from public.images where prompt = 'lake' and style is null),
  'Watercolor painting of lake, loose brush strokes, soft washes, visible paper texture, gentle colors', 'which are the recipe''s');

-- Changing a picture, and cutting one out.
update answer set made = public.create_batch('{on slate}', operation => 'edit', source_image_id => tests.id('jam'), model_id => 'brush-1');
select results_eq($$ select operation, parent_id, status, width from public.images where prompt = 'on slate' $$,
  $$ values ('edit', tests.id('jam'), 'pending', 512) $$, 'A picture that is changed is the parent of the new one');
select is(made ->> 'high_usd', '0.035', 'A picture to start from has its price') from answer;
select is(public.quote_batch('{jam}', model_id => 'gpt-image-2', quality => 'high', size => '1024x1024') ->> 'high_usd', '0.222515',
  'A short prompt adds little to what a picture may cost: a token a byte');
update answer set made = public.create_batch(operation => 'remove_background', source_image_id => tests.id('jam'), model_id => 'knife-1');
select results_eq($$ select i.prompt, i.full_prompt, i.transparent, i.width = p.width and i.height = p.height, i.quality from public.images i
    join public.images p on p.id = i.parent_id where i.operation = 'remove_background' $$,
  $$ values ('jam', '', true, true, null::text) $$, 'A background is removed without a word: what is left is see-through, as large, and shows the same');
select is(made ->> 'images', '1', 'once') from answer;
select is(public.quote_batch('{jam}', operation => 'remove_background', source_image_id => tests.id('jam'), model_id => 'gpt-image-2.5-flare', size => '2048x1152') #>> '{models,0,size}',
  '2048x1152', 'Who draws the picture anew has sizes of its own');

-- What a worker reads.
select tests.act_as_operator();
create temp table work as select worker.read_image(id) as read from public.images where prompt = 'on slate';
select is(read -> 'parent', jsonb_build_object('path', (select master_path from public.images where id = tests.id('jam')), 'mime', 'image/jpeg'),
  'A worker reads where the picture to change lies') from work;
select is(read -> 'model', '{"id": "brush-1", "provider": "x", "vendor_id": "brush-1", "repeats_safely": false, "features": ["negative_prompt", "transparent"]}',
  'what its model is called and can be told') from work;
select is(read - array['id', 'folder', 'model', 'parent', 'settings', 'seed', 'colors', 'palette', 'tags', 'variants', 'width', 'height'], '{"status": "pending",
  "origin": "generated", "revision": 0, "publication": 0, "deleted": false, "operation": "edit", "prompt": "on slate", "full_prompt": "on slate",
  "negative_prompt": null, "style": null, "quality": "fine", "transparent": false, "fallback_model_ids": [], "master_path": null, "subject": null,
  "category": null, "thumbhash": null, "description": null, "kept_publications": [],
  "references": [], "overlays": [], "master_overlays": [], "made_path": null,
  "product_part": null, "scene_stand": null, "backdrop_path": null}', 'and what is to be done') from work;
select is(read #> '{settings,extract_model}', '{"id": "lexicon-1", "provider": "offline", "vendor_id": "lexicon-1"}', 'with the models of the settings') from work;
select is(read #> '{settings,moderation_blocked}', (select to_jsonb(moderation_blocked) from public.settings), 'and what is blocked') from work;
update public.models set vendor_id = 'brush-one' where id = 'brush-1';
select is(worker.read_image(id) #>> '{model,vendor_id}', 'brush-one', 'A model goes by its vendor''s name') from public.images where prompt = 'on slate';

-- Another model takes over.
select results_eq($$ select f.model_id, f.width, f.height, f.quality, f.style, f.full_prompt = i.full_prompt from public.images i, private.refit_image(i, 'brush-1') f
    where i.prompt = 'tea' and i.model_id = 'sketch-1' $$,
  $$ values ('brush-1', 512, 512, 'fine', null::text, true) $$, 'A picture that is handed on gets a size and a quality that the next model has');
select results_eq($$ select f.style, f.full_prompt from public.images i, private.refit_image(i, 'sketch-1') f where i.prompt = 'lake' and i.model_id = 'brush-1' $$,
  $$ select null::text, full_prompt from public.images where prompt = 'lake' and model_id = 'sketch-1' $$, 'and its style in words');
select results_eq($$ select f.style, f.full_prompt from public.images i, private.refit_image(i, 'brush-1') f where i.prompt = 'lake' and i.model_id = 'sketch-1' $$,
  $$ values ('watercolor', 'lake') $$, 'or by its name');

update answer set made = public.create_batch('{kiwi}', model_id => 'sketch-later-1', fallback_model_ids => '{brush-1,gpt-image-2}');
update public.images set model_id = 'brush-1', width = 512, height = 512, quality = 'fine' where prompt = 'kiwi';
select is(private.usd(private.estimate_picture(f)) || ' ' || f.width || ' ' || f.quality, (made ->> 'high_usd') || ' 1536 medium', 'Who takes over makes what was quoted, whoever had it in between')
from answer, public.images i, private.refit_image(i, 'gpt-image-2') f where i.prompt = 'kiwi';

-- What is refused.
select tests.act_as('Mia');
select throws_ok(format('select public.quote_batch(%s)', arguments), '22023', message, what) from (values
  ('''{jam}'', model_ids => ''{sketch-1,sketch-1}''', 'A batch is made by 1 to 4 models, each of them once', 'A model twice'),
  ('''{jam}'', model_ids => ''{a,b,c,d,e}''', 'A batch is made by 1 to 4 models, each of them once', 'five of them'),
  ('''{jam}'', model_ids => ''{sketch-1}'', model_id => ''brush-1''', 'Name the models in model_ids, or one in model_id, not both', 'two answers to one question'),
  ('''{jam}'', model_ids => ''{sketch-1,dall-e-3}''', 'The model dall-e-3 retired on 2026-05-12: use gpt-image-2.5-flare', 'one that is gone'),
  ('''{jam}'', fallback_model_ids => ''{dall-e-3}''', 'The model dall-e-3 retired on 2026-05-12: use gpt-image-2.5-flare', 'also as one that takes over'),
  ('''{jam}'', fallback_model_ids => ''{brush-1,brush-1}''', 'At most 5 models take over, each of them once', 'or twice'),
  ('''{jam}'', quality => ''fine''', 'sketch-1 has no levels of quality: leave the quality out', 'a quality where there is none'),
  ('''{jam}'', model_id => ''brush-1'', quality => ''best''', 'brush-1 has no quality ''best'': use draft, fine', 'one that there is not'),
  ('''{jam}'', model_id => ''brush-1'', negative_prompt => repeat(''x'', 1001)', 'What must not be in the picture is said in 1000 characters at most', 'an essay'),
  ('''{jam}'', operation => ''paint''', 'An operation is generate, edit or remove_background', 'an operation of one''s own'),
  ('''{jam}'', operation => ''edit'', model_id => ''brush-1''', 'Say which picture to start from', 'changing nothing'),
  ('''{jam}'', source_image_id => tests.id(''jam'')', 'A picture to start from is for the operations edit and remove_background', 'a picture to start from for a new one'),
  ('''{jam}'', operation => ''edit'', model_id => ''brush-1'', source_image_id => tests.id(''theirs'')', 'There is no such picture to start from', 'a stranger''s picture'),
  ('''{jam}'', operation => ''edit'', model_id => ''brush-1'', source_image_id => tests.id(''nothing'')', 'There is no such picture to start from', 'just as one that is not there'),
  ('operation => ''edit'', model_id => ''brush-1'', source_image_id => tests.id(''jam'')', 'A batch needs prompts of 1 to 1000 characters each', 'a change without a word'),
  ('array_fill(''jam''::text, array[300]), count_per_prompt => 1, model_ids => ''{sketch-1,sketch-later-1,brush-1,reve-latest}''',
    'A batch makes each prompt 1 to 20 times and 1000 pictures at most', 'a flood by many models'),
  ('array_fill(repeat(''x'', 5000), array[1001]), colors => ''{no}'', model_id => ''nothing''',
    'A batch makes each prompt 1 to 20 times and 1000 pictures at most', 'a flood of prompts, before anything of it is read'),
  ('array[repeat('' x'', 2001)], model_id => ''nothing''', 'A batch needs prompts of 1 to 1000 characters each', 'and one endless prompt'),
  ('''{jam}'', colors => array_fill(''no''::text, array[9])', 'Colors are at most 8 hex values such as #f4d35e', 'as well as too many colors'),
  ('''{jam}'', fallback_model_ids => array_fill(''no''::text, array[6])', 'At most 5 models take over, each of them once', 'too many models'),
  ('''{jam}'', model_id => ''nothing'', negative_prompt => repeat('' x'', 2001)', 'What must not be in the picture is said in 1000 characters at most', 'or too many words'),
  ('''{jam}'', size => repeat(''9'', 5000)', 'sketch-1 does not make pictures of ' || repeat('9', 100) || ': use 2048x2048, 1536x1024, 1024x1536, 1024x1024, 1536x512, 1280x960, 960x1280, 1024x1280',
    'A refusal repeats 100 characters of a size'),
  ('''{jam}'', model_id => ''brush-1'', quality => repeat(''x'', 5000)', 'brush-1 has no quality ''' || repeat('x', 100) || ''': use draft, fine', 'or of a quality')
) refused (arguments, message, what);
select throws_ok($$ select public.create_batch(array_fill('x'::text, array[1001]), request_id => tests.id('request')) $$, '22023',
  'A batch makes each prompt 1 to 20 times and 1000 pictures at most', 'A flood is not compared with anything either');
select throws_like(format('select public.quote_batch(%s)', arguments), message, what) from (values
  ('''{jam}'', model_id => repeat(''x'', 5000)', 'There is no image model ''' || repeat('x', 100) || ''': the models are %', 'It repeats 100 characters of a model'),
  ('''{jam}'', style => repeat(''x'', 5000)', 'There is no style ''' || repeat('x', 100) || ''': the nearest are %', 'and of a recipe'),
  ('''{jam}'', operation => ''edit'', source_image_id => tests.id(''jam'')', 'sketch-1 does not change pictures: use %brush-1', 'Who cannot do it is answered with who can'),
  ('''{jam}'', operation => ''remove_background'', source_image_id => tests.id(''jam'')', 'sketch-1 does not remove backgrounds: use %knife-1, flood-border', 'whatever it is'),
  ('''{jam}'', model_id => ''knife-1''', 'knife-1 does not make pictures from words: use %', 'also the other way round'),
  ('''{jam}'', transparent => true', 'sketch-1 does not make see-through backgrounds: use %brush-1', 'So is a see-through background'),
  ('''{jam}'', transparent => true, model_id => ''brush-1'', fallback_model_ids => ''{sketch-1}''', 'sketch-1 does not make see-through backgrounds: use %', 'also of one that takes over'),
  ('''{jam}'', negative_prompt => ''hands''', 'sketch-1 cannot be told what must not be in the picture: leave that out, or use %brush-1', 'and what must not be in the picture')
) refused (arguments, message, what);
select lives_ok($$ select public.quote_batch('{jam}', negative_prompt => 'hands', model_id => 'brush-1', fallback_model_ids => '{sketch-1}') $$,
  'which one that takes over can be told in the prompt');
select tests.act_as('Ada');
select lives_ok($$ select public.quote_batch('{jam}', operation => 'edit', model_id => 'brush-1', source_image_id => tests.id('theirs')) $$,
  'An admin starts from anybody''s picture');
select tests.act_as_operator();
select is((select count(*) from public.images where parent_id is not null), 2::bigint, 'Of what was refused nothing is left');

select * from finish();
rollback;
