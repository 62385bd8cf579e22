-- A recipe that makes no sense cannot be kept, and whoever tries is told why.
begin;
select plan(88);
select tests.person('Ada', 'admin');
select tests.person('Mia');
select tests.person('Max');
insert into public.images (id, owner_id, origin) values (tests.id('mias picture'), tests.id('Mia'), 'uploaded'), (tests.id('maxs picture'), tests.id('Max'), 'uploaded');

select is_empty($$ select slug, private.recipe_problem(r) from public.recipes r where private.recipe_problem(r) is not null $$,
  'Every recipe that comes with Larder is as it has to be');

select tests.act_as('Mia');
create function pg_temp.keep(fields jsonb, prompt text default 'Jam [A] [B]', overlays jsonb default '[]', models text[] default '{}') returns void
language sql as $$
  insert into public.recipes (slug, name, kind, prompt, owner_id, fields, overlays, model_ids)
  values ('r' || left(md5(random()::text), 8), 'R', 'template', prompt, tests.id('Mia'), fields, overlays, models)
$$;

select lives_ok(format('select pg_temp.keep(%L)', fields), what) from (values
  ('[]', 'A recipe may have no fields'),
  ('[{"name": "A"}, {"name": "B", "default": "slate"}]', 'A field needs a name only'),
  ('[{"name": "A", "label": "Who", "type": "text", "help": "Whose name", "required": true, "max_length": 20, "default": ""}]', 'A text has a length'),
  ('[{"name": "A", "type": "choice", "choices": ["x", "y"], "default": "y"}]', 'A choice has choices'),
  ('[{"name": "A", "type": "color", "default": "#F4d35e"}]', 'A color is a hex color'),
  ('[{"name": "A", "type": "number", "min": -1, "max": 2.5, "default": "2.5"}]', 'A number has limits'),
  ('[{"name": "FACE", "type": "picture"}]', 'A picture is looked at, so that the prompt need not speak of it')
) kept (fields, what);

select throws_ok(format('select pg_temp.keep(%L)', fields), '22023', message) from (values
  ('["A"]', 'A field is an object, such as {"name": "SURFACE", "type": "text"}'),
  ('[{"label": "A"}]', 'A field is named in capitals, digits and underscores, such as FIRSTNAME'),
  ('[{"name": "a b"}]', 'A field is named in capitals, digits and underscores, such as FIRSTNAME'),
  ('[{"name": 7}]', 'A field is named in capitals, digits and underscores, such as FIRSTNAME'),
  ('[{"name": "A", "colour": "red"}]', 'The field A has a ''colour'' that means nothing'),
  ('[{"name": "A", "type": "date"}]', 'The field A is of the type text, choice, color, picture or number'),
  ('[{"name": "A", "type": null}]', 'The field A is of the type text, choice, color, picture or number'),
  ('[{"name": "A", "type": 1}]', 'The field A is of the type text, choice, color, picture or number'),
  ('[{"name": "A", "label": ""}]', 'The field A has a label of 1 to 100 characters'),
  ('[{"name": "A", "label": null}]', 'The field A has a label of 1 to 100 characters'),
  ('[{"name": "A", "help": ["x"]}]', 'The field A has help of 300 characters at most'),
  ('[{"name": "A", "required": "yes"}]', 'The field A is required or not: true or false'),
  ('[{"name": "A", "choices": ["x"]}]', 'The field A has choices, but is of the type text'),
  ('[{"name": "A", "type": "choice"}]', 'The field A has 1 to 100 choices, each another text of 1 to 300 characters'),
  ('[{"name": "A", "type": "choice", "choices": []}]', 'The field A has 1 to 100 choices, each another text of 1 to 300 characters'),
  ('[{"name": "A", "type": "choice", "choices": ["x", "x"]}]', 'The field A has 1 to 100 choices, each another text of 1 to 300 characters'),
  ('[{"name": "A", "type": "choice", "choices": ["x", 2]}]', 'The field A has 1 to 100 choices, each another text of 1 to 300 characters'),
  ('[{"name": "A", "type": "choice", "choices": "x"}]', 'The field A has 1 to 100 choices, each another text of 1 to 300 characters'),
  ('[{"name": "A", "min": 1}]', 'The field A has limits of a number, but is of the type text'),
  ('[{"name": "A", "type": "number", "min": "1"}]', 'The field A has limits that are numbers, the lower one first'),
  ('[{"name": "A", "type": "number", "min": 2, "max": 1}]', 'The field A has limits that are numbers, the lower one first'),
  ('[{"name": "A", "type": "number", "max": 1e400}]', 'The field A has limits of 12 digits at most'),
  ('[{"name": "A", "type": "color", "max_length": 3}]', 'The field A has a length, but is of the type color'),
  ('[{"name": "A", "max_length": 0}]', 'The field A is 1 to 5000 characters long at most'),
  ('[{"name": "A", "max_length": 1.5}]', 'The field A is 1 to 5000 characters long at most'),
  ('[{"name": "A", "default": 3}]', 'The field A has a text as its default'),
  ('[{"name": "A", "type": "choice", "choices": ["x", "y"], "default": "z"}]', 'The field A has a default that does not fit: Choose one of x, y'),
  ('[{"name": "A", "type": "color", "default": "red"}]', 'The field A has a default that does not fit: Use a hex color such as #f4d35e'),
  ('[{"name": "A", "type": "number", "max": 3, "default": "4"}]', 'The field A has a default that does not fit: Use 3 or less'),
  ('[{"name": "A", "type": "number", "min": 3, "default": "2"}]', 'The field A has a default that does not fit: Use 3 or more'),
  ('[{"name": "A", "type": "number", "default": "many"}]', 'The field A has a default that does not fit: Use a number'),
  ('[{"name": "A", "type": "picture", "default": "me.jpg"}]', 'The field A has a default that does not fit: Choose a picture of the library, by its id'),
  ('[{"name": "A", "max_length": 3, "default": "long"}]', 'The field A has a default that does not fit: Use 3 characters at most'),
  ('[{"name": "A"}, {"name": "A"}]', 'Two fields are named A')
) refused (fields, message);
select throws_ok($$ select pg_temp.keep(jsonb_agg(jsonb_build_object('name', 'A' || n))) from generate_series(1, 51) n $$, '22023', 'A recipe has 50 fields at most');
select throws_ok($$ select pg_temp.keep('[]', '{a|b}{a|b}{a|b}{a|b}{a|b}{a|b}{a|b}') $$, '22023', 'The variations of a prompt are 100 at most');
select lives_ok($$ select pg_temp.keep('[{"name": "C"}]', 'Jam', '[{"text": "[C]", "place": "top", "size": 0.1, "color": "#ffffff"}]') $$,
  'A field may fill a text over the picture');
