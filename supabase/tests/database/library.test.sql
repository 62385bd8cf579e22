-- People look through the library. Mia and Max have the same pictures, so that every filter would find both.
begin;
select plan(121);
select tests.person('Ada', 'admin'), tests.person('Mia'), tests.person('Max'), tests.person('Eve', null);
insert into public.batches (id, owner_id, model_id, prompts, width, height, request)
select tests.id(owner || ' batch'), tests.id(owner), 'sketch-1', '{a}', 1024, 1024, '{"style": "rustic"}'
from unnest('{Mia,Max}'::text[]) owner;
select tests.picture(owner || ' ' || what, owner, status, axis)
from unnest('{Mia,Max}'::text[]) owner,
  (values ('bread', 'ready', 1), ('jam', 'approved', 2), ('cake', 'failed', 3), ('tart', 'ready', 4)) pictures (what, status, axis);

update public.images i
set batch_id = tests.id(owner || ' batch'), category = 'breads', created_at = '2026-03-01T08:00:00Z'
from unnest('{Mia,Max}'::text[]) owner where i.prompt = owner || ' bread';
update public.images set category = 'jams', width = 1536, height = 1024, created_at = '2026-03-02T08:00:00Z' where prompt like '% jam';
update public.images set origin = 'uploaded', model_id = null, source_name = 'IMG_2031.jpg', width = 1000, height = 1051,
  created_at = '2026-03-03T23:30:00Z' where prompt like '% cake';
update public.images set deleted_at = '2026-03-05T00:00:00Z', width = 1050, height = 1000, created_at = '2026-03-04T08:00:00Z'
where prompt like '% tart';
insert into public.image_tags (image_id, tag, confidence, source)
select id, 'rustic', 0.8, 'auto' from public.images where prompt like '% bread';
insert into public.image_tags (image_id, tag, confidence, source, removed_at)
select id, 'rustic', 0.8, 'manual', private.now() from public.images where prompt like '% jam';
delete from public.image_colors;
insert into public.image_colors (image_id, position, hex, percentage)
select id, position, hex, percentage from public.images join (values
  ('bread', 1, '#e9d9c3', 70), ('bread', 2, '#a98564', 30),
  ('jam', 1, '#e9d9c3', 95), ('jam', 2, '#ac4243', 5),
  ('cake', 1, '#111111', 99), ('cake', 2, '#3366cc', 1),
  ('tart', 1, '#ac4243', 100)) palettes (what, position, hex, percentage) on prompt like '% ' || what;
select worker.keep_query_embedding('loaf', 'ngram-1536', tests.vector(1)),
  worker.keep_query_embedding('loaf with jam', 'ngram-1536', tests.vector(1, 2));

-- What is found, in its order.
create function pg_temp.found(filter jsonb, sort text default 'newest', skip integer default 0, take integer default 100)
returns text language sql as $$
  select coalesce(string_agg(image ->> 'prompt', ', ' order by place), 'nothing')
  from jsonb_array_elements(public.list_images(filter, sort, skip, take) -> 'images') with ordinality as images (image, place) $$;
