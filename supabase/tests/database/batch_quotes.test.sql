-- A person asks what a batch would make, and asks for the same again.
begin;
select plan(29);
select tests.person('Ada', 'admin');
select tests.person('Mia');
select tests.person('Max');
select tests.person('Eve', null);
update public.models set usd_per_image = 0.04 where id = 'sketch-1';
insert into public.recipes (slug, name, kind, prompt, owner_id, fields) values
  ('max-only', 'X', 'style', '[PROMPT], blue', tests.id('Max'), '[]'),
  ('mias-own', 'M', 'template', 'A tart for [GUEST] on [SURFACE]', tests.id('Mia'), '[{"name": "GUEST"}, {"name": "SURFACE", "default": "slate"}]'),
  ('mias-light', 'L', 'style', '[PROMPT] at [HOUR]', tests.id('Mia'), '[]');
create temp table models as select string_agg(id, ', ' order by place, id) as ids from public.models
where 'generate' = any (operations) and enabled_at is not null and (retires_on <= private.now()) is not true;
create temp table answer (quote jsonb, made jsonb);
grant all on answer, models to public;

-- Who may ask.
select tests.act_as_nobody();
select throws_ok($$ select public.quote_batch('{jam}') $$, '42501', null, 'Nobody cannot ask for a price');
select tests.act_as('Eve');
select throws_ok($$ select public.quote_batch('{jam}') $$, '42501', 'Only members can do this', 'nor can who is no member');

-- What a quote says.
select tests.act_as('Mia');
insert into answer (quote) select public.quote_batch('{jar of   jam}', '{#AABBCC}', 'lifestyle', count_per_prompt => 3);
select is(quote, '{"prompts": [{"prompt": "jar of jam", "full_prompt":
    "Lifestyle photograph of jar of jam, natural window light, authentic home setting, relaxed and lived in. Colors: #aabbcc"}],
  "images": 3, "low_usd": "0.12", "high_usd": "0.12", "estimated_usd": "0.12", "estimated_seconds": 6, "model_id": "sketch-1", "size": "2048x2048",
  "models": [{"model_id": "sketch-1", "size": "2048x2048", "quality": null, "images": 3, "low_usd": "0.12", "high_usd": "0.12", "seconds": 6}], "unfilled": []}',
  'A quote is the prompts as they are sent, the price, the time, and what was chosen where nothing was') from answer;
select is((select count(*) from public.batches) + (select count(*) from public.images) + (select count(*) from public.jobs), 0::bigint, 'and nothing is begun');
select is(public.quote_batch('{jam,bread}', template => 'cookies-stack', tokens => '{"SURFACE": "slate"}') -> 'prompts' -> 2 ->> 'prompt',
  'A tall stack of freshly baked cookies on slate, the top one broken in half', 'A template is the last of the prompts, filled in');

-- Slots that nobody filled.
select is(public.quote_batch('{a cake for [FIRSTNAME],jam [fault:429]}', style => 'mias-light', template => 'mias-own') -> 'unfilled',
  '["FIRSTNAME", "GUEST", "HOUR"]', 'Slots that nobody fills are told, those of a template and of a style too');
select is(public.quote_batch(template => 'mias-own', tokens => '{"GUEST": "Bea"}') #>> '{prompts,0,prompt}', 'A tart for Bea on slate',
  'What has no default is filled by what is given');

-- A quote and a batch are of one mind.
update answer set quote = public.quote_batch('{jam,fresh bread}', '{#112233}', 'artistic', 'jams-jar', '{"SURFACE": "oak"}', 2, 'sketch-1', '1024x1024', 7),
  made = public.create_batch('{jam,fresh bread}', '{#112233}', 'artistic', 'jams-jar', '{"SURFACE": "oak"}', 2, 'sketch-1', '1024x1024', seed => 7);
select is(quote - 'prompts' - 'model_id' - 'size' - 'unfilled', made - 'batch_id' - 'image_ids', 'A batch makes, costs and takes what its quote said') from answer;
select set_eq($$ select prompt, full_prompt from public.images $$,
  $$ select asked ->> 'prompt' as prompt, asked ->> 'full_prompt' as full_prompt from answer, jsonb_array_elements(quote -> 'prompts') asked $$, 'with the very same prompts');
