-- A person asks for pictures.
begin;
select plan(47);
select tests.person('Ada', 'admin');
select tests.person('Mia');
select tests.person('Max');
select tests.person('Eve', null);
update public.models set usd_per_image = 0.04 where id = 'sketch-1';
insert into public.recipes (slug, name, kind, prompt, owner_id) values ('max-only', 'X', 'style', '[PROMPT], blue', tests.id('Max'));
insert into public.models (id, provider, name, kind, sizes, priced_on, retires_on, successor_id) values
  ('retired-1', 'sketch', 'R', 'make', '{512x512}', '2020-01-01', '2024-01-01', 'sketch-1');
create temp table models as select string_agg(id, ', ' order by place, id) as made from public.models
where 'generate' = any (operations) and enabled_at is not null and (retires_on <= private.now()) is not true;
create temp table batch (made jsonb);
grant all on batch, models to public;
select tests.listen();

-- Who may ask.
select tests.act_as_nobody();
select throws_ok($$ select public.create_batch('{jam}') $$, '42501', null, 'Nobody cannot ask for pictures');
select tests.act_as('Eve');
select throws_ok($$ select public.create_batch('{jam}') $$, '42501', 'Only members can do this', 'nor can who is no member');

-- What a batch makes.
select tests.act_as('Mia');
insert into batch select public.create_batch('{jar of   jam,fresh bread}', '{#aabbcc,#112233}', 'lifestyle', count_per_prompt => 2, owner_id => tests.id('Max'));
select is(made - 'batch_id' - 'image_ids', '{"images": 4, "low_usd": "0.16", "high_usd": "0.16", "estimated_usd": "0.16", "estimated_seconds": 8,
    "models": [{"model_id": "sketch-1", "size": "2048x2048", "quality": null, "images": 4, "low_usd": "0.16", "high_usd": "0.16", "seconds": 8}]}',
  'A batch says what it will make, cost and take') from batch;
select is(jsonb_array_length(made -> 'image_ids'), 4, 'and which pictures') from batch;
select results_eq('select prompt, count(*), count(distinct seed) from public.images group by 1 order by 1',
  $$ values ('fresh bread', 2::bigint, 2::bigint), ('jar of jam', 2, 2) $$, 'Each prompt is made as often as asked, each time differently');
select is(max(full_prompt), 'Lifestyle photograph of jar of jam, natural window light, authentic home setting, relaxed and lived in. Colors: #aabbcc, #112233',
  'The style and the colors are worked into the prompt') from public.images where prompt = 'jar of jam';
select results_eq('select distinct owner_id, status, width, height, model_id, origin from public.images',
  $$ values (tests.id('Mia'), 'pending', 2048, 2048, 'sketch-1', 'generated') $$, 'They are whose batch it is, whatever that person says');
select is(recipe_id, (select id from public.recipes where slug = 'lifestyle'), 'A batch remembers its style') from public.batches;
select is(reserved_usd, 0.16, 'and puts its price aside') from public.batches;
select results_eq('select distinct kind, lane, created_by, batch_id, estimated_usd from public.jobs',
  $$ select 'generate', 'people', tests.id('Mia'), (made ->> 'batch_id')::uuid, 0.04 from batch $$, 'A few pictures are made while a person waits');
select tests.act_as_operator();
select is(tests.rings(), 'generate 1', 'at once');
select tests.act_as('Mia');
select lives_ok($$ select public.create_batch('{tea}', count_per_prompt => 5) $$, 'Many');
select is(lane, 'bulk', 'wait behind others') from public.jobs join public.images i on i.id = image_id where prompt = 'tea' limit 1;
select results_eq($$ select total, done, failed, left_to_do, is_async, estimated_seconds from public.batch_progress join batch on batch_id = (made ->> 'batch_id')::uuid $$,
  $$ values (4, 0, 0, 4, false, 8) $$, 'A person can see how far it is');

-- Templates.
select public.create_batch(template => 'cookies-stack', tokens => '{"SURFACE": "a silver tray"}');
select isnt_empty($$ select from public.images where prompt like 'A tall stack % on a silver tray, %' $$, 'A template is a prompt with its tokens filled in');
select public.create_batch(template => 'cookies-stack');
select isnt_empty($$ select from public.images where prompt like 'A tall stack % on a white plate, %' $$, 'or with what they are by default');

