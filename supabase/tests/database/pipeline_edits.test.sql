-- What a person says of a picture stands, whatever a model says before or after.
begin;
select plan(21);
select tests.person('Mia');
select tests.picture(name, owner => 'Mia', status => 'tagging') from unnest('{cookies,bread}'::text[]) name;
create function pg_temp.live(picture text) returns text
language sql as $$ select coalesce(string_agg(kind || ' ' || state, ', ' order by kind), 'nothing') from public.jobs
  where image_id = tests.id(picture) and finished_at is null $$;
create function pg_temp.tag(category text default 'biscuits') returns boolean
language sql as $$ select worker.finish_tag(id, claim_id, jsonb_build_object('model_id', 'lexicon-1', 'description', 'What the model sees',
  'alt', 'Seen', 'category', category, 'subject', '{"x": 0, "y": 0, "width": 1, "height": 1}'::jsonb, 'raw', '{"answer": 2}'::jsonb,
  'tags', '[{"tag": "cookie", "confidence": 0.9}, {"tag": "plate", "confidence": 0.8}]'::jsonb)) from tests.claim('tag') $$;
create function pg_temp.tags(picture text) returns text
language sql as $$ select string_agg(format('%s %s', tag, source), ', ' order by tag) from public.image_tags
  where image_id = tests.id(picture) and removed_at is null $$;

-- Before the model has looked.
select tests.enqueue('tag', 'cookies');
select tests.act_as('Mia');
select public.edit_image(tests.id('cookies'), description => 'My cookies', category => 'gifts', tags => '{Gift, cookie}',
  subject => '{"x": 0.2, "y": 0.2, "width": 0.5, "height": 0.5}');
select tests.act_as_operator();
select is(pg_temp.tags('cookies'), 'cookie manual, gift manual', 'A person''s tags are theirs, in lower case');
select is(term, 'cookie', 'and know the vocabulary') from public.image_tags where tag = 'cookie';
select results_eq('select description, alt, source from public.image_descriptions',
  $$ values ('My cookies', 'My cookies', 'manual') $$, 'A description without alt text is both');
select pg_temp.tag();
select is(pg_temp.tags('cookies'), 'cookie manual, gift manual, plate auto', 'A model adds its tags to a person''s');
select results_eq('select description, source, raw from public.image_descriptions',
  $$ values ('My cookies', 'manual', '{"answer": 2}'::jsonb) $$, 'A person''s description stays; the model''s answer is kept beside it');
select is(category, 'gifts', 'So does a category') from public.images where id = tests.id('cookies');
select is(subject ->> 'x', '0.2', 'and a subject') from public.images where id = tests.id('cookies');

-- Afterwards.
select tests.enqueue('tag', 'bread');
select pg_temp.tag();
select is(pg_temp.tags('bread'), 'cookie auto, plate auto', 'Where nobody has said anything the model decides');
select is(category, 'biscuits', 'the category as well') from public.images where id = tests.id('bread');
select private.cancel_job((tests.job('bread', 'variants')).id);
update public.images set status = 'tagging', error_code = null where id = tests.id('bread');
select tests.act_as('Mia');
select public.edit_image(tests.id('bread'), tags => '{cookie}');
select tests.act_as_operator();
select is(pg_temp.tags('bread'), 'cookie auto', 'A tag that a person leaves out is gone, and one that they keep is the model''s still');
select tests.enqueue('tag', 'bread');
select pg_temp.tag();
select is(pg_temp.tags('bread'), 'cookie auto', 'and stays away when the model looks again');
select public.edit_image(tests.id('bread'), tags => '{cookie,plate}');
select is(pg_temp.tags('bread'), 'cookie auto, plate manual', 'unless a person puts it back');
select public.edit_image(tests.id('bread'), alt => 'Bread');
select results_eq($$ select description, alt, source from public.image_descriptions where image_id = tests.id('bread') $$,
  $$ values ('What the model sees', 'Bread', 'manual') $$, 'What is not given is left as it was');

-- While a stage is at work.
create temp table cutting as select worker.claim_jobs('variants', 5) as job;
select public.edit_image(tests.id('cookies'), alt => 'Cookies');
select is(worker.finish_variants((job).id, (job).claim_id, '{"revision": 1, "width": 10, "height": 10, "variants": [], "palette": []}'), true,
  'A stage that read the picture before an edit may hand in') from cutting where (job).image_id = tests.id('cookies');
select is(pg_temp.live('cookies'), 'embed queued, variants queued', 'and is run again, for what it made is out of date');
select worker.finish_variants(id, claim_id, '{"revision": 2, "width": 10, "height": 10, "variants": [], "palette": []}') from tests.claim('variants');
select is(pg_temp.live('cookies'), 'embed queued', 'Once, if nobody edits meanwhile');
create temp table embedding as select * from tests.claim('embed');
select public.edit_image(tests.id('cookies'), alt => 'Cookies!');
select worker.finish_embed(id, claim_id, 2, 'ngram-1536', 'old', tests.vector(1)) from embedding;
select is(pg_temp.live('cookies'), 'embed queued', 'The same goes for the vector');
select worker.finish_embed(id, claim_id, 3, 'ngram-1536', 'new', tests.vector(1)) from tests.claim('embed');
select is(pg_temp.live('cookies'), 'nothing', 'until it is made of the newest words');
select is(content_hash, 'new', 'which it then is') from public.image_embeddings where image_id = tests.id('cookies');

-- What an edit starts.
select public.edit_image(tests.id('cookies'), description => 'Best cookies');
select is(pg_temp.live('cookies'), 'embed queued', 'Editing a finished picture embeds it again');
select public.edit_image(tests.id('cookies'), subject => '{"x": 0, "y": 0, "width": 0.5, "height": 0.5}');
select is(pg_temp.live('cookies'), 'embed queued, variants queued', 'A new subject cuts it again');

select * from finish();
rollback;