select throws_ok(format('select public.quote_batch(%s)', arguments), '22023', message, what) from (values
  ('', 'A batch needs prompts of 1 to 1000 characters each', 'What a batch refuses its quote refuses: no prompt'),
  ('''{jam}'', style => ''max-only''', 'There is no style ''max-only'': the nearest are mias-light, minimalist, abstract, anime, artistic',
    'a stranger''s style, told with mine that is called most like it'),
  ('''{jam}'', model_id => ''gpt''', 'There is no image model ''gpt'': the models are ' || (select ids from models), 'a model that is not there'),
  ('''{jam}'', size => ''9x9''', 'sketch-1 does not make pictures of 9x9: use 2048x2048, 1536x1024, 1024x1536, 1024x1024, 1536x512, 1280x960, 960x1280, 1024x1280', 'a size'),
  ('''{jam}'', count_per_prompt => 2147483647', 'A batch makes each prompt 1 to 20 times and 1000 pictures at most', 'a flood'),
  ('''{jam}'', tokens => ''["SURFACE"]''', 'Tokens are an object of at most 50 texts of 1000 characters each, such as {"SURFACE": "slate"}', 'tokens without names'),
  ('''{jam}'', tokens => ''{"SURFACE": null}''', 'Tokens are an object of at most 50 texts of 1000 characters each, such as {"SURFACE": "slate"}', 'or without values'),
  ('''{jam}'', tokens => jsonb_build_object(''SURFACE'', repeat(''x'', 1001))',
    'Tokens are an object of at most 50 texts of 1000 characters each, such as {"SURFACE": "slate"}', 'or with essays'),
  ('''{jam}'', seed => -1', 'A seed is a whole number from 0 to 2147483647', 'a seed below nothing'),
  ('''{jam}'', seed => 2147483648', 'A seed is a whole number from 0 to 2147483647', 'and one too large')
) refused (arguments, message, what);
select throws_ok('select public.create_batch(''{jam}'', seed => 2147483648)', '22023', 'A seed is a whole number from 0 to 2147483647', 'and so does the batch');

-- Seeds.
select results_eq($$ select i.seed, i.prompt from answer, jsonb_array_elements_text(made -> 'image_ids') with ordinality as m (id, place)
    join public.images i on i.id = m.id::uuid order by place $$,
  $$ select seed::bigint, prompt from (values (7, 'jam'), (8, 'jam'), (9, 'fresh bread'), (10, 'fresh bread')) v (seed, prompt)
    union all select s::bigint, 'A glass jar of fruit jam with a blank label on oak, fresh fruit beside it' from generate_series(11, 12) s $$,
  'Picture n of a batch has the seed n - 1 above the first');
update answer set made = public.create_batch('{last}', count_per_prompt => 2, seed => 2147483647);
select set_eq($$ select seed from public.images where prompt = 'last' $$, '{2147483647,0}'::bigint[], 'After the highest comes 0');
update answer set made = public.create_batch('{any}', count_per_prompt => 5);
select is(count(distinct seed), 5::bigint, 'Without a seed each picture has its own') from public.images where prompt = 'any';

-- Again with changes.
select is(request, '{"prompts": ["any"], "colors": [], "tokens": {}, "count_per_prompt": 5}', 'A batch remembers what was asked for, without what was left open')
from public.batches, answer where id = (made ->> 'batch_id')::uuid;
select is(request, '{"prompts": ["jam", "fresh bread"], "colors": ["#112233"], "style": "artistic", "template": "jams-jar", "tokens": {"SURFACE": "oak"},
    "count_per_prompt": 2, "model_id": "sketch-1", "size": "1024x1024", "seed": 7}', 'as it was asked: the template by its name, not its prompt')
from public.batches where prompts[1] = 'jam';
select tests.act_as('Max');
select is_empty('select request from public.batches', 'Strangers do not see it');
select tests.act_as('Ada');
select isnt_empty('select request from public.batches where request ->> ''style'' = ''artistic''', 'admins do');
select is(public.quote_batch('{jam}', style => 'max-only') #>> '{prompts,0,full_prompt}', 'jam, blue', 'and may use everybody''s styles');
select tests.act_as_worker();
select is(public.quote_batch('{jam}') ->> 'images', '1', 'The operator may ask too');

select * from finish();
rollback;
