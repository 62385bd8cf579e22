-- A picture goes from stage to stage: generate, variants, tag, embed, ready.
begin;
select plan(40);
select tests.person('Mia');
select tests.picture('cookies', owner => 'Mia');
select tests.picture('jam', owner => 'Mia');
select tests.enqueue('generate', 'cookies', lane => 'bulk', cause => 'Mia');
create function pg_temp.status(picture text) returns text
language sql as $$ select status from public.images where id = tests.id(picture) $$;
create function pg_temp.live(picture text) returns text
language sql as $$ select coalesce(string_agg(kind || ' ' || state, ', ' order by kind), 'nothing') from public.jobs
  where image_id = tests.id(picture) and finished_at is null $$;
create function pg_temp.variants_result(preset text default 'thumbnail') returns jsonb
language sql as $$ select jsonb_build_object('revision', 0, 'width', 2000, 'height', 1500, 'thumbhash', 'abc', 'dominant_color', '#aabbcc',
  'variants', jsonb_build_array(
    jsonb_build_object('preset', 'full_res', 'path', 'a/full_res-0.png', 'mime', 'image/png', 'width', 2000, 'height', 1500,
      'bytes', 900000, 'hash', '0123456789abcdef'),
    jsonb_build_object('preset', preset, 'path', 'a/thumbnail-0.jpg', 'mime', 'image/jpeg', 'width', 150, 'height', 150,
      'bytes', 4000, 'hash', '0123456789abcdef')),
  'palette', '[{"hex": "#aabbcc", "percentage": 61.5}, {"hex": "#102030", "percentage": 38.5}]'::jsonb) $$;
create function pg_temp.tag_result(tag text, subject jsonb default null) returns jsonb
language sql as $$ select jsonb_build_object('model_id', 'lexicon-1', 'description', 'Cookies on a plate', 'alt', 'Cookies',
  'category', 'cookies', 'subject', subject, 'raw', '{"seen": "cookies"}'::jsonb,
  'tags', jsonb_build_array(jsonb_build_object('tag', 'cookie', 'confidence', 0.95), jsonb_build_object('tag', tag, 'confidence', 0.8))) $$;

-- generate
create temp table generating as select * from tests.claim('generate');
select is(worker.finish_generate(id, claim_id, 'a/full_res-0.png', 2048, 1536), true, 'The maker hands in a master') from generating;
select results_eq($$ select status, master_path, width, height from public.images where id = tests.id('cookies') $$,
  $$ values ('processing', 'a/full_res-0.png', 2048, 1536) $$, 'The picture is processed from then on');
select is(pg_temp.live('cookies'), 'variants queued', 'and its sizes are to be cut');

-- variants
create temp table cutting as select * from tests.claim('variants');
select throws_like($$ select worker.finish_variants(id, claim_id, pg_temp.variants_result('poster')) from cutting $$,
  '%preset_is_known%', 'A size that nobody knows is refused');
select is(pg_temp.status('cookies'), 'processing', 'and with it everything that came along');
select is_empty('select from public.image_variants', 'the other sizes');
select is(pg_temp.live('cookies'), 'variants running', 'and the end of the job');
select is(worker.finish_variants(id, claim_id - 1, pg_temp.variants_result()), false, 'A late worker writes nothing') from cutting;
select is(worker.finish_variants(id, claim_id, pg_temp.variants_result()), true, 'The right one hands in its sizes') from cutting;
select results_eq($$ select status, width, height, thumbhash, dominant_color from public.images where id = tests.id('cookies') $$,
  $$ values ('tagging', 2000, 1500, 'abc', '#aabbcc') $$, 'The picture has its real size and its colors');
select results_eq('select preset, mime, bytes from public.image_variants order by preset',
  $$ values ('full_res', 'image/png', 900000), ('thumbnail', 'image/jpeg', 4000) $$, 'Each size has its real bytes');
select results_eq('select position::integer, hex, percentage from public.image_colors order by position',
  $$ values (1, '#aabbcc', 61.5), (2, '#102030', 38.5) $$, 'The palette keeps its order');
select is(pg_temp.live('cookies'), 'tag queued', 'It is to be tagged');

-- tag
create temp table tagging as select * from tests.claim('tag');
select is(lane, 'bulk', 'Every stage of a batch''s picture waits in the bulk lane') from tagging;
select throws_like($$ select worker.finish_tag(id, claim_id, pg_temp.tag_result(repeat('x', 51))) from tagging $$,
  '%a_tag_has_1_to_50_characters%', 'A tag that is too long is refused');
