-- Parts of a product are handed on when who makes them cannot, for no more than was said.
begin;
select plan(20);
select tests.person('Mia');
insert into public.models (id, provider, name, kind, sizes, operations, max_sources, usd_per_image, priced_on, enabled_at) values
  ('easel-1', 'first', 'Easel 1', 'make', '{1024x1024}', '{generate}', 0, 0.04, '2026-11-21', private.now()),
  ('easel-2', 'second', 'Easel 2', 'make', '{1536x1024,2048x2048}', '{generate}', 0, 0.09, '2026-11-21', private.now()),
  ('shears-1', 'first', 'Shears 1', 'make', '{}', '{remove_background}', 1, 0.03, '2026-11-21', private.now()),
  ('shears-2', 'second', 'Shears 2', 'make', '{}', '{remove_background}', 1, 0.05, '2026-11-21', private.now());
create function pg_temp.asked(more jsonb default '{}') returns jsonb
language sql as $$
  select '{"scenes": ["scene-stone"], "model_id": "easel-1", "fallback_model_ids": ["easel-2", "easel-1"], "removal_model_id": "shears-1",
    "removal_fallback_model_ids": ["shears-2"]}'::jsonb || more $$;
create function pg_temp.by(title text, part text) returns text
language sql as $$
  select concat_ws(' ', i.model_id, i.width || 'x' || i.height, i.status, j.state) from public.images i
  left join public.jobs j on j.image_id = i.id and j.kind = 'generate' where i.id = tests.part(title, part) $$;
create function pg_temp.aside() returns real
language sql as $$ select reserved_usd::real from public.batches order by created_at desc limit 1 $$;

select is(tests.product('Ring', 'Mia', pg_temp.asked()) ->> 'estimated_usd', '0.14', 'It may cost what the dearest of them costs');
select is(pg_temp.aside(), 0.14::real, 'which is put aside');
select results_eq($$ select product_part, fallback_model_ids from public.images where product_part <> 'photo' order by 1 $$,
  $$ values ('cut_out', '{shears-2}'::text[]), ('scene', '{easel-2}') $$, 'Nobody takes over from themselves');
select tests.make(tests.part('Ring', 'photo'));
select is((select most_usd::real from public.jobs where image_id = tests.part('Ring', 'cut_out')), 0.05::real, 'The cut-out may cost what its last one does');
select tests.fail(tests.part('Ring', 'cut_out'), 'provider_exhausted');
select is(pg_temp.by('Ring', 'cut_out'), 'shears-2 1200x900 pending queued', 'A remover without credit hands it to the next');
select is(tests.is_now('Ring'), 'processing', 'and the product goes on');
select is(pg_temp.aside(), 0.14::real, 'with what its scene may cost still aside');
select tests.make(tests.part('Ring', 'cut_out'));
select tests.fail(tests.part('Ring', '0'), 'provider_exhausted');
select is(pg_temp.by('Ring', '0'), 'easel-2 2048x2048 pending queued', 'So does who makes the scene, which keeps its own shape, not the cut-out''s');
select is(tests.make(tests.part('Ring', '0')), 'ready', 'The next one makes it');
select is(tests.is_now('Ring'), 'ready', 'and the product is ready');
select is(pg_temp.aside(), 0::real, 'with nothing aside any more');

select is(worker.reprocess_product(tests.id('Mia'), false, tests.product_id('Ring'), '{}', null, null, 'a') ->> 'estimated_usd', '0.09',
  'Made again, what another one cut out is not paid again');
select is((select fallback_model_ids from public.images where id = tests.part('Ring', '0')), '{easel-2}', 'and who takes over is as it was');
select is(public.quote_product('jewelry', '{scene-stone}', model_id => 'easel-1', removal_model_id => 'shears-1', fallback_model_ids => '{easel-2}',
  removal_fallback_model_ids => '{shears-2}') ->> 'high_usd', '0.14', 'A price that is told before counts them');

create function pg_temp.refused(request jsonb) returns text language plpgsql as $$
declare
  field text;
begin
  perform tests.product('Refused', 'Mia', request);
  return null;
exception when invalid_parameter_value then
  get stacked diagnostics field = pg_exception_detail;
  return field;
end $$;
select is(pg_temp.refused('{"fallback_model_ids": ["easel-9"]}'), 'fallback_model_ids', 'A model that there is not takes over nothing');
select is(pg_temp.refused('{"fallback_model_ids": ["shears-2"]}'), 'fallback_model_ids', 'nor does one that makes no pictures of words');
select is(pg_temp.refused('{"fallback_model_ids": ["easel-2", "easel-2"]}'), 'fallback_model_ids', 'or one twice');
select is(pg_temp.refused('{"removal_fallback_model_ids": ["easel-2"]}'), 'removal_fallback_model_ids', 'No background is removed by what only draws');
select is(tests.product('Dear', 'Mia', '{"fallback_model_ids": ["easel-2"]}', is_test => true), '{"status": "costs_money"}', 'A key for tests has nobody take over for money');
select is(tests.product('Free', 'Mia', '{"fallback_model_ids": ["sketch-1"]}', is_test => true) ->> 'status', 'accepted', 'but for nothing');
select * from finish();
rollback;