select throws_like($$ select pg_temp.keep('[]', 'Jam', '[{"text": "x", "place": "left", "size": 0.1}]') $$, 'A text over the picture is %', 'which has its places');
select throws_like($$ select pg_temp.keep('[]', 'Jam', '[{"text": "x", "place": "top", "outline": "black"}]') $$, 'A text over the picture is %', 'and colors such as #ffffff');
select throws_ok($$ select pg_temp.keep('[{"name": "FACE", "type": "picture"}]', 'Jam', '[{"text": "[FACE]", "place": "top"}]') $$, '22023',
  'The field FACE is a picture: it cannot be set as a text over another', 'but no picture does');
select throws_ok($$ select pg_temp.keep('[]', E' \n ') $$, '22023', 'Say in the prompt what the recipe makes', 'A prompt of spaces is none');
select throws_ok($$ insert into public.recipes (slug, name, kind, prompt, owner_id) values ('blank', '  ', 'template', 'Jam', tests.id('Mia')) $$, '22023',
  'Give the recipe a name', 'nor is a name of spaces one');
select throws_ok($$ select pg_temp.keep('[]', models => '{null}') $$, '22023', 'A recipe prefers models by their ids, each once', 'No model is nobody');
select throws_ok($$ select pg_temp.keep('[]', models => '{sketch-1,sketch-1}') $$, '22023', 'A recipe prefers models by their ids, each once', 'and none comes twice');
select throws_ok($$ select pg_temp.keep('[]', models => '{nobody-1}') $$, '22023', 'There is no image model ''nobody-1''', 'A recipe prefers models that there are');
select throws_ok($$ update public.recipes set fields = '[{"name": "d"}]' where owner_id = tests.id('Mia') $$, '22023',
  'A field is named in capitals, digits and underscores, such as FIRSTNAME', 'What cannot be added cannot be written later either');
select lives_ok($$ update public.recipes set preview_image_id = tests.id('mias picture') where owner_id = tests.id('Mia') $$, 'A preview is a picture of one''s own');
select throws_ok($$ update public.recipes set preview_image_id = tests.id('maxs picture') where owner_id = tests.id('Mia') $$, '22023',
  'A preview is one of your own pictures', 'not a stranger''s');

-- Words that are set over every picture.
create function pg_temp.refused(overlays jsonb) returns text language plpgsql as $$
declare
  field text;
begin
  perform pg_temp.keep('[{"name": "TOP", "default": "字"}]', overlays => overlays);
  return 'kept';
exception when invalid_parameter_value then
  get stacked diagnostics field = pg_exception_detail;
  return split_part(sqlerrm, '.', 1) || ' (' || field || ')';
