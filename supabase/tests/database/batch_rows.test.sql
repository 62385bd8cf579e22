-- A recipe is made once for each row of values.
begin;
select plan(56);
select tests.person('Ada', 'admin');
select tests.person('Mia');
select tests.person('Max');
update public.models set usd_per_image = 0.04 where id in ('sketch-1', 'sketch-later-1');
update public.models set features = array_remove(features, 'references') where id <> 'sketch-1';
update public.models set max_sources = 3, usd_per_source = 0.01 where id = 'sketch-1';
insert into public.recipes (slug, name, kind, prompt, fields) values
  ('figure', 'Figure', 'template', 'A toy of [PERSON], [TITLE|a baker], in [COLOR][AGE|][BOX|], {boxed|loose}', '[
    {"name": "PERSON", "label": "Person", "type": "text", "required": true, "max_length": 10},
    {"name": "COLOR", "label": "Color", "type": "color", "default": "#f4d35e"},
    {"name": "AGE", "label": "Age", "type": "number", "min": 18, "max": 99},
    {"name": "BOX", "label": "Box", "type": "choice", "choices": ["tin", "card"]}]'),
  ('moods', 'Moods', 'template', '{calm|glad|sad|wild|shy} [PERSON]', '[]'),
  ('portrait', 'Portrait', 'template', 'A toy[FACE] of [PERSON]', '[
    {"name": "PERSON", "label": "Person", "type": "text"}, {"name": "FACE", "label": "Face", "type": "picture", "required": true}]');
insert into public.recipes (slug, name, kind, prompt, fields, overlays) values
  ('captioned', 'Captioned', 'template', 'A cat', '[{"name": "TOP", "label": "Top", "type": "text", "required": true}]',
    '[{"text": "[TOP]", "place": "top", "size": 0.1, "color": "#ffffff", "outline": "#000000"}, {"text": "larder", "place": "bottom", "size": 0.1, "color": "#ffffff", "outline": "#000000"}]');
insert into public.recipes (slug, name, kind, prompt, fields) values ('alike', 'Alike', 'template', 'A toy of [A] and [B], [C], [D]', '[
  {"name": "A", "label": "Color", "type": "color"}, {"name": "B", "label": "color:", "type": "color"}, {"name": "C", "label": "File name"}, {"name": "D"}]');
select is(private.field_names(r), '{"A": "Color (A)", "B": "color: (B)", "C": "File name (C)", "D": "D", "file_name": "File name", "folder": "Folder"}'::jsonb,
  'A field is called by its label, with its name where others are called the same') from public.recipes r where slug = 'alike';
select tests.picture('mias face', 'Mia', 'ready'), tests.picture('maxs face', 'Max', 'ready'), tests.picture('not made', 'Mia'),
  tests.picture('logo', 'Mia', 'ready');
-- Of a file whose third and seventh row are empty.
create temp table sent as select '[
  {"number": 2, "tokens": {"PERSON": "Ann", "TITLE": "[COLOR] chef", "COLOR": "#112233", "SHOE": "42"}, "file_name": "ann", "folder": "team/a"},
  {"number": 4, "tokens": {"PERSON": "  ", "TITLE": ""}},
  {"number": 5, "tokens": {"PERSON": "Bartholomew", "COLOR": "red", "AGE": "17", "BOX": "wood"}},
  {"number": 6, "tokens": {"PERSON": "Cleo"}, "file_name": "a/b", "folder": "../c"},
  {"number": 8, "tokens": {"PERSON": "Ann ", "TITLE": "[COLOR] chef", "COLOR": "#112233", "AGE": " "}},
  {"number": 9, "tokens": {"PERSON": "Dora", "TITLE": "  "}}]'::jsonb as rows;
create temp table answer (quote jsonb, made jsonb);
grant all on sent, answer to public;

-- A dry run.
select tests.act_as('Mia');
insert into answer (quote) select public.quote_batch(template => 'figure', rows => rows, tokens => '{"TITLE": "a miller", "WIND": "west"}', model_ids => '{sketch-1,sketch-later-1}') from sent;
select is(quote -> 'rows' ->> 'count', '6', 'A dry run looks at every row') from answer;
select is(quote -> 'rows' ->> 'good', '3', 'and says how many can be made') from answer;
select is(quote -> 'rows' -> 'missing', '{"count": 1, "list": [{"row": 4, "names": ["PERSON"]}]}', 'what nothing fills, for a cell of spaces says nothing') from answer;
select is(quote -> 'rows' -> 'too_long', '{"count": 1, "list": [{"row": 5, "name": "PERSON"}]}', 'what is too long') from answer;
select is(quote -> 'rows' -> 'bad', '{"count": 5, "list": [
    {"row": 5, "field": "COLOR", "message": "Use a hex color such as #f4d35e"},
    {"row": 5, "field": "AGE", "message": "Use 18 or more"},
    {"row": 5, "field": "BOX", "message": "Choose one of tin, card"},
    {"row": 6, "field": "file_name", "message": "Use a name of 150 characters at most, without slashes"},
    {"row": 6, "field": "folder", "message": "Use a folder of 150 characters at most, such as spring/cards"}]}', 'what does not fit its field') from answer;
