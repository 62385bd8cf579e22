-- Texts over a picture: set by a stage of its own before the sizes are made, and set again whenever somebody wants others.
begin;
select plan(64);
select tests.person('Ada', 'admin');
select tests.person('Mia');
select tests.person('Max');
select tests.person('Eve', null);
select tests.picture(name, owner => 'Mia', status => 'pending') from unnest('{meme,plain,early,spoiled}'::text[]) name;
select tests.picture('ready', owner => 'Mia', status => 'ready'), tests.picture('public', owner => 'Mia', status => 'approved');
create function pg_temp.texts(variadic texts text[]) returns jsonb language sql as $$
  select coalesce(jsonb_agg(jsonb_build_object('text', text, 'place', 'top')), '[]') from unnest(texts) text $$;
create function pg_temp.live(picture text) returns text language sql as $$
  select coalesce(string_agg(kind || ' ' || state, ', ' order by kind), 'nothing') from public.jobs
  where image_id = tests.id(picture) and finished_at is null $$;
create function pg_temp.path(picture text, file text) returns text language sql as $$ select 'someone/' || tests.id(picture) || '/' || file $$;
create function pg_temp.image(picture text) returns public.images language sql as $$ select * from public.images where id = tests.id(picture) $$;
create function pg_temp.made(picture text) returns boolean language sql as $$
  select worker.finish_generate(id, claim_id, pg_temp.path(picture, 'made.jpg'), 1024, 1024) from tests.claim('generate') where image_id = tests.id(picture) $$;
create function pg_temp.composed(picture text, file text, revision integer) returns boolean language sql as $$
  select worker.finish_compose(id, claim_id, revision, pg_temp.path(picture, 'made.jpg'), pg_temp.path(picture, file),
    (select overlays from public.images where id = tests.id(picture))) from tests.claim('compose') $$;
create function pg_temp.cut(picture text, file text, revision integer) returns boolean language sql as $$
  select worker.finish_variants(id, claim_id, jsonb_build_object('revision', revision, 'width', 1024, 'height', 1024, 'palette', '[]'::jsonb,
    'variants', jsonb_build_array(jsonb_build_object('preset', 'full_res', 'path', pg_temp.path(picture, file), 'mime', 'image/jpeg',
      'width', 1024, 'height', 1024, 'bytes', 5000, 'hash', '0123456789abcdef')))) from tests.claim('variants') $$;
create function pg_temp.why_not(texts text[]) returns text language plpgsql as $$
begin
  perform public.set_overlays(tests.id('ready'), pg_temp.texts(variadic texts));
  return 'set';
exception when invalid_parameter_value then
  return sqlerrm;
end $$;
grant execute on all functions in schema pg_temp to public;

-- From stage to stage.
update public.images set overlays = pg_temp.texts('HELLO', 'WORLD') where id in (tests.id('meme'), tests.id('early'), tests.id('spoiled'));
select tests.enqueue('generate', 'meme', cause => 'Mia');
select pg_temp.made('meme');
select is(pg_temp.live('meme'), 'compose queued', 'A picture with texts has them set once it is made');
select is((pg_temp.image('meme')).status, 'processing', 'and is being worked on');
select is(worker.read_image(tests.id('meme')) -> 'overlays', pg_temp.texts('HELLO', 'WORLD'), 'A worker reads the texts');
select is(worker.read_image(tests.id('meme')) ->> 'made_path', null, 'and that none were set yet');
select is((tests.job('meme', 'compose')).created_by, tests.id('Mia'), 'The work is that of whoever asked for the picture');
select is((tests.job('meme', 'compose')).estimated_usd, 0::numeric, 'and costs nothing');
select tests.enqueue('generate', 'plain');
select pg_temp.made('plain');
select is(pg_temp.live('plain'), 'variants queued', 'One without goes to its sizes at once');
select is((pg_temp.image('plain')).made_path, null, 'and has no second file');
select tests.claim('variants');