-- What is refused.
select throws_like('select public.create_batch(template => ''cookie-stack'')', 'There is no template ''cookie-stack'': the nearest are cookies-stack, %', 'and so is a template');
select throws_ok(format('select public.create_batch(%s)', arguments), '22023', message, what) from (values
  ('''{jam}'', style => ''vintige''', 'There is no style ''vintige'': the nearest are vintage, grunge, abstract, anime, artistic',
    'A style that is not there is answered with those that are called most like it'),
  ('''{jam}'', style => ''max-only''', 'There is no style ''max-only'': the nearest are minimalist, abstract, anime, artistic, cartoon',
    'A stranger''s style is not there'),
  ('''{jam}'', model_id => ''gpt''', 'There is no image model ''gpt'': the models are ' || (select made from models), 'a model'),
  ('''{jam}'', model_id => ''ngram-1536''', 'There is no image model ''ngram-1536'': the models are ' || (select made from models),
    'and one that makes no pictures'),
  ('''{jam}'', model_id => ''retired-1''', 'The model retired-1 retired on 2024-01-01: use sketch-1', 'One that has retired names its successor'),
  ('''{jam}'', size => ''9x9''', 'sketch-1 does not make pictures of 9x9: use 2048x2048, 1536x1024, 1024x1536, 1024x1024, 1536x512, 1280x960, 960x1280, 1024x1280',
    'A size is answered with those there are'),
  ('''{jam,bread}'', max_usd => 0.079', 'This batch may cost $0.08, more than the $0.079 allowed', 'A batch that costs more than allowed is not begun'),
  ('', 'A batch needs prompts of 1 to 1000 characters each', 'A batch needs a prompt'),
  ('''{" "}''', 'A batch needs prompts of 1 to 1000 characters each', 'one that says something'),
  ('array[repeat(''x'', 1001)]', 'A batch needs prompts of 1 to 1000 characters each', 'and is no essay'),
  ('''{jam}'', count_per_prompt => 21', 'A batch makes each prompt 1 to 20 times and 1000 pictures at most', 'A prompt is not made a hundred times'),
  ('array_fill(''jam''::text, array[60]), count_per_prompt => 17', 'A batch makes each prompt 1 to 20 times and 1000 pictures at most', 'nor a thousand of them')
) refused (arguments, message, what);
select throws_ok(format('select public.create_batch(%s)', arguments), '22023', null, what)
from (values
  ('''{jam}'', ''{red}''', 'Colors are hex'),
  ('''{jam}'', array[null]::text[]', 'and said'),
  ('array[null]::text[]', 'So are prompts'),
  ('''{jam}'', count_per_prompt => null', 'and how many are wanted'),
  ('''{jam}'', tokens => ''{"SURFACE": {"a": 1}}''', 'Tokens are texts'),
  ('''{jam}'', max_usd => ''NaN''', 'A cap is a number')
) refused (arguments, what);
select is(count(*), 4::bigint, 'Nothing is left of what was refused') from public.batches;
select lives_ok($$ select public.create_batch('{jam,bread}', max_usd => 0.08) $$, 'What costs what is allowed is made');

-- Stopping one.
select tests.act_as_operator();
select worker.finish_generate(id, claim_id, 'x.jpg', 10, 10) from tests.claim('generate');
select worker.claim_jobs('generate', 1);
select tests.act_as('Max');
select is_empty('select from public.batches', 'Strangers see no batches of others');
select throws_ok($$ select public.cancel_batch((made ->> 'batch_id')::uuid) from batch $$, 'P0001', 'There is no such batch', 'and find none to stop');
select throws_ok($$ select public.cancel_batch(tests.id('nothing')) $$, 'P0001', 'There is no such batch', 'just as if there were none');
select tests.act_as('Mia');
select is(public.cancel_batch((made ->> 'batch_id')::uuid), 3, 'Its owner stops what has not been made') from batch;
select results_eq($$ select total, done + left_to_do, failed from public.batch_progress join batch on batch_id = (made ->> 'batch_id')::uuid $$,
  $$ values (4, 1, 3) $$, 'What was made stays');
select is(reserved_usd, 0.00, 'and what was put aside is given back') from public.batches join batch on id = (made ->> 'batch_id')::uuid;
select is(public.cancel_batch((made ->> 'batch_id')::uuid), 0, 'Stopping twice stops nothing more') from batch;
select isnt_empty($$ select from public.jobs join public.images i on i.id = image_id where prompt = 'tea' and state = 'queued' $$, 'Other batches go on');

-- The operator, for somebody.
select tests.act_as_worker();
select lives_ok($$ select public.create_batch('{demo}', owner_id => tests.id('Max')) $$, 'The operator may ask for somebody');
select is(owner_id, tests.id('Max'), 'whose picture it is then') from public.images where prompt = 'demo';

select * from finish();
rollback;
