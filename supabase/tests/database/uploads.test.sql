-- A person brings a picture of their own.
begin;
select plan(16);
select tests.person('Mia');
select tests.person('Eve', null);
create function pg_temp.upload(picture text, folder text default 'Mia', named text default null) returns uuid language sql as $$
  select public.create_upload(tests.id(picture), tests.id(folder) || '/' || tests.id(coalesce(named, picture)) || '/full_res-0.jpg', '  My jam ') $$;
grant execute on function pg_temp.upload(text, text, text) to public;

insert into storage.objects (bucket_id, name)
select 'studio', tests.id('Mia') || '/' || tests.id(picture) || '/full_res-0.jpg' from unnest('{photo,other}'::text[]) picture;

select tests.act_as_nobody();
select throws_ok($$ select pg_temp.upload('photo') $$, '42501', null, 'Nobody cannot upload');
select tests.act_as('Eve');
select throws_ok($$ select pg_temp.upload('photo', 'Eve') $$, '42501', 'Only members can do this', 'nor can who is no member');
select tests.act_as_worker();
select throws_ok($$ select pg_temp.upload('photo') $$, '42501', null, 'nor the service role, for it is nobody''s folder');

select tests.act_as('Mia');
select is(pg_temp.upload('photo'), tests.id('photo'), 'A member can');
select results_eq($$ select origin, status, prompt, owner_id, model_id from public.images $$,
  $$ values ('uploaded', 'processing', 'My jam', tests.id('Mia'), null::text) $$, 'It is theirs, and was made by no model');
select results_eq('select kind, lane, created_by from public.jobs', $$ values ('variants', 'people', tests.id('Mia')) $$, 'It begins with its sizes');
select throws_ok($$ select pg_temp.upload('other', 'Max') $$, '22023', null, 'A file in another''s folder is not taken');
select throws_ok($$ select pg_temp.upload('other', named => 'photo') $$, '22023', null, 'nor one of another picture');
select throws_ok($$ select public.create_upload(tests.id('other'), tests.id('Mia') || '/' || tests.id('other')) $$, '22023', null, 'nor one without a name');
select throws_ok(format('select public.create_upload(tests.id(''other''), %L)', tests.id('Mia') || '/' || tests.id('other') || name), '22023', null, what)
from (values
  ('/../../' || tests.id('Max') || '/' || tests.id('photo') || '/full_res-0.jpg', 'nor a way out of the folder'),
  ('/%2e%2e/full_res-0.jpg', 'however it is written'),
  ('/..', 'or begun')
) refused (name, what);
select throws_ok($$ select pg_temp.upload('never sent') $$, '22023', 'There is no such file in the bucket studio: upload it first',
  'nor a file that is not there');
select throws_ok($$ select pg_temp.upload('photo') $$, '22023', 'This image id is taken: make a new one', 'A picture comes once');
select is(count(*), 1::bigint, 'Nothing is left of what was refused') from public.images;

select tests.act_as_operator();
select worker.finish_variants(id, claim_id, '{"revision": 0, "width": 10, "height": 10, "variants": [], "palette": []}') from tests.claim('variants');
select is((tests.job('photo', 'tag')).state, 'queued', 'From then on it goes the way of every picture');

select * from finish();
rollback;