end $$;
select is(pg_temp.refused(overlays), expected, what) from (values
  ('[{"text": "Cake for [TOP]", "place": "top"}, {"text": "Grüße, Κέικ", "place": "bottom"}]'::jsonb, 'kept', 'Words of letters that we have are kept, and what fills their slots is not looked at'),
  ('[{"text": "Cake", "place": "top"}, {"text": "字 [TOP]", "place": "bottom"}]', 'A text over the picture has letters that we cannot set: 字 (overlays.1.text)', 'Words that can never be set are refused, with their text'),
  ('[{"text": "[TOP|字]", "place": "top"}]', 'A text over the picture has letters that we cannot set: 字 (overlays.0.text)', 'also those that a slot falls back to')) asked (overlays, expected, what);
insert into public.recipes (slug, name, kind, prompt, owner_id, overlays) values ('worded', 'R', 'template', 'Jam', tests.id('Mia'), '[{"text": "Jam", "place": "top"}]');
select throws_like($$ update public.recipes set overlays = '[{"text": "🎂", "place": "top"}]' where slug = 'worded' $$, '%cannot set: 🎂%', 'Nor is a recipe changed to such');
select throws_like($$ select public.import_recipes('[{"slug": "cake", "name": "Cake", "kind": "template", "prompt": "A cake", "overlays": [{"text": "🎂", "place": "top"}]}]') $$,
  'The recipe ''Cake'' cannot be imported: A text over the picture has letters that we cannot set: 🎂%', 'or imported as one');
select lives_ok($$ update public.recipes set name = 'Other' where slug = 'worded' $$, 'Others are changed as ever');

-- The plain parts, which are told by what they are to be and not by a constraint.
insert into public.recipes (slug, name, kind, prompt, owner_id) values ('plain', 'Plain', 'template', 'Jam', tests.id('Mia')), ('made', 'Made', 'template', 'Jam', tests.id('Mia'));
select throws_ok(format('update public.recipes set %s where slug = ''plain''', change), '22023', message) from (values
  ('slug = ''new''', 'No recipe has the slug new: choose another'),
  ('slug = ''Not So''', 'A slug is lower-case words and hyphens, such as my-recipe, of 100 characters at most'),
  ('slug = repeat(''a'', 101)', 'A slug is lower-case words and hyphens, such as my-recipe, of 100 characters at most'),
  ('slug = null', 'A slug is lower-case words and hyphens, such as my-recipe, of 100 characters at most'),
  ('name = null', 'Give the recipe a name'),
  ('name = repeat(''a'', 121)', 'Use a name of 1 to 120 characters'),
  ('kind = ''mood''', 'A recipe is a style or a template'),
  ('kind = ''style''', 'A style has [PROMPT] where the prompt goes'),
  ('operation = ''draw''', 'An operation is generate, edit or scene'),
  ('prompt = null', 'Say in the prompt what the recipe makes'),
  ('prompt = repeat(''a'', 2001)', 'Use a prompt of 1 to 2000 characters'),
  ('description = null', 'Use a description of 500 characters at most'),
  ('category = repeat(''a'', 51)', 'Use a category of 50 characters at most'),
  ('negative_prompt = ''''', 'Use a negative prompt of 1 to 1000 characters'),
  ('aspect = ''wide''', 'Use an aspect such as 16:9'),
  ('quality = ''Very good''', 'Use a level of quality such as high'),
  ('model_ids = ''{a,b,c,d,e,f}''', 'A recipe prefers 5 models at most'),
  ('fields = ''{}''', 'Fields are a list of objects'),
  ('overlays = null', 'Texts over the picture are a list of objects'),
  ('preview_image_id = gen_random_uuid()', 'A preview is one of your own pictures')
) wrong (change, message);
select throws_ok($$ update public.recipes set slug = 'made' where slug = 'plain' $$, '23505', 'Another recipe has the slug ''made'': choose another', 'No two have one slug');
select throws_ok($$ insert into public.recipes (slug, name, kind, prompt, owner_id) values ('watercolor', 'W', 'template', 'W', tests.id('Mia')) $$, '23505',
  'Another recipe has the slug ''watercolor'': choose another', 'from the first on');
select tests.act_as('Ada');
select throws_ok($$ update public.recipes set preview_image_id = gen_random_uuid() where slug = 'plain' $$, '22023', 'A preview is one of your own pictures',
  'Nobody has a picture that is none');

-- What was used stays.
select tests.act_as('Mia');
select public.create_batch('{}', template => 'made', model_id => 'sketch-1');
set constraints all immediate;
select throws_ok($$ delete from public.recipes where slug = 'made' $$, 'P0001', 'Pictures were made by the recipe ''Made'': archive it instead', 'What pictures were made by is not removed');
select isnt_empty($$ delete from public.recipes where slug = 'plain' returning 1 $$, 'what none were made by is');
reset role;
delete from auth.users where id = tests.id('Mia');
select is_empty($$ select from public.recipes where slug = 'made' $$, 'and with its owner it goes all the same');

select * from finish();
rollback;
