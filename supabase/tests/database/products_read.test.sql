-- A product as it is told, to whom it is told, and what it says of its parts.
begin;
select plan(34);
select tests.person('Ada', 'admin');
select tests.person('Mia');
select tests.person('Max');
select tests.person('Eve', null);
select tests.product('Ring', 'Mia', '{"scenes": ["scene-marble", "scene-stone"]}');
create function pg_temp.read(title text, owner text default 'Mia') returns jsonb
language sql as $$ select worker.read_product(tests.id(owner), tests.product_id(title)) $$;
create function pg_temp.statuses(title text) returns text
language sql as $$ select concat_ws(' ', r #>> '{photo,status}', r #>> '{cut_out,status}', (
  select string_agg(scene ->> 'status', ' ' order by scene ->> 'position') from jsonb_array_elements(r -> 'scenes') scene))
  from pg_temp.read(title) r $$;

select is(pg_temp.statuses('Ring'), 'working waiting waiting waiting', 'The photo is looked at first');
select is(pg_temp.read('Ring') - '{id,created_at,photo,cut_out,scenes}'::text[], '{"title": "Ring", "kind": "jewelry", "status": "processing", "error": null,
  "run": 1, "is_test": false, "finished_at": null, "cover_path": null, "scene_paths": [], "cost_usd": "0", "earlier_scenes": []}', 'A product that was begun');
select is(pg_temp.read('Ring') #>> '{photo,path}', path, 'Its photo is there') from (select master_path as path from public.images where id = tests.part('Ring', 'photo')) p;
select is(pg_temp.read('Ring') #> '{cut_out,path}', 'null', 'its cut-out is not');
select is(jsonb_path_query_array(pg_temp.read('Ring'), '$.scenes[*].recipe'), '["scene-marble", "scene-stone"]', 'Its scenes are in the order they were asked for');
select is(pg_temp.read('Ring') #>> '{scenes,0,name}', 'Marble, editorial', 'with the names of their recipes');

select tests.make(tests.part('Ring', 'photo'));
select tests.do(tests.part('Ring', 'cut_out'));
select is(pg_temp.statuses('Ring'), 'ready working waiting waiting', 'Then it is cut out');
select is(pg_temp.read('Ring') #> '{cut_out,path}', 'null', 'which nobody sees before it was fitted to the photo');
select tests.make(tests.part('Ring', 'cut_out'));
update public.jobs set error_code = 'budget_exhausted', error_detail = 'The budget of today is used up'
where image_id = tests.part('Ring', '0') and state = 'queued';
select is((pg_temp.read('Ring') #> '{scenes,0}') - '{image_id,path,width,height,position,recipe,name,prompt,model_id,fidelity,cost_usd}'::text[],
  '{"status": "working", "error": {"code": "budget_exhausted", "detail": "The budget of today is used up"}}', 'One whose work is held back says why');
select is(pg_temp.read('Ring') #> '{scenes,1,error}', 'null', 'the others do not');
select tests.do(tests.part('Ring', '0'));
select is(pg_temp.statuses('Ring'), 'ready ready working working', 'Then the scenes are made');
select is(pg_temp.read('Ring') #> '{scenes,0,path}', 'null', 'An empty stage is no scene yet');
select tests.make(tests.part('Ring', '0'), '{"passed": false, "difference": 0.2, "overlap": 0.9}');
select tests.fail(tests.part('Ring', '1'));
select is(pg_temp.statuses('Ring'), 'ready ready flagged failed', 'One that differs from its photo is flagged, one that failed says so');
select is(pg_temp.read('Ring') #> '{scenes,1,error}', '{"code": "provider_invalid", "detail": "Not like this"}', 'with its reason');
select is(pg_temp.read('Ring') #> '{scenes,0,fidelity}', '{"passed": false, "difference": 0.2, "overlap": 0.9}', 'and what was measured');
select is(pg_temp.read('Ring') -> 'cover_path', pg_temp.read('Ring') #> '{scenes,0,path}', 'The first scene that succeeded is the cover');
select is(jsonb_array_length(pg_temp.read('Ring') -> 'scene_paths'), 1, 'and only such are among the pictures');
insert into public.charges (job_id, kind, subject_key, image_id, batch_id, owner_id, provider, model_id, amount_usd, request_id)
select j.id, j.kind, j.subject_key, j.image_id, j.batch_id, tests.id('Mia'), 'sketch', 'sketch-1', 0.04, 'r-' || j.image_id from public.jobs j
where j.kind = 'generate' and j.image_id in (tests.part('Ring', '0'), tests.part('Ring', '1'));
select is(pg_temp.read('Ring') ->> 'cost_usd', '0.08', 'It tells what all of it has cost');
select is(pg_temp.read('Ring') #>> '{scenes,0,cost_usd}', '0.04', 'and each scene');
update public.images set deleted_at = private.now() where id = tests.part('Ring', '0');
select is(jsonb_path_query_array(pg_temp.read('Ring'), '$.scenes[*].recipe'), '["scene-stone"]', 'A scene in the trash is not shown');
select is(pg_temp.read('Ring') -> 'cover_path', 'null', 'nor is it the cover');
update public.images set deleted_at = null where id = tests.part('Ring', '0');

select is(pg_temp.read('Ring', 'Max'), null, 'To a stranger there is no such product');
select is(pg_temp.read('Ring', 'Ada'), null, 'nor to an administrator''s key');
select tests.product('Jar', 'Mia', '{"kind": "food"}');
select tests.product('Loaf', 'Max', '{"kind": "food"}');
create function pg_temp.titles(list jsonb) returns text
language sql as $$ select coalesce(string_agg(p ->> 'title', ' ' order by p ->> 'title'), 'nothing') from jsonb_array_elements(list -> 'products') p $$;
grant execute on function pg_temp.titles(jsonb) to public;
select is(pg_temp.titles(worker.list_products(tests.id('Mia'), null, 20, null)), 'Jar Ring', 'A list has one''s own products');
select is(pg_temp.titles(worker.list_products(tests.id('Mia'), 'ready', 20, null)), 'Ring', 'of one status, where one is asked for');
select is(pg_temp.titles(worker.list_products(tests.id('Mia'), null, 1, null)) || ' ' || pg_temp.titles(worker.list_products(tests.id('Mia'), null, 1,
    (worker.list_products(tests.id('Mia'), null, 1, null) ->> 'next_cursor')::uuid)),
  (select string_agg(title, ' ' order by created_at desc, id) from public.products where owner_id = tests.id('Mia')), 'page after page');
select is(worker.list_products(tests.id('Mia'), null, 2, null) -> 'next_cursor', 'null', 'The last page says that it is');
select throws_ok($$ select worker.list_products(tests.id('Mia'), null, 2, tests.product_id('Loaf')) $$, '22023', null, 'A stranger''s product is no place to go on from');

select tests.act_as('Mia');
select is(pg_temp.titles(public.list_products()), 'Jar Ring', 'Members see their own products');
select tests.act_as('Max');
select is(public.read_product(id), null, 'and no others') from (values (md5('nobody')::uuid)) nothing (id);
select is((select count(*) from public.products where title = 'Ring'), 0::bigint, 'by no way');
select tests.act_as('Ada');
select is(pg_temp.titles(public.list_products()), 'Jar Loaf Ring', 'Admins see all');
select tests.act_as('Eve');
select throws_ok('select public.list_products()', '42501', null, 'Who is no member sees none');
select tests.act_as_nobody();
select throws_ok('select public.list_products()', '42501', null, 'Nobody may not even ask');

select * from finish();
rollback;
