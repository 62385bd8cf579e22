-- Pictures that others are made after: which models look at how many, whose pictures they may be, and what they cost.
begin;
select plan(49);
select tests.person('Ada', 'admin');
select tests.person('Mia');
select tests.person('Max');
select tests.picture('face', 'Mia', 'ready'), tests.picture('logo', 'Mia', 'ready'), tests.picture('approved', 'Max', 'approved'),
  tests.picture('private', 'Max', 'ready'), tests.picture('rejected', 'Mia', 'rejected'), tests.picture('trashed', 'Mia', 'ready');
select tests.picture('view ' || view, 'Mia', 'ready') from generate_series(1, 7) view;
update public.images set deleted_at = private.now() where id = tests.id('trashed');
create function pg_temp.ids(names text[]) returns uuid[] language sql as $$ select array(select tests.id(name) from unnest(names) with ordinality as n (name, place) order by place) $$;
create function pg_temp.high(model text, names text[]) returns numeric language sql as $$
  select (public.quote_batch('{jam}', model_id => model, reference_image_ids => pg_temp.ids(names)) ->> 'high_usd')::numeric $$;
create function pg_temp.why_not(request jsonb) returns text language plpgsql as $$
declare
  field text;
begin
  perform worker.make_picture(tests.id('Mia'), false, '{"prompt": "A jar of jam"}' || request, null, null, request::text);
  return 'made';
exception when invalid_parameter_value then
  get stacked diagnostics field = pg_exception_detail;
  return sqlerrm || ' (' || field || ')';
end $$;
create function pg_temp.views(count integer) returns text[] language sql as $$ select array(select 'view ' || view from generate_series(1, count) view) $$;
grant execute on function pg_temp.ids(text[]), pg_temp.high(text, text[]), pg_temp.why_not(jsonb), pg_temp.views(integer) to public;

-- Which models look at pictures.
select results_eq($$ select id, max_sources from public.models where 'references' = any (features) order by 1 $$, $$ values
  ('gemini-3-pro-image', 14), ('gemini-nano-banana-2.1', 14), ('gpt-image-2', 16), ('gpt-image-2.5-flare', 16), ('gpt-image-2.5-sunburst', 16),
  ('leonardo-gemini-image-2', 6), ('leonardo-nano-banana-2.1', 6), ('reve-latest', 6), ('runware-flux-2-dev', 4), ('sketch-1', 16), ('sketch-later-1', 16) $$,
  'Models say that they make pictures after others, and after how many');

-- How many.
select tests.act_as('Mia');
select lives_ok(format($$ select pg_temp.high('runware-flux-2-dev', pg_temp.views(%s)) $$, count), count || ' pictures are looked at') from unnest('{1,4}'::int[]) count;
select throws_ok($$ select pg_temp.high('runware-flux-2-dev', pg_temp.views(5)) $$, '22023',
  'runware-flux-2-dev looks at 4 pictures at most, not at 5: leave some out', 'One more is refused, with the limit');
select throws_ok($$ select public.quote_batch('{jam}', model_id => 'runware-flux-2-dev', operation => 'edit', source_image_id => tests.id('logo'), reference_image_ids => pg_temp.ids(pg_temp.views(4))) $$,
  '22023', 'runware-flux-2-dev looks at 4 pictures at most, not at 5: leave some out', 'What is changed is one of them');
select throws_ok($$ select public.quote_batch('{jam}', model_ids => '{sketch-1,reve-latest}', reference_image_ids => pg_temp.ids(pg_temp.views(7))) $$,
  '22023', 'reve-latest looks at 6 pictures at most, not at 7: leave some out', 'Each of several models must be able to');
select throws_ok($$ select pg_temp.high('gpt-image-2', array_fill('face'::text, array[17])) $$, '22023', 'A picture is made after 16 others at most', 'Nobody looks at 17');
select throws_like(format($$ select pg_temp.high(%L, '{face}') $$, model), model || ' makes no pictures after others: leave them out, or use gpt-image-2.5-flare, %', model || ' cannot, and others are named')
from unnest('{runware-flux-1-schnell,leonardo-lightning-xl,qwen-image}'::text[]) model;
select throws_like($$ select public.quote_batch('{jam}', model_id => 'gpt-image-2', fallback_model_ids => '{qwen-image}', reference_image_ids => pg_temp.ids('{face}')) $$,
  'qwen-image makes no pictures after others: %', 'Who takes over must be able to, too');