create temp table filters (filter jsonb, mine text);
insert into filters values
  ('{}', 'Mia cake, Mia jam, Mia bread'),
  ('{"trashed": false}', 'Mia cake, Mia jam, Mia bread'),
  ('{"trashed": true}', 'Mia tart'),
  ('{"status": ["approved"]}', 'Mia jam'),
  ('{"status": ["ready", "failed"]}', 'Mia cake, Mia bread'),
  ('{"tags": ["homemade"]}', 'Mia jam, Mia bread'),
  ('{"tags": ["homemade", "rustic"]}', 'Mia bread'),
  ('{"tags": ["Rustic", "rustic"]}', 'Mia bread'),
  ('{"style": "rustic"}', 'Mia bread'),
  ('{"style": "bright"}', 'nothing'),
  ('{"color": "#aa3322"}', 'Mia jam'),
  ('{"color": "#a98564"}', 'Mia bread'),
  ('{"color": "#3366cc"}', 'nothing'),
  ('{"orientation": "landscape"}', 'Mia jam'),
  ('{"orientation": "portrait"}', 'Mia cake'),
  ('{"orientation": "square"}', 'Mia bread'),
  ('{"orientation": "square", "trashed": true}', 'Mia tart'),
  ('{"category": "jams"}', 'Mia jam'),
  ('{"provider": "sketch"}', 'Mia jam, Mia bread'),
  ('{"provider": "offline"}', 'nothing'),
  ('{"origin": "uploaded"}', 'Mia cake'),
  ('{"from": "2026-03-02"}', 'Mia cake, Mia jam'),
  ('{"from": "2026-03-02T08:00:00.000001Z"}', 'Mia cake'),
  ('{"to": "2026-03-02"}', 'Mia jam, Mia bread'),
  ('{"to": "2026-03-03"}', 'Mia cake, Mia jam, Mia bread'),
  ('{"to": "2026-03-02T09:00:00+02:00"}', 'Mia bread'),
  ('{"from": "2026-03-02", "to": "2026-03-02"}', 'Mia jam'),
  ('{"text": "2031"}', 'Mia cake'),
  ('{"meaning": "loaf"}', 'Mia bread'),
  ('{"text": "((("}', 'nothing'),
  ('{"before": "2026-03-02T08:00:00Z"}', 'Mia jam, Mia bread'),
  ('{"status": ["ready"], "text": "picture bread", "orientation": "square", "tags": ["homemade"], "color": "#a98564"}', 'Mia bread');
grant select on filters to public;
grant execute on all functions in schema pg_temp to public;

select tests.act_as('Mia');
select is(pg_temp.found(filter), mine, format('Mia finds of hers by %s: %s', filter, mine)) from filters;
select tests.act_as('Max');
select is(pg_temp.found(filter), replace(mine, 'Mia', 'Max'), format('Max finds of his and none of hers by %s', filter)) from filters;
select tests.act_as('Ada');
select is((public.list_images(filter) -> 'total')::integer,
  case mine when 'nothing' then 0 else 2 * cardinality(string_to_array(mine, ', ')) end, format('An admin finds both by %s', filter))
from filters;

-- Who else asks.
select tests.act_as('Eve');
select is(public.list_images() - 'as_of', '{"total": 0, "images": []}', 'Who is no member finds nothing');
select throws_ok($$ select public.list_images('{"meaning": "loaf"}') $$, '42501', 'Only members can do this', 'and does not learn what others search for');
select tests.act_as_nobody();
select throws_ok('select public.list_images()', '42501', null, 'Nobody may not even ask');

-- A batch is its owner's.
select tests.act_as('Mia');
select is(pg_temp.found(jsonb_build_object('batch_id', tests.id('Mia batch'))), 'Mia bread', 'A batch is found by its id');
select is(pg_temp.found(jsonb_build_object('batch_id', tests.id('Max batch'))), 'nothing', 'but not that of another');
select is(public.matching_image_ids('{"status": ["ready", "approved"]}', 'oldest'),
  jsonb_build_array(tests.id('Mia bread'), tests.id('Mia jam')), 'All that fits can be had as ids');
select is(public.matching_image_ids('{"category": "hats"}'), '[]', 'also where there is none');

-- Order and pages.
select is(pg_temp.found('{}', 'oldest'), 'Mia bread, Mia jam, Mia cake', 'The oldest may come first');
select is(pg_temp.found('{}', skip => 1, take => 1), 'Mia jam', 'A page is cut out of the whole');
select is(pg_temp.found('{}', skip => 3), 'nothing', 'Behind the last there is nothing');
select is(public.list_images(skip => 3) -> 'total', '3', 'but the total is still known');
select is(pg_temp.found('{"color": "#ac4243", "trashed": true}', 'closest') || ', ' || pg_temp.found('{"color": "#e9d9c3"}', 'closest'),
  'Mia tart, Mia jam, Mia bread', 'The closest to a colour is what has most of it');
select is(pg_temp.found('{"meaning": "loaf with jam", "color": "#e9d9c3"}', 'oldest'), 'Mia bread, Mia jam',
  'What is near in meaning can be had by age as well');
select tests.act_as_operator();
update public.image_embeddings set embedding = tests.vector(1, 2)::extensions.vector where image_id = tests.id('Mia bread');
select tests.act_as('Mia');
select is(pg_temp.found('{"meaning": "loaf with jam"}', 'closest'), 'Mia bread, Mia jam', 'The nearest in meaning comes first');
select is(pg_temp.found('{"meaning": "loaf with jam", "status": ["approved"]}', 'closest'), 'Mia jam', 'among those that fit the rest');
select is(pg_temp.found('{"meaning": "loaf with jam", "trashed": true}'), 'nothing', 'What has nothing to do with it is left out');

