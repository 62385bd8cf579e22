-- What the pixels tell: kept with the sizes, and told to sites.
begin;
select plan(14);

select tests.person('Mia');
select tests.picture('cookies', owner => 'Mia');
select tests.enqueue('variants', 'cookies', lane => 'people', cause => 'Mia');
create function pg_temp.result(text_color jsonb, crop_score numeric) returns jsonb
language sql as $$ select jsonb_build_object('revision', 0, 'width', 2000, 'height', 1500, 'thumbhash', 'abc', 'dominant_color', '#aabbcc',
  'look', repeat('10', 32), 'palette', '[{"hex": "#aabbcc", "percentage": 100}]'::jsonb,
  'variants', jsonb_build_array(jsonb_build_object('preset', 'hero_image', 'path', 'a/hero.jpg', 'mime', 'image/jpeg', 'width', 1920,
    'height', 600, 'bytes', 4000, 'hash', '0123456789abcdef', 'text_color', text_color, 'crop_score', crop_score))) $$;
create function pg_temp.words(hex text, x numeric, y numeric, width numeric, height numeric) returns jsonb
language sql as $$ select jsonb_build_object('hex', hex, 'region', jsonb_build_object('x', x, 'y', y, 'width', width, 'height', height)) $$;
create temp table cutting as select * from tests.claim('variants');

select throws_like(format('select worker.finish_variants(id, claim_id, pg_temp.result(%L, 1)) from cutting', words),
  '%text_color_is_a_color_and_a_region_inside_the_picture%', what)
from (values
  (pg_temp.words('white', 0, 0, 1, 1), 'A color has no name'),
  (pg_temp.words('#ffffff', 0.5, 0, 0.6, 1), 'A region ends inside the picture, to the right'),
  (pg_temp.words('#ffffff', 0, 0.5, 1, 0.6), 'and below'),
  (pg_temp.words('#ffffff', -0.1, 0, 1, 1), 'and begins inside'),
  (pg_temp.words('#ffffff', 0, 0, 0, 1), 'and is no line'),
  ('{"hex": "#ffffff"}', 'There is no color without a region'),
  ('{"hex": "#ffffff", "region": {"x": 0, "y": 0}}', 'nor a region without a size'),
  ('"#ffffff"', 'nor a bare color')) as wrong (words, what);
select throws_like('select worker.finish_variants(id, claim_id, pg_temp.result(null, 1.01)) from cutting',
  '%crop_score_is_0_to_1%', 'A crop shows no more than all');

select is(worker.finish_variants(id, claim_id, pg_temp.result(pg_temp.words('#ffffff', 0.0208, 0.1, 0.9792, 0.9), 0.75)), true,
  'What fits is kept') from cutting;
select results_eq($$ select text_color #>> '{region,width}', crop_score from public.image_variants where image_id = tests.id('cookies') $$,
  $$ values ('0.9792', 0.75::real) $$, 'with each size');
select is((select look::text from public.images where id = tests.id('cookies')), repeat('10', 32), 'and the look with the picture');

update public.images set status = 'approved', approved_at = private.now(), publication = 1, master_path = 'a/full_res-0.png' where id = tests.id('cookies');
select private.write_search_document(i) from public.images i where id = tests.id('cookies');
select is((select (card #> '{sizes,hero_image}') - 'path'::text from public.search_documents where image_id = tests.id('cookies')),
  '{"width": 1920, "height": 600, "crop_score": 0.75, "text_color": {"hex": "#ffffff", "region": {"x": 0.0208, "y": 0.1, "width": 0.9792, "height": 0.9}}}'::jsonb,
  'Sites are told both');
update public.image_variants set text_color = null, crop_score = null where image_id = tests.id('cookies');
select private.write_search_document(i) from public.images i where id = tests.id('cookies');
select is((select card #> '{sizes,hero_image,text_color}' from public.search_documents where image_id = tests.id('cookies')), 'null'::jsonb,
  'and nothing of pictures whose sizes were made before');

select * from finish();
rollback;
