-- What admins can set: settings, models, vocabulary, kinds of work. Members may look.
begin;
select plan(36);
select tests.person('Ada', 'admin');
-- Of all models only those that work offline can be used here.
update public.models set enabled_at = null where not private.is_offline(provider);
select tests.person('Mia');
select tests.person('Eve', null);

select tests.act_as('Eve');
select is_empty('select from public.settings', 'Who is no member sees no settings');
select is_empty('select from public.models', 'no models');
select is_empty('select from public.vocabulary', 'no vocabulary');
select is_empty('select from public.job_kinds', 'and no kinds of work');

select tests.act_as('Mia');
select results_eq('select image_model_id, tagging, tag_floor, min_tags, max_tags, jpeg_quality, query_cache_minutes, key_rate_per_minute from public.settings',
  $$ values ('sketch-1', true, 0.7::real, 8, 12, 90, 60, 100) $$, 'Larder comes with settings that work');
select set_eq('select id, kind, finishes_later from public.models where provider in (''sketch'', ''sketch-later'', ''offline'')', $$ values ('sketch-1', 'make', false),
  ('sketch-later-1', 'make', true), ('lexicon-1', 'extract', false), ('ngram-1536', 'embed', false), ('flood-border', 'make', false) $$, 'and with models that need no network');
select is_empty('update public.settings set tagging = false returning 1', 'Members cannot change settings');
select is_empty('update public.models set usd_per_image = 0 returning 1', 'nor prices');
select is_empty('delete from public.vocabulary returning 1', 'nor words');
select throws_ok($$ insert into public.vocabulary (term, facet) values ('x', 'food') $$, '42501', null, 'nor add any');
select is_empty('update public.job_kinds set paused_at = now() returning 1', 'nor stop work');

select tests.act_as('Ada');
select isnt_empty('update public.settings set tagging = false returning 1', 'Admins can change settings');
select isnt_empty('update public.job_kinds set paused_at = now(), concurrency = 1 returning 1', 'stop work');
select lives_ok($$ insert into public.vocabulary (term, facet) values ('stroopwafel', 'food') $$, 'teach a word');
select lives_ok($$ insert into public.models (id, provider, name, kind, sizes, priced_on) values ('m', 'p', 'M', 'make', '{512x512}', '2026-01-01') $$,
  'and add a model');
select throws_ok('update public.job_kinds set kind = ''x''', '42501', null, 'but not invent a kind of work');
select throws_ok('delete from public.settings', '42501', null, 'or do without settings');

-- Values that cannot be.
select throws_like('update public.settings set tag_floor = 2', '%tag_floor_is_a_confidence%', 'A tag floor is a confidence');
select throws_like('update public.settings set min_tags = 13', '%there_are_0_to_50_tags_the_fewest_before_the_most%', 'The fewest tags are no more than the most');
select throws_like('update public.settings set jpeg_quality = 10', '%jpeg_quality_is_50_to_100%', 'A picture is not squeezed to mud');
select throws_ok(format('update public.settings set %I = %L', setting, model), '22023', message, what) from (values
  ('embed_model_id', 'nothing', '''nothing'' is no model that embeds texts: choose of ngram-1536', 'A model that is used exists'),
  ('image_model_id', 'ngram-1536', '''ngram-1536'' is no model that makes pictures: choose of m, sketch-1, sketch-later-1',
    'One that pictures are made with makes pictures'),
  ('extract_model_id', 'sketch-1', '''sketch-1'' is no model that reads pictures: choose of lexicon-1', 'one that tags them reads them'),
  ('embed_model_id', 'lexicon-1', '''lexicon-1'' is no model that embeds texts: choose of ngram-1536', 'one that embeds embeds')
) refused (setting, model, message, what);
select lives_ok('update public.settings set image_model_id = ''sketch-later-1''', 'One of the right kind is taken');
select throws_ok('update public.models set kind = ''extract'', sizes = ''{}'' where id = ''sketch-later-1''', '22023',
  'A model keeps its kind: add another model', 'What settings count on does not change under them');
select isnt_empty('update public.models set kind = ''make'', name = ''Sketch'' where id = ''sketch-1'' returning 1', 'All else of a model can');
select isnt_empty('update public.settings set model_choice_shown = false returning 1', 'The choice of a model can be hidden');
select tests.act_as('Mia');
select is_empty('update public.settings set model_choice_shown = true returning 1', 'not by members');
select is(model_choice_shown, false, 'who see that it is') from public.settings;
select tests.act_as('Ada');
select throws_like('update public.job_kinds set batch_size = 0', '%batch_size_is_1_to_50%', 'A worker takes something');
select throws_like($$ insert into public.vocabulary (term, facet) values ('Cookie!', 'food') $$, '%a_term_is_lower_case%', 'Words are in lower case');
select throws_like($$ insert into public.vocabulary (term, facet) values ('sweet', 'taste') $$, '%a_facet_is_one_of_six%', 'and of one of six facets');

-- The vocabulary that comes with Larder.
select cmp_ok(count(*), '>=', 150::bigint, 'It has 150 words or more') from public.vocabulary;
select is(count(distinct facet), 6::bigint, 'of all six facets') from public.vocabulary;
select is_empty($$ select term from public.vocabulary v where exists (select from public.vocabulary o where v.term = any (o.synonyms)) $$,
  'and no word is also a synonym of another');

select * from finish();
rollback;