select is(quote -> 'rows' -> 'duplicates', '{"count": 1, "list": [{"row": 8, "of": 2}]}', 'what comes to the same as an earlier row') from answer;
select is(quote -> 'rows' -> 'unused', '["SHOE", "WIND"]', 'and what the recipe has no use for') from answer;
select is(quote -> 'prompts' -> 0, '{"row": 2, "prompt": "A toy of Ann, [COLOR] chef, in #112233, boxed", "full_prompt": "A toy of Ann, [COLOR] chef, in #112233, boxed"}',
  'A value that looks like a slot stays as it is') from answer;
select is(quote #>> '{prompts,4,prompt}', 'A toy of Dora, a miller, in #f4d35e, boxed', 'What a row says nothing of is filled by what goes for all, then by the default') from answer;
select is(quote #>> '{prompts,5,prompt}', 'A toy of Dora, a miller, in #f4d35e, loose', 'and every variation is made') from answer;
select is((quote ->> 'images') || ' for ' || (quote ->> 'high_usd'), '12 for 0.48', 'Good rows times variations times models have their price') from answer;
select is((select count(*) from public.batches) + (select count(*) from public.batch_rows), 0::bigint, 'Nothing is begun');

-- What is refused.
select throws_ok($$ select public.create_batch(template => 'figure', rows => rows) from sent $$, '22023',
  'Nothing can be made of 3 of the 6 rows, such as row 4 (Nothing fills Person): mend them, or leave them out', 'Bad rows are not left out in silence');
select throws_ok($$ select public.create_batch(template => 'figure', rows => '[{"tokens": {}}]', skip_bad_rows => true) $$, '22023',
  'Nothing can be made of these rows, such as row 1: Nothing fills Person', 'nor is nothing made of bad ones alone');
select throws_ok(format('select public.quote_batch(%s)', arguments), '22023', message, what) from (values
  ('template => ''figure'', rows => ''[]''', 'A batch has 1 to 10000 rows', 'No rows are no batch'),
  ('template => ''figure'', rows => ''{}''', 'A batch has 1 to 10000 rows', 'nor is what is no list'),
  ('template => ''figure'', rows => (select jsonb_agg(''{"tokens": {}}''::jsonb) from generate_series(1, 10001))', 'A batch has 1 to 10000 rows', 'nor are 10,001'),
  ('''{jam}'', template => ''figure'', rows => ''[{"tokens": {}}]''', 'A batch is made of prompts or of rows, not of both', 'Rows go without prompts'),
  ('rows => ''[{"tokens": {}}]''', 'Rows fill the slots of a template: choose one', 'and with a template'),
  ('template => ''figure'', rows => ''[{"tokens": {}}, 7]''', 'Row 2 cannot be read: a row has 100 values of 5000 characters at most, by names such as FIRSTNAME, the name of a file and a folder that are texts, and a number from 1', 'A row is values'),
  ('template => ''figure'', rows => ''[{"tokens": {"PERSON": 7}}]''', 'Row 1 cannot be read: a row has 100 values of 5000 characters at most, by names such as FIRSTNAME, the name of a file and a folder that are texts, and a number from 1', 'that are texts'),
  ('template => ''figure'', rows => ''[{"tokens": {"first name": "x"}}]''', 'Row 1 cannot be read: a row has 100 values of 5000 characters at most, by names such as FIRSTNAME, the name of a file and a folder that are texts, and a number from 1', 'by names of slots'),
  ('template => ''figure'', rows => ''[{"tokens": {}, "file_name": 7}]''', 'Row 1 cannot be read: a row has 100 values of 5000 characters at most, by names such as FIRSTNAME, the name of a file and a folder that are texts, and a number from 1', 'and its file has a name'),
  ('template => ''figure'', rows => ''[{"number": 2, "tokens": {}}, {"number": 7, "tokens": {"first name": "x"}}]''', 'Row 7 cannot be read: a row has 100 values of 5000 characters at most, by names such as FIRSTNAME, the name of a file and a folder that are texts, and a number from 1', 'A row is told by its number'),
  ('template => ''figure'', rows => ''[{"number": "two", "tokens": {}}]''', 'Row 1 cannot be read: a row has 100 values of 5000 characters at most, by names such as FIRSTNAME, the name of a file and a folder that are texts, and a number from 1', 'which is one'),
  ('template => ''figure'', rows => ''[{"number": 3, "tokens": {}}, {"number": 3, "tokens": {}}]''', 'The numbers of rows rise: row 3 comes after one of the same or a higher number', 'and another for each row'),
  ('template => ''figure'', count_per_prompt => 20, model_ids => ''{sketch-1,sketch-later-1}'', rows => (select jsonb_agg(''{"tokens": {"PERSON": "A"}}''::jsonb) from generate_series(1, 501))',
    'A batch of rows makes each of them 1 to 20 times and 40000 pictures at most', 'A flood is none'),
  ('template => ''moods'', rows => (select jsonb_agg(''{"tokens": {}}''::jsonb) from generate_series(1, 8001))',
    'The 5 variations of the prompt make more than 40000 pictures of 8001 rows: send fewer rows at a time', 'nor is one of variations, which is refused before they are written'),
  ('''{jam}'', lane => ''fast''', 'A lane is people or bulk', 'A lane is one of two'),
  ('''{jam}'', name => '' ''', 'The name of a batch has 1 to 100 characters', 'A name says something'),
  ('''{jam}'', reference_image_ids => array[tests.id(''maxs face'')]', 'There is no such picture to make others after', 'A stranger''s picture is not there'),
  ('''{jam}'', reference_image_ids => array[tests.id(''not made'')]', 'There is no such picture to make others after', 'nor is one that is not made'),
  ('''{jam}'', model_id => ''sketch-later-1'', reference_image_ids => array[tests.id(''logo'')]', 'sketch-later-1 makes no pictures after others: leave them out, or use sketch-1', 'A model that cannot look is told'),
  ('template => ''portrait'', tokens => ''{"PERSON": "Ann", "FACE": "me.jpg"}''', 'FACE: Choose a picture of the library, by its id', 'So is what is no picture, of a recipe that is made once'),
  ('template => ''figure'', tokens => ''{"PERSON": "Bartholomew"}''', 'Too long: PERSON', 'and what is too long for it')
) refused (arguments, message, what);

-- A batch.
update answer set made = public.create_batch(template => 'figure', rows => rows, tokens => '{"TITLE": "a miller", "WIND": "west"}', model_ids => '{sketch-1,sketch-later-1}',
  seed => 7, name => ' Team ', skip_bad_rows => true, request_id => tests.id('request')) from sent;
select is(made - 'batch_id' - 'image_ids' - 'models', quote - 'prompts' - 'rows' - 'model_id' - 'size' - 'unfilled' - 'models', 'A batch makes, costs and takes what its dry run said') from answer;
select results_eq('select name, rows, prompts, recipe_version, reserved_usd from public.batches', $$ values ('Team', 6, '{}'::text[], 1, 0.48::numeric) $$, 'It knows its rows');
select is(request - 'rows_sha256', '{"prompts": [], "colors": [], "template": "figure", "tokens": {"TITLE": "a miller", "WIND": "west"}, "count_per_prompt": 1,
  "model_ids": ["sketch-1", "sketch-later-1"], "seed": 7, "name": " Team ", "skip_bad_rows": true}', 'and keeps them beside what was asked for') from public.batches;
select results_eq('select position, number, file_name, folder, problem from public.batch_rows order by 1', $$ values
  (0, 2, 'ann', 'team/a', null), (1, 4, null, null, 'Nothing fills Person'),
  (2, 5, null, null, 'Too long: Person; Color: Use a hex color such as #f4d35e; Age: Use 18 or more; Box: Choose one of tin, card'),
  (3, 6, null, null, 'File name: Use a name of 150 characters at most, without slashes; Folder: Use a folder of 150 characters at most, such as spring/cards'),
  (4, 8, null, null, null), (5, 9, null, null, null) $$, 'Every row is there, with what is wrong with it');
select results_eq('select batch_row, prompt, model_id, seed from public.images where batch_id is not null order by batch_row, seed, model_id', $$
  select row, prompt, model, seed::bigint from (values
    (0, 'A toy of Ann, [COLOR] chef, in #112233, boxed', 7), (0, 'A toy of Ann, [COLOR] chef, in #112233, loose', 8),
    (4, 'A toy of Ann, [COLOR] chef, in #112233, boxed', 9), (4, 'A toy of Ann, [COLOR] chef, in #112233, loose', 10),
    (5, 'A toy of Dora, a miller, in #f4d35e, boxed', 11), (5, 'A toy of Dora, a miller, in #f4d35e, loose', 12)) v (row, prompt, seed),
    unnest('{sketch-1,sketch-later-1}'::text[]) model order by row, seed, model $$, 'Each picture knows its row, and models side by side share a seed');
select results_eq('select lane, kind, count(*), count(distinct image_id) from public.jobs group by 1, 2', $$ values ('bulk', 'generate', 12::bigint, 12::bigint) $$, 'Each is made once');
select tests.act_as_operator();
select is((select count(*) from public.jobs j join pgmq.q_generate_bulk m on m.msg_id = j.message_id and m.message = jsonb_build_object('job_id', j.id)), 12::bigint, 'and the message of a job names it');

-- The same again.
select tests.act_as('Mia');
select is(public.create_batch(template => 'figure', rows => rows, tokens => '{"TITLE": "a miller", "WIND": "west"}', model_ids => '{sketch-1,sketch-later-1}',
  seed => 7, name => ' Team ', skip_bad_rows => true, request_id => tests.id('request')), made, 'The same request is answered the same') from sent, answer;
select is(count(*), 1::bigint, 'and makes one batch') from public.batches;
select throws_ok($$ select public.create_batch(template => 'figure', rows => jsonb_set(rows, '{5,tokens,PERSON}', '"Dana"'), tokens => '{"TITLE": "a miller", "WIND": "west"}', model_ids => '{sketch-1,sketch-later-1}',
  seed => 7, name => ' Team ', skip_bad_rows => true, request_id => tests.id('request')) from sent $$, '22023', 'This request id was used for another request: make a new one', 'Where a row differs it is another request');
select tests.act_as('Max');
select is_empty('select from public.batch_rows', 'Strangers see no rows of others');

-- Pictures that others are made after.
select tests.act_as('Mia');
update answer set quote = public.quote_batch(template => 'portrait', rows => jsonb_build_array(
  jsonb_build_object('tokens', jsonb_build_object('PERSON', 'Ann', 'FACE', tests.id('mias face'))),
  jsonb_build_object('tokens', jsonb_build_object('PERSON', 'Bea', 'FACE', tests.id('maxs face'))),
  jsonb_build_object('tokens', jsonb_build_object('PERSON', 'Cid'))), reference_image_ids => array[tests.id('logo')]);
select is(quote -> 'rows' -> 'bad' -> 'list', '[{"row": 2, "field": "FACE", "message": "There is no such picture"}]', 'A picture of somebody else is not there') from answer;
select is(quote -> 'rows' -> 'missing' -> 'list', '[{"row": 3, "names": ["FACE"]}]', 'One that is needed is asked for') from answer;
select is(quote #>> '{prompts,0,prompt}', 'A toy of Ann', 'One that is named leaves the prompt') from answer;
select is(quote ->> 'high_usd', '0.06', 'and has its price') from answer;
update answer set made = public.create_batch(template => 'portrait', reference_image_ids => array[tests.id('logo')], lane => 'people',
  rows => jsonb_build_array(jsonb_build_object('tokens', jsonb_build_object('PERSON', 'Ann', 'FACE', tests.id('mias face')))));
select results_eq($$ select r.position, r.reference_id from public.image_references r join public.images i on i.id = r.image_id join answer on i.batch_id = (made ->> 'batch_id')::uuid order by 1 $$,
  $$ values (0, tests.id('logo')), (1, tests.id('mias face')) $$, 'What all are made after comes first');
select is(estimated_usd, 0.06, 'They are in the estimate of its work') from public.jobs join public.images i on i.id = image_id where prompt = 'A toy of Ann';

-- Sentences about rows have the words of the form.
select throws_ok($$ select public.create_batch(template => 'alike', rows => '[{"tokens": {"A": "red", "B": "blue"}}]') $$, '22023',
  'Nothing can be made of these rows, such as row 1: Nothing fills File name (C), D; Color (A): Use a hex color such as #f4d35e; color: (B): Use a hex color such as #f4d35e',
  'and so it is told of a row');
select is(public.quote_batch(template => 'alike', rows => '[{"tokens": {"A": "red", "B": "#112233"}}]') -> 'rows' #> '{bad,list,0,field}', '"A"'::jsonb,
  'Who reads findings has its name');

-- Texts that are set over pictures.
select public.create_batch(template => 'captioned', rows => '[{"tokens": {"TOP": "one does [NOT]"}}]');
select is(overlays, '[{"text": "one does [NOT]", "place": "top", "size": 0.1, "color": "#ffffff", "outline": "#000000"}, {"text": "larder", "place": "bottom", "size": 0.1, "color": "#ffffff", "outline": "#000000"}]', 'They are filled for each picture') from public.images where prompt = 'A cat';

select * from finish();
rollback;
