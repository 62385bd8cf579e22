-- A picture for whoever calls: theirs, once for an Idempotency-Key, and never paid with a test key.
begin;
select plan(25);
select tests.person('Mia');
select tests.person('Max');
create temp table made (name text, answer jsonb);
create function pg_temp.make(owner text, prompt text default 'A jar of jam', key text default null, is_test boolean default false,
  model_id text default null, max_usd numeric default null) returns jsonb language sql as $$
  select worker.make_picture(tests.id(owner), is_test,
    jsonb_strip_nulls(jsonb_build_object('prompt', prompt, 'model_id', model_id)), max_usd, key, md5(prompt)) - 'quota' $$;

insert into made select 'first', pg_temp.make('Mia', key => 'once');
select is(answer ->> 'status', 'accepted', 'A picture is begun') from made;
select results_eq($$ select i.owner_id, i.prompt, j.created_by, j.id from public.images i join public.jobs j on j.image_id = i.id $$,
  $$ select tests.id('Mia'), 'A jar of jam', tests.id('Mia'), (answer ->> 'job_id')::uuid from made $$, 'It is its owner''s, and so is its job');
select is(pg_temp.make('Mia', key => 'once'), answer || '{"repeated": true}', 'The same request has the same answer') from made;
select is(count(*), 1::bigint, 'and makes no other') from public.images;
select is(pg_temp.make('Mia', 'A loaf', key => 'once'), '{"status": "conflict"}', 'Another request with the key is refused');
select isnt(pg_temp.make('Max', key => 'once') ->> 'image_id', answer ->> 'image_id', 'Another owner''s key is another') from made;
select private.move_clock('25 hours');
select is(pg_temp.make('Mia', 'A loaf', key => 'once') ->> 'status', 'accepted', 'After a day it is free');
select throws_ok($$ select pg_temp.make('Mia', model_id => 'nothing') $$, '22023', null, 'A model that there is not is refused');
create function pg_temp.refused(request jsonb) returns text language plpgsql as $$
declare
  field text;
begin
  perform worker.make_picture(tests.id('Mia'), false, '{"prompt": "A jar of jam"}' || request, null, null, 'a');
  return null;
exception when invalid_parameter_value then
  get stacked diagnostics field = pg_exception_detail;
  return field;
end $$;
select is(pg_temp.refused(jsonb_build_object(field, '7x7')), field, 'and so is another ' || field || ', by its name')
from unnest('{model_id,size,quality,style}'::text[]) field;
insert into public.recipes (slug, name, kind, category, prompt, owner_id) values ('maxs-ink', 'Ink', 'style', 'styles', '[PROMPT] in ink', tests.id('Max'));
select is(pg_temp.refused('{"style": "maxs-ink"}'), 'style', 'as is a style that another member keeps for himself');
select is(worker.make_picture(tests.id('Max'), false, '{"prompt": "Jam", "style": "maxs-ink"}', null, null, 'a') ->> 'status', 'accepted', 'who may use it');

select is(pg_temp.make('Mia', is_test => true) ->> 'status', 'accepted', 'A test key makes what costs nothing');
update public.models set provider = 'openai' where id = 'lexicon-1';
select is(pg_temp.make('Mia', is_test => true), '{"status": "costs_money"}', 'but nothing that would be read for money');

update public.settings set pictures_per_month = 2;
delete from private.picture_quotas;
select is(worker.make_picture(tests.id('Mia'), false, '{"prompt": "Jam"}', null, 'two', 'a') #>> '{quota,remaining}', '1', 'A picture is one of the month''s');
select is(worker.make_picture(tests.id('Mia'), false, '{"prompt": "Jam"}', null, 'two', 'a') #>> '{quota,remaining}', '1', 'once, however often it is asked for');
select throws_ok($$ select pg_temp.make('Mia', model_id => 'nothing') $$, '22023', null, 'What cannot be made');
select is(pg_temp.make('Mia') ->> 'status', 'accepted', 'takes none');
select is(pg_temp.make('Mia', key => 'more'), '{"status": "quota_exhausted"}', 'and there are no more than that');
select is((select count(*) from private.idempotency_keys where key = 'more'), 0::bigint, 'and its key is free');
update public.settings set pictures_per_month = null;

select is(worker.read_made_picture(tests.id('Mia'), (answer ->> 'image_id')::uuid), null, 'Nothing is told of a picture that is being made') from made;
update public.jobs set state = 'failed', error_code = 'refused', error_detail = 'No jam', finished_at = private.now()
where id = (select (answer ->> 'job_id')::uuid from made);
select is(worker.read_made_picture(tests.id('Mia'), (answer ->> 'image_id')::uuid) -> 'error', '{"code": "refused", "detail": "No jam"}',
  'then what became of it') from made;
select is(worker.read_made_picture(tests.id('Max'), (answer ->> 'image_id')::uuid), null, 'and to nobody else') from made;
select * from finish();
rollback;