select is_empty('select from public.image_tags', 'with the tags beside it');
select is(worker.finish_tag(id, claim_id - 1, pg_temp.tag_result('grandma')), false, 'A late worker writes nothing') from tagging;
select is(worker.finish_tag(id, claim_id, pg_temp.tag_result('grandma')), true, 'The right one hands in its tags') from tagging;
select results_eq('select tag, source, term from public.image_tags order by tag',
  $$ values ('cookie', 'auto', 'cookie'), ('grandma', 'auto', null) $$, 'A tag outside the vocabulary is a free one');
select results_eq('select description, alt, source, model_id, raw from public.image_descriptions',
  $$ values ('Cookies on a plate', 'Cookies', 'auto', 'lexicon-1', '{"seen": "cookies"}'::jsonb) $$,
  'The description is kept with the analysis it came from');
select is(category, 'cookies', 'The picture has a category') from public.images where id = tests.id('cookies');
select is(pg_temp.live('cookies'), 'embed queued', 'It is to be embedded');

-- embed
create temp table embedding as select * from tests.claim('embed');
select throws_ok($$ select worker.finish_embed(id, claim_id, 0, 'ngram-1536', 'h', '[1,2,3]') from embedding $$, '22000', null,
  'A vector of another length is refused');
select is(worker.finish_embed(id, claim_id - 1, 0, 'ngram-1536', 'h', tests.vector(1)), false, 'A late worker writes nothing') from embedding;
select is(worker.finish_embed(id, claim_id, 0, 'ngram-1536', 'h', tests.vector(1)), true, 'The right one hands in its vector') from embedding;
select is(pg_temp.status('cookies'), 'ready', 'Now a person can review the picture');
select is(pg_temp.live('cookies'), 'nothing', 'and no work is left');
select is(content_hash, 'h', 'The vector says what it was made of') from public.image_embeddings;
select is_empty('select from public.search_vectors', 'It is not published with that');

-- What a stage is told.
select results_eq($$ select told ->> 'folder', told -> 'tags', told -> 'model' ->> 'provider', (told -> 'settings' ->> 'jpeg_quality')::integer,
    jsonb_array_length(told -> 'variants'), jsonb_array_length(told -> 'palette') from worker.read_image(tests.id('cookies')) told $$,
  $$ select tests.id('Mia') || '/' || tests.id('cookies'), '["cookie", "grandma"]'::jsonb, 'sketch', 90, 2, 2 $$,
  'A worker reads all it needs with one question');
select is(worker.read_image(tests.id('nothing')), null, 'Of a picture that is not there it reads nothing');

-- A subject that is found moves the crops.
select tests.enqueue('tag', 'cookies');
select worker.finish_tag(id, claim_id, pg_temp.tag_result('grandma', '{"x": 0.1, "y": 0.1, "width": 0.5, "height": 0.5}')) from tests.claim('tag');
select is(pg_temp.live('cookies'), 'variants queued', 'A picture whose subject was found is cut again, around it');
update public.images set status = 'tagging' where id = tests.id('cookies');
select worker.finish_variants(id, claim_id, pg_temp.variants_result()) from tests.claim('variants');
select is(pg_temp.live('cookies'), 'embed queued', 'and is not tagged a second time for that');
select worker.finish_embed(id, claim_id, 0, 'ngram-1536', 'h2', tests.vector(2)) from tests.claim('embed');
select is(array_agg(content_hash), '{h2}', 'A picture has one vector of a model, the newest') from public.image_embeddings;

-- Tagging off, and a stage that fails.
update public.settings set tagging = false;
select tests.enqueue('generate', 'jam');
select worker.finish_generate(id, claim_id, 'a/full_res-0.png', 2048, 1536) from tests.claim('generate');
select worker.finish_variants(id, claim_id, pg_temp.variants_result()) from tests.claim('variants');
select is(pg_temp.live('jam'), 'embed queued', 'Where tagging is off a picture goes from its sizes to its vector');
select worker.fail_job(id, claim_id, 'refused', 'No', false) from tests.claim('embed');
select is(pg_temp.status('jam'), 'failed', 'A picture fails with its stage');
select is(error_code, 'refused', 'and says why') from public.images where id = tests.id('jam');
select is(master_path, 'a/full_res-0.png', 'but keeps what was made') from public.images where id = tests.id('jam');
select private.retry_job((tests.job('jam', 'embed')).id);
select worker.finish_embed(id, claim_id, 0, 'ngram-1536', 'h', tests.vector(1)) from tests.claim('embed');
select is(pg_temp.status('jam'), 'ready', 'A retry brings it to its end');
select is(error_code, null, 'with nothing left of the failure') from public.images where id = tests.id('jam');

select * from finish();
rollback;