select throws_ok($$ select public.quote_batch(model_id => 'gpt-image-2.5-flare', operation => 'remove_background', source_image_id => tests.id('logo'), reference_image_ids => pg_temp.ids('{face}')) $$,
  '22023', 'A background is removed without looking at other pictures: leave them out', 'To remove a background nothing else is looked at');

-- Whose.
select lives_ok($$ select pg_temp.high('sketch-1', '{face,approved}') $$, 'A member''s own picture can be used, and anybody''s that is approved');
select throws_ok(format($$ select pg_temp.high('sketch-1', '{face,%s}') $$, name), '22023', 'There is no such picture to make others after', what) from (values
  ('private', 'A stranger''s that is not is not there'), ('rejected', 'nor is one''s own that was rejected'), ('trashed', 'nor is one in the trash'),
  ('nothing', 'nor is one that there never was')) refused (name, what);
select tests.act_as('Ada');
select lives_ok($$ select pg_temp.high('sketch-1', '{face,private}') $$, 'Admins can use any');
select tests.act_as_worker();
select throws_ok($$ select public.create_batch('{jam}', model_id => 'sketch-1', owner_id => tests.id('Mia'), reference_image_ids => pg_temp.ids('{private}')) $$, '22023',
  'There is no such picture to make others after', 'Whoever asks for somebody may use what they may use');
select lives_ok($$ select public.create_batch('{jam}', model_id => 'sketch-1', owner_id => tests.id('Ada'), reference_image_ids => pg_temp.ids('{private}')) $$, 'which is all for an admin');
select is(pg_temp.why_not(request), expected, what) from (values
  (jsonb_build_object('model_id', 'sketch-1', 'reference_image_ids', pg_temp.ids('{face}')), 'made', 'A key makes pictures after those of its owner'),
  (jsonb_build_object('model_id', 'sketch-1', 'reference_image_ids', pg_temp.ids('{private}')), 'There is no such picture to make others after (reference_image_ids)', 'and no others'),
  (jsonb_build_object('model_id', 'runware-flux-2-dev', 'reference_image_ids', pg_temp.ids(pg_temp.views(5))),
    'runware-flux-2-dev looks at 4 pictures at most, not at 5: leave some out (reference_image_ids)', 'It is told what is wrong by its field'))
  asked (request, expected, what);

-- For how much.
select tests.act_as('Mia');
select is(pg_temp.high('gpt-image-2', '{face,logo,approved}') - pg_temp.high('gpt-image-2', '{}'), 3 * 0.064 + (100 + 3 * 500) * 0.000005,
  'Each is in the price as a model reads it, and so are the words that name it');
select is(pg_temp.high('gemini-3-pro-image', '{face}') - pg_temp.high('gemini-3-pro-image', '{}'), 0.01 + 600 * 0.000002, 'by the prices of the model');
select is(pg_temp.high('sketch-1', '{face}'), 0::numeric, 'What is drawn offline costs nothing still');
create temp table made as select public.create_batch('{jam}', model_id => 'gpt-image-2', reference_image_ids => pg_temp.ids('{face,logo}'),
  fallback_model_ids => '{gemini-nano-banana-2.1,reve-latest}') as batch;
grant select on made to public;
select is(j.estimated_usd, pg_temp.high('gpt-image-2', '{face,logo}'), 'A job has the price aside that was told') from made, public.jobs j where j.batch_id = (batch ->> 'batch_id')::uuid;
select tests.act_as_operator();
select is(private.estimate_picture(i), j.estimated_usd, 'and a picture is reckoned in the same way when it moves')
from made, public.jobs j join public.images i on i.id = j.image_id where j.batch_id = (batch ->> 'batch_id')::uuid;

