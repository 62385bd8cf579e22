-- Settings that two admins change at once, and models that finish later.
begin;
select plan(34);
select tests.person('Ada', 'admin');
-- Of all models only those that work offline can be used here.
update public.models set enabled_at = null where not private.is_offline(provider);
select tests.person('Mia');

select tests.act_as('Mia');
select throws_ok($$ select public.change_settings('{"tagging": false}', 0) $$, '42501', 'Only admins can do this', 'Members change no settings');
select tests.act_as('Ada');
select is(revision, 0, 'Nothing was changed yet') from public.settings;
select is(public.change_settings('{"tagging": false, "max_tags": 20, "cors_origins": ["https://shop.example"]}', 0), 1, 'A change is the next revision');
select results_eq('select tagging, max_tags, cors_origins, revision, min_tags from public.settings',
  $$ values (false, 20, '{https://shop.example}'::text[], 1, 8) $$, 'of what was named and nothing else');
select throws_ok($$ select public.change_settings('{"tagging": true}', 0) $$, 'P0001',
  'Somebody else has changed the settings meanwhile: look at them again', 'Who changes what they have not seen is told');
select is(tagging, false, 'and nothing is overwritten') from public.settings;
select throws_ok($$ select public.change_settings('{"tagging": true}', null) $$, 'P0001', null, 'A change says what it was made from');
select is(public.change_settings('{"tagging": false}', 1), 1, 'What is so already is no change');
select is(public.change_settings('{}', 1), 1, 'nor is nothing');
update public.settings set tagging = true;
select is(revision, 2, 'A change by hand counts as well') from public.settings;
update public.settings set tagging = true;
select is(revision, 2, 'if it is one') from public.settings;
update public.settings set revision = 100, updated_at = '2020-01-01', jpeg_quality = 80;
select is(revision, 3, 'and cannot count otherwise') from public.settings;
select is(updated_at, private.now(), 'nor be of another time') from public.settings;

-- What cannot be set.
select throws_ok(format('select public.change_settings(%L, 3)', changes), '22023', message, what) from (values
  ('{"colour": "red"}', 'There is no setting ''colour''', 'A setting is one that there is'),
  ('{"revision": 7}', 'There is no setting ''revision''', 'The count is none'),
  ('{"singleton": false}', 'There is no setting ''singleton''', 'nor is the row itself'),
  ('["tagging"]', 'Changes are an object of settings, such as {"tagging": false}', 'Changes are named'),
  ('{"tagging": null}', 'A setting has a value: none of them can be empty', 'Every setting has a value'),
  ('{"tagging": "perhaps"}', 'A value is not of the kind that its setting takes', 'of its kind'),
  ('{"max_tags": 1000000000000}', 'A value is not of the kind that its setting takes', 'that fits'),
  ('{"max_tags": 3}', 'This cannot be set: there are 0 to 50 tags the fewest before the most', 'What cannot be is told in a sentence'),
  ('{"tag_floor": 2}', 'This cannot be set: tag floor is a confidence', 'each in its own'),
  ('{"cors_origins": ["shop.example"]}', 'This cannot be set: cors origins are at most 50 origins or all', 'also of a list'),
  ('{"cors_origins": [["https://shop.example"]]}', 'A value is not of the kind that its setting takes', 'and not of a list of lists'),
  ('{"image_model_id": "ngram-1536"}', '''ngram-1536'' is no model that makes pictures: choose of sketch-1, sketch-later-1', 'A model does what it is set for')
) refused (changes, message, what);
select is(revision, 3, 'What is refused is not counted') from public.settings;

-- Models that finish later.
select is(public.quote_batch('{jam}', model_id => 'sketch-later-1') ->> 'model_id', 'sketch-later-1', 'A model may finish later');
select public.change_settings('{"finishing_later_allowed": false}', 3);
select throws_ok($$ select public.quote_batch('{jam}', model_id => 'sketch-later-1') $$, '22023',
  'The model sketch-later-1 finishes its pictures later, and the settings do not allow that: use another one', 'unless the settings say otherwise');
select throws_ok($$ select public.create_batch('{jam}', model_id => 'sketch-later-1') $$, '22023', null, 'Then none is asked');
select throws_ok($$ select public.create_batch('{jam}', model_id => 'sketch-9') $$, '22023',
  'There is no image model ''sketch-9'': the models are sketch-1', 'or named');
select lives_ok($$ select public.create_batch('{jam}') $$, 'Others are as before');
select throws_ok($$ select public.change_settings('{"image_model_id": "sketch-later-1"}', 4) $$, '22023',
  'sketch-later-1 finishes its pictures later: choose another default model, or allow models that do', 'and none of them is the one that is taken by default');
select is(public.change_settings('{"image_model_id": "sketch-later-1", "finishing_later_allowed": true}', 4), 5, 'They can be allowed again');
select throws_ok($$ select public.change_settings('{"finishing_later_allowed": false}', 5) $$, '22023', null, 'but not be forbidden while one is the default');

select * from finish();
rollback;