select ok(pg_temp.composed('meme', 'texts.jpg', 0), 'Texts were set');
select is((pg_temp.image('meme')).master_path, pg_temp.path('meme', 'texts.jpg'), 'The picture with its texts is the master');
select is((pg_temp.image('meme')).made_path, pg_temp.path('meme', 'made.jpg'), 'and the one that was made is kept');
select is(pg_temp.live('meme'), 'variants queued', 'Then its sizes are made');
select is(worker.finish_compose((tests.job('meme', 'compose')).id, 1, 0, 'a', 'b', '[]'), false, 'A worker that comes too late changes nothing');
select is((pg_temp.image('meme')).master_path, pg_temp.path('meme', 'texts.jpg'), 'neither the master');
select is(worker.read_image(tests.id('meme')) -> 'master_overlays', pg_temp.texts('HELLO', 'WORLD'), 'by a worker who is told which stand over the master');
select ok(pg_temp.cut('meme', 'texts.jpg', 0), 'Sizes of the picture with its texts');
select is(pg_temp.live('meme'), 'tag queued', 'lead on');
select is(worker.read_image(tests.id('meme')) ->> 'made_path', pg_temp.path('meme', 'made.jpg'), 'Whoever changes the texts begins with the picture that was made');
insert into public.images (id, owner_id, origin, parent_id, operation, prompt, full_prompt, model_id, width, height)
values (tests.id('blue'), tests.id('Mia'), 'generated', tests.id('meme'), 'edit', 'bluer', 'bluer', 'sketch-1', 1024, 1024);
select is(worker.read_image(tests.id('blue')) #>> '{parent,path}', pg_temp.path('meme', 'made.jpg'), 'and so does whoever changes the picture');

-- Edited while it is worked on.
select public.set_overlays(tests.id('ready'), pg_temp.texts('ONE'));
select is(pg_temp.live('ready'), 'compose queued', 'A picture that has none can be given texts');
create temp table busy as select * from tests.claim('compose');
select public.set_overlays(tests.id('ready'), pg_temp.texts('TWO'));
select is(pg_temp.live('ready'), 'compose running', 'Asked again while a worker is at it there is one job');
select worker.finish_compose(id, claim_id, 1, pg_temp.path('ready', 'full_res-0.jpg'), pg_temp.path('ready', 'one.jpg'), pg_temp.texts('ONE')) from busy;
select is(pg_temp.live('ready'), 'compose queued', 'which is done again with the newer texts');
select worker.finish_compose(id, claim_id, 2, pg_temp.path('ready', 'full_res-0.jpg'), pg_temp.path('ready', 'two.jpg'), pg_temp.texts('TWO')) from tests.claim('compose');
select pg_temp.cut('ready', 'one.jpg', 2);
select is(pg_temp.live('ready'), 'variants queued', 'Sizes of a master that is none any more are made again');
select pg_temp.cut('ready', 'two.jpg', 2);
select is(pg_temp.live('ready'), 'nothing', 'those of the master are not');
select is((pg_temp.image('ready')).status, 'ready', 'A person may review it all the while');

-- Files.
insert into storage.objects (bucket_id, name, created_at) select 'studio', pg_temp.path('ready', file), private.now() - interval '2 days'
from unnest('{full_res-0.jpg,one.jpg,two.jpg}'::text[]) file;
select results_eq('select path from worker.orphaned_files(100)', format('values (%L)', pg_temp.path('ready', 'one.jpg')),
  'The sweep keeps the picture without its texts, and takes what nothing speaks of');

-- Who may.
select tests.act_as_nobody();
select throws_ok($$ select public.set_overlays(tests.id('ready'), '[]') $$, '42501', null, 'Nobody cannot set texts');
select tests.act_as('Eve');
select throws_ok($$ select public.set_overlays(tests.id('ready'), '[]') $$, '42501', 'Only members can do this', 'nor can who is no member');
select tests.act_as('Max');
select throws_ok($$ select public.set_overlays(tests.id('ready'), '[]') $$, 'P0001', 'There is no such image', 'nor a stranger');
select tests.act_as('Mia');
select throws_ok($$ select public.set_overlays(tests.id('public'), '[]') $$, '42501', null, 'nor a member what is public already');
select throws_ok($$ select public.set_overlays(tests.id('ready'), '[]', 1) $$, 'P0001', 'Somebody else has changed this picture meanwhile: look at it again',
  'Of two who change it the second is told');
select is(public.set_overlays(tests.id('ready'), '[]', 2), 3, 'A member sets those of their own, and gets the new revision');
select throws_ok($$ select worker.finish_compose(tests.id('ready'), 1, 0, 'a', 'b', '[]') $$, '42501', null, 'but does no worker''s work');
select tests.act_as_operator();
select is((pg_temp.image('ready')).overlays, '[]'::jsonb, 'They can be taken away');
select is(pg_temp.live('ready'), 'compose queued', 'by the same work');
select tests.claim('compose');
select tests.act_as('Ada');
select is(public.set_overlays(tests.id('public'), pg_temp.texts('SALE')), 1, 'An admin sets texts over what is public');
select tests.act_as_operator();
select worker.finish_compose(id, claim_id, 1, pg_temp.path('public', 'full_res-0.jpg'), pg_temp.path('public', 'sale.jpg'), pg_temp.texts('SALE')) from tests.claim('compose');
select pg_temp.cut('public', 'sale.jpg', 1);
select is(pg_temp.live('public'), 'publish queued', 'and it is published anew');

-- What is no text over a picture.
select tests.act_as('Mia');
select throws_ok(format($$ select public.set_overlays(tests.id('ready'), %L) $$, overlays), '22023', null, what) from (values
  ('null', 'No list'), ('{"text": "A", "place": "top"}', 'an object'), ('[{"text": "A"}]', 'a text without a place'), ('[{"text": "", "place": "top"}]', 'an empty text'),
  ('[{"text": "A", "place": "left"}]', 'a place that is none'), ('[{"text": "A", "place": "top", "size": 2}]', 'a size beyond the picture'),
  ('[{"text": "A", "place": "top", "color": "red"}]', 'a color that is none'), ('[{"text": "A", "place": "top", "href": "x"}]', 'what means nothing')) refused (overlays, what);
select is(pg_temp.why_not(array_fill('A'::text, array[11])), 'At most 10 texts are set over a picture', 'Eleven texts are refused');
select is(pg_temp.why_not('{"I 🎂 you","שלום 🎂"}'), 'A text over the picture has letters that we cannot set: 🎂 ש ל ו ם. '
  'Leave them out, write the text in Latin, Greek, Cyrillic or Devanagari letters, or ask for it in the prompt: the model draws it then',
  'Letters that no font has are named, each once, with what to do');
select matches(pg_temp.why_not(array['A' || chr(7)]), 'we cannot set: U\+0007\. Leave them out', 'Those that cannot be seen by their number');
select is(pg_temp.why_not(array['<b>Ünïcôde & "Ελληνικά"</b> ]]> Привет — Tiếng Việt €5' || chr(10) || 'e' || chr(769) || chr(8203)]), 'set', 'Anything that can be set is');

-- Before it is made, and where it failed.
select is(public.set_overlays(tests.id('early'), pg_temp.texts('LATER')), 1, 'One that is not made yet takes other texts');
select tests.act_as_operator();
select is(pg_temp.live('early'), 'nothing', 'which wait until it is');
select tests.enqueue('generate', 'spoiled', cause => 'Mia');
select pg_temp.made('spoiled');
select worker.fail_job(id, claim_id, 'image_damaged', 'Broken', false) from tests.claim('compose') where image_id = tests.id('spoiled');
select is((pg_temp.image('spoiled')).status, 'failed', 'A picture whose texts cannot be set has failed');
select tests.act_as('Mia');
select is(tests.names(public.retry_images(array[tests.id('spoiled')])), 'spoiled', 'It can be tried again');
select is(pg_temp.live('spoiled'), 'compose queued', 'from there');
select is(tests.names(public.cancel_images(array[tests.id('spoiled')])), 'spoiled', 'and stopped');
select is((pg_temp.image('spoiled')).error_code, 'cancelled', 'which ends it');
select public.set_overlays(tests.id('spoiled'), pg_temp.texts('BETTER'));
select is((pg_temp.image('spoiled')).status, 'processing', 'Other texts let it go on');
select public.trash_images(array[tests.id('spoiled')]);
select is(pg_temp.live('spoiled'), 'nothing', 'In the trash nothing is set');
select throws_ok($$ select public.set_overlays(tests.id('spoiled'), '[]') $$, 'P0001', 'There is no such image', 'nor asked for');

-- When it is planned.
create function pg_temp.refusal(tokens jsonb) returns text language plpgsql as $$
begin
  perform public.quote_batch(template => 'meme', tokens => tokens);
  return 'quoted';
exception when invalid_parameter_value then
  return sqlerrm;
end $$;
select matches(pg_temp.refusal('{"TOP": "CAKE 🎂", "BOTTOM": "IS A LIE", "SCENE": "a cat"}'), 'letters that we cannot set: 🎂\. Leave',
  'Letters that cannot be set are refused before anything is paid for');
select is(pg_temp.refusal('{"TOP": "CAKE", "BOTTOM": "IS A LIE", "SCENE": "a cat"}'), 'quoted', 'Others are not');
select is(quoted #> '{rows,bad,list}', '[{"row": 2, "field": "TOP", "message": "A text over the picture has letters that we cannot set: 字. Leave them out, write the text in Latin, Greek, Cyrillic or Devanagari letters, or ask for it in the prompt: the model draws it then"}]'::jsonb, 'Of many rows each such is named, with its field')
from (select public.quote_batch(template => 'meme', rows => '[{"tokens": {"TOP": "CAKE", "BOTTOM": "NOW", "SCENE": "a cat"}}, {"tokens": {"TOP": "字", "BOTTOM": "NOW", "SCENE": "a cat"}}]') as quoted) planned;
select public.create_batch(template => 'meme', tokens => '{"TOP": "CAKE", "BOTTOM": "[NOW]", "SCENE": "a cat"}', model_id => 'sketch-1');
select is((select jsonb_agg(overlay ->> 'text') from public.images i, jsonb_array_elements(i.overlays) overlay where i.batch_id is not null), '["CAKE", "[NOW]"]'::jsonb,
  'A picture has the texts with their slots filled; what looks like a slot in a value stays text');
select public.create_batch('{bluer}', operation => 'edit', source_image_id => tests.id('meme'), model_id => 'gpt-image-2');
select is((select i.overlays from public.images i where i.parent_id = tests.id('meme') and i.batch_id is not null), pg_temp.texts('HELLO', 'WORLD'),
  'A picture that is changed keeps its texts, which are set over what becomes of it');
select * from finish();
rollback;