-- What a worker is told.
create function pg_temp.told(made jsonb) returns jsonb language sql as $$
  select private.references_of(i) from public.images i where i.id = (made #>> '{image_ids,0}')::uuid $$;
select is(pg_temp.told(batch), jsonb_build_array(
    jsonb_build_object('id', tests.id('face'), 'label', null, 'path', 'someone/' || tests.id('face') || '/full_res-0.jpg', 'why_not', null),
    jsonb_build_object('id', tests.id('logo'), 'label', null, 'path', 'someone/' || tests.id('logo') || '/full_res-0.jpg', 'why_not', null)),
  'The masters, in the order in which they were named') from made;
insert into public.recipes (slug, name, kind, prompt, fields) values ('portrait', 'Portrait', 'template', 'A toy of [PERSON]', '[
  {"name": "PERSON", "label": "Person", "type": "text"}, {"name": "LOGO", "label": "Company''s logo", "type": "picture"},
  {"name": "FACE", "label": "Reference face", "type": "picture"}]');
select tests.act_as('Mia');
create temp table rows_made as select public.create_batch(template => 'portrait', model_id => 'sketch-1', reference_image_ids => pg_temp.ids('{approved}'), rows => jsonb_build_array(
  jsonb_build_object('tokens', jsonb_build_object('PERSON', 'Ann', 'FACE', tests.id('face'))),
  jsonb_build_object('tokens', jsonb_build_object('PERSON', 'Bea', 'LOGO', tests.id('logo'), 'FACE', tests.id('face'))))) as batch,
  public.create_batch(template => 'portrait', model_id => 'sketch-1', tokens => jsonb_build_object('PERSON', 'Cid', 'FACE', tests.id('face'))) as once;
select tests.act_as_operator();
select results_eq($$ select i.prompt, r.position, r.reference_id, r.label from public.image_references r join public.images i on i.id = r.image_id where i.prompt like 'A toy%' order by 1, 2 $$, $$ values
  ('A toy of Ann', 0, tests.id('approved'), null), ('A toy of Ann', 1, tests.id('face'), 'Reference face'),
  ('A toy of Bea', 0, tests.id('approved'), null), ('A toy of Bea', 1, tests.id('logo'), 'Company''s logo'), ('A toy of Bea', 2, tests.id('face'), 'Reference face'),
  ('A toy of Cid', 0, tests.id('face'), 'Reference face') $$, 'Those of a recipe''s fields are called as the fields are, row by row, and of what is made once');

-- Named more than once.
select tests.act_as('Mia');
select is(pg_temp.high('gpt-image-2', '{face,logo,face,face}'), pg_temp.high('gpt-image-2', '{face,logo}'), 'A picture that is named again is paid for once');
select lives_ok($$ select pg_temp.high('runware-flux-2-dev', '{face,face,face,face,logo}') $$, 'and looked at once');
create temp table named_twice as select public.create_batch(template => 'portrait', model_id => 'sketch-1', reference_image_ids => pg_temp.ids('{logo,face,logo}'), rows => jsonb_build_array(
  jsonb_build_object('tokens', jsonb_build_object('PERSON', 'Dan', 'LOGO', tests.id('approved'), 'FACE', tests.id('face'))))) as batch,
  public.create_batch(template => 'portrait', model_id => 'sketch-1', reference_image_ids => pg_temp.ids('{face,logo}'),
    tokens => jsonb_build_object('PERSON', 'Eve', 'FACE', tests.id('face'))) as once;
select tests.act_as_worker();
select is(pg_temp.why_not(jsonb_build_object('model_id', 'runware-flux-2-dev', 'reference_image_ids', pg_temp.ids('{face,face,face,face,logo}'))), 'made', 'by a key too');
select tests.act_as_operator();
select results_eq($$ select i.prompt, r.position, r.reference_id, r.label from public.image_references r join public.images i on i.id = r.image_id
  where i.prompt in ('A toy of Dan', 'A toy of Eve') order by 1, 2 $$, $$ values
  ('A toy of Dan', 0, tests.id('logo'), null), ('A toy of Dan', 1, tests.id('face'), 'Reference face'), ('A toy of Dan', 2, tests.id('approved'), 'Company''s logo'),
  ('A toy of Eve', 0, tests.id('face'), 'Reference face'), ('A toy of Eve', 1, tests.id('logo'), null) $$,
  'One that a field names as well keeps its place, and is called as the field is');

-- Changed, and named as well.
select tests.act_as('Mia');
create function pg_temp.changing(references_named text[]) returns jsonb language sql as $$
  select public.quote_batch('{jam}', model_id => 'runware-flux-2-dev', operation => 'edit', source_image_id => tests.id('logo'), reference_image_ids => pg_temp.ids(references_named)) $$;
grant execute on function pg_temp.changing(text[]) to public;
select lives_ok($$ select pg_temp.changing(pg_temp.views(3) || '{logo}'::text[]) $$, 'A picture that is changed and named as well is looked at once');
select is(pg_temp.changing('{logo,face}') ->> 'high_usd', pg_temp.changing('{face}') ->> 'high_usd', 'and paid for once');
create temp table changed as select public.create_batch('{jam}', model_id => 'runware-flux-2-dev', operation => 'edit', source_image_id => tests.id('logo'),
  reference_image_ids => pg_temp.ids('{logo,face}')) as batch, public.create_batch('{jam}', model_id => 'runware-flux-2-dev', operation => 'edit',
  source_image_id => tests.id('logo'), reference_image_ids => pg_temp.ids('{logo}')) as alone;
select tests.act_as_operator();
select is(jsonb_path_query_array(pg_temp.told(batch), '$[*].id'), jsonb_build_array(tests.id('face')), 'The vendor gets it as the one to change alone') from changed;
select is(pg_temp.told(alone), '[]', 'also where no other is named') from changed;
select is(private.estimate_picture(i), j.estimated_usd, 'It is reckoned as it was told when the picture moves')
from changed, public.jobs j join public.images i on i.id = j.image_id where j.batch_id = (batch ->> 'batch_id')::uuid;

create function pg_temp.why_not() returns text language sql as $$
  select string_agg(coalesce(r ->> 'why_not', '-'), ', ' order by place) from made, jsonb_array_elements(pg_temp.told(batch)) with ordinality as l (r, place) $$;
update public.images set deleted_at = private.now() where id = tests.id('face');
select is(pg_temp.why_not(), 'is gone, -', 'One in the trash is gone');
update public.images set deleted_at = null, status = 'rejected', rejected_at = private.now() where id = tests.id('face');
select is(pg_temp.why_not(), 'was rejected, -', 'One that was rejected since is told so');
delete from public.images where id = tests.id('face');
select is(pg_temp.why_not(), 'is gone, -', 'One that was purged leaves its place');
select is((select private.references_of(i) #>> '{0,label}' from rows_made, public.images i where i.id = (once #>> '{image_ids,0}')::uuid), 'Reference face', 'and its name');
update public.images set owner_id = tests.id('Max') where id = tests.id('logo');
select is(pg_temp.why_not(), 'is gone, is no longer approved', 'A stranger''s that is not approved any more cannot be used');
update public.images set status = 'approved', approved_at = private.now(), publication = 1 where id = tests.id('logo');
select is(pg_temp.why_not(), 'is gone, -', 'while it is it can');
select is_empty('select private.references_of(i) from public.images i where i.id = tests.id(''approved'') and private.references_of(i) <> ''[]''', 'A picture after no others has none');

-- A model that takes over.
update public.models set features = array_remove(features, 'references') where id = 'gemini-nano-banana-2.1';
select private.fail_over(j, 'provider_exhausted', 'No credit') from made, public.jobs j where j.batch_id = (batch ->> 'batch_id')::uuid;
select is(i.model_id, 'reve-latest', 'One that no longer looks at pictures is passed over') from made, public.images i where i.id = (batch #>> '{image_ids,0}')::uuid;
select results_eq($$ select private.can_look(m, i) from made, public.images i, public.models m where i.id = (batch #>> '{image_ids,0}')::uuid and m.id in ('gpt-image-2', 'qwen-image') order by m.id $$,
  '{true,false}'::boolean[], 'Who can look at all of them is known');
update public.models set max_sources = 1 where id = 'gpt-image-2';
select is(private.can_look(m, i), false, 'and who at too few') from made, public.images i, public.models m where i.id = (batch #>> '{image_ids,0}')::uuid and m.id = 'gpt-image-2';

select * from finish();
rollback;