-- A tile.
select tests.act_as_operator();
insert into public.image_variants (image_id, preset, path, mime, width, height, bytes, hash)
values (tests.id('Mia bread'), 'product_card', 'someone/card.jpg', 'image/jpeg', 400, 300, 4000, '0123456789abcdef');
select tests.act_as('Mia');
select is(public.list_images('{"text": "bread"}') #> '{images,0}', jsonb_build_object('id', tests.id('Mia bread'), 'status', 'ready',
  'prompt', 'Mia bread', 'alt', 'Mia bread', 'category', 'breads', 'thumbhash', null, 'dominant_color', null, 'width', 1024,
  'height', 1024, 'created_at', '2026-03-01T08:00:00Z'::timestamptz, 'deleted_at', null, 'error_code', null,
  'batch_id', tests.id('Mia batch'), 'owner_id', tests.id('Mia'), 'revision', 0,
  'product_card', '{"path": "someone/card.jpg", "width": 400, "height": 300}'::jsonb,
  'thumbnail', jsonb_build_object('path', 'someone/' || tests.id('Mia bread') || '/thumbnail-0123456789abcdef.jpg',
    'width', 150, 'height', 150)), 'A tile brings all that a grid shows');
select results_eq($$ select image -> 'product_card', image ->> 'error_code', image -> 'alt'
  from jsonb_array_elements(public.list_images('{"status": ["failed"]}') -> 'images') image $$,
  $$ values ('null'::jsonb, 'abandoned', 'null'::jsonb) $$, 'and null for what it does not have');

-- While somebody looks, new pictures come.
create temp table looked as select public.list_images(take => 2) as page;
select tests.act_as_operator();
select private.move_clock('1 second');
select tests.picture('Mia pie', 'Mia', 'ready');
select tests.act_as('Mia');
select is(pg_temp.found('{}', take => 2), 'Mia pie, Mia cake', 'A new picture comes first');
select is(pg_temp.found(jsonb_build_object('before', page -> 'as_of'), skip => 1, take => 2), 'Mia jam, Mia bread',
  'Whoever looks at what was there before sees nothing move') from looked;

-- What is asked for has to be embedded.
create function pg_temp.refusal(filter jsonb) returns text language plpgsql as $$
declare
  refusal text;
begin
  perform public.list_images(filter);
  return 'none';
exception when raise_exception then
  get stacked diagnostics refusal = pg_exception_detail;
  return refusal;
end; $$;
select is(pg_temp.refusal('{"meaning": "hats"}'), 'needs_embedding', 'A query that nobody has had embedded is refused so that a program knows');
select is(pg_temp.refusal('{"meaning": "loaf"}'), 'none', 'unlike one that is cached');
select tests.act_as_operator();
select private.move_clock('60 minutes');
select tests.act_as('Mia');
select is(pg_temp.refusal('{"meaning": "loaf"}'), 'needs_embedding', 'but not for ever');

-- Five hundred at most.
select tests.act_as_operator();
select worker.keep_query_embedding('hats', 'ngram-1536', tests.vector(9));
insert into public.images (owner_id, origin, status, prompt, master_path)
select tests.id('Mia'), 'uploaded', 'ready', 'hat', 'someone/hat.jpg' from generate_series(1, 500);
insert into public.image_embeddings (image_id, model_id, content_hash, embedding)
select id, 'ngram-1536', 'hat', tests.vector(9)::extensions.vector from public.images where prompt = 'hat';
select tests.picture('Mia fez', 'Mia', 'approved');
update public.image_embeddings set embedding = tests.vector(9, 10)::extensions.vector where image_id = tests.id('Mia fez');
select tests.act_as('Mia');
select is(public.list_images('{"meaning": "hats"}', take => 1) -> 'total', '500', 'By meaning no more than 500 are found');
select is(pg_temp.found('{"meaning": "hats", "status": ["approved"]}'), 'Mia fez', 'of those that fit the rest');

select * from finish();
rollback;
